import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEEPS = `CREATE TABLE demo_pristine.%I AS TABLE public.%I', name, name);
        END LOOP;`;
const LEAVES = `        IF NOT demo_alone() THEN RETURN false; END IF;
        EXECUTE 'TRUNCATE '`;
const TELLING_ENDS = `DROP TABLE IF EXISTS demo_pristine.telling;`;

/**
 * Telling the demo takes many transactions. Until its copy is kept, a mark says that it is being told: who starts after an end
 * in the middle finds it, and tells the story anew.
 */
export class DemoTelling1795046400296 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION demo_begin() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        CREATE TABLE IF NOT EXISTS demo_pristine.telling ()
      $$
    `);
    await q.query(`
      CREATE FUNCTION demo_is_being_told() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = public, pg_temp AS $$ SELECT to_regclass('demo_pristine.telling') IS NOT NULL $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION demo_begin, demo_is_being_told FROM PUBLIC`);
    await this.rewrite(q, 'demo_keep', KEEPS, `${KEEPS}\n        ${TELLING_ENDS}`);
    await this.rewrite(q, 'demo_leave', LEAVES, LEAVES.replace('\n', `\n        ${TELLING_ENDS}\n`));
  }

  async down(q: QueryRunner): Promise<void> {
    await this.rewrite(q, 'demo_keep', `${KEEPS}\n        ${TELLING_ENDS}`, KEEPS);
    await this.rewrite(q, 'demo_leave', LEAVES.replace('\n', `\n        ${TELLING_ENDS}\n`), LEAVES);
    await q.query(`DROP FUNCTION demo_begin, demo_is_being_told`);
  }

  private async rewrite(q: QueryRunner, name: string, from: string, to: string): Promise<void> {
    const [row] = (await q.query('SELECT pg_get_functiondef($1::regproc) AS text', [name])) as { text: string }[];
    const text = row?.text ?? '';
    if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
    await q.query(text.replace(from, () => to));
  }
}
