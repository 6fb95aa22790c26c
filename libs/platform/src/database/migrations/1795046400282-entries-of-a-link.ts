import type { MigrationInterface, QueryRunner } from 'typeorm';

const keyed = (columns: string): string =>
  `ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_pkey, ADD PRIMARY KEY (${columns})`;

/**
 * The entries of a link are asked for by the tenant as well, because every policy names it: with the tenant first in the key
 * they are found by it alone, also where no statistics have been gathered, as after a crash or in a database just filled.
 */
export class EntriesOfALink1795046400282 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(keyed('tenant_id, link_id, ordinal'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(keyed('link_id, ordinal'));
  }
}
