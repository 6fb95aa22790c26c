import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finding people by part of a name, a page at a time, in the order of an office. Every stretch of words of a name is a row, in an
 * index that goes on with the order of the list: whoever is called so stands there one after the other, and a page is read from
 * where it begins. Row-level security keeps an index from being asked for part of a text, and these rows are nobody's to read: a
 * function of the owner asks them, within what the unit of work has set.
 */
export class NameParts1795046400335 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // What an earlier form of this search left behind.
    await q.query(`DROP FUNCTION IF EXISTS staff_named`);
    await q.query(`DROP INDEX IF EXISTS staff_member_by_name`);
    await q.query(`DROP FUNCTION IF EXISTS name_key`);
    await q.query(`DROP EXTENSION IF EXISTS btree_gin, pg_trgm`);

    // No reference to the person: 100,000 people that are taken out again would look for their rows one by one.
    await q.query(`
      CREATE TABLE staff_name_part (
        tenant_id int NOT NULL REFERENCES tenant (id),
        words smallint NOT NULL,
        folded text COLLATE "C" NOT NULL,
        spelled text COLLATE "C" NOT NULL,
        given_name text COLLATE "vi-x-icu" NOT NULL,
        family_and_middle text COLLATE "vi-x-icu" NOT NULL,
        staff_member_id uuid NOT NULL
      )
    `);
    await q.query(`COMMENT ON TABLE staff_name_part IS
      'Each stretch of words of each name, without marks and with them, beside what people are sorted by; kept by triggers'`);
    // Nothing forbids two rows of one word: nobody waits for whoever enters another of the same.
    await q.query(`
      CREATE TABLE name_syllable (
        tenant_id int NOT NULL REFERENCES tenant (id),
        ending text COLLATE "C" NOT NULL,
        syllable text COLLATE "C" NOT NULL
      )
    `);
    await q.query(`COMMENT ON TABLE name_syllable IS
      'Each word that names are made of, without marks, from each of its letters on; kept by triggers and never taken away'`);
    await q.query(`SELECT protect_table('staff_name_part'), protect_table('name_syllable')`);

    await q.query(NAME_PARTS);
    await q.query(`INSERT INTO staff_name_part ${partsOf('staff_member')}`);
    await q.query(`INSERT INTO name_syllable ${syllablesOf('staff_member')}`);
    await q.query(`ALTER TABLE staff_name_part ADD PRIMARY KEY
      (tenant_id, words, folded, spelled, given_name, family_and_middle, staff_member_id)`);
    await q.query(`CREATE INDEX name_syllable_by_ending ON name_syllable (tenant_id, ending, syllable)`);

    for (const [event, tables, body] of KEPT) {
      const name = `staff_name_on_${event.toLowerCase()}`;
      await q.query(`
        CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
        SET enable_seqscan = off AS $$ BEGIN ${body} RETURN NULL; END $$`);
      await q.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
      await q.query(`CREATE TRIGGER ${name} AFTER ${event} ON staff_member ${tables} EXECUTE FUNCTION ${name}()`);
    }
    await q.query(NAME_SPELLINGS);
    await q.query(STAFF_NAMED);
    await q.query(`REVOKE EXECUTE ON FUNCTION name_parts, name_spellings, staff_named FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION staff_named, name_spellings`);
    for (const [event] of KEPT) await q.query(`DROP FUNCTION staff_name_on_${event.toLowerCase()} CASCADE`);
    await q.query(`DROP FUNCTION name_parts`);
    await q.query(`DROP TABLE name_syllable, staff_name_part`);
  }
}

/** Up to six words that follow each other; where folding has made other words of them, those without marks stand for both. */
const NAME_PARTS = `
  CREATE FUNCTION name_parts(full_name text, name_folded text) RETURNS TABLE (words smallint, folded text, spelled text)
  LANGUAGE plpgsql IMMUTABLE ROWS 8 AS $$
  DECLARE
    loose text[] := string_to_array(name_folded, ' ');
    exact text[] := string_to_array(lower(full_name), ' ');
    seen text[] := '{}';
  BEGIN
    IF cardinality(exact) <> cardinality(loose) THEN exact := loose; END IF;
    FOR head IN 1 .. cardinality(loose) LOOP
      folded := NULL;
      spelled := NULL;
      FOR tail IN head .. least(head + 5, cardinality(loose)) LOOP
        words := tail - head + 1;
        folded := concat_ws(' ', folded, loose[tail]);
        spelled := concat_ws(' ', spelled, exact[tail]);
        CONTINUE WHEN spelled = ANY (seen);
        seen := seen || spelled;
        RETURN NEXT;
      END LOOP;
    END LOOP;
  END $$`;

// In the order of the index: rows that are neighbours there are written one after the other.
const partsOf = (people: string): string => `
  SELECT s.tenant_id, p.words, p.folded, p.spelled, s.given_name, s.family_and_middle, s.id
    FROM ${people} s CROSS JOIN name_parts(s.full_name, s.name_folded) p ORDER BY s.tenant_id, p.words, p.folded COLLATE "C", p.spelled COLLATE "C"`;
