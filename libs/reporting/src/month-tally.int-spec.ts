import fc from 'fast-check';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { addDays, localDate } from '@app/kernel';
import { ApplicationLock, type ReadQuery, type Reads, type UnitOfWork } from '@app/platform';
import { cloneDatabase, type TestDatabase } from '../../../test/support/app';
import {
  ACTS,
  byHand,
  COUNTED,
  furnish,
  type Counts,
  type Office,
  type Place,
  wasVisited,
} from '../../../test/support/month-by-hand';
import { anotherRow } from '../../../test/support/rows';
import { under } from '../../../test/support/scope';
import type { MonthResponse } from './dto/month.response';
import { MonthReadModel } from './month.read-model';
import { addMonths, MEASURES, monthOfDay, type Measure } from './rules';

let database: TestDatabase;
let places: Place[];

beforeAll(async () => {
  database = await cloneDatabase();
  await database.superuser(async (client) => {
    // What may happen is judged beside remediation; here rows are thrown about as no machine would allow.
    const { rows: others } = await client.query<{ tgrelid: string; tgname: string }>(
      `SELECT tgrelid::regclass::text AS tgrelid, tgname FROM pg_trigger WHERE NOT tgisinternal
          AND tgrelid::regclass::text IN ('remediation_task', 'task_request', 'finding', 'inspection')
          AND tgname !~ '_(spells|counted|recounted)$'`,
    );
    for (const { tgrelid, tgname } of others) await client.query(`ALTER TABLE ${tgrelid} DISABLE TRIGGER ${tgname}`);
    const { rows } = await client.query<{ id: number; kind: string }>(
      `SELECT id, kind FROM org_unit WHERE tenant_id = 1 AND kind IN ('COMMUNE', 'WARD', 'DEPARTMENT') AND valid_to IS NULL ORDER BY id`,
    );
    const units = rows.filter(({ kind }) => kind !== 'DEPARTMENT').map(({ id }) => id);
    const [home = 0, finance = 0] = rows.filter(({ kind }) => kind === 'DEPARTMENT').map(({ id }) => id);
    places = [...units.map((unit) => ({ unit, team: home })), { unit: units[0] ?? 0, team: finance }];
  });
});
afterAll(() => database.drop());

async function asTallied(client: Client): Promise<Counts> {
  const { rows } = await client.query<Record<string, string | number>>(`
    WITH of_month AS (SELECT t.*, t.org_unit_id || '/' || t.inspecting_unit_id AS place FROM month_tally t
                       WHERE t.tenant_id = 1 AND t.month < 'infinity'),
    line AS (SELECT p.place, m.month FROM (SELECT DISTINCT place FROM of_month) p,
               generate_series(date '2025-12-01', date '2029-12-01', interval '1 month') AS m(month))
    SELECT l.place || ' ' || to_char(l.month, 'YYYY-MM') AS line,
           ${COUNTED.map((name) => `coalesce(t.${name}, 0) AS ${name}`).join(', ')},
           (SELECT coalesce(sum(u.became_overdue - u.left_overdue), 0)::int FROM of_month u
             WHERE u.place = l.place AND u.month <= l.month) AS overdue
      FROM line l LEFT JOIN of_month t ON t.place = l.place AND t.month = l.month`);
  // A line of noughts is none: counting anew does not write what came and went again.
  const lines = rows.map(({ line, ...counts }): [string, Record<string, number>] => [
    String(line),
    counts as Record<string, number>,
  ]);
  return Object.fromEntries(lines.filter(([, counts]) => Object.values(counts).some((count) => count !== 0)));
}

/** Lines in which they differ, nothing and nought being the same; months after today are not looked at. */
function differences(office: Office, tallied: Counts, base: Counts): unknown[] {
  const expected = byHand(office);
  return [...new Set([...Object.keys(expected), ...Object.keys(tallied)])].sort().flatMap((line) => {
    if (line.slice(-7) > monthOfDay(office.today)) return [];
    return [...COUNTED, 'overdue'].flatMap((measure) => {
      const pair = [(tallied[line]?.[measure] ?? 0) - (base[line]?.[measure] ?? 0), expected[line]?.[measure] ?? 0];
      return pair[0] === pair[1] ? [] : [[line, measure, ...pair]];
    });
  });
}

/** The month as somebody of the province reads it. */
function monthPage(client: Client, month: string, today: string): Promise<MonthResponse> {
  const lock = new ApplicationLock();
  const reads = {
    rows: (query: ReadQuery, values: readonly unknown[]) =>
      client.query(query.sql(lock.clause(true)), [1, '{}', ...values]).then(({ rows }) => rows as unknown[]),
  };
  const unitOfWork = { current: { today, now: new Date(`${today}T10:00:00+07:00`) } };
  return new MonthReadModel(reads as unknown as Reads, unitOfWork as unknown as UnitOfWork).month(month, false);
}

