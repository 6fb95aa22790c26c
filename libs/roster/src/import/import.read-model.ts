import { Injectable } from '@nestjs/common';
import { Reads, type JsonText, type ReadQuery } from '@app/platform';
import type { RowFault } from '../rules/import/fault';
import type { RowNote } from '../rules/import/note';
import type { ImportRowsQuery, ListImportsQuery } from './dto/import.requests';

// Whoever comes a second time with what is done begins, finds it done and goes: that is no progress.
const FACTS = `'id', i.id, 'unit', json_build_object('id', u.id, 'name', u.name), 'fileName', i.file_name, 'fileSize', i.file_size,
  'state', i.state, 'uploadedByName', i.uploaded_by_name, 'uploadedAt', i.uploaded_at, 'committedByName', i.committed_by_name,
  'committedAt', i.committed_at, 'undoneByName', i.undone_by_name, 'undoneAt', i.undone_at,
  'undoneReason', i.undone_reason, 'counts', CASE WHEN i.counts IS NOT NULL THEN
  json_build_object('rows', i.counts->'rows', 'newPeople', i.counts->'newPeople', 'newPosts', i.counts->'newPosts', 'added', coalesce(i.counts->'added', '0'), 'changed',
    i.counts->'changed', 'unchanged', i.counts->'unchanged', 'wrong', i.counts->'wrong', 'numbers', coalesce(i.counts->'numbers', '0'),
    'numbersKept', coalesce(i.counts->'numbersKept', '0'), 'numbersRefused', coalesce(i.counts->'numbersRefused', '0'), 'early', coalesce(i.counts->'early', '0'),
    'late', coalesce(i.counts->'late', '0'), 'startDiffers', coalesce(i.counts->'startDiffers', '0'),
    'endDiffers', coalesce(i.counts->'endDiffers', '0'), 'besideMain', coalesce(i.counts->'besideMain', '0'), 'namesakesInList', coalesce(i.counts->'namesakesInList', '0'), 'namesakes', coalesce(i.counts->'namesakes', '0'),
    'noted', coalesce(i.counts->'noted', '0'), 'others', i.counts->'others',
    'firstOthers', i.counts->'firstOthers', 'sections', i.counts->'sections') END,
  'progress', (SELECT json_build_object('act', p.act, 'done', p.done, 'total', p.total,
    'isStuck', p.beat_at < clock_timestamp() - interval '30 seconds', 'calledOffByName', p.called_off_by_name) FROM roster_import_progress p WHERE p.import_id = i.id
      AND p.key IS DISTINCT FROM i.last_act AND (p.act, i.state) NOT IN (('COMMIT', 'COMMITTED'), ('UNDO', 'UNDONE')))`;

