import { Injectable } from '@nestjs/common';
import { Reads, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import type { ChangesQuery } from '../dto/changes.requests';
import { eitherSide } from '../sides';
import { daysAsked, folded, patternOf } from './asked';
import { recorded, recordedFields } from './recorded-fields';

/** What is asked for, `e` being the entry and `l` its link. */
const ASKED = `($3::text IS NULL OR ${folded('l.actor_name')} LIKE '%' || $3 || '%')
  AND ($4::text IS NULL OR l.person = $4) AND ($5::text IS NULL OR e.subject_type = $5)
  AND ($6::text IS NULL OR e.subject_id = $6) AND ($7::text IS NULL OR e.action = $7)
  AND ($9::timestamptz IS NULL OR e.recorded_at >= $9) AND ($10::timestamptz IS NULL OR e.recorded_at < $10)
  AND ($11::timestamptz IS NULL OR (e.recorded_at, e.link_id, e.ordinal) < ($11, $12::bigint, $13::int))`;
const NEWEST_FIRST = (row: string): string => `${row}.recorded_at DESC, ${row}.link_id DESC, ${row}.ordinal DESC`;
const COLUMNS = 'e.*, l.seq, l.actor, l.person, l.actor_name, l.request_id';
const LOG = 'audit_entry e JOIN audit_link l ON l.id = e.link_id AND l.tenant_id = e.tenant_id';

const told = (scope: ScopeClause): string => `(NOT e.is_internal AND ${scope.units('e')})`;
const visible = (scope: ScopeClause): string => `(${told(scope)} OR ${scope.named('e', 'inspecting_unit_id')})`;
const reached = (column: string): string => `($8::int IS NULL OR ${column} = ANY (org_unit_reach($8)))`;

const ofSubject = (scope: ScopeClause): string => `
  SELECT ${COLUMNS} FROM ${LOG} WHERE ${visible(scope)} AND ${reached('e.org_unit_id')} AND ${ASKED}
   ORDER BY ${NEWEST_FIRST('e')} LIMIT $14::int + 1`;

// Each unit and each inspecting body is asked for its own newest rows by an index, then they are merged: a page costs
// what it shows, however long the log is. Unit 0 is what belongs to none.
const ofUnits = (scope: ScopeClause): string => `
  SELECT p.* FROM (
    (SELECT p.* FROM (SELECT u.id FROM org_unit u WHERE ${scope.units('u', 'id')} AND ${reached('u.id')}
        UNION ALL SELECT 0 WHERE $8::int IS NULL) unit
      CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM ${LOG} WHERE e.org_unit_id = unit.id AND ${told(scope)} AND ${ASKED}
         ORDER BY ${NEWEST_FIRST('e')} LIMIT $14::int + 1) p)
    UNION ALL
    (SELECT p.* FROM unnest($2::int[]) AS body(id)
      CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM ${LOG} WHERE e.inspecting_unit_id = body.id
           AND ${scope.named('e', 'inspecting_unit_id')} AND NOT ${told(scope)} AND ${reached('e.org_unit_id')} AND ${ASKED}
         ORDER BY ${NEWEST_FIRST('e')} LIMIT $14::int + 1) p)) p
   ORDER BY ${NEWEST_FIRST('p')} LIMIT $14::int + 1`;

/** The id of a subject as a UUID where it is one of this type. */
const idOf = (type: string): string => `CASE WHEN p.subject_type = '${type}' THEN p.subject_id::uuid END`;
// Version 8: its bits are ours to say, and are the place in the log.
const CURSOR = `to_json(p.recorded_at)#>>'{}' || '~' || regexp_replace(lpad(to_hex(p.link_id), 15, '0'), '^(.{8})(.{4})(.{3})$',
  '\\1-\\2-8\\3-8000-') || lpad(to_hex(p.ordinal), 12, '0')`;

// Whose an account was when the entry was written, where it says so; else whose it is.
const ACCOUNT = `nullif(concat(coalesce(${recorded('username')}, c.username), ' (' || h.full_name || ')'), '')`;

// What a row is called today, in tables whose own policies decide whether the reader may know.
const listQuery = (name: string, rows: (scope: ScopeClause) => string): ReadQuery => ({
  name,
  sql: (scope) => `
    WITH page AS MATERIALIZED (${rows(scope)}),
    item AS (
      SELECT p.*, row_number() OVER (ORDER BY ${NEWEST_FIRST('p')}) AS place, count(*) OVER () AS total FROM page p)
    SELECT json_build_object(
      'items', coalesce(json_agg(json_build_object(
          'id', p.link_id || '-' || p.ordinal, 'at', p.recorded_at,
          'who', json_build_object('name', p.actor_name, 'personId', nullif(p.person, ''), 'position', post.position,
              'job', CASE WHEN p.actor LIKE 'job:%' THEN substr(p.actor, 5) END),
          'action', p.action,
          'subject', json_build_object('type', p.subject_type, 'id', p.subject_id,
              'title', coalesce(t.title, f.title, i.minutes_number, i.decision_number, s.full_name, o.name,
                  CASE WHEN p.subject_type = 'account' THEN ${ACCOUNT} END),
              'page', CASE WHEN t.id IS NOT NULL THEN 'task' WHEN coalesce(f.inspection_id, i.id) IS NOT NULL THEN 'inspection' END,
              'pageId', coalesce(t.id, f.inspection_id, i.id)),
          'unit', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END,
          'fields', ${recordedFields(scope)}, 'isErased', p.content IS NULL, 'link', p.seq, 'requestId', p.request_id)
        ORDER BY p.place) FILTER (WHERE p.place <= $14::int), '[]'),
      'next', max(${CURSOR}) FILTER (WHERE p.place = $14::int AND p.total > $14::int))::text AS body
      FROM item p
      LEFT JOIN org_unit u ON u.id = p.org_unit_id
      LEFT JOIN task_request q ON q.id = ${idOf('task_request')} AND ${eitherSide('q', scope)}
      LEFT JOIN finding_amendment m ON m.id = ${idOf('finding_amendment')} AND ${scope.named('m', 'inspecting_unit_id')}
      LEFT JOIN remediation_task t ON t.id = coalesce(q.task_id, ${idOf('remediation_task')}) AND ${eitherSide('t', scope)}
      LEFT JOIN finding f ON f.id = coalesce(m.finding_id, ${idOf('finding')}) AND ${eitherSide('f', scope)}
      LEFT JOIN inspection i ON i.id = ${idOf('inspection')} AND ${eitherSide('i', scope)}
      LEFT JOIN staff_member s ON s.id = ${idOf('staff_member')} AND ${scope.units('s')}
      LEFT JOIN account c ON c.id = ${idOf('account')} AND ${scope.units('c')}
      LEFT JOIN staff_member h ON p.subject_type = 'account' AND ${scope.units('h')}
        AND h.id = coalesce(${recorded('staffMemberId')}::uuid, c.staff_member_id)
      LEFT JOIN org_unit o ON p.subject_type = 'org_unit' AND o.id = p.org_unit_id
      LEFT JOIN LATERAL (
        SELECT a.position FROM appointment a
         WHERE ${scope.units('a')} AND p.person <> '' AND a.staff_member_id = nullif(p.person, '')::uuid
           AND a.starts_on <= (p.recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
           AND (a.ends_on IS NULL OR a.ends_on > (p.recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
         ORDER BY a.is_main DESC, a.id LIMIT 1) post ON true`,
});

const OF_SUBJECT = listQuery('reporting.changes-of-subject', ofSubject);
const OF_UNITS = listQuery('reporting.changes', ofUnits);

/** The bodies whose chains hold what the reader sees. */
const CHAINS: ReadQuery = {
  name: 'reporting.chains',
  sql: (scope) => `
    SELECT coalesce(json_agg(json_build_object('lane', b.id, 'name', b.name) ORDER BY b.id), '[]')::text AS body
      FROM org_unit b WHERE ${scope.tenant('b')} AND b.id = b.body_id AND (${scope.units('b', 'id')} OR b.id IN (
        SELECT x.body_id FROM inspection i JOIN org_unit x ON x.id = i.org_unit_id WHERE ${scope.named('i', 'inspecting_unit_id')}))`,
};

export interface Chain {
  readonly lane: number;
  readonly name: string | null;
}

/** What was changed, by whom and when, as far as it is the reader's to know. */
@Injectable()
export class ChangesReadModel {
  constructor(private readonly reads: Reads) {}

  list(asked: ChangesQuery, { after, limit }: { after?: string | undefined; limit: number }): Promise<JsonText> {
    const { person, personId, subjectType, subjectId, action, unitId, from, to } = asked;
    return this.reads.readOrFail(subjectId === undefined ? OF_UNITS : OF_SUBJECT, [
      patternOf(person),
      personId ?? null,
      subjectType ?? null,
      subjectId ?? null,
      action ?? null,
      unitId ?? null,
      ...daysAsked({ from, to }),
      ...positionOf(after),
      limit,
    ]);
  }

  async chains(): Promise<readonly Chain[]> {
    return (await this.reads.readOrFail(CHAINS)).parse() as Chain[];
  }
}

/** The place in the log after which a page begins: instant, link and place within it. */
function positionOf(cursor: string | undefined): (string | number | null)[] {
  const [at, id] = cursor?.split('~') ?? [];
  if (at === undefined || id === undefined) return [null, null, null];
  const bits = id.replaceAll('-', '');
  return [at, BigInt(`0x${bits.slice(0, 12)}${bits.slice(13, 16)}`).toString(), Number(`0x${bits.slice(25)}`)];
}
