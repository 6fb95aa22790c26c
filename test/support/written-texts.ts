import type { TestDatabase } from './app';
import type { LastLook } from './matrix/taken-back';
import { stringsOf } from './text-fields';

/**
 * All rows that the transaction has written so far, in whatever table. Row-level security does not bind it. A row's xmin is
 * that of its transaction, or of a savepoint in it, which is later; those of others that are as late have not been committed
 * and are not seen.
 */
const WRITTEN = `
  CREATE FUNCTION proof_written() RETURNS TABLE (kept_in regclass, written jsonb) LANGUAGE plpgsql SECURITY DEFINER AS $$
  DECLARE since bigint := pg_current_xact_id_if_assigned()::text::bigint;
  BEGIN
    IF since IS NULL THEN RETURN; END IF;
    FOR kept_in IN SELECT c.oid::regclass FROM pg_class c WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                      AND c.relnamespace = 'public'::regnamespace LOOP
      FOR written IN EXECUTE format('SELECT to_jsonb(t) FROM %s t WHERE t.xmin::text::bigint >= $1', kept_in) USING since LOOP
        RETURN NEXT;
      END LOOP;
    END LOOP;
  END $$`;

/** Every text that the application has brought into the database since `forget`, as the database has it. */
export class WrittenTexts {
  private readonly things = new Set<string>();
  private readonly log = new Set<string>();

  private constructor() {}

  static async in(database: TestDatabase): Promise<WrittenTexts> {
    await database.superuser((client) => client.query(WRITTEN));
    return new WrittenTexts();
  }

  /** To be asked before each transaction is taken back. */
  get look(): LastLook {
    return {
      text: 'SELECT kept_in::text, written FROM proof_written()',
      tell: (rows) => {
        for (const { kept_in, written } of rows) {
          const texts = String(kept_in).startsWith('audit') ? this.log : this.things;
          for (const text of stringsOf(written).flatMap(withinJson)) texts.add(text);
        }
      },
    };
  }

  /** In the thing itself; what stands in the log alone is no proof of that. */
  has(text: string): boolean {
    return this.things.has(text);
  }

  inLog(text: string): boolean {
    return this.log.has(text);
  }

  forget(): void {
    this.things.clear();
    this.log.clear();
  }
}

/** What is kept in its canonical form, as minutes are, is one text that holds others. */
function withinJson(text: string): string[] {
  if (!/^[[{]/.test(text)) return [text];
  try {
    return [text, ...stringsOf(JSON.parse(text))];
  } catch {
    return [text];
  }
}
