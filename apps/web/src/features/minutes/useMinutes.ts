import { useQuery } from '@tanstack/react-query';
import { addressOf, call } from '../../app/api';
import type { Minutes } from '../../app/api-types';
import { queryClient } from '../../app/queries';

const keyOf = (id: string) => ['inspections', 'minutes', id];

export const useMinutes = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    // A draft follows what is recorded: it is asked for each time that it is looked at.
    staleTime: 0,
    queryFn: ({ signal }) => call('GET /inspections/{id}/minutes', { path: { id }, signal }),
  });

/** The answer of a command is the newest version; the visit and its lists have moved on with it. */
export function showMinutes(minutes: Minutes): void {
  queryClient.setQueryData(keyOf(minutes.inspectionId), minutes);
  void queryClient.invalidateQueries({ queryKey: ['inspections', 'one', minutes.inspectionId] });
  void queryClient.invalidateQueries({ queryKey: ['inspections', 'list'] });
}

/** Whatever is on screen may be older than what has arrived since; that it cannot be read again fails nothing. */
export const refreshMinutes = (id: string): Promise<void> => queryClient.invalidateQueries({ queryKey: keyOf(id) });

/** Where the paper is to be had as PDF. */
export const pdfOf = (id: string): string => addressOf(`/inspections/${id}/minutes.pdf`);