const LIST: ReadQuery = {
  name: 'roster.imports',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(x.item ORDER BY x.uploaded_at DESC, x.id DESC), '[]'))::text AS body FROM (
      SELECT json_build_object(${FACTS}) AS item, i.uploaded_at, i.id FROM roster_import i JOIN org_unit u ON u.id = i.org_unit_id
       WHERE ${scope.units('i')} AND i.org_unit_id = ANY (org_unit_reach($3)) ORDER BY i.uploaded_at DESC, i.id DESC LIMIT $4) x`,
};

// Of a longer list it takes more than a page may: the undoing itself looks, and has the time for it.
const LOOKED_THROUGH = 20_000;

const PAGE: ReadQuery = {
  name: 'roster.import',
  sql: (scope) => `
    SELECT json_build_object(${FACTS}, 'sheets', i.sheets, 'settings', jsonb_build_object('fromUnitStart', false) || i.settings,
             'hadFromUnitStart', coalesce((SELECT (p.settings->>'fromUnitStart')::boolean FROM roster_import p WHERE p.org_unit_id = i.org_unit_id
               AND p.id <> i.id AND p.settings IS NOT NULL ORDER BY p.uploaded_at DESC, p.id DESC LIMIT 1), false), 'hasFile', EXISTS (SELECT FROM roster_import_file f
             WHERE f.import_id = i.id), 'hindrances', coalesce(CASE WHEN i.state = 'COMMITTED' AND (i.counts->>'last')::int <= ${LOOKED_THROUGH}
             THEN (SELECT json_agg(json_build_object('what', h.what, 'people', h.people)) FROM roster_import_hindrances(i.id) h) END, '[]'))::text AS body
      FROM roster_import i JOIN org_unit u ON u.id = i.org_unit_id WHERE ${scope.units('i')} AND i.id = $3`,
};

// What stands and what would stand, where it changes.
const CHANGES = `(SELECT json_agg(json_build_object('field', c.key, 'before', c.value, 'after', c.after) ORDER BY c.key) FROM (
  SELECT c.key, c.value, to_jsonb(r)->>c.key AS after FROM jsonb_each_text(r.before) c WHERE to_jsonb(r)->>c.key IS NOT NULL AND c.value IS DISTINCT FROM to_jsonb(r)->>c.key
     AND c.key <> ALL ('{given_name,family_and_middle,name_folded}')
  UNION ALL SELECT 'personal_number', NULL, '••••••••••••' WHERE r.fills_number AND r.verdict = 'CHANGED') c)`;

const ROWS: ReadQuery = {
  name: 'roster.import-rows',
  sql: (scope) => `
    WITH page AS (
      SELECT r.* FROM roster_import_row r WHERE ${scope.units('r')} AND r.import_id = $3 AND ($4::text IS NULL OR r.verdict = $4)
         AND ($7::boolean IS NOT TRUE OR r.notes <> '[]') AND r.number > $5 ORDER BY r.number LIMIT $6::int + 1)
    SELECT json_build_object('items', coalesce(json_agg(x.item ORDER BY x.number) FILTER (WHERE x.place <= $6::int), '[]'),
             'next', CASE WHEN count(*) > $6::int THEN (array_agg(x.number ORDER BY x.number))[$6::int] END)::text AS body FROM (
      SELECT r.number, row_number() OVER (ORDER BY r.number) AS place, json_build_object('number', r.number, 'verdict', r.verdict,
             'fullName', r.full_name, 'birth', coalesce(r.born_on::text, r.birth_year::text), 'unitName', u.name, 'position', r.position,
             'startsOn', r.starts_on, 'endsOn', r.ends_on, 'isFurtherPost', NOT r.is_main, 'faults', r.faults, 'notes', r.notes, 'changes', coalesce(${CHANGES}, '[]')) AS item
        FROM page r JOIN org_unit u ON u.id = r.unit_id) x
    HAVING EXISTS (SELECT FROM roster_import i WHERE ${scope.units('i')} AND i.id = $3)`,
};

const FAULTS: ReadQuery = {
  name: 'roster.import-faults',
  sql: (scope) => `
    SELECT r.number, r.faults, r.notes FROM roster_import_row r WHERE ${scope.units('r')} AND r.import_id = $3 AND (r.verdict = 'WRONG' OR r.notes <> '[]') ORDER BY r.number`,
};

const PEOPLE: ReadQuery = {
  name: 'roster.import-people',
  sql: (scope) => `
    SELECT DISTINCT s.id, s.org_unit_id AS "orgUnitId" FROM roster_import_row r JOIN staff_member s ON s.id = r.person_id
     WHERE ${scope.units('r')} AND ${scope.units('s')} AND r.import_id = $3`,
};

@Injectable()
export class ImportReadModel {
  constructor(private readonly reads: Reads) {}

  list({ unitId, limit = 50 }: ListImportsQuery): Promise<JsonText> {
    return this.reads.readOrFail(LIST, [unitId, limit]);
  }

  page(id: string): Promise<JsonText> {
    return this.reads.readOrFail(PAGE, [id]);
  }

  rows(id: string, { verdict, noted, after = 0, limit = 50 }: ImportRowsQuery): Promise<JsonText> {
    return this.reads.readOrFail(ROWS, [id, verdict ?? null, after, limit, noted ?? false]);
  }

  faults(id: string): Promise<{ number: number; faults: RowFault[]; notes: RowNote[] }[]> {
    return this.reads.rows(FAULTS, [id]);
  }

  /** Those of the list who are on record: who is there already, and once it is committed whom it brought. */
  people(id: string): Promise<{ id: string; orgUnitId: number }[]> {
    return this.reads.rows(PEOPLE, [id]);
  }
}
