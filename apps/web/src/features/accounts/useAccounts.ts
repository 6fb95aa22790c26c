import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { Role } from '../../app/api-types';
import { queryClient } from '../../app/queries';
import { useLanguage } from '../../i18n';
import type { AccountsFilter } from './accountsAddress';

export const useAccounts = ({ q, state, unitId, role }: AccountsFilter) =>
  useInfiniteQuery({
    queryKey: ['accounts', 'list', q, state, unitId, role],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /accounts', { query: { q, state, unitId, role, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** What each role is called and may do; they change with the product alone. */
export const useRoles = (): readonly Role[] => {
  const { language } = useLanguage();
  const roles = useQuery({
    queryKey: ['roles', language],
    staleTime: Infinity,
    queryFn: ({ signal }) => call('GET /roles', { signal }),
  });
  return roles.data?.items ?? [];
};

/** The name of a role, or its code while the names are on their way. */
export function useRoleName(): (role: string) => string {
  const roles = useRoles();
  return (role) => roles.find((known) => known.role === role)?.name ?? role;
}

export const useAccount = (id: string) =>
  useQuery({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) => call('GET /accounts/{id}', { path: { id }, signal }),
  });

/** How much of somebody's work is under way. */
export const useOpenWork = (id: string) =>
  useQuery({
    queryKey: ['accounts', 'open-work', id],
    staleTime: 0,
    queryFn: ({ signal }) => call('GET /accounts/{id}/open-work', { path: { id }, signal }),
  });

export const refreshAccounts = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['accounts'] });
