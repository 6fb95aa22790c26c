import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an item of a checklist rests on and asks for, and the hours by which presence is judged. */
export class ChecklistLibrary1795046400010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE legal_basis (
        tenant_id int NOT NULL REFERENCES tenant (id),
        code text NOT NULL CHECK (code ~ '^[A-Z0-9.-]{2,40}$'),
        citation text NOT NULL CHECK (citation IS NFC NORMALIZED),
        in_force_from date,
        expired_on date,
        successor text CHECK (successor IS NFC NORMALIZED),
        source text NOT NULL,
        PRIMARY KEY (tenant_id, code),
        CONSTRAINT legal_basis_period CHECK (expired_on > in_force_from)
      )
    `);
    await q.query(`COMMENT ON COLUMN legal_basis.expired_on IS 'First day on which it is no longer in force'`);
    await q.query(`
      CREATE TABLE working_hours (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int,
        valid_from date NOT NULL,
        valid_to date,
        morning_from time NOT NULL,
        morning_to time NOT NULL,
        afternoon_from time NOT NULL,
        afternoon_to time NOT NULL,
        source text NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT working_hours_period CHECK (valid_to > valid_from),
        CONSTRAINT working_hours_order CHECK
          (morning_from < morning_to AND morning_to <= afternoon_from AND afternoon_from < afternoon_to),
        CONSTRAINT working_hours_once EXCLUDE USING gist
          (tenant_id WITH =, coalesce(org_unit_id, 0) WITH =, daterange(valid_from, valid_to) WITH &&)
      )
    `);
    await q.query(
      `COMMENT ON COLUMN working_hours.org_unit_id IS 'NULL: of every unit of the tenant that has none of its own'`,
    );
    for (const table of ['legal_basis', 'working_hours']) {
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`CREATE POLICY tenant_reads ON ${table} FOR SELECT USING (tenant_id = (SELECT app_tenant()))`);
      await q.query(`
        CREATE POLICY wide_writes ON ${table} FOR INSERT
          WITH CHECK (tenant_id = (SELECT app_tenant()) AND (SELECT app_wide()))
      `);
    }

    await q.query(`
      ALTER TABLE checklist_version ADD CONSTRAINT checklist_version_period CHECK (retired_on > published_on)
    `);
    await q.query(`
      ALTER TABLE checklist_item
        ADD COLUMN requirement text CHECK (requirement IS NFC NORMALIZED),
        ADD COLUMN basis_code text,
        ADD COLUMN asks text[] NOT NULL DEFAULT '{}'
          CONSTRAINT checklist_item_asks CHECK (asks <@ ARRAY['COUNT', 'DATE', 'DOCUMENT', 'PEOPLE']),
        ADD COLUMN count_label text,
        ADD COLUMN total_label text,
        ADD COLUMN replaces_code text,
        ADD COLUMN source text NOT NULL DEFAULT '',
        ADD CONSTRAINT checklist_item_counts CHECK ((count_label IS NOT NULL) = ('COUNT' = ANY (asks))
          AND (total_label IS NULL OR count_label IS NOT NULL)),
        ADD CONSTRAINT checklist_item_basis FOREIGN KEY (tenant_id, basis_code) REFERENCES legal_basis (tenant_id, code)
    `);
    // What was published before requirements were written down is asked for in the words of its shortcoming.
    await q.query(`UPDATE checklist_item SET requirement = title`);
    await q.query(`
      ALTER TABLE checklist_item ALTER COLUMN requirement SET NOT NULL, ALTER COLUMN source DROP DEFAULT,
        ALTER COLUMN asks DROP DEFAULT
    `);

    // The heads of a unit, who are likely to receive the team: names and posts, which every office posts at its door.
    await q.query(`
      CREATE FUNCTION unit_leaders(p_unit int, p_day date) RETURNS TABLE (full_name text, staff_position text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT s.full_name, a.position FROM appointment a JOIN staff_member s ON s.id = a.staff_member_id
         WHERE a.org_unit_id = p_unit AND a.tenant_id = app_tenant()
           AND a.starts_on <= p_day AND (a.ends_on IS NULL OR a.ends_on > p_day)
           AND a.position ~ '^(Phó )?(Chủ tịch|Giám đốc|Hiệu trưởng|Trạm trưởng)( |$)|^(Chánh|Phó Chánh) |^(Trưởng|Phó Trưởng) '
         ORDER BY a.position ~ '^Phó ', a.position, s.full_name
      $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION unit_leaders FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION unit_leaders`);
    await q.query(`
      ALTER TABLE checklist_item DROP CONSTRAINT checklist_item_basis, DROP CONSTRAINT checklist_item_counts,
        DROP COLUMN source, DROP COLUMN replaces_code, DROP COLUMN total_label, DROP COLUMN count_label, DROP COLUMN asks,
        DROP COLUMN basis_code, DROP COLUMN requirement
    `);
    await q.query(`ALTER TABLE checklist_version DROP CONSTRAINT checklist_version_period`);
    await q.query(`DROP TABLE working_hours, legal_basis`);
  }
}
