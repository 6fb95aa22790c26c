import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import { queryClient } from '../../app/queries';
import { askWhoIsHere } from '../identity/useIdentity';

const FACTOR = ['second-factor'];
const SESSIONS = ['own-sessions'];
const TOKENS = ['own-tokens'];

export const useSecondFactor = () =>
  useQuery({ queryKey: FACTOR, queryFn: ({ signal }) => call('GET /me/second-factor', { signal }) });

export const useOwnSessions = () =>
  useQuery({ queryKey: SESSIONS, queryFn: ({ signal }) => call('GET /me/sessions', { signal }) });

/** After what one proves oneself by has changed: who is here is asked anew as well. */
export async function securityChanged(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: FACTOR }),
    queryClient.invalidateQueries({ queryKey: SESSIONS }),
    askWhoIsHere(),
  ]);
}

export async function endSession(id: string): Promise<void> {
  await call('POST /me/sessions/end', { body: { id } });
  await queryClient.invalidateQueries({ queryKey: SESSIONS });
}

export async function endOtherSessions(): Promise<void> {
  await call('POST /me/sessions/end', { body: {} });
  await queryClient.invalidateQueries({ queryKey: SESSIONS });
}

export const useTokens = () =>
  useQuery({ queryKey: TOKENS, queryFn: ({ signal }) => call('GET /me/tokens', { signal }) });

export const tokensChanged = (): Promise<void> => queryClient.invalidateQueries({ queryKey: TOKENS });

export async function revokeToken(id: string): Promise<void> {
  await call('POST /me/tokens/{id}/revoke', { path: { id } });
  await tokensChanged();
}
