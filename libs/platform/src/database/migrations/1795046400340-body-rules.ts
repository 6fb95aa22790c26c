import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = 'tenant_id = (SELECT app_tenant())';
const OF_BODY = `((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_bodies())::int[]))`;
const REACHED = `((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[]))`;
const ENDING = ['ends_on', 'ended_reason', 'ended_by_name', 'ended_at'];

/**
 * By which rules of evaluation a body works beside the country's: those that it has taken up or made itself, each from its paper, and
 * how it reads what the texts leave open. What was entered is never changed; it ends, or is withdrawn.
 */
export class BodyRules1795046400340 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE body_regime (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        origin text NOT NULL CONSTRAINT body_regime_origin CHECK (origin IN ('ADOPTED', 'OWN')),
        regime jsonb NOT NULL,
        entered_by_name text NOT NULL,
        entered_at timestamptz NOT NULL,
        ends_on date,
        ended_reason text CHECK (ended_reason IS NFC NORMALIZED),
        ended_by_name text,
        ended_at timestamptz,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT body_regime_end CHECK (num_nulls(${ENDING.join(', ')}) IN (0, ${ENDING.length})
          AND ends_on >= (regime->>'validFrom')::date)
      )
    `);
    await q.query(`CREATE INDEX body_regime_of_body ON body_regime (org_unit_id)`);
    await q.query(`
      CREATE TABLE evaluation_choice (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        key text NOT NULL,
        value text NOT NULL,
        valid_from date NOT NULL,
        basis text NOT NULL CHECK (basis IS NFC NORMALIZED),
        set_by_name text NOT NULL,
        set_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by_name text,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT evaluation_choice_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL))
      )
    `);
    await q.query(
      `CREATE UNIQUE INDEX evaluation_choice_once ON evaluation_choice (org_unit_id, key, valid_from) WHERE withdrawn_at IS NULL`,
    );
    for (const table of ['body_regime', 'evaluation_choice']) {
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`CREATE POLICY bodies ON ${table} FOR SELECT USING (${TENANT} AND ${OF_BODY})`);
      await q.query(`CREATE POLICY units_insert ON ${table} FOR INSERT WITH CHECK (${TENANT} AND ${REACHED})`);
      await q.query(`CREATE POLICY units_update ON ${table} FOR UPDATE USING (${TENANT} AND ${REACHED})`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE body_regime, evaluation_choice`);
  }
}