type Numbers = Partial<Record<Measure, number>>;
const COLUMN_OF = (measure: Measure): string => (measure === 'closedLate' ? 'closed_late' : measure);

/** What was counted by hand of one unit in a month, whichever body inspected it. */
function ofUnit(counts: Counts, unit: number, month: string): Numbers {
  const lines = Object.entries(counts).filter(([line]) => line.startsWith(`${unit}/`) && line.endsWith(` ${month}`));
  const sum = (measure: Measure): number => lines.reduce((all, [, line]) => all + (line[COLUMN_OF(measure)] ?? 0), 0);
  return Object.fromEntries(MEASURES.map((measure) => [measure, sum(measure)]));
}
const added = (all: readonly Numbers[]): Numbers =>
  Object.fromEntries(MEASURES.map((measure) => [measure, all.reduce((sum, one) => sum + (one[measure] ?? 0), 0)]));
const hasAny = (numbers: Numbers): boolean => Object.values(numbers).some((number) => number !== 0);

/** Units of the tenant that are inspected, and the first day on which each was visited before anything was done here. */
async function inspected(
  client: Client,
): Promise<{ id: number; from: string; to: string | null; seen: string | null }[]> {
  const { rows } = await client.query<{ id: number; from: string; to: string | null; seen: string | null }>(
    `SELECT u.id, u.valid_from::text AS from, u.valid_to::text AS to, (SELECT min((i.started_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)::text
        FROM inspection i WHERE i.org_unit_id = u.id AND i.locked_at IS NOT NULL) AS seen
       FROM org_unit u WHERE u.tenant_id = 1 AND u.kind IN ('COMMUNE', 'WARD', 'SPECIAL_ZONE')`,
  );
  return rows;
}

/** What the page of a month would say by hand; beside it what it says. */
function bothPages(
  { office, units, base }: { office: Office; units: Awaited<ReturnType<typeof inspected>>; base: Counts },
  month: string,
  page: MonthResponse,
): readonly [byHand: unknown, said: unknown] {
  const counts = byHand(office);
  const [first, next] = [localDate(`${month}-01`), localDate(`${addMonths(month, 1)}-01`)];
  const of = (unit: number, at: string): Numbers => added([ofUnit(counts, unit, at), ofUnit(base, unit, at)]);
  const lines = units.map(({ id, from, to, seen }) => ({
    id,
    isListed: from < next && (to === null || to > first),
    seen: (seen !== null && seen < next) || wasVisited(office, id, addDays(next, -1)),
    now: of(id, month),
    before: of(id, addMonths(month, -1)),
  }));
  const ofMonth = lines.filter(({ isListed, now }) => isListed || hasAny(now));
  const shown = lines.filter(({ isListed, now, before }) => isListed || hasAny(now) || hasAny(before));
  const byId = <Line extends { id: number }>(all: readonly Line[]): Line[] => [...all].sort((a, b) => a.id - b.id);
  return [
    {
      total: {
        units: ofMonth.length,
        unitsOverdue: ofMonth.filter(({ now }) => (now.overdue ?? 0) > 0).length,
        neverVisited: ofMonth.filter(({ seen }) => !seen).length,
        now: added(lines.map(({ now }) => now)),
        before: added(lines.map(({ before }) => before)),
      },
      lines: byId(shown.map(({ id, seen, now, before }) => ({ id, neverVisited: !seen, now, before }))),
    },
    {
      total: page.total,
      lines: byId(
        page.lines.map(({ unit, neverVisited, now, before }) => ({ id: unit.id, neverVisited, now, before })),
      ),
    },
  ];
}

interface Step {
  readonly act: string;
  readonly days: number;
  readonly picked: readonly number[];
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...Object.keys(ACTS)),
  days: fc.integer({ min: 0, max: 17 }),
  picked: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 6 }),
});

/** Every act once or more, so that every measure of a month has something to count. */
const YEAR: readonly Step[] = [
  { act: 'a notice is received', days: 0, picked: [0, 1, 2, 3, 4, 5] },
  { act: 'findings are released', days: 1, picked: [0, 1, 2, 3] },
  { act: 'minutes are locked', days: 0, picked: [0, 3] },
  { act: 'the job looks for what is late', days: 16, picked: [0] },
  { act: 'reports are sent', days: 1, picked: [0, 1] },
  { act: 'reports come back', days: 2, picked: [1] },
  { act: 'extensions are granted', days: 1, picked: [2] },
  { act: 'tasks are closed', days: 12, picked: [0] },
  { act: 'findings are withdrawn', days: 0, picked: [2] },
  { act: 'findings turn out to be another class', days: 3, picked: [3] },
  { act: 'tasks are followed again', days: 15, picked: [0] },
  { act: 'reports are sent', days: 1, picked: [0] },
  { act: 'tasks are closed', days: 17, picked: [0] },
];

