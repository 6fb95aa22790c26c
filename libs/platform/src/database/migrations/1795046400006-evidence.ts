import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Evidence1795046400006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE evidence_file (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int,
        audience_unit_ids int[] NOT NULL DEFAULT '{}',
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL,
        name text NOT NULL CHECK (name IS NFC NORMALIZED),
        media_type text NOT NULL CONSTRAINT evidence_file_media_type CHECK (media_type IN
          ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
        size_bytes int NOT NULL CHECK (size_bytes > 0),
        sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
        CONSTRAINT evidence_file_in_tenant UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, uploaded_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON COLUMN evidence_file.org_unit_id IS
      'Unit that the file is evidence about; NULL until it is attached, when only its uploader sees it'`);
    await q.query(`CREATE INDEX evidence_file_content ON evidence_file (sha256)`);
    await q.query(`SELECT protect_table('evidence_file')`);
    await q.query(`
      CREATE POLICY uploader_and_audience ON evidence_file FOR SELECT USING (tenant_id = (SELECT app_tenant()) AND
        (((SELECT app_wide()) AND org_unit_id IS NOT NULL) OR uploaded_by = (SELECT app_person()) OR org_unit_id = ANY ((SELECT app_units())::int[])
          OR audience_unit_ids && (SELECT app_units())::int[]))
    `);
    await q.query(`
      CREATE POLICY uploader_adds ON evidence_file FOR INSERT
        WITH CHECK (tenant_id = (SELECT app_tenant()) AND uploaded_by = (SELECT app_person()))
    `);
    await q.query(`
      CREATE POLICY uploader_attaches ON evidence_file FOR UPDATE
        USING (tenant_id = (SELECT app_tenant()) AND uploaded_by = (SELECT app_person()) AND org_unit_id IS NULL)
        WITH CHECK (tenant_id = (SELECT app_tenant()))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE evidence_file`);
  }
}
