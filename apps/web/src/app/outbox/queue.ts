import type { ProblemBody } from '../api-types';
import type { Capture } from '../photos/photo';
import { UNDO_MS } from '../undo';
import type { Act, Entry, RollCallMark } from './acts';

/**
 * The queue of one person as plain values: every step takes the entries and says what they become. It runs inside one
 * transaction of the device's database, so that two tabs cannot interleave, and in the model tests without any.
 */

/** What may be taken back stays here until the offer is gone, and a little longer: a slow device shows the offer late. */
export const HELD_MS = UNDO_MS + 2_000;
/** Typing that rests this long is sent. */
export const QUIET_MS = 900;
/** The server takes this many people of a roll-call in one request. */
export const ROLL_CALL_AT_ONCE = 200;

/** An act as it comes from the screen. */
export interface NewEntry {
  owner: string;
  id: string;
  visitId: string;
  act: Act;
  about: Entry['about'];
  at: number;
  /** Not to be sent for that long, ms: something about it is still being found out, or it may be taken back. */
  hold?: number;
}

export interface Step {
  entries: Entry[];
  /** Entries that this step took out before the server heard of them; `restored` puts them back. */
  removed: Entry[];
}

const step = (entries: Entry[], removed: Entry[] = []): Step => ({ entries, removed });
const without = (entries: readonly Entry[], gone: readonly Entry[]): Entry[] =>
  entries.filter((entry) => !gone.includes(entry));
const replaced = (entries: readonly Entry[], old: Entry, changed: Entry): Entry[] =>
  entries.map((entry) => (entry === old ? changed : entry));

/** Content may still change: the server has not heard of it, or has refused it. */
const isOpen = ({ attempted, state }: Entry): boolean => !attempted || state === 'refused';
const reopened = <A extends Act>(entry: Entry, act: A, notBefore: number): Entry<A> => ({
  ...entry,
  act,
  notBefore,
  attempted: false,
  state: 'waiting',
  problem: null,
});

export const findingOf = (act: Act): string | null => ('findingId' in act ? act.findingId : null);

/** Takes an act in. Acts that only repeat or refine one the server has not heard of become part of it. */
export function enqueued(entries: readonly Entry[], added: NewEntry): Step {
  const { act } = added;
  switch (act.kind) {
    case 'answer':
      return step(answered(entries, added, act));
    case 'revision':
      return revised(entries, added, act);
    case 'withdrawal':
      return withdrawn(entries, added, act.findingId);
    case 'roll-call':
      return step(rollCalled(entries, added, act));
    case 'photo-removal': {
      const photo = entries.find((old) => old.act.kind === 'photo' && old.act.photo.fileId === act.fileId);
      return photo && isUnnamed(photo)
        ? step(without(entries, [photo]), [photo])
        : step(appended(entries, added, HELD_MS));
    }
    case 'finding':
      return step(appended(entries, added, QUIET_MS));
    case 'album':
      return step(arranged(entries, added, act));
    case 'photo':
      return step(appended(entries, added, added.hold ?? 0));
  }
}

/** Only the last arrangement is worth sending; what was written under a picture that it does not name goes with it. */
function arranged(entries: readonly Entry[], added: NewEntry, act: Act & { kind: 'album' }): Entry[] {
  const earlier = entries.find((old) => old.act.kind === 'album' && old.act.findingId === act.findingId && isOpen(old));
  if (earlier?.act.kind !== 'album') return appended(entries, added, QUIET_MS);
  const named = new Set(act.pictures.map(({ fileId }) => fileId));
  const pictures = [...act.pictures, ...earlier.act.pictures.filter(({ fileId }) => !named.has(fileId))];
  return appended(without(entries, [earlier]), { ...added, act: { ...act, pictures } }, QUIET_MS);
}

const sameVisit = (old: Entry, added: NewEntry): boolean => old.visitId === added.visitId;

function appended(entries: readonly Entry[], { hold: _, ...added }: NewEntry, held: number): Entry[] {
  const seq = 1 + entries.reduce((last, entry) => Math.max(last, entry.seq), 0);
  const entry: Entry = {
    ...added,
    seq,
    attempted: false,
    notBefore: held && added.at + held,
    state: 'waiting',
    problem: null,
  };
  return [...entries, entry];
}

/** Bytes that no finding names are nobody's evidence yet: the server sweeps them. */
const isUnnamed = ({ act, attempted: tried }: Entry): boolean => act.kind === 'photo' && !(act.uploaded && tried);

