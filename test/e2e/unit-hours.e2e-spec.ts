import { v7 as uuidv7 } from 'uuid';
import type { UnitRecordResponse } from '../../libs/organization/src/dto/unit-record.response';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { hoursOfUnit } from '../support/office-bodies';
import { refused } from '../support/refusal';
import { expectDone, grant, storyOf, written, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// The story's today is Friday 20/11/2026; the product's hours are 07:30–11:30 and 13:30–17:30.
let app: TestApp;
let story: Story;
let admin: Visitor;
let inspector: Visitor;
beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [admin, inspector] = [await administrator(app, story), await app.as('tham.nguyen')];
});
afterAll(() => app.stop());

const set = (unitId: number, more: object = {}) => admin.post(`/units/${unitId}/working-hours`, hoursOfUnit(more));
const hoursOf = async (unitId: number): Promise<UnitRecordResponse['workingHours']> =>
  expectDone(await admin.get(`/units/${unitId}/record`)).json<UnitRecordResponse>().workingHours;
/** What an inspector who begins a visit there compares the roll-call with. */
const atVisit = async (unitId: number): Promise<string | undefined> =>
  (await inspector.get(`/inspections/start?unitId=${unitId}`)).json<{ workingHours: { morningFrom: string } | null }>()
    .workingHours?.morningFrom;

describe('hours of a unit', () => {
  it('are the authority’s until it or its body has its own; a visit there goes by them', async () => {
    const [commune, desk] = [story.unit('minhkhe'), story.unit('minhkhe.onestop')];
    expect((await hoursOf(desk)).inForce).toMatchObject({ unit: null, hours: { morningFrom: '07:30' } });
    expect(await atVisit(commune)).toBe('07:30');

    expectDone(await set(commune));
    const hours = { morningFrom: '07:00', morningTo: '11:00', afternoonFrom: '13:00', afternoonTo: '17:00' };
    const source = 'Thông báo số 88/TB-UBND ngày 19/11/2026';
    expect(await hoursOf(commune)).toEqual({
      inForce: { unit: { id: commune, name: 'Xã Minh Khê' }, validFrom: '2026-11-20', hours: { ...hours, source } },
      own: [
        {
          id: expect.any(String) as unknown,
          setByName: 'Hồ Thị Trị',
          validFrom: '2026-11-20',
          hours: { ...hours, source },
        },
      ],
    });
    expect(await atVisit(commune)).toBe('07:00');
    // Whoever stands under it goes by them too, and nobody beside it.
    expect((await hoursOf(desk)).inForce).toMatchObject({ unit: { id: commune }, hours });
    expect((await hoursOf(desk)).own).toEqual([]);
    expect(await atVisit(story.unit('vanphong'))).toBe('07:30');

    expectDone(await set(desk, { morningFrom: '06:45' }));
    expect((await hoursOf(desk)).inForce).toMatchObject({ unit: { id: desk }, hours: { morningFrom: '06:45' } });
    expect(await atVisit(commune)).toBe('07:00');
  });

  it('that are planned wait for their day; of one day the last entered hold', async () => {
    const unit = story.unit('vanphong');
    expectDone(await set(unit, { validFrom: '2026-12-01', morningFrom: '08:00' }));
    expect(await atVisit(unit)).toBe('07:30');
    expectDone(await set(unit, { morningFrom: '07:15' }));
    expectDone(await set(unit, { morningFrom: '07:20' }));
    expect(await atVisit(unit)).toBe('07:20');
    const { own } = await hoursOf(unit);
    expect(own.map(({ validFrom, hours }) => [validFrom, hours.morningFrom])).toEqual([
      ['2026-12-01', '08:00'],
      ['2026-11-20', '07:20'],
      ['2026-11-20', '07:15'],
    ]);
  });

  it('of the unit at the top are everybody’s who has none', async () => {
    expectDone(await set(story.unit('province'), { morningFrom: '07:10' }));
    expect((await hoursOf(story.unit('finance'))).inForce).toMatchObject({
      unit: null,
      hours: { morningFrom: '07:10' },
    });
    expect(await atVisit(story.unit('minhkhe'))).toBe('07:00');
    expect((await hoursOf(story.unit('province'))).own[0]).toMatchObject({ hours: { morningFrom: '07:10' } });
  });

  it('are told in the log', async () => {
    const leader = await app.as('vinh.cao');
    const { items } = (await leader.get('/audit/entries?action=organization.working-hours-set')).json<{
      items: { fields: object[] }[];
    }>();
    expect(items[0]?.fields).toContainEqual(
      expect.objectContaining({ name: 'morningFrom', before: null, after: '07:10' }),
    );
  });
});

describe('refused, with words, and nothing is written:', () => {
  const bad = (more: object) => () => ({
    ...{ who: admin, path: `/units/${story.unit('finance')}/working-hours` },
    body: hoursOfUnit(more),
  });
  refused(
    () => app,
    [
      [
        'a time that is none',
        bad({ morningFrom: '25:00' }),
        { status: 400, code: 'field.time', pointer: '/morningFrom' },
      ],
      [
        'an afternoon that begins before the morning ends',
        bad({ afternoonFrom: '10:59' }),
        { status: 400, code: 'organization.hours-order', pointer: '/afternoonFrom' },
      ],
      [
        'a half without an end',
        bad({ morningTo: '07:00' }),
        { status: 400, code: 'organization.hours-order', pointer: '/morningTo' },
      ],
      [
        'a day that has passed',
        bad({ validFrom: '2026-11-19' }),
        { status: 400, code: 'organization.hours-past', pointer: '/validFrom' },
      ],
      ['hours without a paper', bad({ source: ' ' }), { status: 400, code: 'field.required', pointer: '/source' }],
    ],
  );

  it('those of a unit that has ended', async () => {
    const made = {
      id: uuidv7(),
      onDay: '2026-11-02',
      ...{ decision: '55/NQ-HĐND', decidedOn: '2026-11-01', decidedBy: 'HĐND tỉnh' },
      name: 'Phòng Tạm',
      kind: 'DIVISION',
    };
    const { id: gone } = expectDone(await admin.post('/units', { ...made, parentId: story.unit('finance') })).json<{
      id: number;
    }>();
    const ended = {
      id: uuidv7(),
      onDay: '2026-11-20',
      decision: '56/NQ-HĐND',
      decidedOn: '2026-11-19',
      decidedBy: 'HĐND tỉnh',
      successors: [],
    };
    expectDone(await admin.post(`/units/${gone}/end`, ended));
    const before = await written(app.database);
    const refusal = await set(gone);
    expect([refusal.status, refusal.json()['code']]).toEqual([409, 'organization.unit-ended']);
    expect(await written(app.database)).toEqual(before);
  });

  it('by whoever administers one commune', async () => {
    await grant(app.database, 'dung.dang', 'ADMINISTRATOR', story.unit('vanphong'));
    const refusal = await (
      await app.as('dung.dang')
    ).post(`/units/${story.unit('vanphong')}/working-hours`, hoursOfUnit());
    expect([refusal.status, refusal.json()['code']]).toEqual([403, 'organization.whole-authority-only']);
  });
});
