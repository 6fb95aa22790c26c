import { Injectable } from '@nestjs/common';
import { termCapsSql, type TermCaps } from '@app/organization';
import { ApplicationLock, fieldProblems, UnitOfWork } from '@app/platform';
import type { Inspection } from './entities/inspection.entity';
import { isInspectingSide } from './inspection.policy';

/** What noting something needs to know of the visit, its unit, the item and the people named. */
export interface VisitFacts {
  readonly tenantId: number;
  readonly orgUnitId: number;
  readonly inspectingUnitId: number;
  readonly state: Inspection['state'];
  readonly unitName: string;
  /** Audit lane of the visit. */
  readonly bodyId: number;
  readonly itemId: string | null;
  readonly itemCode: string | null;
  readonly itemTerm: number | null;
  readonly itemBasis: string | null;
  /** Longest terms that the office has set for today. */
  readonly termCaps: TermCaps;
  /** Those of the people asked for who are on the roster of the visit. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly position: string }[];
}

/** Somebody as a request names them: on the roster, or by the name that was given. */
interface NamedPerson {
  readonly staffMemberId?: string | null;
  readonly name?: string | null;
  readonly position?: string | null;
}

// The roster is asked only where somebody is named by id.
const FACTS = `SELECT i.tenant_id AS "tenantId", i.org_unit_id AS "orgUnitId", i.inspecting_unit_id AS "inspectingUnitId", i.state,
       u.name AS "unitName", u.body_id AS "bodyId", c.id AS "itemId", c.code AS "itemCode",
       c.term_workdays AS "itemTerm", c.legal_basis AS "itemBasis",
       ${termCapsSql({ tenant: 'i.tenant_id', day: '$4::date' })} AS "termCaps",
       CASE WHEN cardinality($3::uuid[]) > 0 THEN
         (SELECT json_agg(json_build_object('id', r.staff_id, 'name', r.full_name, 'position', r.staff_position))
            FROM visit_roster(i.id, $4::date) r WHERE r.staff_id = ANY ($3::uuid[])) END AS people
  FROM inspection i JOIN org_unit u ON u.id = i.org_unit_id
  LEFT JOIN checklist_item c ON c.id = $2 AND c.checklist_version_id = i.checklist_version_id
 WHERE i.id = $1`;

/** The first lock of everything that is noted during a visit: whose it is, and what of it exists. One statement. */
@Injectable()
export class VisitLookup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
  ) {}

  /** The visit; one of another body does not exist here. */
  async facts(inspectionId: string, itemId: string | null, named: readonly NamedPerson[] = []): Promise<VisitFacts> {
    const unit = this.unitOfWork.current;
    const ids = [...new Set(named.flatMap(({ staffMemberId }) => staffMemberId ?? []))];
    const [found] = await unit.query<Omit<VisitFacts, 'people'> & { people: VisitFacts['people'] | null }>({
      name: 'inspection.visit-facts',
      text: FACTS,
      values: [inspectionId, itemId, ids, unit.today],
    });
    const visit = this.lock.requireVisible(found, (row) => isInspectingSide(unit.actor, unit.scope, row));
    return { ...visit, people: visit.people ?? [] };
  }
}

/** Who is meant, as they are called on the day; `pointer` says where in the request they stand. */
export function personNamed(
  { staffMemberId, name, position }: NamedPerson,
  visit: Pick<VisitFacts, 'people'>,
  pointer: string,
): { staffMemberId: string | null; name: string; position: string | null } {
  if (!staffMemberId) {
    if (!name) throw fieldProblems.required({}, { pointer: `${pointer}/name` });
    return { staffMemberId: null, name, position: position || null };
  }
  const known = visit.people.find(({ id }) => id === staffMemberId);
  if (!known) throw fieldProblems['no-such-row']({}, { pointer: `${pointer}/staffMemberId`, value: staffMemberId });
  return { staffMemberId, name: known.name, position: known.position };
}
