import { ApiProblem, call, isProblem, upload } from '../api';
import type { Answer, Attendance, Finding, Me } from '../api-types';
import { deviceNow } from '../clock';
import { BYTES_GONE } from '../photos/photo';
import type { Act, Entry, FindingContent, Photo } from './acts';
import { readBytes } from './keep';

/** Delivers one entry and shows what the server answered; throws `ApiProblem` or `NotThisPerson`. */
export type Send = (entry: Entry) => Promise<void>;

/** The cookie of this browser belongs to somebody else by now: what waits here was done in another name. */
export class NotThisPerson extends Error {}

/** What the server's answers change on screen. */
export interface Shown {
  answer: (visitId: string, answer: Answer) => void;
  finding: (finding: Finding) => void;
  rollCall: (visitId: string, items: Attendance[]) => void;
  /** Somebody else was faster: what they did has to be seen before one can choose. */
  refused: (visitId: string) => Promise<unknown>;
}

const TRUSTED_MS = 60_000;
const session = { sessionOptional: true };

/**
 * Sends in the name of `owner` only.
 * @returns `doubt` when somebody may have signed in or out in another tab
 */
export function sender(owner: string, shown: Shown): { send: Send; doubt: () => void } {
  const etags = new Map<string, string>();
  let trustedUntil = 0;

  const isStillThem = async (): Promise<void> => {
    if (deviceNow() < trustedUntil) return;
    const me: Me = await call('GET /me', session);
    if (me.account.id !== owner) throw new NotThisPerson();
    trustedUntil = deviceNow() + TRUSTED_MS;
  };

  const arrived = (finding: Finding): void => {
    etags.set(finding.id, finding.etag);
    shown.finding(finding);
  };

  const current = async (id: string): Promise<Finding> => {
    const finding = await call('GET /findings/{id}', { path: { id }, ...session });
    arrived(finding);
    return finding;
  };

  /** On another version than expected it goes on from there, unless somebody else changed the very same fields. */
  const versioned = async (
    id: string,
    base: Partial<FindingContent>,
    attempt: (ifMatch: string) => Promise<Finding>,
  ): Promise<Finding> => {
    try {
      return await attempt(etags.get(id) ?? (await current(id)).etag);
    } catch (error) {
      if (!isProblem(error) || error.problem.status !== 412) throw error;
      const theirs = await current(id);
      if (!agrees(base, theirs)) throw error;
      return attempt(theirs.etag);
    }
  };

  const carriers: { [K in Act['kind']]: (entry: Entry, act: Extract<Act, { kind: K }>) => Promise<void> } = {
    answer: async ({ id, visitId }, { itemId, result, answeredAt, over }) => {
      const answer = await call('PUT /inspections/{id}/answers/{itemId}', {
        path: { id: visitId, itemId },
        ...(over !== null && { ifMatch: over }),
        body: { changeId: id, result, answeredAt },
        ...session,
      });
      shown.answer(visitId, answer);
    },
    finding: async ({ visitId }, { findingId, itemId, content }) => {
      const body = { id: findingId, checklistItemId: itemId, ...content };
      arrived(await call('POST /inspections/{id}/findings', { path: { id: visitId }, body, ...session }));
    },
    revision: async ({ id }, { findingId, changes, base }) => {
      const parts = { path: { id: findingId }, body: changes, idempotencyKey: id, ...session };
      arrived(await versioned(findingId, base, (ifMatch) => call('PATCH /findings/{id}', { ...parts, ifMatch })));
    },
    withdrawal: async ({ id }, { findingId, reason }) => {
      const parts = { path: { id: findingId }, body: { reason }, idempotencyKey: id, ...session };
      const attempt = (ifMatch: string) => call('POST /findings/{id}/withdraw', { ...parts, ifMatch });
      arrived(await versioned(findingId, {}, attempt));
    },
    'roll-call': async ({ visitId }, { marks }) => {
      const body = { entries: marks };
      const { items } = await call('POST /inspections/{id}/roll-call', { path: { id: visitId }, body, ...session });
      shown.rollCall(visitId, items);
    },
    photo: async ({ id }, { findingId, photo, uploaded }) => {
      if (!uploaded) return void (await upload(photo.fileId, await fileOf(id, photo), photo.capture, session));
      const body = { fileId: photo.fileId, caption: photo.caption };
      arrived(await call('POST /findings/{id}/evidence', { path: { id: findingId }, body, ...session }));
    },
    'photo-removal': async (_, { findingId, fileId }) => {
      arrived(
        await call('POST /findings/{id}/evidence/{fileId}/remove', { path: { id: findingId, fileId }, ...session }),
      );
    },
    album: async ({ id }, { findingId, pictures }) => {
      const parts = { path: { id: findingId }, body: { pictures }, idempotencyKey: id, ...session };
      arrived(await call('PUT /findings/{id}/evidence', parts));
    },
  };

  const fileOf = async (id: string, { name, mediaType }: Photo): Promise<File> => {
    const bytes = await readBytes(owner, id);
    // An empty file would look like evidence: the person is told, and can take the picture again.
    if (!bytes?.byteLength) throw new ApiProblem({ code: BYTES_GONE, title: '', status: 410 });
    return new File([bytes], name, { type: mediaType });
  };

  return {
    send: async (entry) => {
      await isStillThem();
      const carry = carriers[entry.act.kind] as (entry: Entry, act: Act) => Promise<void>;
      try {
        await carry(entry, entry.act);
      } catch (error) {
        if (isProblem(error) && [409, 412].includes(error.problem.status)) {
          await shown.refused(entry.visitId).catch(() => undefined);
        }
        throw error;
      }
    },
    doubt: () => {
      trustedUntil = 0;
    },
  };
}

/** What was seen when it was typed still stands on the server. */
function agrees(seen: Partial<FindingContent>, finding: Finding): boolean {
  return Object.entries(seen).every(
    ([field, value]) => canonical(value) === canonical(finding[field as keyof FindingContent]),
  );
}

const canonical = (value: unknown): string =>
  JSON.stringify(
    Array.isArray(value)
      ? (value as FindingContent['people']).map(({ staffMemberId, name, part }) => [staffMemberId, name, part])
      : (value ?? null),
  );
