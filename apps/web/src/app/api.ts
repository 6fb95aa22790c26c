import type { EvidenceFile, ProblemBody, RosterImport } from './api-types';
import { deviceNow, hearServerClock } from './clock';
import { BASE, type Answer, type CallName, type PartsOf } from './endpoints';
import { captureHeaders } from './photos/captureHeaders';
import type { Capture } from './photos/photo';

/** What the server answered instead of a result, or `status` 0 when nothing came back. */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemBody) {
    super(problem.code);
    this.name = 'ApiProblem';
  }
}

export const isProblem = (error: unknown): error is ApiProblem => error instanceof ApiProblem;
/** Nobody knows whether the request was carried out: repeat it as it was, under the same id or key. */
export const isTransient = (error: unknown): boolean =>
  isProblem(error) && (error.problem.status === 0 || error.problem.status >= 500);

interface Sending {
  signal?: AbortSignal;
  idempotencyKey?: string;
  /** A 401 of this call is an answer, not the end of a session. */
  sessionOptional?: boolean;
  /** Longest that an answer is waited for, in milliseconds. */
  within?: number;
}
/** Any call's parts, once it no longer matters which call it is. */
interface AnyParts extends Sending {
  path?: Record<string, string | number>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
  ifMatch?: string;
}

let renewSession: (() => Promise<void>) | null = null;

/** While somebody is signed in: what to do about an ended session before a refused request is repeated. */
export function whenSessionEnds(renew: (() => Promise<void>) | null): void {
  renewSession = renew;
}

let confirmSelf: (() => Promise<boolean>) | null = null;

/** While somebody is signed in: how they show again who they are before something sensitive; false where they turn back. */
export function whenConfirmationIsAsked(confirm: (() => Promise<boolean>) | null): void {
  confirmSelf = confirm;
}

/** Resolves once the same person has signed in again; at once where nobody can be asked. */
export const renewedSession = (): Promise<void> => (renewSession ? renewSession() : Promise.resolve());

const ANSWER_WITHIN_MS = 30_000;
const UPLOAD_WITHIN_MS = 180_000;

type Call = <N extends CallName>(name: N, parts: PartsOf<N> & Sending) => Promise<Answer<N>>;

/** Calls one operation of the API, such as `GET /tasks/{id}`; throws `ApiProblem` and nothing else. */
// Inside it no longer matters which call it is: of all of them at once the compiler cannot think.
export const call = carry as unknown as Call;

function carry(name: string, parts: AnyParts): Promise<unknown> {
  const [method = 'GET', template = ''] = name.split(' ');
  const { path, query, body, signal, ifMatch, idempotencyKey, sessionOptional, within } = parts;
  const headers: Record<string, string> = { 'X-Kycuong': '1' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (ifMatch) headers['If-Match'] = ifMatch;
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  const address = template.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(path?.[key] ?? ''));
  return send<unknown>(address + queryOf(query), init, {
    signal,
    within: within ?? ANSWER_WITHIN_MS,
    renew: !sessionOptional,
  });
}

/** Puts a file under an id made by the client; repeating it is harmless. */
export function upload(
  id: string,
  file: File,
  capture: Capture | null = null,
  { sessionOptional = false }: Pick<Sending, 'sessionOptional'> = {},
): Promise<EvidenceFile> {
  const headers = {
    'X-Kycuong': '1',
    'Content-Type': file.type,
    'X-File-Name': encodeURIComponent(file.name.normalize('NFC')),
    ...(capture ? captureHeaders(capture) : {}),
  };
  return send<EvidenceFile>(
    `/evidence-files/${id}`,
    { method: 'PUT', headers, body: file },
    { within: UPLOAD_WITHIN_MS, renew: !sessionOptional },
  );
}

/** Sends a list of people under an id made by the client; repeating it is harmless. `type`: what browsers do not always know. */
export function uploadList(
  id: string,
  unitId: number,
  { file, type }: { file: File; type: string },
): Promise<RosterImport> {
  const headers = {
    'X-Kycuong': '1',
    'Content-Type': type,
    'X-File-Name': encodeURIComponent(file.name.normalize('NFC')),
  };
  return send<RosterImport>(
    `/roster-imports/${id}${queryOf({ unitId })}`,
    { method: 'PUT', headers, body: file },
    { within: UPLOAD_WITHIN_MS, renew: true },
  );
}

/** Sends a sheet to be tried or taken in, under an id made by the client; repeating it is harmless. */
export function uploadSheet<Found>(
  address: string,
  query: Record<string, string | number | boolean | undefined>,
  { file, type }: { file: File; type: string },
): Promise<Found> {
  const headers = {
    'X-Kycuong': '1',
    'Content-Type': type,
    'X-File-Name': encodeURIComponent(file.name.normalize('NFC')),
  };
  const init = { method: 'PUT', headers, body: file };
  return send<Found>(address + queryOf(query), init, { within: UPLOAD_WITHIN_MS, renew: true });
}

/** Where something is to be had that the browser fetches by itself. */
export const addressOf = (path: string): string => BASE + path;
/** The file as it was received, to be saved. */
export const fileAddress = (id: string): string => addressOf(`/evidence-files/${encodeURIComponent(id)}`);
/** A picture's copy without metadata, to be shown. */
export const sharedAddress = (id: string, size: 'full' | 'thumb' = 'full'): string =>
  `${fileAddress(id)}/shared${size === 'thumb' ? '?size=thumb' : ''}`;

export function queryOf(query: Record<string, string | number | boolean | undefined> = {}): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return given.length ? `?${new URLSearchParams(given).toString()}` : '';
}

interface Manner {
  signal?: AbortSignal | undefined;
  within: number;
  renew: boolean;
}

async function send<T>(address: string, init: RequestInit, manner: Manner): Promise<T> {
  const response = await once(address, init, manner);
  if (response.ok) return (response.status === 204 ? undefined : await response.json().catch(brokenOff)) as T;
  const problem = await problemOf(response);
  if (response.status === 401 && manner.renew && renewSession) {
    await renewSession();
    return send(address, init, manner);
  }
  if (problem.code === 'identity.confirm-yourself' && confirmSelf && (await confirmSelf())) {
    return send(address, init, manner);
  }
  throw new ApiProblem(problem);
}

async function once(address: string, init: RequestInit, { signal, within }: Manner): Promise<Response> {
  const giveUp = new AbortController();
  const patience = setTimeout(() => giveUp.abort(), within);
  const follow = (): void => giveUp.abort();
  signal?.addEventListener('abort', follow);
  const sentAt = deviceNow();
  try {
    const response = await fetch(addressOf(address), {
      ...init,
      headers: { ...init.headers, Accept: 'application/json', 'Accept-Language': document.documentElement.lang },
      credentials: 'same-origin',
      signal: giveUp.signal,
    });
    hearServerClock(response.headers.get('date'), sentAt);
    return response;
  } catch (error) {
    // A request given up by the page itself is nobody's problem; the query library knows what to do with it.
    if (signal?.aborted) throw error;
    return brokenOff();
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', follow);
  }
}

function brokenOff(): never {
  throw new ApiProblem({ code: 'network.unreachable', title: '', status: 0 });
}

async function problemOf(response: Response): Promise<ProblemBody> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body = isJson ? ((await response.json().catch(() => null)) as Partial<ProblemBody> | null) : null;
  return { code: 'network.unexpected', title: '', ...body, status: response.status };
}
