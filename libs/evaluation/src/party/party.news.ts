import type { Telling } from '@app/notification';
import type { UnitFacts } from '@app/organization';
import type { PartyResult } from './entities/party-result.entity';

/**
 * For the person alone: that there is one tells of membership, so that the log names nobody. What was concluded is not told,
 * it stands with their year.
 */
export function partyNews(
  news: 'entered' | 'withdrawn',
  { id, year, period, staffMemberId }: PartyResult,
  home: UnitFacts,
): Telling {
  return {
    code: `evaluation.party-result-${news}`,
    facts: { year: String(year), period },
    about: { type: 'party-result', id },
    to: [{ person: staffMemberId }],
    isUnnamed: true,
    orgUnitId: home.bodyId,
    laneUnitId: home.bodyId,
  };
}