const syllablesOf = (people: string): string => `
  SELECT s.tenant_id, substr(s.syllable, letter), s.syllable
    FROM (SELECT DISTINCT p.tenant_id, w.syllable FROM ${people} p CROSS JOIN unnest(string_to_array(p.name_folded, ' ')) AS w(syllable)) s
   CROSS JOIN generate_series(1, length(s.syllable)) letter
   WHERE NOT EXISTS (SELECT FROM name_syllable n WHERE n.tenant_id = s.tenant_id AND n.ending = s.syllable AND n.syllable = s.syllable)`;

const added = (people: string): string =>
  `INSERT INTO staff_name_part ${partsOf(people)}; INSERT INTO name_syllable ${syllablesOf(people)};`;
const removed = (people: string): string => `
  DELETE FROM staff_name_part p USING ${people} s CROSS JOIN name_parts(s.full_name, s.name_folded) n
   WHERE p.tenant_id = s.tenant_id AND p.words = n.words AND p.folded = n.folded AND p.spelled = n.spelled
     AND p.given_name = s.given_name AND p.family_and_middle = s.family_and_middle AND p.staff_member_id = s.id;`;

/** Who is entered or taken out in one statement are many; whose name changes is one. */
const KEPT = [
  ['INSERT', 'REFERENCING NEW TABLE AS come FOR EACH STATEMENT', added('come')],
  ['DELETE', 'REFERENCING OLD TABLE AS gone FOR EACH STATEMENT', removed('gone')],
  [
    'UPDATE',
    `FOR EACH ROW WHEN ((OLD.full_name, OLD.name_folded, OLD.given_name, OLD.family_and_middle) IS DISTINCT FROM
      (NEW.full_name, NEW.name_folded, NEW.given_name, NEW.family_and_middle))`,
    `${removed('(SELECT (OLD).*)')} ${added('(SELECT (NEW).*)')}`,
  ],
] as const;

/**
 * The stretches of words that hold the term, each as it is spelled: “inh” is in “minh” and in “bính”, “văn b” is of “văn bình” and
 * of “văn bích”. A term with a space before it begins with a word. One entry of the index is read for each spelling, and from
 * there the one that comes next.
 */
const NAME_SPELLINGS = String.raw`
  CREATE FUNCTION name_spellings(p_tenant int, p_folded text) RETURNS TABLE (words smallint, folded text, spelled text)
  LANGUAGE sql STABLE ROWS 20 AS $$
    WITH RECURSIVE term AS (
      SELECT w[1] AS beginning, array_to_string(ARRAY[''] || w[2:6], ' ') AS rest, least(cardinality(w), 6)::smallint AS words
        FROM string_to_array(btrim(p_folded), ' ') w),
    span AS (
      SELECT t.words, t.beginning || t.rest AS low, t.beginning || t.rest || U&'\+10FFFF' AS high FROM term t WHERE starts_with(p_folded, ' ')
      UNION
      SELECT t.words, s.syllable || t.rest, s.syllable || t.rest || CASE WHEN t.words = 1 THEN '' ELSE U&'\+10FFFF' END
        FROM term t JOIN name_syllable s ON s.tenant_id = p_tenant AND s.ending >= t.beginning
         AND s.ending <= t.beginning || CASE WHEN t.words = 1 THEN U&'\+10FFFF' ELSE '' END
       WHERE NOT starts_with(p_folded, ' ')),
    spelling AS (
      SELECT s.words, s.high, f.folded, f.spelled FROM span s CROSS JOIN LATERAL (
        SELECT p.folded, p.spelled FROM staff_name_part p
         WHERE p.tenant_id = p_tenant AND p.words = s.words AND p.folded >= s.low AND p.folded <= s.high
         ORDER BY p.folded, p.spelled LIMIT 1) f
      UNION ALL
      SELECT s.words, s.high, f.folded, f.spelled FROM spelling s CROSS JOIN LATERAL (
        SELECT p.folded, p.spelled FROM staff_name_part p
         WHERE p.tenant_id = p_tenant AND p.words = s.words AND (p.folded, p.spelled) > (s.folded, s.spelled) AND p.folded <= s.high
         ORDER BY p.folded, p.spelled LIMIT 1) f)
    SELECT words, folded, spelled FROM spelling
  $$`;

/**
 * The posts of a page: first of who is called exactly what was typed, then of who is called so but for the marks; each by tên.
 * The people of up to a hundred units are all looked at. Elsewhere whoever is called so is read where the index has them, from
 * several places at once where the term is spelled in several ways. What is spelled in more than 300 ways is in so many names that
 * everybody is gone through in order, whatever the marks.
 */
