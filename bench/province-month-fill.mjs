// October of a whole province as it stands before it is closed: everybody assessed, their work accepted, some of it failed or late.
import { v7 as uuidv7 } from 'uuid';

/** How many are assessed in one request. */
export const AT_ONCE = 300;
const MONTH = '2026-10-01';

/** Somebody of these people with an account, a role at the unit and a session that has just shown again who they are. */
async function seat(client, { person, unitId, role, wide }) {
  const [account, grant, session] = [uuidv7(), uuidv7(), uuidv7()];
  const token = `bench-${role}`;
  await client.query(`
    INSERT INTO account (id, tenant_id, org_unit_id, username, password_hash, password_kind, staff_member_id, state)
    SELECT '${account}', 1, ${unitId}, 'bench.${role.toLowerCase()}', (SELECT password_hash FROM account LIMIT 1), 'OWN', '${person}', 'ACTIVE';
    INSERT INTO role_grant (id, tenant_id, account_id, role, org_unit_id, tenant_wide, unit_ids, valid_from, capacity)
    VALUES ('${grant}', 1, '${account}', '${role}', ${unitId}, ${wide}, '{${wide ? '' : unitId}}', '2025-07-01', 'OWN');
    INSERT INTO session (id, token_hash, tenant_id, account_id, address, agent, confirmed_at)
    VALUES ('${session}', sha256('${token}'), 1, '${account}', '127.0.0.1', 'bench', clock_timestamp() + interval '1 hour')`);
  return `sid=${token}`;
}

