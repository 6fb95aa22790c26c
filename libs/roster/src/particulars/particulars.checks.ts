import { rosterProblems } from '../roster.problems';
import { maskNumber, numberFault } from '../rules/personal-number';
import { partyFault, type PartValues } from '../rules/particulars';
import type { Sex } from '../rules/staff-kind';

interface Known {
  readonly sex: Sex | null;
  readonly birthYear: number | null;
}

/** Refuses a number that cannot be this person's; what is said of it never repeats it. `pointer`: what the request calls it. */
export function requireNumber(number: string, known: Known, pointer = '/contact/personalNumber'): void {
  const fault = numberFault(number, known);
  if (fault) throw rosterProblems[`number-${fault}`]({}, { pointer, value: maskNumber(number) });
}

/** Refuses what does not agree with itself. */
export function requireParty(said: PartValues['PARTY']): void {
  const fault = partyFault(said);
  if (fault) {
    const field = fault === 'not-a-member' ? 'isMember' : 'confirmedOn';
    throw rosterProblems[`party-${fault}`]({}, { pointer: `/party/${field}` });
  }
}
