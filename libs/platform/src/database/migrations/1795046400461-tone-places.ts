import type { MigrationInterface, QueryRunner } from 'typeorm';

const asTyped = (name: string): string => `CASE WHEN has_two_ways THEN tone_first(${name}) ELSE ${name} END`;
/** What of the function changes: where it asks whether a name has the marks of the term, both ways of placing them are one. */
const CHANGES: readonly (readonly [from: string, to: string])[] = [
  [
    `typed text := p_typed;`,
    `has_two_ways CONSTANT boolean := p_folded ~ '(o[ae]|uy)( |$)';
    typed text := ${asTyped('p_typed')};`,
  ],
  [`position(typed in ' ' || s.spelled)`, `position(typed in ' ' || ${asTyped('s.spelled')})`],
  [
    `SELECT position(typed in ' ' || lower(s.full_name))`,
    `SELECT position(typed in ' ' || ${asTyped('lower(s.full_name)')})`,
  ],
  [
    `AND (position(typed in ' ' || lower(s.full_name))`,
    `AND (position(typed in ' ' || ${asTyped('lower(s.full_name)')})`,
  ],
];
const FUNCTION = `'staff_named(int, date, text, text, text, text, boolean, uuid, int)'::regprocedure`;
const rewritten = (from: string, to: string): string => `
  DO $do$
  DECLARE body text := pg_get_functiondef(${FUNCTION});
  BEGIN
    IF position($a$${from}$a$ in body) = 0 THEN RAISE EXCEPTION 'staff_named is not as it was'; END IF;
    EXECUTE replace(body, $a$${from}$a$, $b$${to}$b$);
  END $do$`;

/**
 * "hòa" and "hoà" are one name: the tone stands on the first or on the second vowel of a syllable that ends in oa, oe or uy. Whoever
 * types one of them has typed exactly the other, and finds the same people in the same order.
 */
export class TonePlaces1795046400461 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // Decomposed, a tone follows its vowel. The u of "quý" is no vowel.
    await q.query(String.raw`
      CREATE FUNCTION tone_first(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT normalize(regexp_replace(regexp_replace(normalize(written, NFD),
          '(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?![a-zđ\u0302\u0306\u031b])', '\1\3\2', 'g'),
          '(^|[^q])(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?![a-zđ])', '\1\2\4\3', 'g'), NFC)
      $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION tone_first FROM PUBLIC`);
    for (const [from, to] of CHANGES) await q.query(rewritten(from, to));
  }

  async down(q: QueryRunner): Promise<void> {
    for (const [from, to] of CHANGES) await q.query(rewritten(to, from));
    await q.query(`DROP FUNCTION tone_first`);
  }
}