/** Products, work, marks, months and evaluations of whoever `settle` has settled. */
export async function fillMonths(client, { province, items, rules }) {
  const { rows: units } = await client.query(
    `SELECT org_unit_id AS id FROM staff_member WHERE tenant_id = 1 AND org_unit_id >= 200001 GROUP BY 1 ORDER BY 1`,
  );
  const ids = units.map(({ id }) => id);
  const [first] = ids;
  // One commune has as many as one request takes, and one above them.
  await client.query(
    `WITH more AS (SELECT id FROM staff_member WHERE org_unit_id > $1 ORDER BY id LIMIT greatest(0, ${AT_ONCE + 1}
       - (SELECT count(*)::int FROM staff_member WHERE org_unit_id = $1))),
     moved AS (UPDATE appointment a SET org_unit_id = $1 FROM more WHERE a.staff_member_id = more.id)
     UPDATE staff_member s SET org_unit_id = $1 FROM more WHERE s.id = more.id`,
    [first],
  );
  const day = '2026-10-31';
  const rule = rules.regimeFor({ staffKind: 'CIVIL_SERVANT', result: 'STATE', period: 'MONTH', day }, rules.REGIMES);
  const points = rules.FORM_01_CRITERIA.map(({ code, max }) => ({ code, points: (Number(max) - 0.1).toFixed(2) }));
  await client.query(
    `INSERT INTO work_list (id, tenant_id, org_unit_id, year, state, draft, drafted_by_name, drafted_at, version, content_hash)
       SELECT gen_random_uuid(), 1, u, 2026, 'DISCARDED', '[]', 'bench', clock_timestamp(), 1, '' FROM unnest($1::int[]) u`,
    [ids],
  );
  await client.query(
    `INSERT INTO work_product (id, tenant_id, org_unit_id, work_list_id, year, ordinal, name, output, complexity, coefficient)
       SELECT gen_random_uuid(), 1, l.org_unit_id, l.id, 2026, n, 'Sản phẩm số ' || n, 'hồ sơ', 1 + n % 5, (1 + n * 0.25)::text
         FROM work_list l CROSS JOIN generate_series(1, 20) n WHERE l.org_unit_id = ANY ($1)`,
    [ids],
  );
  await client.query(
    `INSERT INTO work_item (id, tenant_id, org_unit_id, body_id, staff_member_id, person_name, work_product_id, title, kind, pieces,
         month, due_on, state, assigned_by_name, assigned_at, given_away, reported, done_on, reported_on, reported_at, done, accepted_by,
         accepted_by_name, accepted_at, version, content_hash)
       SELECT gen_random_uuid(), 1, s.org_unit_id, s.org_unit_id, s.id, s.full_name, p.id, 'Việc số ' || n, 'ASSIGNED', 4, '${MONTH}',
              '2026-10-20', 'ACCEPTED', 'bench', clock_timestamp(), 0, 4 - (n % 7 = 0)::int, '2026-10-19', '2026-10-19', clock_timestamp(),
              4 - (n % 7 = 0)::int, h.head, 'bench', clock_timestamp(), 1, ''
         FROM staff_member s CROSS JOIN generate_series(1, $2::int) n
         JOIN work_product p ON p.org_unit_id = s.org_unit_id AND p.ordinal = 1 + n % 20
         JOIN LATERAL (SELECT o.id AS head FROM staff_member o WHERE o.org_unit_id = s.org_unit_id AND o.id <> s.id ORDER BY o.id LIMIT 1) h ON true
        WHERE s.org_unit_id = ANY ($1)`,
    [ids, items],
  );
  await client.query(
    `INSERT INTO work_mark (id, tenant_id, org_unit_id, staff_member_id, work_item_id, piece, kind, note, given_by, given_by_name, given_at, content_hash)
       SELECT gen_random_uuid(), 1, i.org_unit_id, i.staff_member_id, i.id, 1, k.kind, 'bench', i.accepted_by, 'bench', clock_timestamp(), ''
         FROM work_item i CROSS JOIN LATERAL (VALUES ('QUALITY', 20), ('PROGRESS', 30)) k(kind, every)
        WHERE i.body_id = ANY ($1) AND hashtext(i.id::text || k.kind) % k.every = 0`,
    [ids],
  );
  await client.query(
    `INSERT INTO evaluation_cycle (id, tenant_id, org_unit_id, month, self_due_on, superior_due_on, opinion_due_on, decision_due_on,
         publish_due_on, state, opened_by_name, opened_at, version)
       SELECT gen_random_uuid(), 1, u, '${MONTH}', '2026-10-23', '2026-10-27', '2026-10-29', '2026-10-30', '2026-11-05', 'OPEN', 'bench',
              clock_timestamp(), 1 FROM unnest($1::int[]) u`,
    [ids],
  );
  await client.query(
    `INSERT INTO evaluation (id, tenant_id, cycle_id, org_unit_id, staff_member_id, person_name, position, staff_kind, rank, result,
         superior_id, superior_name, regime, choices, state, self_points, submitted_at, superior_points, assessed_by, assessed_by_name,
         assessed_at, number, version)
       SELECT gen_random_uuid(), 1, c.id, s.org_unit_id, s.id, s.full_name, 'Chuyên viên', 'CIVIL_SERVANT', 'STAFF', 'STATE',
              h.head, 'bench', $2, $3, 'SUPERIOR_ASSESSED', $4, clock_timestamp(), $4, h.head, 'bench', clock_timestamp(), 1, 1
         FROM evaluation_cycle c JOIN staff_member s ON s.org_unit_id = c.org_unit_id
         JOIN LATERAL (SELECT o.id AS head FROM staff_member o WHERE o.org_unit_id = s.org_unit_id AND o.id <> s.id ORDER BY o.id LIMIT 1) h ON true
        WHERE c.month = '${MONTH}' AND c.org_unit_id = ANY ($1)`,
    [ids, JSON.stringify(rule.regime), JSON.stringify(rules.DEFAULT_CHOICES), JSON.stringify(points)],
  );
  await client.query(
    `CREATE TABLE bench_before AS SELECT * FROM evaluation WHERE org_unit_id = ANY ('{${ids.join(',')}}')`,
  );
  await client.query('VACUUM (ANALYZE)');
  const { rows: below } = await client.query(
    `SELECT e.id, e.version, e.superior_id AS head FROM evaluation e JOIN (SELECT superior_id FROM evaluation WHERE org_unit_id = $1
        GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) h USING (superior_id) ORDER BY e.id LIMIT ${AT_ONCE}`,
    [first],
  );
  const [{ head } = {}] = below;
  const [{ leader }] = (
    await client.query(
      `SELECT id AS leader FROM staff_member WHERE org_unit_id = $1 AND id <> $2 ORDER BY id DESC LIMIT 1`,
      [first, head],
    )
  ).rows;
  const cookies = {
    head: await seat(client, { person: head, unitId: first, role: 'OFFICIAL', wide: false }),
    leader: await seat(client, { person: leader, unitId: province, role: 'PROVINCE_LEADER', wide: true }),
  };
  const typed = points.map(({ code, points: given }) => ({ code, points: given.replace('.', ',') }));
  const [counts] = (
    await client.query(
      `SELECT (SELECT count(*)::int FROM bench_before) AS people, (SELECT count(*)::int FROM work_item WHERE assigned_by_name = 'bench') AS items,
              (SELECT count(*)::int FROM work_mark WHERE note = 'bench') AS marks`,
    )
  ).rows;
  const { rows: cycles } = await client.query(
    `SELECT id FROM evaluation_cycle WHERE org_unit_id = ANY ($1) ORDER BY org_unit_id`,
    [ids],
  );
  return {
    ...counts,
    head,
    cookies,
    cycles: cycles.map(({ id }) => id),
    entries: below.map(({ id, version }) => ({ id, version, points: typed, remark: 'Chủ động, đúng hạn.' })),
    /** Everything as it was before a round. */
    again: async () => {
      await client.query(`
        BEGIN; SET LOCAL session_replication_role = 'replica';
        DELETE FROM evaluation WHERE id IN (SELECT id FROM bench_before);
        INSERT INTO evaluation SELECT * FROM bench_before;
        UPDATE evaluation_cycle SET state = 'OPEN', locked_by_name = NULL, locked_at = NULL WHERE opened_by_name = 'bench';
        COMMIT`);
      await client.query('VACUUM (ANALYZE) evaluation, evaluation_cycle');
    },
  };
}
