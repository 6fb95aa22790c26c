import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A name as one word of letters and digits, which is all that the index knows in every locale: words parted by 0, so that
 * which follows which is known, and where the first begins; a letter with its marks before it, so that neither "ê" nor "e" is
 * found in "ễ".
 */
const NAME_KEY = String.raw`
  CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT '0' || replace(translate(regexp_replace(normalize(name, NFD), U&'(.)([\0300-\036f]+)', '\2\1', 'g'),
      U&'\0300\0301\0309\0303\0323\0302\0306\031B\0111', '123456789'), ' ', '0') || '0'
  $$`;
const KEY_OF = { loose: 'name_key(s.name_folded)', exact: 'name_key(lower(s.full_name))' };

/**
 * Finding people by part of a name, a page at a time, in the order of an office. Row-level security keeps an index from being
 * asked for part of a text, so that a function of the owner asks, within what the unit of work has set.
 */
export class Names1795046400276 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await q.query(`CREATE EXTENSION IF NOT EXISTS btree_gin`);
    await q.query(NAME_KEY);
    await q.query(`
      CREATE INDEX staff_member_in_order ON staff_member
        (tenant_id, given_name COLLATE "vi-x-icu", family_and_middle COLLATE "vi-x-icu", id)
    `);
    await q.query(`
      CREATE INDEX staff_member_by_name ON staff_member USING gin
        (given_name, name_key(name_folded) gin_trgm_ops, name_key(lower(full_name)) gin_trgm_ops)
    `);
    await q.query(STAFF_NAMED);
    await q.query(`REVOKE EXECUTE ON FUNCTION staff_named FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION staff_named`);
    await q.query(`DROP INDEX staff_member_by_name, staff_member_in_order`);
    await q.query(`DROP FUNCTION name_key`);
    await q.query(`DROP EXTENSION btree_gin, pg_trgm`);
  }
}

/**
 * The posts of a page: first of who is called exactly what was typed, then of who is called so but for the marks; each by tên.
 *
 * Where the index finds few people they are sorted. Where it finds many, it is asked for those of one tên after the other;
 * where these are many, of one family name after the other, and so on word by word. A page costs a few times its own rows,
 * however common the name is. One or two letters have no index: people are gone through in order until the page is full.
 */
