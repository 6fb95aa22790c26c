import { mayAt, type Actor, type UnitScope } from '@app/kernel';
import type { InspectionState } from './rules/inspection-state';

/** What decides what may be done to a visit; a loaded row satisfies it. */
export interface InspectionFacts {
  readonly tenantId: number;
  readonly orgUnitId: number;
  readonly inspectingUnitId: number;
  readonly state: InspectionState;
}

/** Whose visit it is. Only they change it and its findings: the inspected side answers through its tasks. */
export function isInspectingSide(
  actor: Actor,
  scope: UnitScope,
  row: Pick<InspectionFacts, 'tenantId' | 'inspectingUnitId'>,
): boolean {
  return row.tenantId === actor.tenantId && scope.units.includes(row.inspectingUnitId);
}

export const INSPECTION_VERBS = ['record-finding', 'lock', 'enter-notice', 'submit-statement'] as const;
export type InspectionVerb = (typeof INSPECTION_VERBS)[number];

const AT_STATE: Readonly<Record<InspectionVerb, readonly InspectionState[]>> = {
  'record-finding': ['IN_PROGRESS'],
  lock: ['IN_PROGRESS'],
  'enter-notice': ['SIGNED', 'SIGN_REFUSED'],
  'submit-statement': ['LOCKED', 'SIGNED', 'SIGN_REFUSED'],
};

/** The unit whose people do it: the inspected one answers, everything else is the inspecting one's. */
const sideOf = (verb: InspectionVerb, { orgUnitId, inspectingUnitId }: InspectionFacts): number =>
  verb === 'submit-statement' ? orgUnitId : inspectingUnitId;

/** What the actor may do with the visit as it stands. */
export function inspectionVerbs(actor: Actor, inspection: InspectionFacts): InspectionVerb[] {
  return INSPECTION_VERBS.filter(
    (verb) => AT_STATE[verb].includes(inspection.state) && mayAt(actor, `inspection.${verb}`, sideOf(verb, inspection)),
  );
}

export const MINUTES_VERBS = ['lock', 'sign-off', 'attach-scan', 'add-addendum'] as const;
export type MinutesVerb = (typeof MINUTES_VERBS)[number];

const AFTER_LOCK: readonly InspectionState[] = ['LOCKED', 'SIGNED', 'SIGN_REFUSED', 'FOLLOWING', 'CLOSED'];
const MINUTES_RULES: Readonly<Record<MinutesVerb, { permission: string; at: readonly InspectionState[] }>> = {
  lock: { permission: 'inspection.lock', at: ['IN_PROGRESS'] },
  'sign-off': { permission: 'inspection.sign-off', at: ['LOCKED'] },
  'attach-scan': { permission: 'inspection.sign-off', at: AFTER_LOCK },
  'add-addendum': { permission: 'inspection.add-addendum', at: AFTER_LOCK },
};

/** What the actor may do with the minutes as they stand. */
export function minutesVerbs(
  actor: Actor,
  { state, inspectingUnitId }: Omit<InspectionFacts, 'tenantId' | 'orgUnitId'>,
): MinutesVerb[] {
  return MINUTES_VERBS.filter((verb) => {
    const { permission, at } = MINUTES_RULES[verb];
    return at.includes(state) && mayAt(actor, permission, inspectingUnitId);
  });
}
