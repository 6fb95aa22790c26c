import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['PROVINCE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE', 'WARD', 'SPECIAL_ZONE', 'DIVISION', 'PUBLIC_UNIT'];
const OTHER_BODIES = ['PARTY_BODY', 'FATHERLAND_FRONT', 'SCHOOL', 'HEALTH_STATION'];
const ACTS = ['CREATED', 'RENAMED', 'ENDED', 'REOPENED'];
const oneOf = (names: readonly string[]): string => `(${names.map((name) => `'${name}'`).join(', ')})`;
/** Whoever links units waits here for others of the tenant who do: two links at once could close a ring. */
const SUCCESSION_LOCK = 7_209_468;

/** Bodies beside the committees, how a unit is reached, and no ring of units that succeed one another. */
export class UnitBodies1795046400283 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE org_unit
        DROP CONSTRAINT org_unit_kind,
        ADD CONSTRAINT org_unit_kind CHECK (kind IN ${oneOf([...KINDS, ...OTHER_BODIES])}),
        ADD CONSTRAINT org_unit_not_under_itself CHECK (parent_id <> id),
        ADD COLUMN short_name text CHECK (short_name IS NFC NORMALIZED),
        ADD COLUMN address text CHECK (address IS NFC NORMALIZED),
        ADD COLUMN phone text CHECK (phone IS NFC NORMALIZED),
        ADD COLUMN email text CHECK (email IS NFC NORMALIZED)
    `);
    await q.query(`
      ALTER TABLE org_unit_act
        DROP CONSTRAINT org_unit_act_kind,
        ADD CONSTRAINT org_unit_act_kind CHECK (kind IN ${oneOf([...ACTS, 'DESCRIBED'])}),
        ALTER COLUMN decision DROP NOT NULL,
        ADD COLUMN decided_on date,
        ADD COLUMN decided_by text CHECK (decided_by IS NFC NORMALIZED),
        ADD CONSTRAINT org_unit_act_paper CHECK ((decided_on IS NULL) = (decided_by IS NULL)
          AND (decision IS NULL) = (kind = 'DESCRIBED') AND (decided_on IS NULL OR decision IS NOT NULL))
    `);
    await q.query(
      `COMMENT ON COLUMN org_unit_act.decision IS 'Number of the paper; why it was a mistake, for a reopening'`,
    );
    await q.query(
      `COMMENT ON COLUMN org_unit_act.decided_on IS 'Null for acts entered before papers were kept in parts'`,
    );
    // The name of the office is the name of the unit at its top.
    const wide = `id = (SELECT app_tenant()) AND (SELECT app_wide())`;
    await q.query(`CREATE POLICY wide_renames ON tenant FOR UPDATE USING (${wide}) WITH CHECK (${wide})`);
    await q.query(`
      CREATE FUNCTION refuse_ring_of_units() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(${SUCCESSION_LOCK}, NEW.tenant_id);
        IF EXISTS (
          WITH RECURSIVE after(id) AS (
            SELECT NEW.successor_id
            UNION
            SELECT s.successor_id FROM after a JOIN org_unit_succession s ON s.predecessor_id = a.id)
          SELECT FROM after WHERE after.id = NEW.predecessor_id)
        THEN
          RAISE EXCEPTION 'unit % would come after itself', NEW.predecessor_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'org_unit_succession_ring';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION refuse_ring_of_units FROM PUBLIC`);
    await q.query(`
      CREATE TRIGGER org_unit_succession_ring BEFORE INSERT OR UPDATE ON org_unit_succession
        FOR EACH ROW EXECUTE FUNCTION refuse_ring_of_units()
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER org_unit_succession_ring ON org_unit_succession`);
    await q.query(`DROP FUNCTION refuse_ring_of_units`);
    await q.query(`DROP POLICY wide_renames ON tenant`);
    await q.query(`COMMENT ON COLUMN org_unit_act.decision IS NULL`);
    await q.query(`DELETE FROM org_unit_act WHERE kind = 'DESCRIBED'`);
    await q.query(`
      ALTER TABLE org_unit_act
        DROP CONSTRAINT org_unit_act_paper, DROP COLUMN decided_on, DROP COLUMN decided_by,
        ALTER COLUMN decision SET NOT NULL,
        DROP CONSTRAINT org_unit_act_kind, ADD CONSTRAINT org_unit_act_kind CHECK (kind IN ${oneOf(ACTS)})
    `);
    await q.query(`
      ALTER TABLE org_unit
        DROP COLUMN short_name, DROP COLUMN address, DROP COLUMN phone, DROP COLUMN email,
        DROP CONSTRAINT org_unit_not_under_itself,
        DROP CONSTRAINT org_unit_kind, ADD CONSTRAINT org_unit_kind CHECK (kind IN ${oneOf(KINDS)})
    `);
  }
}
