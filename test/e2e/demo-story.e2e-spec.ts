import type { AssessmentListResponse } from '../../libs/evaluation/src/month/dto/assessment.response';
import type { CycleListResponse, CyclePageResponse } from '../../libs/evaluation/src/month/dto/cycle.response';
import type { EvaluationResponse } from '../../libs/evaluation/src/month/dto/evaluation.response';
import type { OwnEvaluationListResponse } from '../../libs/evaluation/src/month/dto/own-evaluation.response';
import type { UnitGradesResponse } from '../../libs/evaluation/src/unit-grade/dto/unit-grade.response';
import type { PersonYearResponse } from '../../libs/evaluation/src/year/dto/year.response';
import { ITEMS } from '../../apps/api/src/demo/vinh-sa/items';
import type { TestApp } from '../support/app';
import { startDemo } from '../support/demo';
import { expectDone, query } from '../support/story';
import type { Visitor } from '../support/visitor';

// The story as the services have told it, in a database of its own: the figures that were laid down for it.
let app: TestApp;
beforeAll(async () => {
  app = await startDemo();
}, 240_000);
afterAll(() => app.stop({ probed: false }));

// Of this year: what was found in 2020 is told too, and has its own figures.
const VISITS = `(SELECT * FROM inspection WHERE started_at >= '2026-01-01') inspection`;
const FINDINGS = `(SELECT * FROM finding WHERE recorded_at >= '2026-01-01') finding`;
const TASKS = `(SELECT * FROM remediation_task WHERE opened_at >= '2026-01-01') remediation_task`;

const counts = async (text: string): Promise<Record<string, number>> => {
  const rows = await query<{ key: string; n: number }>(app.database, text);
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
};
const one = async (text: string): Promise<number> => Number((await query<{ n: string }>(app.database, text))[0]?.n);

it('22 communes, 300 people and one leader above them', async () => {
  expect(
    await counts(`SELECT kind AS key, count(*)::int AS n FROM org_unit WHERE valid_to IS NULL
    AND kind IN ('COMMUNE', 'WARD', 'SPECIAL_ZONE') GROUP BY 1`),
  ).toEqual({ COMMUNE: 17, WARD: 4, SPECIAL_ZONE: 1 });
  expect(await one('SELECT count(*) AS n FROM staff_member')).toBe(301);
});

it('34 visits to 21 of 22 communes, one of them under way', async () => {
  expect(await counts(`SELECT mode AS key, count(*)::int AS n FROM ${VISITS} GROUP BY 1`)).toEqual({
    SURPRISE: 26,
    SCHEDULED: 4,
    RECHECK: 4,
  });
  expect(await one(`SELECT count(DISTINCT org_unit_id) AS n FROM ${VISITS}`)).toBe(21);
  expect(await one(`SELECT count(*) AS n FROM inspection WHERE state = 'IN_PROGRESS'`)).toBe(1);
});

it('176 findings, 29 of them put right on the spot, 13 repeated', async () => {
  expect(await counts(`SELECT finding_class AS key, count(*)::int AS n FROM ${FINDINGS} GROUP BY 1`)).toEqual({
    SHORTCOMING: 118,
    LIMITATION: 37,
    BREACH: 21,
  });
  expect(await one(`SELECT count(*) AS n FROM ${FINDINGS} WHERE handling = 'FIXED_ON_SITE'`)).toBe(29);
  expect(await one(`SELECT count(*) AS n FROM ${FINDINGS} WHERE repeat_number > 0`)).toBe(13);
});

it('by what they are about: posting, presence, opinion books, case files, working regulation, register, others', async () => {
  const codes = await counts(
    `SELECT c.code AS key, count(*)::int AS n FROM ${FINDINGS} JOIN checklist_item c ON c.id = finding.checklist_item_id GROUP BY 1`,
  );
  const topics: Record<string, number> = {};
  // More than one way of telling may be of one item.
  const topicOf = new Map(Object.entries(ITEMS).map(([key, { code }]) => [code, key[0] ?? '']));
  for (const [code, topic] of topicOf) {
    topics[topic] = (topics[topic] ?? 0) + (codes[code] ?? 0);
  }
  expect(topics).toEqual({ P: 31, V: 24, O: 19, F: 16, Q: 14, S: 13, K: 59 });
});

