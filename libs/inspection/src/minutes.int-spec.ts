import type { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '../../../test/support/app';
import { anotherRow } from '../../../test/support/rows';
import { refusalOf, under } from '../../../test/support/scope';
import { FINDING_STATES, INSPECTION_STATES } from './rules';
import { allSteps } from './rules/inspection-state';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const within = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
  database.superuser((client) => under(client, {}, () => work(client)));

const LOCKED = { minutes_number: '09/BB-KTCV', locked_at: '2026-11-20T10:00:00+07:00' };
const FINDING_STEPS = [
  ...['RECORDED>WITHDRAWN', 'RECORDED>RELEASED', 'RELEASED>CONCLUDED'],
  // By an approved amendment alone (amendment.int-spec.ts).
  ...['RELEASED>WITHDRAWN', 'CONCLUDED>WITHDRAWN'],
];

/** Tries every pair of states on a row that stands in the first; answers with the pairs that the machine refuses. */
async function refusedSteps(table: string, states: readonly string[], rowIn: (state: string) => Promise<string>) {
  return within(async (client) => {
    const refused: string[] = [];
    for (const from of states) {
      const id = await rowIn(from);
      for (const to of states) {
        const why = await refusalOf(client, `UPDATE ${table} SET state = $2 WHERE id = $1`, [id, to]);
        if (why === `${table}_step`) refused.push(`${from}>${to}`);
      }
    }
    return refused;
  });
}
const allBut = (states: readonly string[], steps: readonly string[]): string[] =>
  states
    .flatMap((from) => states.map((to) => `${from}>${to}`))
    .filter((step) => {
      const [from, to] = step.split('>');
      return from !== to && !steps.includes(step);
    });

describe('a visit in the database', () => {
  it('takes exactly the steps of the rules', async () => {
    const rowIn = (state: string): Promise<string> =>
      database.superuser((client) =>
        anotherRow(client, 'inspection', `t.tenant_id = 1 AND t.state = 'IN_PROGRESS'`, {
          state,
          ...(state === 'IN_PROGRESS' ? {} : { ...LOCKED, locked_by: '00000000-0000-7000-8000-000000000001' }),
        }),
      );
    expect(await refusedSteps('inspection', INSPECTION_STATES, rowIn)).toEqual(allBut(INSPECTION_STATES, allSteps()));
  });

  it('is locked with number, moment and person together, or not at all', async () => {
    const lock = (set: string): Promise<string | null> =>
      within((client) =>
        refusalOf(client, `UPDATE inspection SET state = 'LOCKED'${set} WHERE tenant_id = 1 AND state = 'IN_PROGRESS'`),
      );
    expect(await lock('')).toBe('inspection_locked');
    expect(await lock(`, locked_at = '${LOCKED.locked_at}'`)).toBe('inspection_locked');
    expect(
      await lock(`, locked_at = '${LOCKED.locked_at}', minutes_number = '09/BB-KTCV', locked_by = head_id`),
    ).toBeNull();
  });
});

describe('a finding in the database', () => {
  it('takes only the steps that a visit takes it through', async () => {
    const rowIn = (state: string): Promise<string> =>
      database.superuser((client) =>
        anotherRow(client, 'finding', `t.tenant_id = 1 AND t.state = 'RECORDED'`, {
          state,
          released_at: ['RELEASED', 'CONCLUDED'].includes(state) ? LOCKED.locked_at : null,
          withdrawn_reason: state === 'WITHDRAWN' ? 'Ghi nhầm đơn vị.' : null,
        }),
      );
    expect(await refusedSteps('finding', FINDING_STATES, rowIn)).toEqual(allBut(FINDING_STATES, FINDING_STEPS));
  });

  const COPY = `INSERT INTO finding (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, title, finding_class, severity,
      state, recorded_by, recorded_by_name, recorded_at, content_hash)
    SELECT gen_random_uuid(), i.tenant_id, i.org_unit_id, i.inspecting_unit_id, i.id, 'Thêm sau', 'SHORTCOMING', 'LEVEL_1',
           'RECORDED', i.recorded_by, 'Nguyễn Hữu Thẩm', i.started_at, ''
      FROM inspection i WHERE i.tenant_id = 1 AND i.state = $1 LIMIT 1`;

  it.each(['SIGNED', 'FOLLOWING'])('is not added to minutes of a visit that is %s', async (state) => {
    expect(await within((client) => refusalOf(client, COPY, [state]))).toBe('finding_minutes_open');
  });

  it('is added while the visit is under way', async () => {
    expect(await within((client) => refusalOf(client, COPY, ['IN_PROGRESS']))).toBeNull();
  });

  it.each(['title', 'detail', 'finding_class', 'severity', 'count', 'recommended_action'])(
    'keeps its %s once the minutes are locked',
    async (column) => {
      const other: Record<string, string | number> = { finding_class: 'BREACH', severity: 'LEVEL_4', count: 99 };
      const change = `UPDATE finding SET ${column} = $2 WHERE tenant_id = 1 AND state = $1`;
      const value = other[column] ?? 'Khác hẳn';
      expect(await within((client) => refusalOf(client, change, ['CONCLUDED', value]))).toBe('finding_minutes_open');
      expect(await within((client) => refusalOf(client, change, ['RECORDED', value]))).toBeNull();
    },
  );

  it('is put right on a day without its content being touched', async () => {
    const remedy = `UPDATE finding SET remedied_on = '2026-11-20' WHERE tenant_id = 1 AND state = 'CONCLUDED'`;
    expect(await within((client) => refusalOf(client, remedy))).toBeNull();
  });

  it('is withdrawn with its reason only', async () => {
    const withdraw = `UPDATE finding SET state = 'WITHDRAWN' WHERE tenant_id = 1 AND state = 'RECORDED'`;
    expect(await within((client) => refusalOf(client, withdraw))).toBe('finding_withdrawn');
  });
});

describe('a result notice in the database', () => {
  const ENTER = `INSERT INTO result_notice (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, number, issued_on,
      received_on, entered_by, entered_at)
    SELECT gen_random_uuid(), i.tenant_id, i.org_unit_id, i.inspecting_unit_id, i.id, '440/TB-SNV', $2, $3, i.head_id, i.locked_at
      FROM inspection i WHERE i.tenant_id = 1 AND i.state = $1 LIMIT 1`;

  it('is not received before it was issued; on the same day it may be', async () => {
    const enter = (...days: string[]): Promise<string | null> =>
      within((client) => refusalOf(client, ENTER, ['SIGNED', ...days]));
    expect(await enter('2026-11-20', '2026-11-19')).toBe('result_notice_order');
    expect(await enter('2026-11-20', '2026-11-20')).toBeNull();
  });

  it('comes once for a visit', async () => {
    const again = await within((client) => refusalOf(client, ENTER, ['FOLLOWING', '2026-11-20', '2026-11-20']));
    expect(again).toBe('result_notice_once');
  });
});
