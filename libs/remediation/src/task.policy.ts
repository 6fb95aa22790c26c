import { mayAt, reaches, type Actor, type UnitScope } from '@app/kernel';
import type { SignedAs } from './rules/desk';
import { DEFERRABLE_STATES, type TaskState } from './rules/task-state';

/** What decides who may do what to a task; a loaded row satisfies it. */
export interface TaskFacts {
  readonly tenantId: number;
  readonly orgUnitId: number;
  readonly inspectingUnitId: number;
  readonly assigneeUnitId: number | null;
  readonly assigneeStaffId: string | null;
  readonly state: TaskState;
}

export const TASK_VERBS = [
  ...(['assign', 'submit-proof', 'sign', 'send-back'] as const),
  ...(['confirm', 'return', 'defer', 'reopen', 'propose'] as const),
] as const;
export type TaskVerb = (typeof TASK_VERBS)[number];

/** What takes somebody of the inspecting side who had no part in the fix; the database knows, by person, who had one. */
export const OUTSIDE_VERBS = ['confirm', 'return', 'defer', 'reopen'] as const satisfies readonly TaskVerb[];
export type OutsideVerb = (typeof OUTSIDE_VERBS)[number];
export const isOutsideVerb = (verb: TaskVerb): verb is OutsideVerb => OUTSIDE_VERBS.some((word) => word === verb);

const AT_STATES: Readonly<Record<TaskVerb, readonly TaskState[]>> = {
  assign: ['NEW', 'ACCEPTED', 'RETURNED', 'REOPENED'],
  'submit-proof': ['ACCEPTED', 'RETURNED', 'REOPENED'],
  sign: ['SUBMITTED'],
  'send-back': ['SUBMITTED'],
  confirm: ['SENT_UP'],
  return: ['SENT_UP'],
  defer: [...DEFERRABLE_STATES, 'DEFERRED'],
  reopen: ['CLOSED'],
  propose: ['NEW', 'ACCEPTED', 'RETURNED', 'REOPENED', 'SUBMITTED'],
};

/** Both sides, the unit that holds it and the person who does it. */
export function maySeeTask(actor: Actor, scope: UnitScope, task: TaskFacts): boolean {
  if (task.tenantId !== actor.tenantId) return false;
  return (
    (task.assigneeStaffId !== null && task.assigneeStaffId === actor.staffMemberId) ||
    [task.orgUnitId, task.inspectingUnitId, task.assigneeUnitId].some((unitId) => reaches(scope, unitId))
  );
}

export function isAtStep(task: TaskFacts, verb: TaskVerb): boolean {
  return AT_STATES[verb].includes(task.state);
}

/** The leaders of the inspected unit, and the head of the division that holds the task. */
export function mayAssign(actor: Actor, task: TaskFacts): boolean {
  return (
    mayAt(actor, 'remediation.assign', task.orgUnitId) ||
    (task.assigneeUnitId !== null && mayAt(actor, 'remediation.assign', task.assigneeUnitId))
  );
}

/** The person it was handed to; while no person is named, the head of the division. */
export function maySubmitProof(actor: Actor, task: TaskFacts): boolean {
  if (actor.staffMemberId === null) return false;
  return task.assigneeStaffId === null ? mayAssign(actor, task) : task.assigneeStaffId === actor.staffMemberId;
}

/** The unit's chair or, KT., a vice-chair; also when the chair did the work (domain practice: the chair always signs). */
export function maySign(actor: Actor, task: Pick<TaskFacts, 'orgUnitId'>): boolean {
  return actor.staffMemberId !== null && mayAt(actor, 'remediation.sign', task.orgUnitId);
}

const HEADS: readonly string[] = ['COMMUNE_CHAIR', 'BODY_HEAD'];

/** The chair, or whoever heads the body, in person; whoever else may sign does it for them (KT.). */
export function signsAs(actor: Actor, task: Pick<TaskFacts, 'orgUnitId'>): SignedAs {
  const isHead = actor.grants.some((grant) => HEADS.includes(grant.role) && reaches(grant, task.orgUnitId));
  return isHead ? 'CHAIR' : 'KT';
}

/** Who prepares for the leaders of the unit, and decides nothing. */
export function mayPrepare(actor: Actor, task: Pick<TaskFacts, 'orgUnitId'>): boolean {
  return actor.staffMemberId !== null && mayAt(actor, 'remediation.prepare', task.orgUnitId);
}

/** Somebody of the inspecting body. That they had no part in the fix is asked of the database, by person. */
export function mayVerify(actor: Actor, task: TaskFacts): boolean {
  return mayAt(actor, 'remediation.verify', task.inspectingUnitId);
}

/** What the actor may do now, four eyes not yet considered. */
export function verbsOf(actor: Actor, task: TaskFacts): TaskVerb[] {
  const may: Readonly<Record<TaskVerb, (actor: Actor, task: TaskFacts) => boolean>> = {
    assign: mayAssign,
    'submit-proof': maySubmitProof,
    sign: maySign,
    'send-back': maySign,
    confirm: mayVerify,
    return: mayVerify,
    defer: mayVerify,
    reopen: mayVerify,
    propose: mayPrepare,
  };
  return TASK_VERBS.filter((verb) => isAtStep(task, verb) && may[verb](actor, task));
}
