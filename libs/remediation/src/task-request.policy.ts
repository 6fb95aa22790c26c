import { mayAt, type Actor } from '@app/kernel';
import { isAskableAt, REQUEST_KINDS, type RequestKind } from './rules/task-request';
import type { TaskFacts } from './task.policy';

/** What decides who may answer a request; a loaded row satisfies it. */
export interface RequestFacts {
  readonly kind: RequestKind;
  readonly askedBy: string;
  readonly outcome: string | null;
}

/** The leaders of the inspected unit, each under their own name. */
export function mayAsk(actor: Actor, task: TaskFacts): boolean {
  return actor.staffMemberId !== null && mayAt(actor, 'remediation.ask', task.orgUnitId);
}

/** Somebody of the inspecting body, never the asker. That they had no part in the fix is asked of the database, by person. */
export function mayAnswer(actor: Actor, task: TaskFacts, request: RequestFacts): boolean {
  if (actor.staffMemberId === null || actor.staffMemberId === request.askedBy) return false;
  return mayAt(actor, 'remediation.answer-request', task.inspectingUnitId);
}

/** The kinds that the actor may ask now: one of each may be open at a time. */
export function kindsToAsk(actor: Actor, task: TaskFacts, requests: readonly RequestFacts[]): RequestKind[] {
  if (!mayAsk(actor, task)) return [];
  const isOpen = (kind: RequestKind): boolean => requests.some((r) => r.kind === kind && r.outcome === null);
  return REQUEST_KINDS.filter((kind) => isAskableAt(kind, task.state) && !isOpen(kind));
}
