import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version of the calendar says why it came and by whom; a task's timeline tells that its date was counted anew. */
export class CalendarChanges1795046400210 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE work_calendar ADD COLUMN published_by_name text, ADD COLUMN reason text CHECK (reason IS NFC NORMALIZED),
        ADD COLUMN change_id uuid, ADD COLUMN content_hash bytea,
        ADD CONSTRAINT work_calendar_change UNIQUE (tenant_id, change_id)
    `);
    await q.query(`SELECT change_words('task_event', 'task_event_action', ARRAY['due-recounted'], '{}')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`SELECT change_words('task_event', 'task_event_action', '{}', ARRAY['due-recounted'])`);
    await q.query(`
      ALTER TABLE work_calendar DROP COLUMN content_hash, DROP COLUMN change_id, DROP COLUMN reason, DROP COLUMN published_by_name
    `);
  }
}
