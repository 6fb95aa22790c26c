import { useQuery } from '@tanstack/react-query';
import { call, isProblem } from '../../app/api';
import type { DemoAccount, Me } from '../../app/api-types';
import { queryClient } from '../../app/queries';

const ME = ['me'];

/** `null` when nobody is signed in. Once somebody is, an ended session asks for the password instead of answering. */
export const useMeQuery = () =>
  useQuery({
    queryKey: ME,
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }): Promise<Me | null> => {
      const sessionOptional = !queryClient.getQueryData(ME);
      try {
        return await call('GET /me', { signal, sessionOptional });
      } catch (error) {
        if (isProblem(error) && error.problem.status === 401) return null;
        throw error;
      }
    },
  });

/** The role cards; `null` where this is no demonstration. */
export const useDemoAccounts = () =>
  useQuery({
    queryKey: ['demo-accounts'],
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<DemoAccount[] | null> => {
      try {
        return (await call('GET /demo/accounts', { signal, sessionOptional: true })).items;
      } catch (error) {
        if (isProblem(error) && error.problem.status === 404) return null;
        throw error;
      }
    },
  });

export async function signIn(username: string, password: string): Promise<Me> {
  await call('POST /auth/login', { body: { username, password }, sessionOptional: true });
  return call('GET /me', { sessionOptional: true });
}

/** Whoever was here before leaves nothing behind on screen. */
export function enterAs(me: Me | null): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [first] }) => first !== 'me' && first !== 'demo-accounts' });
  queryClient.setQueryData(ME, me);
}

export async function signOut(): Promise<void> {
  try {
    await call('POST /auth/logout', { sessionOptional: true });
  } catch (error) {
    // Already signed out there: only this page does not know yet.
    if (!isProblem(error) || error.problem.status !== 401) throw error;
  }
  enterAs(null);
}