const STAFF_NAMED = String.raw`
  CREATE FUNCTION staff_named(p_unit int, p_day date, p_folded text, p_typed text, p_kind text, p_position text,
                              p_all_posts boolean, p_after uuid, p_limit int)
  RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 50 SECURITY DEFINER SET search_path = public, pg_temp
  SET enable_seqscan = off SET enable_sort = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
  DECLARE
    many CONSTANT int := 2 * p_limit;
    in_order CONSTANT text := ' ORDER BY s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu", s.id';
    posts_of CONSTANT text := 'SELECT a.id FROM (%s' || in_order || ' OFFSET 0) s
        JOIN appointment a ON a.tenant_id = s.tenant_id AND a.staff_member_id = s.id
       WHERE ($2 IS NULL OR a.org_unit_id = ANY ($2)) AND (a.is_main OR $3)
         AND a.starts_on <= $4 AND (a.ends_on IS NULL OR a.ends_on > $4) AND ($5 IS NULL OR s.kind = $5)
         AND ($6 IS NULL OR starts_with(lower(a.position) || '' '', lower($6) || '' '') OR starts_with(lower(a.position), lower($6) || '',''))
         AND ($7 IS NULL OR (s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu", s.id, a.id) > ($7, $8, $11, $9))'
      || in_order || ', a.id LIMIT $10';
    units int[];
    ids uuid[];
    missing int := p_limit;
    added int;
    after_loose boolean;
    after_given text;
    after_family text;
    after_person uuid;
    is_loose boolean;
    term text;
    called text;
    walked text;
    named text;
    source text;
    people staff_member[];
    -- Where the next group begins, the words by which its first person is sorted, and by how many of them it is one.
    at_given text;
    at_family text;
    given text;
    family text;
    folded text;
    words text[];
    earlier text[];
    level int;
    part text;
    last text;
  BEGIN
    IF app_tenant() IS NULL THEN RETURN; END IF;
    -- All units of a province would be thousands of rows: whoever may see all of it is not asked where.
    IF NOT app_wide() THEN
      units := ARRAY(SELECT unnest(org_unit_reach(p_unit)) INTERSECT SELECT unnest(app_units()));
    ELSIF ARRAY(SELECT u.id FROM org_unit u WHERE u.tenant_id = app_tenant() AND u.parent_id IS NULL) <> ARRAY[p_unit] THEN
      units := org_unit_reach(p_unit);
    END IF;
    IF cardinality(units) <= 100 THEN
      ids := ARRAY(SELECT a.staff_member_id FROM appointment a WHERE a.tenant_id = app_tenant() AND a.org_unit_id = ANY (units));
    END IF;
    IF p_after IS NOT NULL THEN
      SELECT position(p_typed in lower(s.full_name)) = 0, s.given_name, s.family_and_middle, s.id INTO after_loose, after_given, after_family, after_person
        FROM appointment a JOIN staff_member s ON s.id = a.staff_member_id
       WHERE a.id = p_after AND a.tenant_id = app_tenant() AND (units IS NULL OR a.org_unit_id = ANY (units));
      IF NOT FOUND THEN RETURN; END IF;
    END IF;

    FOREACH is_loose IN ARRAY CASE WHEN p_typed = '' THEN '{f}' WHEN after_loose THEN '{t}' ELSE '{f,t}' END::boolean[] LOOP
      IF after_loose <> is_loose THEN
        SELECT NULL, NULL INTO after_given, after_family;
      END IF;
      called := CASE WHEN is_loose
        THEN format('position(%L in s.name_folded) > 0 AND position(%L in lower(s.full_name)) = 0', p_folded, p_typed)
        ELSE format('position(%L in lower(s.full_name)) > 0', p_typed) END;
      walked := format('SELECT s.* FROM staff_member s WHERE s.tenant_id = %s AND %s', app_tenant(), called);
      -- The same by the index of names. The added noughts and nothings keep others out: a limit makes them look cheap.
      term := CASE WHEN is_loose THEN p_folded ELSE p_typed END;
      named := format('SELECT s.* FROM staff_member s WHERE s.tenant_id + 0 = %s AND %s AND %s LIKE %L', app_tenant(), called, CASE WHEN is_loose THEN '${KEY_OF.loose}' ELSE '${KEY_OF.exact}' END,
        '%' || regexp_replace(substr(name_key(term), 2, length(name_key(term)) - 2), '([\\%_])', '\\\1', 'g') || '%');
      at_given := coalesce(after_given, '');
      at_family := coalesce(after_family, '');
      level := CASE WHEN after_given IS NULL THEN 0 ELSE 100 END;
      earlier := NULL;
      LOOP
        people := NULL;
        IF ids IS NOT NULL THEN
          source := walked || format(' AND s.id = ANY (%L)', ids);
        ELSIF length(term) < 3 THEN
          source := walked ||
            format(' AND (s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu") >= (%L, %L)', at_given, at_family);
        ELSE
          source := 'SELECT * FROM unnest($1) s';
          SELECT s.given_name, s.family_and_middle, s.name_folded INTO given, family, folded FROM staff_member s
           WHERE s.tenant_id = app_tenant()
             AND (s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu") >= (at_given, at_family)
           ORDER BY s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu" LIMIT 1;
          EXIT WHEN NOT FOUND;
          IF given <> at_given THEN
            at_given := given;
            at_family := '';
          END IF;
          words := given || string_to_array(family, ' ');
          -- Not deeper than one word below what it shares with the group before it.
          FOR shared IN 1 .. least(level, coalesce(cardinality(earlier), 0)) LOOP
            IF earlier[shared] IS DISTINCT FROM words[shared] THEN
              level := shared;
              EXIT;
            END IF;
          END LOOP;
          IF level > cardinality(words) OR cardinality(words) <> cardinality(string_to_array(folded, ' ')) THEN
            level := cardinality(words) + 1;
            -- Between and not equal, so that the order is still known to be that of the index.
            source := walked || format(' AND (s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu") >= (%1$L, %2$L)
              AND (s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu") <= (%1$L, %2$L)', given, family);
          ELSE
            last := array_to_string(words[2:level], ' ') || ' ' || U&'\FFFF';
            part := CASE level WHEN 0 THEN '' ELSE format(' AND s.given_name = %L AND s.family_and_middle || '''' COLLATE "vi-x-icu" >= %L', given, at_family) END
              || CASE WHEN level < 2 THEN '' ELSE format(' AND ${KEY_OF.loose} LIKE %L AND s.family_and_middle || '''' COLLATE "vi-x-icu" <= %L',
                   regexp_replace(name_key(array_to_string((string_to_array(folded, ' '))[:level - 1], ' ')), '([\\%_])', '\\\1', 'g') || '%', last) END;
            EXECUTE 'SELECT array_agg(s) FROM (' || named || part || ' LIMIT $1) s' INTO people USING many;
            IF cardinality(people) = many THEN
              level := level + 1;
              earlier := NULL;
              CONTINUE;
            END IF;
          END IF;
        END IF;
        IF people IS NOT NULL OR source NOT LIKE '%unnest%' THEN
          RETURN QUERY EXECUTE format(posts_of, source)
            USING people, units, p_all_posts, p_day, p_kind, p_position, after_given, after_family, p_after, missing, after_person;
          GET DIAGNOSTICS added = ROW_COUNT;
          missing := missing - added;
        END IF;
        EXIT WHEN missing = 0 OR level = 0 OR ids IS NOT NULL OR length(term) < 3;
        earlier := words;
        -- A character that is not sorted by comes right after the text itself; the last one there is, after all that begin so.
        SELECT CASE WHEN level = 1 THEN given || chr(1) ELSE given END,
               CASE WHEN level = 1 THEN '' WHEN level > cardinality(words) THEN family || chr(1) ELSE last END INTO at_given, at_family;
      END LOOP;
      EXIT WHEN missing = 0;
    END LOOP;
  END $$`;
