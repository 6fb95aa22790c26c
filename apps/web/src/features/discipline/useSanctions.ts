import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { Sanction } from '../../app/api-types';
import { queryClient } from '../../app/queries';

const of = (id: string | null) => ['sanctions', id] as const;

/** Of somebody whose sanctions the reader may see; of the reader where no id is given. */
export const useSanctions = (id: string | null) =>
  useQuery({
    queryKey: of(id),
    queryFn: ({ signal }) =>
      id === null
        ? call('GET /own-sanctions', { signal })
        : call('GET /staff-members/{id}/sanctions', { path: { id }, signal }),
  });

/** What an answer brings with it is shown at once. */
export const showSanctions = (id: string | null, answer: { items: Sanction[] }): void =>
  void queryClient.setQueryData(of(id), answer);
