import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is over the whole tenant sees a file once one unit has let another see it: never pictures of a visit under way. */
export class EvidenceUnderWay1795046400230 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `ALTER POLICY uploader_and_audience ON evidence_file USING (${of(`uploaded_by = (SELECT app_person())`)})`,
    );
    await q.query(`CREATE POLICY whole_tenant_and_shared ON evidence_file FOR SELECT
      USING (tenant_id = (SELECT app_tenant()) AND (SELECT app_wide()) AND cardinality(audience_unit_ids) > 0)`);
  }

  async down(q: QueryRunner): Promise<void> {
    const wide = `((SELECT app_wide()) AND org_unit_id IS NOT NULL) OR uploaded_by = (SELECT app_person())`;
    await q.query(`DROP POLICY whole_tenant_and_shared ON evidence_file`);
    await q.query(`ALTER POLICY uploader_and_audience ON evidence_file USING (${of(wide)})`);
  }
}

const of = (whoever: string): string => `tenant_id = (SELECT app_tenant()) AND (${whoever}
  OR org_unit_id = ANY ((SELECT app_units())::int[]) OR audience_unit_ids && (SELECT app_units())::int[])`;
