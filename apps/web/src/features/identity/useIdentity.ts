import { useQuery } from '@tanstack/react-query';
import { call, isProblem } from '../../app/api';
import type { DemoAccount, Me } from '../../app/api-types';
import { officeClockIs } from '../../app/clock';
import { forgetDevice } from '../../app/device';
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
        return await readMe({ signal, sessionOptional });
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

/** Whether anybody can sign in here yet; asked for by whoever is about to. */
export const useInstallation = () =>
  useQuery({
    queryKey: ['installation'],
    queryFn: ({ signal }) => call('GET /installation', { signal, sessionOptional: true }),
  });

/** Somebody who is signed in, or the step that is to be sent together with a code. */
export type Entered = { me: Me } | { step: string };

export async function signIn(username: string, password: string): Promise<Entered> {
  const { step } = await call('POST /auth/login', { body: { username, password }, sessionOptional: true });
  return step === null ? { me: await signedIn() } : { step };
}

export async function signInByCode(step: string, code: string): Promise<Me> {
  await call('POST /auth/second-factor', { body: { step, code }, sessionOptional: true });
  return signedIn();
}

/** By a one-time link: sets the password and comes in with it. */
export async function setFirstPassword(token: string, newPassword: string): Promise<Entered> {
  const { step } = await call('POST /auth/first-sign-in', { body: { token, newPassword }, sessionOptional: true });
  return step === null ? { me: await signedIn() } : { step };
}

function signedIn(): Promise<Me> {
  tellIdentityChanged();
  return readMe({ sessionOptional: true });
}

/** Asks anew who is here: what they may do, or have to do first, has changed. */
export const askWhoIsHere = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ME });

async function readMe(manner: { signal?: AbortSignal; sessionOptional: boolean }): Promise<Me> {
  const me = await call('GET /me', manner);
  officeClockIs(me.now);
  return me;
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('kycuong.identity');
const doubters = new Set<() => void>();

/** Somebody signed in or out, here or in another tab: the cookie may belong to another person than this page shows. */
export function whenIdentityChanges(doubt: () => void): () => void {
  doubters.add(doubt);
  channel?.addEventListener('message', doubt);
  return () => {
    doubters.delete(doubt);
    channel?.removeEventListener('message', doubt);
  };
}

function tellIdentityChanged(): void {
  for (const doubt of doubters) doubt();
  channel?.postMessage(null);
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
  tellIdentityChanged();
  enterAs(null);
}

/** Brings the demo back to its beginning, for everybody; nobody is signed in afterwards. */
export async function resetDemo(): Promise<void> {
  await call('POST /demo/reset', {});
  await forgetDevice().catch(() => undefined);
  tellIdentityChanged();
  enterAs(null);
}