it('147 tasks by the month in which their term began, 103 closed by month and outcome, 81 of them in time', async () => {
  expect(
    await counts(`SELECT to_char(notice_received_on, 'MM') AS key, count(*)::int AS n FROM ${TASKS} GROUP BY 1`),
  ).toEqual({
    '06': 22,
    '07': 27,
    '08': 31,
    '09': 24,
    '10': 26,
    '11': 17,
  });
  expect(
    await counts(
      `SELECT to_char(closed_on, 'MM') AS key, count(*)::int AS n FROM ${TASKS} WHERE state = 'CLOSED' GROUP BY 1`,
    ),
  ).toEqual({
    '06': 6,
    '07': 15,
    '08': 22,
    '09': 23,
    '10': 25,
    '11': 12,
  });
  expect(
    await counts(`SELECT closed_as AS key, count(*)::int AS n FROM ${TASKS} WHERE state = 'CLOSED' GROUP BY 1`),
  ).toEqual({
    FIXED: 96,
    PARTLY: 3,
    IN_ERROR: 1,
    NOT_APPLICABLE: 2,
    NO_CAPITAL: 1,
  });
  expect(
    await one(`SELECT count(*) AS n FROM remediation_task t WHERE t.state = 'CLOSED' AND t.opened_at >= '2026-01-01' AND NOT EXISTS (
    SELECT 1 FROM task_event e WHERE e.task_id = t.id AND e.action = 'became-overdue')`),
  ).toBe(81);
});

it('44 open, 11 of them overdue in six communes, 17 moved', async () => {
  expect(await counts(`SELECT state AS key, count(*)::int AS n FROM ${TASKS} WHERE is_open GROUP BY 1`)).toEqual({
    NEW: 6,
    ACCEPTED: 15,
    SUBMITTED: 4,
    SENT_UP: 8,
    RETURNED: 5,
    DEFERRED: 2,
    REOPENED: 4,
  });
  const overdue = `FROM ${TASKS} WHERE is_open AND overdue_since IS NOT NULL AND state <> 'SENT_UP'`;
  expect(await one(`SELECT count(*) AS n ${overdue}`)).toBe(11);
  expect(await one(`SELECT count(DISTINCT org_unit_id) AS n ${overdue}`)).toBe(6);
  expect(await counts(`SELECT extension_count::text AS key, count(*)::int AS n FROM ${TASKS} GROUP BY 1`)).toEqual({
    0: 130,
    1: 14,
    2: 3,
  });
});

it('the thread at Minh Khê: refused once, closed on the day; found again, overdue; the newest due on 27/11', async () => {
  const rows = await query<{
    opened: string;
    due: string;
    state: string;
    repeat: number;
    closed: string | null;
    returned: number;
  }>(
    app.database,
    `SELECT t.notice_received_on::text AS opened, t.due_on::text AS due, t.state, t.repeat_number AS repeat,
            t.closed_on::text AS closed, t.return_count AS returned
       FROM remediation_task t JOIN finding f ON f.id = t.finding_id JOIN checklist_item c ON c.id = f.checklist_item_id
       JOIN org_unit u ON u.id = t.org_unit_id WHERE u.name = 'Xã Minh Khê' AND c.code = 'M1' ORDER BY 1`,
  );
  expect(rows).toEqual([
    { opened: '2026-08-18', due: '2026-09-03', state: 'CLOSED', repeat: 0, closed: '2026-09-03', returned: 1 },
    { opened: '2026-10-28', due: '2026-11-06', state: 'ACCEPTED', repeat: 2, closed: null, returned: 0 },
  ]);
  expect(
    await counts(
      `SELECT due_on::text AS key, count(*)::int AS n FROM remediation_task WHERE notice_received_on = '2026-11-20' GROUP BY 1`,
    ),
  ).toEqual({ '2026-11-27': 5 });
  expect(
    await counts(`SELECT a.status AS key, count(*)::int AS n FROM attendance a JOIN inspection i ON i.id = a.inspection_id
      JOIN org_unit u ON u.id = i.org_unit_id
      WHERE u.name = 'Xã Minh Khê' AND (i.started_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = '2026-08-11' GROUP BY 1`),
  ).toEqual({ PRESENT: 29, ON_MISSION: 4, EXCUSED: 2, UNEXCUSED: 2, LATE: 1 });
});

