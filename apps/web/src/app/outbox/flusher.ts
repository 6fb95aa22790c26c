import { isProblem, isTransient } from '../api';
import type { ProblemBody } from '../api-types';
import { deviceNow } from '../clock';
import type { Entry } from './acts';
import { change, forgetBytes } from './keep';
import { outboxState, showTo, tellOtherTabs, type OutboxState } from './outbox';
import { acknowledged, attempted, nextToSend, refused, type Lane } from './queue';
import { NotThisPerson, type Send } from './send';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
/** Nothing tells a page that a bad network has become good, so it looks now and then; as long for another tab's work. */
const LOOK_EVERY_MS = 30_000;
const OTHER_TAB_MS = 3_000;
const BUSY = [408, 425, 429];

interface Flushing {
  owner: string;
  send: Send;
  /** Somebody has to sign in again; resolves when the same person has. */
  renew: () => Promise<void>;
}

export interface Flusher {
  /** There may be something to send. */
  wake: () => void;
  /** At once, whatever was waited for. */
  now: () => void;
  stop: () => void;
}

/** Sends the queue of one person: one text and one picture at a time, in one of all the tabs that are open. */
export function startFlusher(flushing: Flushing): Flusher {
  const road = new Road(flushing);
  const lanes = (['text', 'picture'] as const).map((lane) => new LaneRunner(lane, road));
  const wake = (): void => {
    if (outboxState().entries.length === 0) return road.rest();
    for (const lane of lanes) lane.wake();
  };
  road.onChange = wake;
  const now = (): void => {
    road.clear();
    wake();
  };
  const seen = (): void => {
    if (document.visibilityState === 'visible') now();
  };
  addEventListener('online', now);
  document.addEventListener('visibilitychange', seen);
  const regular = setInterval(wake, LOOK_EVERY_MS);
  return {
    wake,
    now,
    stop: () => {
      road.closed = true;
      for (const lane of lanes) lane.stop();
      clearInterval(regular);
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}

/** What both lanes share: whether the server can be reached, and as whom. */
class Road {
  closed = false;
  pausedUntil = 0;
  /** Something became free to send: a picture's bytes arrived, or somebody signed in again. */
  onChange: () => void = () => undefined;
  private busy = 0;
  private failures = 0;
  private asking = false;

  constructor(readonly flushing: Flushing) {}

  get isOpen(): boolean {
    return !this.closed && !this.asking && outboxState().owner === this.flushing.owner;
  }

  /** A closed road says nothing more: who comes next has a queue of their own. */
  show(part: Partial<OutboxState>): void {
    if (!this.closed) showTo(this.flushing.owner, part);
  }

  rest(): void {
    if (this.isOpen) this.show({ line: 'idle', syncedAt: outboxState().syncedAt ?? deviceNow() });
  }

  /** While `work` runs the queue is being sent; afterwards it only waits. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.busy += 1;
    try {
      return await work();
    } finally {
      this.busy -= 1;
      if (this.busy === 0 && this.isOpen && outboxState().line === 'sending') this.show({ line: 'idle' });
    }
  }

  clear(): void {
    this.failures = 0;
    this.pausedUntil = 0;
  }

  /** Nobody answered: later, and each time a little later. */
  pause(): void {
    this.failures += 1;
    this.pausedUntil = deviceNow() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (this.failures - 1));
    this.show({ line: 'offline' });
  }

  askForSession(): void {
    if (this.asking || this.closed) return;
    this.asking = true;
    this.show({ line: 'session' });
    void this.flushing.renew().then(() => {
      this.asking = false;
      this.clear();
      this.onChange();
    });
  }

  /** Writes the outcome of one entry down, then shows it here and in the other tabs. */
  async settle(entry: Entry, step: (entries: Entry[]) => Entry[]): Promise<void> {
    const { owner } = this.flushing;
    const { entries, wasThere } = await change(owner, (now) => ({
      entries: step(now),
      wasThere: now.some(({ id }) => id === entry.id),
    }));
    // A photo taken away while it travelled may come back by an undo: its bytes stay until the queue is opened again.
    const isPicture = entry.act.kind === 'photo' && wasThere && !entries.some(({ id }) => id === entry.id);
    if (isPicture) await forgetBytes(owner, entry.id).catch(() => undefined);
    const { pictures } = outboxState();
    const size = entry.act.kind === 'photo' && isPicture ? entry.act.photo.size : 0;
    const counted = { done: pictures.done + (isPicture ? 1 : 0), bytesDone: pictures.bytesDone + size };
    const isDone = entries.length === 0;
    this.show({ entries, pictures: counted, ...(isDone && { line: 'idle' as const, syncedAt: deviceNow() }) });
    tellOtherTabs(owner, entry.visitId);
    this.onChange();
  }
}

class LaneRunner {
  private running = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly lane: Lane,
    private readonly road: Road,
  ) {}

  wake(): void {
    clearTimeout(this.timer);
    const { road } = this;
    if (this.running || !road.isOpen) return;
    const now = deviceNow();
    const next = nextToSend(outboxState().entries, this.lane, now);
    if (!next.entry) return next.wakeAt === null ? undefined : this.lookAt(next.wakeAt);
    if (now < road.pausedUntil) return this.lookAt(road.pausedUntil);
    this.running = true;
    void road
      .during(() => inOneTab(`kycuong.outbox.${road.flushing.owner}.${this.lane}`, () => this.drain()))
      // The device did not let it write: nothing is lost, the entry stays as it was.
      .catch(() => false)
      .then((wasHere) => {
        this.running = false;
        if (wasHere) this.wake();
        else this.lookAt(deviceNow() + OTHER_TAB_MS);
      });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private lookAt(at: number): void {
    clearTimeout(this.timer);
    if (!this.road.closed) this.timer = setTimeout(() => this.wake(), Math.max(0, at - deviceNow()));
  }

  /** One after the other until nothing is due, or until something is in the way of everything. */
  private async drain(): Promise<void> {
    for (;;) {
      if (!this.road.isOpen || deviceNow() < this.road.pausedUntil) return;
      const { entry } = nextToSend(outboxState().entries, this.lane, deviceNow());
      if (!entry) return;
      this.road.show({ line: 'sending' });
      await this.deliver(entry.id);
    }
  }

  private async deliver(id: string): Promise<void> {
    const { road } = this;
    const { owner, send } = road.flushing;
    const { entries } = await change(owner, (now) => ({ entries: attempted(now, id) }));
    road.show({ entries });
    const entry = entries.find((known) => known.id === id);
    if (!entry) return;
    try {
      await send(entry);
    } catch (error) {
      const problem = inTheWay(error);
      if (problem === 'session') road.askForSession();
      else if (problem === 'network') road.pause();
      else await road.settle(entry, (now) => refused(now, id, problem));
      return;
    }
    road.clear();
    await road.settle(entry, (now) => acknowledged(now, id));
  }
}

function inTheWay(error: unknown): 'session' | 'network' | ProblemBody {
  if (error instanceof NotThisPerson) return 'session';
  if (!isProblem(error)) throw error;
  const { problem } = error;
  if (problem.status === 401) return 'session';
  return isTransient(error) || BUSY.includes(problem.status) ? 'network' : problem;
}

/**
 * Runs `work` unless another tab of this person is at it; the server would not mind both, the network would.
 * @returns false when another tab is at it
 */
async function inOneTab(name: string, work: () => Promise<void>): Promise<boolean> {
  const { locks } = navigator as { locks?: LockManager };
  // Without a secure context there are none.
  if (!locks) return work().then(() => true);
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
