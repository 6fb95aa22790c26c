import type { TaskState } from '../../libs/remediation/src/rules';

/** A row may stand in the state only with what belongs to it. */
export const standing = (state: TaskState, deferredFrom: TaskState = 'ACCEPTED'): Record<string, unknown> => ({
  state,
  ...(state === 'PROVISIONAL'
    ? { due_on: null, notice_number: null, notice_issued_on: null, notice_received_on: null, calendar_version: null }
    : {}),
  ...(state === 'CLOSED' ? { closed_on: '2026-11-20', closed_as: 'FIXED' } : {}),
  ...(state === 'DEFERRED' ? { deferred_until: '2027-01-04', deferred_from: deferredFrom } : {}),
});
