import { Injectable } from '@nestjs/common';
import { Reads, type JsonText, type ReadQuery } from '@app/platform';
import type { ListReadsQuery } from '../dto/changes.requests';
import { daysAsked, folded, patternOf } from './asked';

const ASKED = `($3::text IS NULL OR ${folded('r.actor_name')} LIKE '%' || $3 || '%')
  AND ($4::text IS NULL OR r.subject_type = $4) AND ($5::text IS NULL OR r.subject_id = $5)
  AND ($7::timestamptz IS NULL OR r.read_at >= $7) AND ($8::timestamptz IS NULL OR r.read_at < $8)
  AND ($9::timestamptz IS NULL OR (r.read_at, r.id) < ($9, $10::bigint))`;
const NEWEST_FIRST = (row: string): string => `${row}.read_at DESC, ${row}.id DESC`;
// Version 8: its bits are ours to say, and are the place in the log.
const CURSOR = `to_json(p.read_at)#>>'{}' || '~00000000-0000-8000-8' || regexp_replace(lpad(to_hex(p.id), 15, '0'), '^(.{3})', '\\1-')`;

// Each unit is asked for its own newest rows by an index, then they are merged: a page costs what it shows. Unit 0 is what
// belongs to none.
const READS: ReadQuery = {
  name: 'reporting.record-reads',
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT r.* FROM (SELECT u.id FROM org_unit u
            WHERE ${scope.units('u', 'id')} AND ($6::int IS NULL OR u.id = ANY (org_unit_reach($6)))
          UNION ALL SELECT 0 WHERE $6::int IS NULL) unit
        CROSS JOIN LATERAL (SELECT r.* FROM read_log r WHERE r.org_unit_id = unit.id AND ${scope.units('r')} AND ${ASKED}
           ORDER BY ${NEWEST_FIRST('r')} LIMIT $11::int + 1) r
       ORDER BY ${NEWEST_FIRST('r')} LIMIT $11::int + 1),
    item AS (SELECT p.*, row_number() OVER (ORDER BY ${NEWEST_FIRST('p')}) AS place, count(*) OVER () AS total FROM page p)
    SELECT json_build_object(
      'items', coalesce(json_agg(json_build_object('id', p.id::text, 'at', p.read_at,
          'who', json_build_object('name', p.actor_name, 'personId', nullif(p.person, '')),
          'subject', json_build_object('type', p.subject_type, 'id', p.subject_id, 'title', coalesce(s.full_name, v.name)),
          'unit', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END,
          'requestId', p.request_id) ORDER BY p.place) FILTER (WHERE p.place <= $11::int), '[]'),
      'next', max(${CURSOR}) FILTER (WHERE p.place = $11::int AND p.total > $11::int))::text AS body
      FROM item p
      LEFT JOIN org_unit u ON u.id = p.org_unit_id
      LEFT JOIN staff_member s ON p.subject_type IN ('staff_member', 'personal_number', 'staff_findings') AND s.id::text = p.subject_id AND ${scope.units('s')}
      LEFT JOIN evidence_file v ON p.subject_type = 'evidence_file' AND v.id::text = p.subject_id AND ${scope.units('v')}`,
};

/** Who opened whose record, as far as it is the reader's to know. */
@Injectable()
export class RecordReadsReadModel {
  constructor(private readonly reads: Reads) {}

  list(
    { person, subjectType, subjectId, unitId, from, to }: ListReadsQuery,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<JsonText> {
    const [at, id] = after?.split('~') ?? [];
    return this.reads.readOrFail(READS, [
      patternOf(person),
      subjectType ?? null,
      subjectId ?? null,
      unitId ?? null,
      ...daysAsked({ from, to }),
      at ?? null,
      id === undefined ? null : BigInt(`0x${id.replaceAll('-', '').slice(17)}`).toString(),
      limit,
    ]);
  }
}
