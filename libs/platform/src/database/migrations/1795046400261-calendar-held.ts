import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A date that is counted while the next calendar is published would be counted with the one before, and nobody would count it
 * again. Whoever writes such a date holds the calendar for the length of the transaction, together with others; whoever
 * publishes holds it alone. Each statement of a plpgsql function looks anew, so that what is read is what holds after the wait.
 */
export class CalendarHeld1795046400261 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION calendar_held(p_tenant int, p_alone boolean) RETURNS int LANGUAGE plpgsql VOLATILE
        SET search_path = public, pg_temp AS $$
      BEGIN
        IF p_alone THEN
          PERFORM pg_advisory_xact_lock(7209464, p_tenant);
        ELSE
          PERFORM pg_advisory_xact_lock_shared(7209464, p_tenant);
        END IF;
        RETURN (SELECT max(c.version) FROM work_calendar c WHERE c.tenant_id = p_tenant);
      END $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION calendar_held FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION calendar_held`);
  }
}
