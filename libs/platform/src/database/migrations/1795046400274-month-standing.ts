import type { MigrationInterface, QueryRunner } from 'typeorm';

const COUNTS = ['opened', 'closed', 'closed_late', 'extended', 'visits', 'shortcomings', 'limitations', 'breaches'];
const FLOW = '(became_overdue - left_overdue)';
const KEY = ['tenant_id', 'org_unit_id', 'inspecting_unit_id'];
const same = (a: string, b: string, columns = KEY): string =>
  columns.map((name) => `${a}.${name} = ${b}.${name}`).join(' AND ');

/**
 * A month's row also says what stood at its end: a month long ago is read like the one that is running, instead of as what
 * is now without all that has happened since. What happens now changes the last row; a correction of an old month is carried
 * through those behind it.
 */
export class MonthStanding1795046400274 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE month_tally DROP COLUMN line,
        ADD COLUMN visits_until int NOT NULL DEFAULT 0, ADD COLUMN overdue_until int NOT NULL DEFAULT 0
    `);
    await q.query(`COMMENT ON COLUMN month_tally.visits_until IS
      'Visits up to the end of the month; nought in the row of all months together'`);
    await q.query(`COMMENT ON COLUMN month_tally.overdue_until IS
      'Overdue at the end of the month; nought in the row of all months together'`);
    await write(
      q,
      [...KEY.slice(1), ...COUNTS, 'repeated', FLOW, 'visits_until', 'overdue_until'],
      [
        'The unit, the inspecting body and what is counted: opened to repeated as the columns stand; what became overdue less what',
        'no longer was; what stood at the end of the month',
      ],
    );
    await q.query(`
      CREATE FUNCTION month_carry(p_units int[]) RETURNS void LANGUAGE sql AS $$
        UPDATE month_tally t SET visits_until = s.visits, overdue_until = s.overdue
          FROM (SELECT ${KEY.join(', ')}, month, sum(visits) OVER w AS visits, sum(${FLOW}) OVER w AS overdue
                  FROM month_tally WHERE org_unit_id = ANY (p_units) AND month < 'infinity'
                WINDOW w AS (PARTITION BY ${KEY.join(', ')} ORDER BY month)) s
         WHERE ${same('t', 's', [...KEY, 'month'])} AND (t.visits_until, t.overdue_until) <> (s.visits, s.overdue)
      $$
    `);
    const carry = async (event: string, rows: string, tables: string): Promise<void> => {
      await q.query(`
        CREATE FUNCTION carry_${event}_months() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        DECLARE
          units int[] := ARRAY(SELECT DISTINCT n.org_unit_id FROM ${rows});
        BEGIN
          IF units <> '{}' THEN PERFORM month_carry(units); END IF;
          RETURN NULL;
        END $$
      `);
      await q.query(`
        CREATE TRIGGER month_tally_${event} AFTER ${event === 'new' ? 'INSERT' : 'UPDATE'} ON month_tally
          REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION carry_${event}_months()
      `);
    };
    await carry('new', 'new_rows n', 'NEW TABLE AS new_rows');
    // Carrying itself changes neither of the two, and so ends there.
    await carry(
      'changed',
      `new_rows n JOIN old_rows o ON ${same('o', 'n', [...KEY, 'month'])}
         WHERE (o.visits, o.became_overdue - o.left_overdue) <> (n.visits, n.became_overdue - n.left_overdue)`,
      'OLD TABLE AS old_rows NEW TABLE AS new_rows',
    );
    for (const name of ['month_carry', 'carry_new_months', 'carry_changed_months']) {
      await q.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    }
    await q.query(`SELECT month_carry(ARRAY(SELECT DISTINCT org_unit_id FROM month_tally))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER month_tally_new ON month_tally`);
    await q.query(`DROP TRIGGER month_tally_changed ON month_tally`);
    await q.query(`DROP FUNCTION carry_new_months, carry_changed_months, month_carry`);
    await q.query(`ALTER TABLE month_tally DROP COLUMN line, DROP COLUMN visits_until, DROP COLUMN overdue_until`);
    await write(
      q,
      ['org_unit_id', ...COUNTS, 'repeated', FLOW],
      [
        `The unit and what is counted of it: ${[...COUNTS, 'repeated'].join(', ')};`,
        'last, what became overdue less what no longer was',
      ],
    );
  }
}

/** The row written out, and what the text says. */
async function write(q: QueryRunner, columns: readonly string[], says: readonly string[]): Promise<void> {
  const numbers = columns.map((name) => `${name}::text`).join(` || ',' || `);
  await q.query(`ALTER TABLE month_tally ADD COLUMN line text NOT NULL GENERATED ALWAYS AS (${numbers}) STORED`);
  await q.query(`COMMENT ON COLUMN month_tally.line IS '${says.join(' ')}'`);
}
