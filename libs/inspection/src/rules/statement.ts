import type { FindingState } from './finding';

/** Who answers a finding: the inspected unit (Văn bản giải trình), or the person whom it names (Bản tường trình). */
export const STATEMENT_SIDES = ['UNIT', 'PERSON'] as const;
export type StatementSide = (typeof STATEMENT_SIDES)[number];

/** Whether a finding can be answered: released with the minutes, not yet concluded by the notice. */
export function takesStatements(state: FindingState): boolean {
  return state === 'RELEASED';
}
