import type { ChecklistItem, Finding, Inspection } from '../../../app/api-types';
import type { Act, Entry } from '../../../app/outbox/acts';
import { CONTENT } from '../../../app/outbox/queue-phone';
import { nextUnanswered, visitView } from './visitView';

const ME = { id: 'me', fullName: 'Nguyễn Hữu Thẩm' };
const HUNG = { id: 'hung', fullName: 'Lê Mạnh Hùng' };
const VISIT = 'visit';
const at = (minute: number): string => `2026-11-20T07:${minute}:00.000Z`;

const item = (id: string) => ({ id, section: 'Tiếp công dân' }) as ChecklistItem;
const ITEMS = ['a', 'b', 'c'].map(item);

const recorded = (id: string, itemId: string | null, more: Partial<Finding> = {}) =>
  ({
    ...CONTENT,
    id,
    checklistItem: itemId && { id: itemId, code: itemId },
    state: 'RECORDED',
    recordedBy: HUNG,
    recordedAt: at(26),
    withdrawnReason: null,
    evidence: [],
    ...more,
  }) as unknown as Finding;
const visit = (part: Partial<Inspection> = {}) =>
  ({ id: VISIT, answers: [], findings: [], rollCall: [], ...part }) as unknown as Inspection;
const answered = (itemId: string, result: 'PASS' | 'FAIL' | 'NA', by = HUNG) => ({
  itemId,
  result,
  answeredBy: by,
  answeredAt: at(26),
  etag: `"${itemId}-1"`,
});

let seq = 0;
const entry = (act: Act, more: Partial<Entry> = {}): Entry => {
  seq += 1;
  const base = { owner: 'o', id: `e${seq}`, seq, visitId: VISIT, about: { unit: '', what: '' }, at: 0 };
  return { ...base, act, attempted: false, notBefore: 0, state: 'waiting', problem: null, ...more };
};
const answer = (itemId: string, result: 'PASS' | 'NA' | 'NOT_CHECKED'): Act => ({
  kind: 'answer',
  itemId,
  result,
  answeredAt: at(20),
  over: null,
});
const record = (findingId: string, itemId: string | null): Act => ({
  kind: 'finding',
  findingId,
  itemId,
  content: CONTENT,
});

const resultsOf = (...args: Parameters<typeof visitView>) =>
  visitView(...args).items.map((view) => view.answer?.result ?? null);

describe('a visit as it is seen on a device', () => {
  it('shows what the server knows and, over it, what is still on its way', () => {
    const server = visit({ answers: [answered('a', 'PASS'), answered('b', 'NA')] });
    expect(resultsOf(server, ITEMS, [entry(answer('b', 'PASS')), entry(record('f', 'c'))], ME)).toEqual([
      'PASS',
      'PASS',
      'FAIL',
    ]);
    expect(resultsOf(server, ITEMS, [entry(answer('a', 'PASS'), { visitId: 'another' })], ME)).toEqual([
      'PASS',
      'NA',
      null,
    ]);
  });

  it('never counts what nobody has looked at as passed', () => {
    const { counts } = visitView(
      visit({ answers: [answered('a', 'PASS')] }),
      ITEMS,
      [entry(answer('a', 'NOT_CHECKED'))],
      ME,
    );
    expect(counts).toEqual({ total: 3, answered: 0, failed: 0, open: 3, outside: 0 });
  });

  it('an item whose last finding is withdrawn on this device is open again', () => {
    const server = visit({ answers: [answered('a', 'FAIL')], findings: [recorded('f', 'a')] });
    expect(resultsOf(server, ITEMS, [], ME)).toEqual(['FAIL', null, null]);
    const view = visitView(server, ITEMS, [entry({ kind: 'withdrawal', findingId: 'f', reason: 'Chạm nhầm' })], ME);
    expect(view.items[0]?.answer?.result).toBe('NOT_CHECKED');
    expect(view.withdrawn.map(({ id }) => id)).toEqual(['f']);
  });

  it('keeps both answers of a clash, with names and times, until somebody has chosen', () => {
    const server = visit({ answers: [answered('a', 'NA')] });
    const waiting = entry(answer('a', 'PASS'), { state: 'refused', problem: { code: 'x', status: 409, title: '' } });
    const [view] = visitView(server, ITEMS, [waiting], ME).items;
    expect(view?.answer?.result).toBe('NA');
    expect(view?.clash).toMatchObject({
      mine: { result: 'PASS', at: at(20) },
      theirs: { by: HUNG, result: 'NA', at: at(26) },
    });
  });

  it('shows what is typed into a finding before and after the server has it, and pictures in their order', () => {
    const changes = { count: 3 };
    const photo = (fileId: string): Act => ({
      kind: 'photo',
      findingId: 'f',
      photo: { fileId, name: `${fileId}.jpg`, mediaType: 'image/jpeg', size: 1, caption: null, capture: null },
      uploaded: false,
    });
    const evidence = [{ fileId: 'p0', name: 'p0.jpg', mediaType: 'image/jpeg', caption: null }] as Finding['evidence'];
    const entries = [
      entry({ kind: 'revision', findingId: 'f', changes, base: {} }),
      entry(photo('p1')),
      entry(photo('p2')),
      entry({ kind: 'photo-removal', findingId: 'f', fileId: 'p1' }),
      entry({ kind: 'album', findingId: 'f', pictures: [{ fileId: 'p2', caption: 'Quầy số 2' }] }),
    ];
    const [finding] = visitView(visit({ findings: [recorded('f', null, { evidence })] }), ITEMS, entries, ME).outside;
    expect(finding?.content.count).toBe(3);
    expect(finding?.pictures.map(({ fileId, caption }) => [fileId, caption])).toEqual([
      ['p2', 'Quầy số 2'],
      ['p0', null],
    ]);
  });

  it('goes to the next open item, and from the last one to the first', () => {
    const { items } = visitView(visit({ answers: [answered('b', 'PASS')] }), ITEMS, [], ME);
    expect(nextUnanswered(items, 'a')?.item.id).toBe('c');
    expect(nextUnanswered(items, 'c')?.item.id).toBe('a');
    const all = visitView(visit({ answers: ITEMS.map(({ id }) => answered(id, 'PASS')) }), ITEMS, [], ME);
    expect(nextUnanswered(all.items, null)).toBeNull();
  });
});
