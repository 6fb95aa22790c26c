import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A migration that widens a vocabulary or a table of steps says only what it adds: the list as it stands is read from the
 * catalogue, so that two migrations may widen the same one without knowing of each other.
 */
export class Widening1795046400050 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // For a CHECK of the form `column IN (…)`.
    await q.query(`
      CREATE FUNCTION change_words(p_table regclass, p_constraint name, p_add text[], p_remove text[]) RETURNS void
      LANGUAGE plpgsql AS $$
      DECLARE
        definition text;
        words text[];
      BEGIN
        SELECT pg_get_constraintdef(k.oid) INTO STRICT definition FROM pg_constraint k
          WHERE k.conrelid = p_table AND k.conname = p_constraint;
        SELECT array_agg(w.found[1] ORDER BY w.place) INTO words
          FROM regexp_matches(definition, '''([^'']*)''', 'g') WITH ORDINALITY AS w(found, place)
          WHERE w.found[1] <> ALL (p_add || p_remove);
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I CHECK (%I IN (%s))', p_table, p_constraint,
          p_constraint, substring(definition FROM '^CHECK \\(\\((\\w+) = '),
          (SELECT string_agg(quote_literal(w.word), ', ' ORDER BY w.place)
             FROM unnest(words || p_add) WITH ORDINALITY AS w(word, place)));
      END $$
    `);
    // For a trigger that calls refuse_wrong_step; its WHEN stays as it is.
    await q.query(`
      CREATE FUNCTION change_steps(p_table regclass, p_trigger name, p_add text[], p_remove text[]) RETURNS void
      LANGUAGE plpgsql AS $$
      DECLARE
        definition text;
        head text;
        steps text[];
      BEGIN
        SELECT pg_get_triggerdef(t.oid) INTO STRICT definition FROM pg_trigger t
          WHERE t.tgrelid = p_table AND t.tgname = p_trigger;
        head := substring(definition FROM '^.*refuse_wrong_step\\(');
        SELECT array_agg(s.found[1] ORDER BY s.place) INTO steps
          FROM regexp_matches(substr(definition, length(head)), '''([^'']*)''', 'g') WITH ORDINALITY AS s(found, place)
          WHERE s.found[1] <> ALL (p_add || p_remove);
        EXECUTE format('DROP TRIGGER %I ON %s', p_trigger, p_table);
        EXECUTE head || (SELECT string_agg(quote_literal(s.step), ', ' ORDER BY s.place)
          FROM unnest(steps || p_add) WITH ORDINALITY AS s(step, place)) || ')';
      END $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION change_words, change_steps FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION change_steps, change_words`);
  }
}
