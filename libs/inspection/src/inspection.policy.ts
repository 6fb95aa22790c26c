import { mayAt, reaches, type Actor, type UnitScope } from '@app/kernel';
import type { InspectionState } from './rules/inspection-state';

/** What decides who sees a visit and what may be done to it; a loaded row satisfies it. */
export interface InspectionFacts {
  readonly tenantId: number;
  readonly orgUnitId: number;
  readonly inspectingUnitId: number;
  readonly state: InspectionState;
}

/** What decides who sees a finding. */
export interface FindingFacts {
  readonly tenantId: number;
  readonly orgUnitId: number;
  readonly inspectingUnitId: number;
  readonly releasedAt: Date | null;
}

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

const AT_STATE: Readonly<Record<InspectionVerb, InspectionState>> = {
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
