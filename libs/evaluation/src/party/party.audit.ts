import type { AuditEntry } from '@app/audit';
import type { UnitFacts } from '@app/organization';
import type { PartyResult } from './entities/party-result.entity';

/**
 * Which result it is, and of when. Whose, and what it says, stands in the record alone: more people read the log of a body than
 * its Party data, and a name here would tell of membership.
 */
const of = ({ id, year, period }: PartyResult, { bodyId }: UnitFacts) => ({
  subject: { type: 'party_result', id, orgUnitId: bodyId, laneUnitId: bodyId },
  accountsFor: { party_result: 1 },
  after: { year, period },
});

export function partyResultEntered(result: PartyResult, home: UnitFacts): AuditEntry {
  return { action: 'evaluation.party-result-entered', ...of(result, home) };
}

export function partyResultWithdrawn(result: PartyResult, home: UnitFacts): AuditEntry {
  return { action: 'evaluation.party-result-withdrawn', ...of(result, home) };
}
