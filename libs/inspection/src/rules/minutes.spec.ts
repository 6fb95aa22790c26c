import { localDate } from '@app/kernel';
import {
  minutesContent,
  minutesGaps,
  shortCode,
  type MinutesClosing,
  type MinutesFacts,
  type MinutesFinding,
  type MinutesGap,
} from './minutes';

const finding: MinutesFinding = {
  title: 'Niêm yết thủ tục đã bãi bỏ',
  detail: null,
  findingClass: 'SHORTCOMING',
  section: 'Một cửa',
  ...{ count: 3, outOf: null, place: null, foundOn: null, documentNumber: null, people: [] },
  ...{ basis: null, request: null, handling: 'TASK', remedyNote: null, repeatNumber: null, evidence: 1 },
};
const facts = (changes: Partial<MinutesFacts> = {}): MinutesFacts => ({
  mode: 'SURPRISE',
  startedAt: '2026-08-11T07:45:00+07:00',
  decision: { number: '1187/QĐ-UBND', date: localDate('2026-05-20') },
  unit: { id: 9, name: 'Xã Minh Khê', kind: 'COMMUNE', parent: { name: 'Tỉnh Vĩnh Sa', kind: 'PROVINCE' } },
  inspectingUnit: { id: 2, name: 'Sở Nội vụ', kind: 'DEPARTMENT', parent: { name: 'Tỉnh Vĩnh Sa', kind: 'PROVINCE' } },
  representative: { name: 'Phạm Văn Bình', position: 'Phó Chủ tịch UBND xã' },
  team: [
    { id: 'lan', name: 'Trần Thị Lan', position: 'Phó Giám đốc Sở', role: 'HEAD' },
    { id: 'hung', name: 'Lê Mạnh Hùng', position: null, role: 'SECRETARY' },
  ],
  leastTeam: 2,
  checklist: { title: 'Danh mục kiểm tra công vụ', version: 1 },
  sections: [{ title: 'Một cửa', items: 12, pass: 5, fail: 1, na: 2 }],
  rollCall: [],
  findings: [finding],
  ...changes,
});
const closing: MinutesClosing = {
  number: '09/BB-KTCV',
  closedAt: '2026-08-11T04:00:00.000Z',
  ...{ endedAt: null, place: null, copies: null, unitOpinion: null },
};

it('counts what was not looked at apart from what passed', () => {
  expect(minutesContent(facts(), closing).sections).toEqual([
    { title: 'Một cửa', items: 12, pass: 5, fail: 1, na: 2, notChecked: 4 },
  ]);
});

it('takes the product’s defaults for what nobody said: two copies, the seat of the unit', () => {
  expect(minutesContent(facts(), closing)).toMatchObject({
    format: 1,
    date: '2026-08-11',
    place: 'trụ sở UBND xã Minh Khê',
    copies: 2,
    unitOpinion: null,
  });
  const said = { ...closing, place: 'Trung tâm Phục vụ hành chính công', copies: 3, unitOpinion: 'Nhất trí.' };
  expect(minutesContent(facts(), said)).toMatchObject({ place: said.place, copies: 3, unitOpinion: 'Nhất trí.' });
});

it('has the day of Vietnam, also shortly after midnight there', () => {
  expect(minutesContent(facts(), { ...closing, closedAt: '2026-08-10T17:01:00.000Z' }).date).toBe('2026-08-11');
});

it('loses nothing that was recorded', () => {
  // How large the team has to be is asked of the visit and is nothing that was found.
  const { sections: _sections, leastTeam: _leastTeam, ...rest } = facts();
  expect(minutesContent(facts(), closing)).toMatchObject(rest);
});

const gap = (name: MinutesGap, stops: boolean, count = 1) => ({ gap: name, stops, count });
const NOT_CHECKED = gap('not-checked', false, 4);
it.each<[string, Partial<MinutesFacts>, ReturnType<typeof gap>[]]>([
  // Two inspectors at least: default of the product.
  ['a visit as it should be, four items not looked at', {}, [NOT_CHECKED]],
  ['nobody who stands for the unit', { representative: null }, [gap('representative', true), NOT_CHECKED]],
  [
    'one inspector in two roles',
    { team: [facts().team, facts().team].map(([m]) => m) as MinutesFacts['team'] },
    [gap('team', true), NOT_CHECKED],
  ],
  [
    'nothing answered, nothing found',
    { findings: [], sections: [{ title: 'Một cửa', items: 4, pass: 0, fail: 0, na: 0 }] },
    [gap('nothing-recorded', true), NOT_CHECKED],
  ],
  [
    'a finding without a picture',
    { findings: [finding, { ...finding, evidence: 0 }] },
    [gap('findings-without-photo', false), NOT_CHECKED],
  ],
  [
    'all looked at, nothing found',
    { findings: [], sections: [{ title: 'Một cửa', items: 4, pass: 4, fail: 0, na: 0 }] },
    [],
  ],
])('%s', (_, changes, expected) => {
  expect(minutesGaps(facts(changes))).toEqual(expected);
});

it('has a code that can be read out', () => {
  expect(shortCode('9f3a22c17b0e' + '0'.repeat(52))).toBe('9F3A-22C1-7B0E');
});