const STAFF_NAMED = String.raw`
  CREATE FUNCTION staff_named(p_unit int, p_day date, p_folded text, p_typed text, p_kind text, p_position text,
                              p_all_posts boolean, p_after uuid, p_limit int)
  RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 50 SECURITY DEFINER SET search_path = public, pg_temp
  SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashagg = off SET enable_sort = on SET jit = off AS $$
  DECLARE
    key CONSTANT text := 'given_name COLLATE "vi-x-icu", family_and_middle COLLATE "vi-x-icu", id';
    part CONSTANT text := '(SELECT given_name, family_and_middle, staff_member_id AS id FROM staff_name_part
      WHERE tenant_id = $1 AND words = %s AND folded = %L AND spelled = %L AND (given_name, family_and_middle, staff_member_id) >= ($2, $3, $4) ORDER BY 1, 2, 3)';
    merged CONSTANT text := 'SELECT DISTINCT ON (' || key || ') id FROM (';
    people CONSTANT text := 'SELECT id FROM %s WHERE tenant_id = $1 AND position($5 in '' '' || name_folded) > 0 AND (' || key || ') >= ($2, $3, $4) ORDER BY ' || key;
    typed text := p_typed;
    units int[];
    ways int;
    -- Whoever may be called so, in order: with the marks of the term, and with others.
    exact text;
    loose text;
    is_loose boolean := false;
    source text;
    -- Whom the list goes on from.
    nobody CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
    given text := '';
    family text := '';
    person uuid := nobody;
    who uuid;
    missing int := p_limit;
    shown int;
  BEGIN
    IF app_tenant() IS NULL THEN RETURN; END IF;
    -- All units of a province would be thousands of rows: whoever may see all of it is not asked where.
    IF NOT app_wide() THEN
      units := ARRAY(SELECT unnest(org_unit_reach(p_unit)) INTERSECT SELECT unnest(app_units()));
    ELSIF ARRAY(SELECT u.id FROM org_unit u WHERE u.tenant_id = app_tenant() AND u.parent_id IS NULL) <> ARRAY[p_unit] THEN
      units := org_unit_reach(p_unit);
    END IF;

    IF cardinality(units) <= 100 THEN
      exact := 'WITH there AS MATERIALIZED (SELECT DISTINCT staff_member_id FROM appointment WHERE org_unit_id = ANY ($6)) '
        || format(people, 'there JOIN staff_member ON id = staff_member_id');
      loose := exact;
    ELSE
      SELECT count(*), string_agg(n.part, ' UNION ALL ') FILTER (WHERE n.is_exact), string_agg(n.part, ' UNION ALL ') FILTER (WHERE NOT n.is_exact)
        INTO ways, exact, loose FROM (
          SELECT format(part, s.words, s.folded, s.spelled) AS part, position(typed in ' ' || s.spelled) > 0 AS is_exact
            FROM name_spellings(app_tenant(), p_folded) s LIMIT 301) n;
      exact := merged || exact || ') p ORDER BY ' || key;
      loose := merged || loose || ') p ORDER BY ' || key;
      IF p_folded = '' OR ways > 300 THEN
        typed := '';
        exact := format(people, 'staff_member');
      END IF;
      -- However few rows the planner expects, they come from the index in order. Set back where the function ends.
      PERFORM set_config('enable_sort', 'off', true);
    END IF;

    IF p_after IS NOT NULL THEN
      SELECT position(typed in ' ' || lower(s.full_name)) = 0, s.given_name, s.family_and_middle, s.id INTO is_loose, given, family, person
        FROM appointment a JOIN staff_member s ON s.id = a.staff_member_id
       WHERE a.id = p_after AND a.tenant_id = app_tenant() AND (units IS NULL OR a.org_unit_id = ANY (units));
      IF NOT FOUND THEN RETURN; END IF;
    END IF;

    LOOP
      source := CASE WHEN is_loose THEN loose ELSE exact END;
      IF source IS NOT NULL THEN
        FOR who IN EXECUTE source USING app_tenant(), given, family, person, p_folded, units LOOP
          RETURN QUERY SELECT a.id FROM staff_member s JOIN appointment a ON a.tenant_id = s.tenant_id AND a.staff_member_id = s.id
            WHERE s.tenant_id = app_tenant() AND s.id = who AND position(p_folded in ' ' || s.name_folded) > 0
              AND (position(typed in ' ' || lower(s.full_name)) = 0) = is_loose AND (p_kind IS NULL OR s.kind = p_kind)
              AND (units IS NULL OR a.org_unit_id = ANY (units)) AND (a.is_main OR p_all_posts)
              AND a.starts_on <= p_day AND (a.ends_on IS NULL OR a.ends_on > p_day) AND (s.id <> person OR a.id > p_after)
              AND (p_position IS NULL OR starts_with(lower(a.position) || ' ', lower(p_position) || ' ') OR starts_with(lower(a.position), lower(p_position) || ','))
            -- As a row: no index of all ids is gone through for the few of one person.
            ORDER BY ROW(a.id) LIMIT missing;
          GET DIAGNOSTICS shown = ROW_COUNT;
          missing := missing - shown;
          IF missing = 0 THEN RETURN; END IF;
        END LOOP;
      END IF;
      EXIT WHEN is_loose OR typed = '';
      is_loose := true;
      SELECT '', '', nobody INTO given, family, person;
    END LOOP;
  END $$`;
