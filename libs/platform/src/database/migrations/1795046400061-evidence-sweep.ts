import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the sweeping job needs: to see files that nobody attached and remove them, and to note which are damaged. */
export class EvidenceSweep1795046400061 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const job = `tenant_id = (SELECT app_tenant()) AND (SELECT app_actor()) LIKE 'job:%'`;
    await q.query(`CREATE POLICY job_sees ON evidence_file FOR SELECT USING (${job})`);
    await q.query(`CREATE POLICY job_checks ON evidence_file FOR UPDATE USING (${job})
      WITH CHECK (tenant_id = (SELECT app_tenant()))`);
    await q.query(`CREATE POLICY job_removes ON evidence_file FOR DELETE USING (${job} AND org_unit_id IS NULL)`);
    await q.query(`CREATE INDEX evidence_file_check ON evidence_file (tenant_id, checked_at NULLS FIRST, id)`);
    await q.query(
      `CREATE INDEX evidence_file_loose ON evidence_file (tenant_id, uploaded_at) WHERE org_unit_id IS NULL`,
    );
    await q.query(`CREATE INDEX evidence_file_shared ON evidence_file (shared_sha256)`);
    await q.query(`CREATE INDEX evidence_file_thumb ON evidence_file (thumb_sha256)`);

    // The store is one for all tenants, so what may be removed from it must be asked over all of them. Whoever asks
    // learns no more than whether bytes that they have already are named by any row.
    await q.query(`
      CREATE FUNCTION evidence_known(hashes bytea[]) RETURNS SETOF bytea LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        SELECT asked.hash FROM unnest(hashes) AS asked(hash)
         WHERE EXISTS (SELECT 1 FROM evidence_file f WHERE f.sha256 = asked.hash)
            OR EXISTS (SELECT 1 FROM evidence_file f WHERE f.shared_sha256 = asked.hash)
            OR EXISTS (SELECT 1 FROM evidence_file f WHERE f.thumb_sha256 = asked.hash)
      $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION evidence_known FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION evidence_known`);
    await q.query(`DROP INDEX evidence_file_thumb, evidence_file_shared, evidence_file_loose, evidence_file_check`);
    for (const policy of ['job_removes', 'job_checks', 'job_sees']) {
      await q.query(`DROP POLICY ${policy} ON evidence_file`);
    }
  }
}