it('the eleven of 2020 at a commune that Minh Khê was made of, by the checklist and the calendar of that time', async () => {
  const rows = await query<{ code: string; closedAs: string; unit: string; due: string; year: string }>(
    app.database,
    `SELECT c.code, t.closed_as AS "closedAs", u.name AS unit, t.due_on::text AS due, to_char(t.closed_on, 'YYYY') AS year
       FROM remediation_task t JOIN org_unit u ON u.id = t.org_unit_id JOIN finding f ON f.id = t.finding_id
       JOIN checklist_item c ON c.id = f.checklist_item_id WHERE t.opened_at < '2026-01-01' ORDER BY c.code`,
  );
  expect(rows).toHaveLength(11);
  expect(new Set(rows.map(({ unit, due, year }) => `${unit} ${due} ${year}`))).toEqual(
    new Set(['Xã Minh Tân Khê (cũ) 2020-06-02 2020']),
  );
  const closedAs = rows
    .map((row) => row.closedAs)
    .reduce<Record<string, number>>((sum, as) => ({ ...sum, [as]: (sum[as] ?? 0) + 1 }), {});
  expect(closedAs).toEqual({ FIXED: 8, NOT_APPLICABLE: 2, NO_CAPITAL: 1 });
  // One of the eight is today's repeat: the item that took its place was found at Minh Khê twice this year.
  expect(
    await one(`SELECT count(*) AS n FROM ${FINDINGS} JOIN checklist_item c ON c.id = finding.checklist_item_id
      JOIN org_unit u ON u.id = finding.org_unit_id
     WHERE c.replaces_code = 'M2020-03' AND u.name = 'Xã Minh Khê' AND finding.repeat_number = 2`),
  ).toBe(1);
});

