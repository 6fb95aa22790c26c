import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notification1795046400080 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE inbox_item (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        person_id uuid,
        unit_id int,
        permission text,
        code text NOT NULL CHECK (code ~ '^[a-z-]+[.][a-z-]+$'),
        facts text NOT NULL CHECK (json_typeof(facts::json) = 'object'),
        about_type text NOT NULL CONSTRAINT inbox_item_about_type CHECK (about_type IN ('task', 'inspection', 'amendment')),
        about_id uuid NOT NULL,
        told_at timestamptz NOT NULL,
        told_by uuid,
        told_by_name text NOT NULL,
        CONSTRAINT inbox_item_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT inbox_item_address CHECK ((person_id IS NULL) = (unit_id IS NOT NULL)
          AND (unit_id IS NULL) = (permission IS NULL)),
        FOREIGN KEY (tenant_id, person_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, told_by) REFERENCES staff_member (tenant_id, id)
      ) WITH (autovacuum_vacuum_insert_scale_factor = 0.02)
    `);
    await q.query(`CREATE INDEX inbox_item_by_person ON inbox_item (person_id, told_at DESC, id DESC)`);
    await q.query(`CREATE INDEX inbox_item_by_office ON inbox_item (unit_id, permission, told_at DESC, id DESC)`);
    await q.query(`
      CREATE TABLE inbox_read (
        tenant_id int NOT NULL REFERENCES tenant (id),
        item_id uuid NOT NULL,
        reader uuid NOT NULL,
        read_at timestamptz NOT NULL,
        PRIMARY KEY (item_id, reader),
        FOREIGN KEY (tenant_id, item_id) REFERENCES inbox_item (tenant_id, id)
      ) WITH (autovacuum_vacuum_insert_scale_factor = 0.02)
    `);
    await q.query(`COMMENT ON COLUMN inbox_read.reader IS 'The person, or the account of nobody'`);

    for (const table of ['inbox_item', 'inbox_read']) await q.query(`SELECT protect_table('${table}')`);
    // Which permission an office is told under is asked by the first lock: roles are code.
    await q.query(`
      CREATE POLICY addressee_reads ON inbox_item FOR SELECT USING (tenant_id = (SELECT app_tenant())
        AND (person_id = (SELECT app_person()) OR unit_id = ANY ((SELECT app_units())::int[])))
    `);
    await q.query(`
      CREATE POLICY told_in_own_name ON inbox_item FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant())
        AND told_by IS NOT DISTINCT FROM (SELECT app_person()))
    `);
    const own = `tenant_id = (SELECT app_tenant())
      AND reader::text = coalesce((SELECT app_person())::text, (SELECT app_actor()))`;
    await q.query(`CREATE POLICY own_marks ON inbox_read FOR SELECT USING (${own})`);
    await q.query(`
      CREATE POLICY marks_own_items ON inbox_read FOR INSERT WITH CHECK (${own}
        AND EXISTS (SELECT 1 FROM inbox_item i WHERE i.id = inbox_read.item_id))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE inbox_read, inbox_item`);
  }
}
