import { v7 as uuidv7 } from 'uuid';
import { fieldProblems } from '@app/platform';
import type { FindingPersonRequest } from './dto/finding.requests';
import type { FindingPerson } from './entities/finding-person.entity';
import type { Finding } from './entities/finding.entity';
import { inspectionProblems } from './inspection.problems';
import { personNamed, type VisitFacts } from './visit-facts';

/** The people of a finding as rows, in the order in which the request names them. */
export function peopleOf(
  named: readonly FindingPersonRequest[],
  finding: Finding,
  visit: Pick<VisitFacts, 'people'>,
): FindingPerson[] {
  const { tenantId, orgUnitId, inspectingUnitId, inspectionId, id: findingId } = finding;
  return named.map((person, index) => ({
    id: uuidv7(),
    tenantId,
    orgUnitId,
    inspectingUnitId,
    inspectionId,
    findingId,
    ordinal: index + 1,
    ...personNamed(person, visit, `/people/${index}`),
    part: person.part,
    removedAt: null,
  }));
}

/** Refuses more than the whole, and a part of no number. */
export function requireCountWithin(
  { count, outOf }: { count?: number | null | undefined; outOf?: number | null | undefined },
  pointer: string,
): void {
  if (outOf == null || (count != null && count <= outOf)) return;
  throw inspectionProblems['count-over-total'](
    { count: count ?? 0, total: outOf },
    { pointer, value: pointer === '/outOf' ? outOf : (count ?? null) },
  );
}

/** Refuses what cannot be: more than the whole, a part of no number, a day to come. */
export function requirePossible(
  { count, outOf, foundOn }: Partial<Pick<Finding, 'count' | 'outOf' | 'foundOn'>>,
  today: string,
): void {
  requireCountWithin({ count, outOf }, '/outOf');
  if (foundOn != null && foundOn > today) {
    throw fieldProblems.future({ day: foundOn, today }, { pointer: '/foundOn', value: foundOn });
  }
}