/** What was seen of somebody else's answer when the first of several was tapped holds for the last of them. */
function answered(entries: readonly Entry[], added: NewEntry, act: Act & { kind: 'answer' }): Entry[] {
  const earlier = entries.find(
    (old) => old.act.kind === 'answer' && old.act.itemId === act.itemId && sameVisit(old, added) && isOpen(old),
  );
  if (earlier?.act.kind !== 'answer') return appended(entries, added, 0);
  const over = act.over ?? earlier.act.over;
  return appended(without(entries, [earlier]), { ...added, act: { ...act, over } }, 0);
}

function revised(entries: readonly Entry[], added: NewEntry, act: Act & { kind: 'revision' }): Step {
  const held = added.at + QUIET_MS;
  const open = entries.filter((old) => findingOf(old.act) === act.findingId && isOpen(old));
  const creation = open.find((old) => old.act.kind === 'finding');
  if (creation?.act.kind === 'finding') {
    const content = { ...creation.act.content, ...act.changes };
    return step(replaced(entries, creation, reopened(creation, { ...creation.act, content }, held)));
  }
  const earlier = open.find((old) => old.act.kind === 'revision');
  if (earlier?.act.kind === 'revision') {
    // What was seen when the first of the two was typed is what a colleague's change is compared with.
    const merged = {
      ...act,
      changes: { ...earlier.act.changes, ...act.changes },
      base: { ...act.base, ...earlier.act.base },
    };
    return step(replaced(entries, earlier, { ...reopened(earlier, merged, held), id: added.id }));
  }
  return step(appended(entries, added, QUIET_MS));
}

function withdrawn(entries: readonly Entry[], added: NewEntry, findingId: string): Step {
  const about = entries.filter(({ act }) => findingOf(act) === findingId);
  const creation = about.find(({ act }) => act.kind === 'finding');
  // The server does not have it, so there is nothing to withdraw there.
  if (creation && isOpen(creation)) return step(without(entries, about), about);
  // What would only have refined it is not sent after it.
  const idle = about.filter((old) => isUnnamed(old) || (['revision', 'album'].includes(old.act.kind) && isOpen(old)));
  return step(appended(without(entries, idle), added, HELD_MS), idle);
}

/** Two marks of one key are about the same person. */
export const personOf = ({ staffMemberId, name }: Pick<RollCallMark, 'staffMemberId' | 'name'>): string =>
  staffMemberId ?? `name:${name}`;

function rollCalled(entries: readonly Entry[], added: NewEntry, act: Act & { kind: 'roll-call' }): Entry[] {
  const again = new Set(act.marks.map(personOf));
  const left = entries.flatMap((old) =>
    old.state === 'refused' && sameVisit(old, added) ? correctedBy(again, old) : old,
  );
  // What may be taken back as one stays apart, and so does what comes after it.
  const earlier = left.findLast((old) => old.act.kind === 'roll-call' && sameVisit(old, added) && isOpen(old));
  const joins = earlier?.state === 'waiting' && earlier.notBefore <= added.at + QUIET_MS && !added.hold;
  if (!joins || earlier.act.kind !== 'roll-call') return appended(left, added, added.hold ?? QUIET_MS);
  const marks = [...earlier.act.marks.filter((mark) => !again.has(personOf(mark))), ...act.marks];
  if (marks.length > ROLL_CALL_AT_ONCE) return appended(left, added, QUIET_MS);
  return replaced(left, earlier, reopened(earlier, { kind: 'roll-call', marks }, added.at + QUIET_MS));
}

/** A refused roll-call without those who were called over again since: what is right does not wait for what was not. */
function correctedBy(again: ReadonlySet<string>, refusal: Entry): Entry[] {
  const { act } = refusal;
  if (act.kind !== 'roll-call') return [refusal];
  const marks = act.marks.filter((mark) => !again.has(personOf(mark)));
  if (marks.length === act.marks.length) return [refusal];
  return marks.length === 0 ? [] : [{ ...refusal, act: { ...act, marks } }];
}

/** Puts back what `removed` took out, at the end: what came after must not depend on it. */
export function restored(entries: readonly Entry[], removed: readonly Entry[]): Entry[] {
  const last = entries.reduce((seq, entry) => Math.max(seq, entry.seq), 0);
  return [...entries, ...removed.map((entry, at) => ({ ...entry, seq: last + 1 + at }))];
}

