import { mayAt, reaches, type Actor, type UnitScope } from '@app/kernel';
import type { Finding } from './entities/finding.entity';
import type { Inspection } from './entities/inspection.entity';

/** What decides who sees a visit and what may be done to it. */
export type InspectionFacts = Pick<Inspection, 'tenantId' | 'orgUnitId' | 'inspectingUnitId' | 'state'>;
type FindingFacts = Pick<Finding, 'tenantId' | 'orgUnitId' | 'inspectingUnitId' | 'releasedAt'>;

/** The inspecting side always; the inspected side once the minutes are locked. */
export function maySeeInspection(actor: Actor, scope: UnitScope, inspection: InspectionFacts): boolean {
  if (inspection.tenantId !== actor.tenantId) return false;
  if (scope.units.includes(inspection.inspectingUnitId)) return true;
  return inspection.state !== 'IN_PROGRESS' && reaches(scope, inspection.orgUnitId);
}

/** The inspecting side always; the inspected side once it is released. */
export function maySeeFinding(actor: Actor, scope: UnitScope, finding: FindingFacts): boolean {
  if (finding.tenantId !== actor.tenantId) return false;
  if (scope.units.includes(finding.inspectingUnitId)) return true;
  return finding.releasedAt !== null && reaches(scope, finding.orgUnitId);
}

export const INSPECTION_VERBS = ['record-finding', 'lock', 'enter-notice'] as const;
export type InspectionVerb = (typeof INSPECTION_VERBS)[number];

const AT_STATE: Readonly<Record<InspectionVerb, Inspection['state']>> = {
  'record-finding': 'IN_PROGRESS',
  lock: 'IN_PROGRESS',
  'enter-notice': 'LOCKED',
};

/** What the actor may do with the visit as it stands. */
export function inspectionVerbs(actor: Actor, inspection: InspectionFacts): InspectionVerb[] {
  return INSPECTION_VERBS.filter(
    (verb) => AT_STATE[verb] === inspection.state && mayAt(actor, `inspection.${verb}`, inspection.inspectingUnitId),
  );
}
