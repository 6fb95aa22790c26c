import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '@app/kernel';
import { Reads, UnitOfWork, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import { expectedDueOn } from '@app/remediation';
import { WORK_LINES, type WorkKind, type WorkLine } from './rules/work';

/** A line counts up to here, and shows so many of its rows. */
const COUNTED = 100;
const SHOWN = 5;

interface Source {
  readonly from: string;
  /** Title, day of the row and its state, by which it is sorted and shown. */
  readonly row: string;
  readonly where: (scope: ScopeClause, mayAt: (unit: string) => string) => string;
  readonly order: string;
}

const TASK = {
  from: 'remediation_task r',
  row: `r.id, r.org_unit_id, r.title, r.state, r.due_on, ${expectedDueOn('r')} AS expected_due_on,
    r.calendar_version, NULL::timestamptz AS at`,
  order: 'r.due_on, r.id',
};
const VISIT = {
  from: 'inspection r',
  row: `r.id, r.org_unit_id, coalesce(r.minutes_number, r.decision_number) AS title, r.state, NULL::date AS due_on,
    NULL::date AS expected_due_on,
    NULL::int AS calendar_version, coalesce(r.locked_at, r.started_at) AS at`,
  order: 'coalesce(r.locked_at, r.started_at), r.id',
};
const late = `r.overdue_since <= $3::date AND r.state <> 'SENT_UP'`;
const takesPart = '(r.recorded_by = $4::uuid OR r.head_id = $4::uuid OR r.secretary_id = $4::uuid)';

/** What each line lists. The scope clause bounds the rows, the units of the line's own permission narrow them. */
const SOURCES: Readonly<Record<WorkKind, Source>> = {
  'my-tasks': { ...TASK, where: (scope) => `${scope.tenant('r')} AND r.is_open AND r.assignee_staff_id = $4::uuid` },
  // What names the reader and can still be answered, until they have said something.
  'named-findings': {
    from: 'finding r',
    row: `r.id, r.org_unit_id, r.title, r.state, NULL::date AS due_on, NULL::date AS expected_due_on,
      NULL::int AS calendar_version, r.released_at AS at`,
    where: (scope) =>
      `${scope.tenant('r')} AND r.state = 'RELEASED' AND r.id IN (SELECT p.finding_id FROM finding_person p
        WHERE p.staff_member_id = $4::uuid AND p.removed_at IS NULL) AND NOT EXISTS (SELECT 1 FROM finding_statement s
        WHERE s.finding_id = r.id AND s.side = 'PERSON' AND s.author_id = $4::uuid)`,
    order: 'r.released_at, r.id',
  },
  'my-visits': {
    ...VISIT,
    where: (scope, mayAt) =>
      `${scope.named('r', 'inspecting_unit_id')} AND ${mayAt('r.inspecting_unit_id')} AND r.state = 'IN_PROGRESS' AND ${takesPart}`,
  },
  'new-tasks': {
    ...TASK,
    where: (scope, mayAt) => `${scope.units('r')} AND ${mayAt('r.org_unit_id')} AND r.is_open AND r.state = 'NEW'`,
  },
  // What the minutes have just told the unit; the newest first, since no term runs yet.
  'provisional-tasks': {
    ...TASK,
    where: (scope, mayAt) =>
      `${scope.units('r')} AND ${mayAt('r.org_unit_id')} AND r.is_open AND r.state = 'PROVISIONAL'`,
    order: 'r.id DESC',
  },
  'division-tasks': {
    ...TASK,
    where: (scope, mayAt) =>
      `${scope.units('r', 'assignee_unit_id')} AND ${mayAt('r.assignee_unit_id')} AND r.is_open AND r.assignee_staff_id IS NULL`,
  },
  'overdue-tasks': {
    ...TASK,
    where: (scope, mayAt) => `${scope.units('r')} AND ${mayAt('r.org_unit_id')} AND r.is_open AND ${late}`,
  },
  'team-visits': {
    ...VISIT,
    where: (scope, mayAt) =>
      `${scope.named('r', 'inspecting_unit_id')} AND ${mayAt('r.inspecting_unit_id')} AND r.state = 'IN_PROGRESS' AND ${takesPart} IS NOT TRUE`,
  },
  'to-sign': {
    ...TASK,
    where: (scope, mayAt) =>
      `${scope.units('r')} AND ${mayAt('r.org_unit_id')} AND r.is_open AND r.state = 'SUBMITTED'`,
  },
  'to-confirm': {
    ...TASK,
    where: (scope, mayAt) =>
      `${scope.units('r', 'inspecting_unit_id')} AND ${mayAt('r.inspecting_unit_id')} AND r.state = 'SENT_UP'`,
  },
  'requests-to-answer': {
    from: 'task_request q JOIN remediation_task r ON r.tenant_id = q.tenant_id AND r.id = q.task_id',
    row: `r.id, r.org_unit_id, r.title, r.state, r.due_on, NULL::date AS expected_due_on, r.calendar_version,
      q.asked_at AS at`,
    // Nobody answers what they have asked themselves.
    where: (scope, mayAt) =>
      `${scope.units('q', 'inspecting_unit_id')} AND ${mayAt('q.inspecting_unit_id')} AND q.outcome IS NULL
        AND q.asked_by IS DISTINCT FROM $4::uuid`,
    order: 'q.asked_at, q.id',
  },
  'notices-to-enter': {
    ...VISIT,
    where: (scope, mayAt) =>
      `${scope.named('r', 'inspecting_unit_id')} AND ${mayAt('r.inspecting_unit_id')} AND r.state IN ('LOCKED', 'SIGNED', 'SIGN_REFUSED')`,
  },
};

const KINDS = Object.keys(WORK_LINES) as readonly WorkKind[];
const FIRST_UNITS = 5;

/** One line: null for whoever may not do what it is about, which costs nothing, for it is not looked at. */
function lineOf(kind: WorkKind, scope: ScopeClause): string {
  const { from, row, where, order } = SOURCES[kind];
  const units = `$${FIRST_UNITS + KINDS.indexOf(kind)}::int[]`;
  const everywhere = `${units} = '{-1}'`;
  const mayAt = (unit: string): string => `(${everywhere} OR ${unit} = ANY (${units}))`;
  const line: WorkLine = WORK_LINES[kind];
  const unless = line.quiet ? 'CASE WHEN count(*) > 0 THEN ' : '';
  return `CASE WHEN ${units} IS NULL THEN NULL ELSE (
    SELECT ${unless}json_build_object('kind', '${kind}', 'part', '${WORK_LINES[kind].part}', 'count', count(*), 'nearestDue', min(x.due_on),
        'rows', coalesce(json_agg(json_build_object('id', x.id, 'title', x.title, 'state', x.state,
            'unit', json_build_object('id', u.id, 'name', u.name), 'dueOn', x.due_on, 'expectedDueOn', x.expected_due_on,
            'daysLeft', due.workday_number - now.workday_number, 'at', x.at) ORDER BY x.place) FILTER (WHERE x.place <= ${SHOWN}), '[]'))${line.quiet ? ' END' : ''}
      FROM (SELECT p.*, row_number() OVER () AS place FROM (
              SELECT r.tenant_id, ${row} FROM ${from} WHERE ${where(scope, mayAt)} ORDER BY ${order} LIMIT ${COUNTED}) p) x
      JOIN org_unit u ON u.id = x.org_unit_id
      LEFT JOIN calendar_day due ON due.tenant_id = x.tenant_id AND due.version = x.calendar_version AND due.day = x.due_on
      LEFT JOIN calendar_day now ON now.tenant_id = x.tenant_id AND now.version = x.calendar_version AND now.day = $3::date) END`;
}

// $3 today, $4 the person, from $5 on the units of each line: null where it is not theirs, {-1} where all of them are.
const MY_WORK: ReadQuery = {
  name: 'reporting.my-work',
  sql: (scope) => `
    SELECT json_build_object('lines', coalesce(json_agg(l.line ORDER BY l.place) FILTER (WHERE l.line IS NOT NULL), '[]'))::text AS body
      FROM (VALUES ${KINDS.map((kind, place) => `(${place}, ${lineOf(kind, scope)})`).join(',\n        ')}) AS l(place, line)`,
};

/** What waits for somebody, whatever their roles are: their own, their unit's, and what others wait for. */
@Injectable()
export class MyWorkReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  lines(): Promise<JsonText> {
    const { today, actor } = this.unitOfWork.current;
    return this.reads.readOrFail(MY_WORK, [today, actor.staffMemberId, ...KINDS.map((kind) => unitsOf(actor, kind))]);
  }
}

/** The units in which the actor may do what the line is about, as an array of PostgreSQL. */
function unitsOf(actor: Actor, kind: WorkKind): string | null {
  const { permission, butNot }: WorkLine = WORK_LINES[kind];
  const scope = scopeOf(actor, permission);
  if (!scope || (butNot !== undefined && scopeOf(actor, butNot))) return null;
  return scope.tenantWide ? '{-1}' : `{${scope.units.join(',')}}`;
}
