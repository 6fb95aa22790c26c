import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether what a task is about was taken back, also after the task had been closed: it is then not taken up again. Asked by
 * whoever reads the task, the assignee among them, who may not read the finding.
 */
export class WithdrawnFindings1795046400093 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION task_finding_withdrawn(p_task uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT 1 FROM remediation_task t JOIN finding f ON f.id = t.finding_id
                        WHERE t.id = p_task AND f.state = 'WITHDRAWN')
      $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION task_finding_withdrawn FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION task_finding_withdrawn`);
  }
}
