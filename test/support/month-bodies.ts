import { v7 as uuidv7 } from 'uuid';
import { FORM_01_CRITERIA } from '../../libs/evaluation/src/rules';
import type { CyclePageResponse } from '../../libs/evaluation/src/month/dto/cycle.response';
import type { TestDatabase } from './app';
import { ENDED, rulesOf } from './rule-bodies';
import { fillPapers } from './sheet-bodies';
import { expectDone, tamper, type Story } from './story';
import type { Visitor } from './visitor';

/** The ten lines of Form 01, each so many points below its most. */
export const pointsBelow = (less = 0) =>
  FORM_01_CRITERIA.map(({ code, max }) => ({ code, points: (Number(max) - less).toFixed(2).replace('.', ',') }));

export const SELF = { points: pointsBelow(), strengths: 'Giải quyết hồ sơ đúng hạn.', weaknesses: 'Ba hồ sơ quá hạn.' };
export const LEADER = {
  organising: { allDone: true, initiative: true, shortcomings: false, decided: null },
  disunityReported: false,
};

interface WorkGiven {
  readonly month?: string;
  readonly coefficient?: string;
  readonly pieces?: number;
  readonly done?: number;
}

/** Work as it was accepted, written behind the product's back: what a month is made of, not what this is about. */
export async function giveWork(
  database: TestDatabase,
  person: string,
  { month = '2026-10-01', coefficient = '1', pieces = 10, done = pieces }: WorkGiven = {},
): Promise<void> {
  await tamper(
    database,
    `WITH worker AS (SELECT s.id, s.tenant_id, s.full_name, s.org_unit_id, u.body_id FROM staff_member s JOIN org_unit u ON u.id = s.org_unit_id WHERE s.id = $1),
       list AS (INSERT INTO work_list (id, tenant_id, org_unit_id, year, state, draft, drafted_by_name, drafted_at, version, content_hash)
         SELECT gen_random_uuid(), tenant_id, body_id, 2026, 'DISCARDED', '[]', '', clock_timestamp(), 1, '' FROM worker RETURNING *),
       product AS (INSERT INTO work_product (id, tenant_id, org_unit_id, work_list_id, year, ordinal, name, output, complexity, coefficient)
         SELECT gen_random_uuid(), tenant_id, org_unit_id, id, year, 0, 'Hồ sơ hộ tịch được giải quyết', 'hồ sơ', 1, $3 FROM list RETURNING *)
     INSERT INTO work_item (id, tenant_id, org_unit_id, body_id, staff_member_id, person_name, work_product_id, title, kind, pieces,
         month, due_on, state, assigned_by_name, assigned_at, given_away, reported, done_on, reported_on, reported_at, done, accepted_by,
         accepted_by_name, accepted_at, version, content_hash)
       SELECT gen_random_uuid(), w.tenant_id, w.org_unit_id, w.body_id, w.id, w.full_name, p.id, 'Hồ sơ hộ tịch', 'ASSIGNED', $4,
              $2, $2::date + 19, 'ACCEPTED', '', clock_timestamp(), 0, $5, $2::date + 18, $2::date + 18, clock_timestamp(), $5,
              (SELECT o.id FROM staff_member o WHERE o.tenant_id = w.tenant_id AND o.id <> w.id LIMIT 1), '', clock_timestamp(), 1, ''
         FROM worker w CROSS JOIN product p`,
    [person, month, coefficient, pieces, done],
  );
}

/** A month of Xã Minh Khê, opened by whoever keeps its files. @returns each person's evaluation by the story's key */
export async function openMonth(
  keeper: Visitor,
  story: Story,
  month: string,
): Promise<{ readonly cycle: string; readonly of: (key: string) => string }> {
  const id = uuidv7();
  const answer = await keeper.post('/evaluation-cycles', { id, unitId: story.unit('minhkhe'), month });
  const { evaluations } = expectDone(answer).json<CyclePageResponse>();
  return {
    cycle: id,
    of: (key) => {
      const found = evaluations.find(({ staffMemberId }) => staffMemberId === story.person(key));
      if (!found) throw new Error(`${key} is not in the month`);
      return found.id;
    },
  };
}

/** A closed month, written behind the product's back: what a year is made of, not what this is about. */
export async function closeMonth(database: TestDatabase, person: string, month: string, total: string): Promise<void> {
  const [n = '0', d = '1'] = total.split('/');
  const points = Number(n) / Number(d);
  const band = points >= 90 ? 'EXCELLENT' : points >= 70 ? 'GOOD' : points >= 50 ? 'COMPLETED' : 'NOT_COMPLETED';
  await tamper(
    database,
    `UPDATE evaluation e SET state = 'LOCKED', facts = '{"criteria": [], "work": [], "leader": null}', total = $3, hundredths = $4, band = $5,
            locked_by_name = 'Đỗ Thị Ngọc', locked_at = clock_timestamp(), version = e.version + 1
       FROM evaluation_cycle c WHERE c.id = e.cycle_id AND e.staff_member_id = $1 AND c.month = $2`,
    [person, `${month}-01`, `${n}/${d}`, Math.round(points * 100), band],
  );
}