/** An act taken back, with what it had taken out; once the server may have heard of it, nothing changes any more. */
export function takenBack(entries: readonly Entry[], id: string, { entries: after, removed }: Step): Entry[] {
  const kept = entries.find((entry) => entry.id === id);
  const wasKept = after.some((entry) => entry.id === id);
  if (wasKept && (!kept || kept.attempted)) return [...entries];
  return restored(kept ? givenUp(entries, id).entries : entries, removed);
}

export type Lane = 'text' | 'picture';
const laneOf = ({ act }: Entry): Lane => (act.kind === 'photo' && !act.uploaded ? 'picture' : 'text');

export interface Next {
  entry: Entry | null;
  /** When to look again at the latest, device time; null: only when something changes. */
  wakeAt: number | null;
}

/**
 * What to send now. Texts of a visit keep their order; a refused entry holds back only what is about the same finding.
 * Pictures are a lane of their own: a slow upload does not keep an answer waiting.
 */
export function nextToSend(entries: readonly Entry[], lane: Lane, now: number): Next {
  const held = new Set<string>();
  const blocked = new Set<string>();
  let wakeAt: number | null = null;
  for (const entry of inOrder(entries)) {
    const finding = findingOf(entry.act);
    if (entry.state === 'refused') {
      if (finding) blocked.add(finding);
      continue;
    }
    if (laneOf(entry) !== lane || (finding && blocked.has(finding)) || held.has(entry.visitId)) continue;
    // Order and captions are of pictures that are there: they follow the last of them.
    if (entry.act.kind === 'album' && isPictureOnItsWay(entries, entry.act.findingId)) continue;
    if (entry.notBefore > now) {
      held.add(entry.visitId);
      wakeAt = Math.min(wakeAt ?? entry.notBefore, entry.notBefore);
      continue;
    }
    return { entry, wakeAt };
  }
  return { entry: null, wakeAt };
}

const isPictureOnItsWay = (entries: readonly Entry[], findingId: string): boolean =>
  entries.some(({ act }) => act.kind === 'photo' && act.findingId === findingId);

export const inOrder = (entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => a.seq - b.seq);

const changedAt = (entries: readonly Entry[], id: string, change: (entry: Entry) => Entry): Entry[] =>
  entries.map((entry) => (entry.id === id ? change(entry) : entry));

/** Written before the request leaves: whatever becomes of it, the content is frozen. */
export const attempted = (entries: readonly Entry[], id: string): Entry[] =>
  changedAt(entries, id, (entry) => ({ ...entry, attempted: true }));

/** The server has it. A picture whose bytes are there still has to be named on its finding. */
export function acknowledged(entries: readonly Entry[], id: string): Entry[] {
  const entry = entries.find((known) => known.id === id);
  if (entry?.act.kind !== 'photo' || entry.act.uploaded) return entries.filter((known) => known.id !== id);
  const act = { ...entry.act, uploaded: true };
  return changedAt(entries, id, (known) => ({ ...known, act, attempted: false }));
}

/** Where a photo was taken has become known; in time only while its bytes have not left. */
export const located = (entries: readonly Entry[], fileId: string, capture: Capture): Entry[] =>
  entries.map((entry) =>
    entry.act.kind === 'photo' && entry.act.photo.fileId === fileId && !entry.attempted
      ? { ...entry, act: { ...entry.act, photo: { ...entry.act.photo, capture } }, notBefore: 0 }
      : entry,
  );

/** The server will not take it as it is: set aside with its words, the others go on. */
export const refused = (entries: readonly Entry[], id: string, problem: ProblemBody): Entry[] =>
  changedAt(entries, id, (entry) => ({ ...entry, state: 'refused', problem }));

/** Once more as it is, or as `act` says instead. */
export const retried = (entries: readonly Entry[], id: string, act?: Act): Entry[] =>
  changedAt(entries, id, (entry) => ({
    ...entry,
    act: act ?? entry.act,
    state: 'waiting',
    problem: null,
    notBefore: 0,
  }));

/** What goes with an entry that is given up: everything about a finding that the server then never hears of. */
export function goesWith(entries: readonly Entry[], id: string): Entry[] {
  const entry = entries.find((known) => known.id === id);
  if (!entry) return [];
  if (entry.act.kind !== 'finding') return [entry];
  const { findingId } = entry.act;
  return entries.filter(({ act }) => findingOf(act) === findingId);
}

export const givenUp = (entries: readonly Entry[], id: string): Step => {
  const gone = goesWith(entries, id);
  return step(without(entries, gone), gone);
};

/** Nothing is held back any longer: the person asked to send now. */
export const unheld = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry) => (entry.notBefore === 0 ? entry : { ...entry, notBefore: 0 }));
