import { mayAt, type Actor } from '@app/kernel';
import type { DomainError } from '@app/kernel';
import { platformProblems } from '@app/platform';
import { inspectionProblems } from '../inspection.problems';

/** What decides who may decide on a proposal; a loaded row satisfies it. */
export interface Proposal {
  readonly inspectingUnitId: number;
  readonly proposedBy: string;
}

/**
 * Why the actor may not decide on the proposal, null where they may: a head of the inspecting body who did not make it,
 * compared by person, so that a second account is no second pair of eyes.
 */
export function refusalToDecide(actor: Actor, proposal: Proposal): DomainError | null {
  if (!mayAt(actor, 'inspection.approve-amendment', proposal.inspectingUnitId)) {
    return inspectionProblems['not-yours-to-approve']();
  }
  if (actor.staffMemberId === null) return platformProblems['without-person']();
  return actor.staffMemberId === proposal.proposedBy ? inspectionProblems['own-amendment']() : null;
}
