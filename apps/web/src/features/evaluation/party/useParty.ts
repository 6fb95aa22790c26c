import type { Schemas } from '@app/api-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../app/api';
import { queryClient } from '../../../app/queries';

export type PartyYear = Schemas['PartyYearResponse'];
export type PartyResult = Schemas['PartyResultResponse'];
export type PartyPerson = Schemas['PartyPersonResponse'];
export type PartyPeriod = PartyResult['period'];

const KEY = 'evaluation';

/** Whoever carries the Party's result in a unit, page by page; only whoever may read Party data asks. */
export const usePartyOfUnit = (unitId: number, year: number | undefined) =>
  useInfiniteQuery({
    queryKey: [KEY, 'party', unitId, year ?? null],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /party-results', { query: { unitId, year, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** What was entered or withdrawn is looked up again, wherever it stands. */
export async function partyChanged(personId: string): Promise<void> {
  await Promise.all(
    [
      [KEY, 'year', personId],
      [KEY, 'party'],
    ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}
