import type { BatchVerb, DeskRow } from '../../../app/api-types';
import type { Abilities } from '../../identity/abilities';
import { ASSIGNABLE } from '../AssignHere';

/** What can be done with a row among many; the server has the last word on each. */
export function verbsOf(row: DeskRow, { assigns, signs }: Abilities): BatchVerb[] {
  const verbs: BatchVerb[] = [];
  if (signs && row.proposal) verbs.push('approve-proposal');
  if (assigns && ASSIGNABLE.includes(row.state)) verbs.push('assign');
  if (signs && row.state === 'SUBMITTED') verbs.push('sign');
  return verbs;
}
