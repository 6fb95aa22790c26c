import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import type { StaffKind } from '@app/kernel';
import type { CyclePageResponse, NotInMonth } from './dto/cycle.response';
import type { CycleQuery } from './dto/month.requests';
import { lastOfMonth, firstOfMonth } from '../rules/cycle-days';
import { regimeFor, type InForce } from '../rules/regime-in-force';
import { BodyRules } from '../regime/body-rules';

const MONTH = (column: string): string => `to_char(${column}, 'YYYY-MM')`;
const at = (column: string): string => `to_json(${column})#>>'{}'`;

// Of the person `$3`.
const OWN: ReadQuery = {
  name: 'evaluation.own',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(row_to_json(o)), '[]'))::text AS body FROM (
      SELECT e.id, ${MONTH('c.month')} AS month, e.result, e.state, c.state AS "cycleState", c.self_due_on AS "selfDueOn",
             e.superior_name AS "superiorName", e.hundredths, e.band, ${at('e.locked_at')} AS "lockedAt"
        FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
       WHERE ${scope.tenant('e')} AND e.staff_member_id = $3::uuid AND e.superseded_at IS NULL
       ORDER BY c.month DESC, e.result DESC, e.id LIMIT 36) o`,
};

const CYCLE = `c.id, json_build_object('id', u.id, 'name', u.name) AS unit, ${MONTH('c.month')} AS month, c.state,
  c.self_due_on AS "selfDueOn", c.superior_due_on AS "superiorDueOn", c.opinion_due_on AS "opinionDueOn",
  c.decision_due_on AS "decisionDueOn", c.publish_due_on AS "publishDueOn", c.opened_by_name AS "openedByName",
  c.locked_by_name AS "lockedByName", ${at('c.locked_at')} AS "lockedAt", n.people, n.unsent, n.unassessed, n.assessed, n.closed`;
const COUNTS = `LATERAL (SELECT count(*)::int AS people,
    count(*) FILTER (WHERE e.state IN ('SELF_DRAFT', 'RETURNED'))::int AS unsent,
    count(*) FILTER (WHERE e.state = 'SELF_SUBMITTED')::int AS unassessed,
    count(*) FILTER (WHERE e.state IN ('SUPERIOR_ASSESSED', 'REMARKED'))::int AS assessed,
    count(*) FILTER (WHERE e.state IN ('LOCKED', 'INSUFFICIENT_DATA'))::int AS closed
  FROM evaluation e WHERE e.tenant_id = c.tenant_id AND e.cycle_id = c.id AND e.superseded_at IS NULL) n`;

const NAME = (unit: string): string => `${unit}.name COLLATE "vi-x-icu"`;
// Of the month `$3`, or of all; of the body `$4`, or of all in reach; the last row of the page before `$5` (month), `$6`; `$7` rows.
// People are counted of the rows of the page alone.
const CYCLES: ReadQuery = {
  name: 'evaluation.cycles',
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT c.*, row_number() OVER (ORDER BY c.month DESC, ${NAME('u')}, c.id) AS place
        FROM evaluation_cycle c JOIN org_unit u ON u.tenant_id = c.tenant_id AND u.id = c.org_unit_id
       WHERE ${scope.units('c')} AND ($3::date IS NULL OR c.month = $3::date) AND ($4::int IS NULL OR c.org_unit_id = $4::int)
         AND ($6::uuid IS NULL OR c.month < $5::date OR (c.month = $5::date AND (${NAME('u')}, c.id) > (
               SELECT ${NAME('v')}, k.id FROM evaluation_cycle k JOIN org_unit v ON v.tenant_id = k.tenant_id AND v.id = k.org_unit_id
                WHERE ${scope.units('k')} AND k.id = $6::uuid)))
       ORDER BY place LIMIT $7::int + 1)
    SELECT json_build_object('items', coalesce((SELECT json_agg(row_to_json(o)) FROM (
             SELECT ${CYCLE} FROM page c JOIN org_unit u ON u.tenant_id = c.tenant_id AND u.id = c.org_unit_id CROSS JOIN ${COUNTS}
              WHERE c.place <= $7::int ORDER BY c.place) o), '[]'),
           'next', (SELECT c.month || '~' || c.id FROM page c WHERE c.place = $7::int AND EXISTS (SELECT FROM page n WHERE n.place > $7::int))
           )::text AS body`,
};