/** Lives through the steps and holds what was tallied against what one counts by hand; undone again. */
async function comparedAfter(steps: readonly Step[]): Promise<Counts> {
  return database.superuser((client) =>
    under(client, { tenant: 1 }, async () => {
      const office = await furnish(client, places);
      const base = await asTallied(client);
      // One of the places ends in the middle of it all; what it leaves behind goes on being counted under its name.
      await client.query(`UPDATE org_unit SET valid_to = '2026-03-10' WHERE id = $1`, [places[1]?.unit]);
      const units = await inspected(client);
      for (const { act, days, picked } of steps) {
        office.today = addDays(office.today, days);
        await client.query(`SELECT set_config('app.now', $1, true)`, [`${office.today}T10:00:00+07:00`]);
        await ACTS[act]?.(office, picked);
      }
      const tallied = await asTallied(client);
      expect(differences(office, tallied, base)).toEqual([]);
      for (let month = '2026-01'; month <= monthOfDay(office.today); month = addMonths(month, 1)) {
        const page = await monthPage(client, month, office.today);
        const [expected, said] = bothPages({ office, units, base }, month, page);
        expect([month, said]).toEqual([month, expected]);
      }
      // All months together are the sum of the months, and counting anew gives the same.
      const sums = `SELECT sum((month < 'infinity')::int * (opened + 3 * closed + 5 * visits + 7 * became_overdue + 11 * left_overdue))
            = sum((month = 'infinity')::int * (opened + 3 * closed + 5 * visits + 7 * became_overdue + 11 * left_overdue)) AS same FROM month_tally`;
      expect((await client.query<{ same: boolean }>(sums)).rows[0]?.same).toBe(true);
      await client.query('SELECT month_recount()');
      expect(await asTallied(client)).toEqual(tallied);
      return byHand(office);
    }),
  );
}

describe('the tally of the months', () => {
  it('is what one counts by hand, of every measure', async () => {
    expect([...new Set(YEAR.map(({ act }) => act))].sort()).toEqual(Object.keys(ACTS).sort());
    const counted = Object.values(await comparedAfter(YEAR)).flatMap((line) => Object.keys(line));
    expect([...new Set(counted)].sort()).toEqual([...COUNTED, 'overdue'].sort());
  });

  it('is what one counts by hand, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
        await comparedAfter(steps);
      }),
      // The first failure is told with its seed at once: making it smaller can take longer than a test may.
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('lets those who count for one unit at once wait for each other, and loses nothing', async () => {
    const count = async (): Promise<number> =>
      database.superuser(async (client) => {
        const { rows } = await client.query<{ n: number }>(
          `SELECT sum(opened)::int AS n FROM month_tally WHERE month = '2026-05-01'`,
        );
        return rows[0]?.n ?? 0;
      });
    const made = await database.superuser(async (client) => {
      const found: string[] = [];
      for (let n = 0; n < 16; n += 1) {
        found.push(
          await anotherRow(client, 'remediation_task', `t.tenant_id = 1 AND t.state = 'PROVISIONAL'`, {
            finding_id: uuidv7(),
          }),
        );
      }
      return found;
    });
    const before = await count();
    await Promise.all(
      [0, 1, 2, 3].map((hand) =>
        database.superuser(async (client) => {
          for (const id of made.slice(hand * 4, hand * 4 + 4)) {
            await client.query(
              `UPDATE remediation_task SET state = 'NEW', notice_number = 'TB', notice_issued_on = '2026-05-04',
                 notice_received_on = '2026-05-04', due_on = '2026-05-18', calendar_version = 1 WHERE id = $1`,
              [id],
            );
          }
        }),
      ),
    );
    expect((await count()) - before).toBe(16);
  });

  it('cannot be written by those whose work it counts', async () => {
    await database.superuser((client) =>
      under(client, { tenant: 1, wide: true }, async () => {
        const { rows } = await client.query<{ table: string }>(
          `SELECT t AS table FROM unnest(ARRAY['month_tally', 'overdue_spell']) t, pg_roles r
            WHERE r.rolcanlogin AND NOT r.rolsuper AND NOT r.rolcreaterole
              AND has_any_column_privilege(r.oid, t::regclass, 'INSERT, UPDATE')`,
        );
        expect(rows).toEqual([]);
      }),
    );
  });
});
