import type { MigrationInterface, QueryRunner } from 'typeorm';

const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;

/**
 * How many people of a kind, or how many in a leading post, a unit may have, from which day on and by which paper. On any day
 * one number holds for a unit and a kind; what was entered by mistake is taken back and keeps its place in the history.
 */
export class Headcount1795046400280 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE headcount_quota (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        kind text CONSTRAINT headcount_quota_kind CHECK (kind IN
          ('OFFICIAL', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT_WORKER', 'PART_TIME')),
        position text CHECK (position IS NFC NORMALIZED),
        posts int NOT NULL CONSTRAINT headcount_quota_posts CHECK (posts BETWEEN 0 AND 100000),
        valid_from date NOT NULL,
        valid_to date,
        decision_number text NOT NULL CHECK (decision_number IS NFC NORMALIZED),
        decided_on date NOT NULL,
        decided_by text NOT NULL CHECK (decided_by IS NFC NORMALIZED),
        entered_by_name text NOT NULL,
        entered_at timestamptz NOT NULL,
        ended_by uuid,
        end_decision text CHECK (end_decision IS NFC NORMALIZED),
        ended_by_name text,
        withdrawn_at timestamptz,
        withdrawn_by_name text,
        withdrawn_reason text,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT headcount_quota_in_tenant UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, ended_by) REFERENCES headcount_quota (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT headcount_quota_of CHECK ((kind IS NULL) <> (position IS NULL)),
        CONSTRAINT headcount_quota_period CHECK (valid_to > valid_from),
        CONSTRAINT headcount_quota_end CHECK ((valid_to IS NULL) = (ended_by_name IS NULL)
          AND (valid_to IS NULL) = (ended_by IS NULL AND end_decision IS NULL)),
        CONSTRAINT headcount_quota_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)
          AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)),
        CONSTRAINT headcount_quota_one EXCLUDE USING gist (org_unit_id WITH =, coalesce(kind, lower(position)) WITH =,
          daterange(valid_from, valid_to) WITH &&) WHERE (withdrawn_at IS NULL)
      )
    `);
    await q.query(`COMMENT ON COLUMN headcount_quota.position IS
      'A leading post as appointments name it; what follows the name belongs to it'`);
    await q.query(
      `COMMENT ON COLUMN headcount_quota.ended_by IS 'The number that took its place; null where a decision ended it'`,
    );
    await q.query(`CREATE INDEX headcount_quota_of_unit ON headcount_quota (org_unit_id, valid_from)`);
    await q.query(`SELECT protect_table('headcount_quota')`);
    for (const verb of ['SELECT', 'INSERT', 'UPDATE'] as const) {
      const check = `(tenant_id = (SELECT app_tenant()) AND ${reached('org_unit_id')})`;
      await q.query(`CREATE POLICY units_${verb.toLowerCase()} ON headcount_quota FOR ${verb}
        ${verb === 'INSERT' ? 'WITH CHECK' : 'USING'} ${check}`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE headcount_quota`);
  }
}