export const LATE = { lateReason: 'Đi công tác tại tỉnh cả tuần.' };
export const ASKED_AGAIN = { reason: 'Chưa nêu việc xử lý ba hồ sơ quá hạn.' };
export const REMARKS = { meeting: 'Tập thể nhất trí với mức tự chấm.', cell: 'Chi bộ không có ý kiến khác.' };
export const assessmentOf = (id: string | number, version = 1) => ({
  entries: [{ id, version, points: pointsBelow(0.3), remark: 'Chủ động, đúng hạn.' }],
});

const MONTHS = [
  'toSave',
  'toSubmit',
  'toWithdraw',
  'toOpen',
  'toAssess',
  'toReturn',
  'toRemark',
  'toName',
  'toReopen',
] as const;
/** Months of Lê Đức Anh, each as far as one act needs it, and the body's months that can be locked, alone and with others. */
export type Months = Readonly<Record<(typeof MONTHS)[number] | 'toLock' | 'toLockTogether', string>>;
type Cast = readonly [keeper: Visitor, self: Visitor, superior: Visitor, chair: Visitor];

export async function monthsOf([keeper, self, superior, chair]: Cast, story: Story): Promise<Months> {
  const found: Record<string, string> = {};
  for (const [index, name] of MONTHS.entries()) {
    const { cycle, of } = await openMonth(keeper, story, `2026-0${index + 1}`);
    const id = of('anh');
    found[name] = id;
    if (name === 'toSubmit') expectDone(await self.patch(`/own-evaluations/${id}`, SELF, { 'if-match': `"${id}-1"` }));
    if (name === 'toWithdraw' || name === 'toOpen' || name === 'toReturn') await sendSelf(self, id);
    if (name === 'toRemark') expectDone(await superior.post('/assessments', assessmentOf(id)));
    // Nothing was assigned to anybody.
    if (name === 'toReopen') expectDone(await chair.post(`/evaluation-cycles/${cycle}/lock`, {}));
    if (name === 'toSave') found['toLock'] = cycle;
    // Open again once somebody's month in it is.
    if (name === 'toReopen') found['toLockTogether'] = cycle;
  }
  return found as Months;
}

/** One's own part, sent. */
export async function sendSelf(self: Visitor, id: string): Promise<void> {
  expectDone(await self.patch(`/own-evaluations/${id}`, SELF, { 'if-match': `"${id}-1"` }));
  expectDone(await self.post(`/own-evaluations/${id}/submit`, LATE));
}

/** A month that was closed and opened again for one person, and the next as somebody has sent their part. */
export async function fillMonth(
  [keeper, self, superior, chair]: Cast,
  story: Story,
  database: TestDatabase,
): Promise<void> {
  await tamper(database, `UPDATE staff_member SET kind = 'CONTRACT_WORKER' WHERE id = $1`, [story.person('uyen')]);
  for (const month of ['2026-09-01', '2026-10-01']) await giveWork(database, story.person('anh'), { month });
  await giveWork(database, story.person('yen'), { month: '2026-10-01' });
  await markWork(database);
  const { cycle, of } = await openMonth(keeper, story, '2026-09');
  await sendSelf(self, of('anh'));
  expectDone(await superior.post(`/assessments/${of('anh')}/return`, ASKED_AGAIN));
  expectDone(await self.post(`/own-evaluations/${of('anh')}/submit`, {}));
  const { version } = expectDone(await self.get(`/evaluations/${of('anh')}`)).json<{ version: number }>();
  expectDone(await superior.post('/assessments', assessmentOf(of('anh'), version)));
  expectDone(await keeper.put(`/evaluations/${of('anh')}/remarks`, REMARKS));
  expectDone(await chair.post(`/evaluation-cycles/${cycle}/lock`, {}));
  expectDone(await chair.post(`/evaluations/${of('anh')}/reopen`, ASKED_AGAIN));
  expectDone(await chair.post(`/evaluation-cycles/${cycle}/lock`, {}));
  const next = await openMonth(keeper, story, '2026-10');
  await sendSelf(self, next.of('anh'));
  expectDone(await superior.post(`/assessments/${next.of('anh')}/open`, {}));
  const { organising } = LEADER;
  const decided = { whole: true, reason: 'Đơn vị làm đủ việc trong tháng cao điểm.' };
  const leader = { ...LEADER, organising: { ...organising, initiative: false, decided } };
  const [entry] = assessmentOf(next.of('yen')).entries;
  expectDone(await chair.post('/assessments', { entries: [{ ...entry, leader }] }));
  const { toEnd } = await rulesOf(chair, story);
  expectDone(await chair.post(`/evaluation-rules/${toEnd}/end`, ENDED));
  await fillPapers(keeper, story);
}

/** A failed assessment whose cause was found to be objective. */
async function markWork(database: TestDatabase): Promise<void> {
  await tamper(
    database,
    `INSERT INTO work_mark (id, tenant_id, org_unit_id, staff_member_id, work_item_id, piece, kind, note, given_by, given_by_name, given_at,
         is_objective, answer_reason, answered_by, answered_by_name, answered_at, content_hash)
       SELECT gen_random_uuid(), i.tenant_id, i.org_unit_id, i.staff_member_id, i.id, 1, 'QUALITY', 'Sai số liệu', i.accepted_by, 'Yến',
              clock_timestamp(), true, 'Mất điện cả ngày', i.accepted_by, 'Yến', clock_timestamp(), '' FROM work_item i
        WHERE i.accepted_by IS NOT NULL AND i.accepted_by <> i.staff_member_id`,
  );
}