describe('the months of Minh Khê, as its people read them', () => {
  let chair: Visitor;
  let months: ReadonlyMap<string, CyclePageResponse>;
  const sheetOf = async (name: string, month = '2026-10'): Promise<EvaluationResponse> => {
    const found = months.get(month)?.evaluations.find(({ personName }) => personName === name);
    return expectDone(await chair.get(`/evaluations/${found?.id}`)).json();
  };
  beforeAll(async () => {
    chair = await app.as('ngoc.do');
    const { items } = expectDone(await chair.get('/evaluation-cycles')).json<CycleListResponse>();
    const pages: CyclePageResponse[] = [];
    for (const { id } of items) pages.push(expectDone(await chair.get(`/evaluation-cycles/${id}`)).json());
    months = new Map(pages.map((page) => [page.month, page]));
  });

  it('62 people: 41 in October, nine cán bộ, five viên chức and seven under contract beside it, each with the reason', () => {
    const { evaluations = [], others = [], state } = months.get('2026-10') ?? {};
    expect([state, evaluations.length, others.length]).toEqual(['LOCKED', 41, 21]);
    const bands: Record<string, number> = {};
    for (const { band } of evaluations) bands[band ?? 'none'] = (bands[band ?? 'none'] ?? 0) + 1;
    expect(bands).toEqual({ EXCELLENT: 9, GOOD: 25, COMPLETED: 5, NOT_COMPLETED: 1, none: 1 });
    expect(evaluations.filter((one) => one.state === 'INSUFFICIENT_DATA').map((one) => one.personName)).toEqual([
      'Nguyễn Thị Bích Chi',
    ]);
    const kinds = others.map(({ staffKind, because }) => `${staffKind} ${because}`);
    expect(new Set(kinds).size).toBe(3);
    for (const [kind, count] of Object.entries({ OFFICIAL: 9, PUBLIC_EMPLOYEE: 5, CONTRACT_WORKER: 7 })) {
      expect(kinds.filter((one) => one.startsWith(kind))).toHaveLength(count);
    }
  });

  it('the first worked example, explained to the person to the last digit', async () => {
    const official = await app.as('tuyet.ta');
    const { items } = expectDone(await official.get('/own-evaluations')).json<OwnEvaluationListResponse>();
    expect(items.map(({ month, state }) => [month, state])).toEqual([
      ['2026-11', 'SELF_DRAFT'],
      ['2026-10', 'LOCKED'],
      ['2026-09', 'LOCKED'],
    ]);
    const sheet = expectDone(await official.get(`/evaluations/${items[1]?.id}`)).json<EvaluationResponse>();
    expect(sheet.standing).toMatchObject({ total: '4449/52', hundredths: 8556, band: 'GOOD', generalHundredths: 2700 });
    expect(
      sheet.acceptedWork.map(({ coefficient, assigned, done, marks }) => [coefficient, assigned, done, marks.length]),
    ).toEqual([
      ['1', 10, 10, 1],
      ['2', 4, 4, 1],
      ['4', 2, 1, 0],
    ]);
  });

  it('84.20 and the year forecast as the lowest for a breach of public duty, the points untouched', async () => {
    const { staffMemberId, standing } = await sheetOf('Trần Thế Nam');
    expect(standing).toMatchObject({ hundredths: 8420, band: 'GOOD' });
    const year = expectDone(
      await chair.get(`/staff-members/${staffMemberId}/evaluation-year`),
    ).json<PersonYearResponse>();
    expect(year.forecast).toMatchObject({ state: 'GRADED', grade: 'NOT_COMPLETED' });
    expect(year.overrides).toMatchObject([{ code: 'PUBLIC_DUTY_BREACH', onDay: '2026-09-14' }]);
  });

  it('what the committee and those above concluded of 2025 and the quarters stands in it, one of the units decided again', async () => {
    const of2025 = (who: Visitor, path: string) => who.get(`${path}?year=2025`);
    const yen = expectDone(await of2025(await app.as('yen.hoang'), '/own-evaluation-year')).json<PersonYearResponse>();
    expect(yen.party).toMatchObject({ standing: 'MEMBER', results: [{ period: 'YEAR', hundredths: 8850 }] });
    const [unitId] = await query<{ id: number }>(app.database, `SELECT id FROM org_unit WHERE name = 'Xã Minh Khê'`);
    const path = `/unit-grades?year=2025&unitId=${unitId?.id ?? 0}`;
    const { items } = expectDone(await chair.get(path)).json<UnitGradesResponse>();
    expect(items.map(({ entries }) => entries.map(({ grade }) => grade).join(' < '))).toEqual([
      ...['GOOD', 'GOOD', 'COMPLETED < GOOD', 'GOOD', 'GOOD'],
    ]);
    expect(items.map(({ mayEnter }) => mayEnter)).toEqual([false, true, true, true, true]);
  });

  it('69.40 was decided anew on 16/11 and is 71.15; the earlier decision is still read', async () => {
    const sheet = await sheetOf('Đinh Thị Ngọc Quyên');
    expect(sheet).toMatchObject({ number: 2, state: 'LOCKED', standing: { hundredths: 7115, band: 'GOOD' } });
    expect(sheet.lockedAt?.slice(0, 10)).toBe('2026-11-16');
    expect(sheet.earlier).toMatchObject([{ number: 1, hundredths: 6940, band: 'COMPLETED' }]);
    expect(sheet.earlier[0]?.supersededReason).toContain('06/11/2026');
  });

  it('November is under way: ten have sent their part, one of them was assessed, and 31 have not', async () => {
    const { state, people, unsent, unassessed, assessed } = months.get('2026-11') ?? {};
    expect({ state, people, unsent, unassessed, assessed }).toEqual({
      ...{ state: 'OPEN', people: 41, unsent: 31, unassessed: 9, assessed: 1 },
    });
    const head = await app.as('oanh.phan');
    const list = expectDone(await head.get('/assessments?month=2026-11')).json<AssessmentListResponse>();
    expect(list.items.map((one) => one.state).sort()).toEqual([
      ...['RETURNED', 'SELF_DRAFT', 'SELF_DRAFT', 'SELF_DRAFT'],
      ...['SELF_SUBMITTED', 'SELF_SUBMITTED', 'SELF_SUBMITTED', 'SUPERIOR_ASSESSED'],
    ]);
  });
});

it('everybody with a role card can enter', async () => {
  const cards = (await app.anonymous().get('/demo/accounts')).json<{
    items: { username: string; password: string }[];
  }>();
  expect(cards.items.length).toBeGreaterThan(12);
  for (const { username, password } of cards.items) {
    expect([username, (await app.anonymous().post('/auth/login', { username, password })).status]).toEqual([
      username,
      200,
    ]);
  }
});
