import { v7 as newId } from 'uuid';
import { deviceNow } from '../clock';
import type { Capture } from '../photos/photo';
import type { Act, Entry } from './acts';
import { change, readEntries, sweepBytes } from './keep';
import { enqueued, givenUp, located, restored, retried, takenBack, unheld, type Step } from './queue';

/** What the screen knows of the queue; `entries` only ever holds what the device has written down. */
export interface OutboxState {
  owner: string | null;
  entries: readonly Entry[];
  line: 'idle' | 'sending' | 'offline' | 'session';
  /** When the server last had everything, device time. */
  syncedAt: number | null;
  /** When the device last wrote something down, device time. */
  savedAt: number | null;
  /** False once the device has refused to keep something (private window, storage full). */
  kept: boolean;
  /** Since the pictures' lane was last empty. */
  pictures: { done: number; bytesDone: number };
}

const NO_PICTURES = { done: 0, bytesDone: 0 };
const EMPTY: OutboxState = {
  owner: null,
  entries: [],
  line: 'idle',
  syncedAt: null,
  savedAt: null,
  kept: true,
  pictures: NO_PICTURES,
};

let state = EMPTY;
const listeners = new Set<() => void>();
let wake: () => void = () => undefined;
let sendNow: () => void = () => undefined;
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('kycuong.outbox');

export const outboxState = (): OutboxState => state;
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(part: Partial<OutboxState>): void {
  const next = { ...state, ...part };
  if (!next.entries.some(({ act }) => act.kind === 'photo')) next.pictures = NO_PICTURES;
  state = next;
  for (const listener of listeners) listener();
}

/** Other tabs of the same person read the queue again. */
export const tellOtherTabs = (owner: string, visitId: string | null): void => channel?.postMessage({ owner, visitId });

/** Shows it while the page is still this person's: work that ends late has nothing to say to the next one. */
export function showTo(owner: string, part: Partial<OutboxState>): void {
  if (state.owner === owner) show(part);
}

interface Hooks {
  /** There may be something to send. */
  onWake: () => void;
  /** Somebody asked to send now. */
  onAsked: () => void;
  /** Another tab has sent something of a visit. */
  onElsewhere: (visitId: string) => void;
}

/**
 * Shows the queue of `owner` from now on, and nobody else's.
 */
export function openOutbox(owner: string, hooks: Hooks): () => void {
  show({ ...EMPTY, owner });
  wake = hooks.onWake;
  sendNow = hooks.onAsked;
  const reread = (): void => {
    readEntries(owner).then(
      (entries) => {
        showTo(owner, { entries });
        hooks.onWake();
      },
      () => showTo(owner, { kept: false }),
    );
  };
  const hear = ({ data }: MessageEvent<{ owner: string; visitId: string | null }>): void => {
    if (data.owner !== owner) return;
    if (data.visitId !== null) hooks.onElsewhere(data.visitId);
    reread();
  };
  channel?.addEventListener('message', hear);
  sweepBytes(owner).catch(() => undefined);
  reread();
  return () => {
    channel?.removeEventListener('message', hear);
    wake = () => undefined;
    sendNow = () => undefined;
    show(EMPTY);
  };
}

/** Changes the queue on the device, then on the screen. */
async function apply<S extends { entries: Entry[] }>(
  step: (entries: Entry[]) => S,
  picture?: { id: string; bytes: ArrayBuffer },
): Promise<S> {
  const { owner } = state;
  if (owner === null) throw new Error('no outbox is open');
  try {
    const result = await change(owner, step, picture);
    showTo(owner, { entries: result.entries, savedAt: deviceNow(), kept: true });
    tellOtherTabs(owner, null);
    wake();
    return result;
  } catch (error) {
    showTo(owner, { kept: false });
    throw error;
  }
}

export interface Doing {
  visitId: string;
  act: Act;
  about: Entry['about'];
  bytes?: ArrayBuffer;
  hold?: number;
}

/**
 * Writes an act down and sees to it that it is sent.
 * @returns how to take it back while the server has not heard of it
 * @throws DOMException when the device cannot keep it: nothing may then look as if it were kept
 */
export async function keepAct({ visitId, act, about, bytes, hold = 0 }: Doing): Promise<() => Promise<void>> {
  const { owner } = state;
  if (owner === null) throw new Error('no outbox is open');
  const id = newId();
  askToStay();
  const step = await apply(
    (entries): Step => enqueued(entries, { owner, id, visitId, act, about, at: deviceNow(), hold }),
    bytes && { id, bytes },
  );
  return async () => {
    await apply((entries) => ({ entries: takenBack(entries, id, step) }));
  };
}

export const sendAgain = (id: string, act?: Act): Promise<unknown> =>
  apply((entries) => ({ entries: retried(entries, id, act) }));

export const placeOfPhoto = (fileId: string, capture: Capture): Promise<unknown> =>
  apply((entries) => ({ entries: located(entries, fileId, capture) }));

/** @returns how to put it back */
export async function giveUp(id: string): Promise<() => Promise<void>> {
  const { removed } = await apply((entries) => givenUp(entries, id));
  return async () => {
    await apply((entries) => ({ entries: restored(entries, removed) }));
  };
}

/** What the person asked to be sent now is not held back for an undo any more. */
export async function holdNothingBack(): Promise<void> {
  await apply((entries) => ({ entries: unheld(entries) }));
  sendNow();
}

let asked = false;
/** Browsers clear the storage of pages they think nobody needs; asking once is all that can be done. */
function askToStay(): void {
  if (asked) return;
  asked = true;
  void navigator.storage?.persist?.().catch(() => false);
}