const PEOPLE = (scope: ScopeClause): string => `
  SELECT e.id, e.staff_member_id AS "staffMemberId", e.person_name AS "personName", e.position,
         json_build_object('id', w.id, 'name', w.name) AS unit, e.rank, e.result, e.state, e.superior_name AS "superiorName",
         ${at('e.submitted_at')} AS "submittedAt", e.hundredths, e.band, e.number
    FROM evaluation e JOIN org_unit w ON w.tenant_id = e.tenant_id AND w.id = e.org_unit_id
    JOIN staff_member s ON s.tenant_id = e.tenant_id AND s.id = e.staff_member_id
   WHERE e.cycle_id = c.id AND ${scope.units('e')} AND e.superseded_at IS NULL
   ORDER BY w.id, s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu", e.id LIMIT 1000`;
const OTHERS = (scope: ScopeClause): string => `
  SELECT s.full_name AS "personName", a.position, s.kind AS "staffKind",
         EXISTS (SELECT FROM paper_score q WHERE q.tenant_id = s.tenant_id AND q.staff_member_id = s.id AND q.month = c.month
                    AND q.superseded_at IS NULL) AS "isOnPaper" FROM org_unit p
    JOIN appointment a ON a.tenant_id = p.tenant_id AND a.org_unit_id = p.id AND a.is_main
     AND a.starts_on < c.month + interval '1 month' AND (a.ends_on IS NULL OR a.ends_on >= c.month + interval '1 month')
    JOIN staff_member s ON s.tenant_id = a.tenant_id AND s.id = a.staff_member_id
   WHERE p.body_id = c.org_unit_id AND ${scope.units('a')}
     AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.cycle_id = c.id AND e.staff_member_id = s.id)
   ORDER BY s.kind, s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu", s.id LIMIT 1000`;

const CYCLE_PAGE: ReadQuery = {
  name: 'evaluation.cycle-page',
  sql: (scope) => `
    SELECT row_to_json(o) AS found FROM (
      SELECT ${CYCLE}, (SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (${PEOPLE(scope)}) x) AS evaluations,
             (SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (${OTHERS(scope)}) x) AS others
        FROM evaluation_cycle c JOIN org_unit u ON u.tenant_id = c.tenant_id AND u.id = c.org_unit_id CROSS JOIN ${COUNTS}
       WHERE ${scope.units('c')} AND c.id = $3::uuid) o`,
};

type Unscored = Omit<CyclePageResponse['others'][number], 'because'> & {
  readonly staffKind: StaffKind;
  readonly isOnPaper: boolean;
};

@Injectable()
export class MonthReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: BodyRules,
  ) {}

  /** The actor's own months; of an account without a person, none. */
  async own(): Promise<JsonText> {
    return this.reads.readOrFail(OWN, [this.unitOfWork.current.actor.staffMemberId]);
  }

  cycles({ month, unitId, after, limit = 50 }: CycleQuery): Promise<JsonText> {
    const [lastMonth = null, id = null] = after?.split('~') ?? [];
    return this.reads.readOrFail(CYCLES, [
      ...[month === undefined ? null : `${month}-01`, unitId ?? null],
      ...[lastMonth, id, limit],
    ]);
  }

  /** A body's month with everybody in it, and with those whom no rule scores by the month; null outside of the reach. */
  async cycle(id: string): Promise<CyclePageResponse | null> {
    const [row] = await this.reads.rows<{ found: CyclePageResponse }>(CYCLE_PAGE, [id]);
    if (!row) return null;
    const day = lastOfMonth(firstOfMonth(row.found.month));
    const { regimes } = await this.rules.of(row.found.unit.id, day);
    const others = (row.found.others as unknown as readonly Unscored[]).map(({ isOnPaper, ...person }) => {
      const rule = regimeFor({ staffKind: person.staffKind, result: 'STATE', period: 'MONTH', day }, regimes);
      return { ...person, because: whyNot(rule, isOnPaper) };
    });
    return { ...row.found, others };
  }
}

/** A rule that scores the month holds, and they are not in it: a document has settled it, or they have come since. */
function whyNot(rule: InForce, isOnPaper: boolean): NotInMonth {
  if (rule.state === 'NONE') return rule.because;
  if (rule.state === 'REFUSED') return 'TWO_RULES';
  return isOnPaper ? 'ON_PAPER' : 'NOT_YET';
}
