import * as fc from 'fast-check';
import type { Entry, FindingContent } from './acts';
import { answer, finding, Phone, photo, revision, VISITS, withdrawal } from './queue-phone';
import { acknowledged, attempted, HELD_MS, type Lane } from './queue';

/** The server as far as the queue is concerned: idempotent by id, and strict where the real one is. */
class Server {
  readonly answers = new Map<string, string>();
  readonly findings = new Map<
    string,
    { content: FindingContent; withdrawn: boolean; photos: string[]; captions: Map<string, string | null> }
  >();
  readonly files = new Set<string>();
  /** How often each act changed something. */
  readonly effects = new Map<string, number>();
  private readonly heard = new Set<string>();

  receive(entry: Entry): boolean {
    const { act } = entry;
    const key = act.kind === 'photo' ? `${entry.id}:${act.uploaded}` : entry.id;
    if (this.heard.has(key)) return true;
    if (!this.carryOut(entry)) return false;
    this.heard.add(key);
    this.effects.set(key, (this.effects.get(key) ?? 0) + 1);
    return true;
  }

  private carryOut({ act, visitId }: Entry): boolean {
    if (act.kind === 'answer') this.answers.set(`${visitId}:${act.itemId}`, act.result);
    if (act.kind === 'finding')
      this.findings.set(act.findingId, { content: act.content, withdrawn: false, photos: [], captions: new Map() });
    if (act.kind === 'answer' || act.kind === 'finding' || act.kind === 'roll-call') return true;
    if (act.kind === 'photo' && !act.uploaded) return this.files.add(act.photo.fileId) !== undefined;
    const known = this.findings.get(act.findingId);
    if (!known || known.withdrawn) return false;
    if (act.kind === 'revision') known.content = { ...known.content, ...act.changes };
    if (act.kind === 'withdrawal') known.withdrawn = true;
    if (act.kind === 'photo') {
      if (!this.files.has(act.photo.fileId)) return false;
      known.photos.push(act.photo.fileId);
    }
    // What is not beside the finding is passed over.
    if (act.kind === 'album')
      for (const { fileId, caption } of act.pictures)
        if (known.photos.includes(fileId)) known.captions.set(fileId, caption);
    if (act.kind === 'photo-removal') known.photos = known.photos.filter((id) => id !== act.fileId);
    return true;
  }
}

type Move =
  | { do: 'answer'; visit: number; item: number; result: 'PASS' | 'NA' | 'NOT_CHECKED' }
  | { do: 'find'; visit: number }
  | { do: 'revise'; which: number; count: number }
  | { do: 'photo'; which: number }
  | { do: 'remove-photo'; which: number }
  | { do: 'caption'; which: number; nth: number; caption: number }
  | { do: 'withdraw'; which: number }
  | { do: 'take back' }
  | { do: 'send'; lane: Lane; fate: 'acknowledged' | 'reply lost' | 'request lost' | 'crash before' | 'crash after' }
  | { do: 'late duplicate'; which: number }
  | { do: 'wait'; ms: number };

const small = fc.nat({ max: 5 });
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('answer' as const),
      visit: fc.nat({ max: 1 }),
      item: small,
      result: fc.constantFrom('PASS' as const, 'NA' as const, 'NOT_CHECKED' as const),
    }),
    fc.record({ do: fc.constant('find' as const), visit: fc.nat({ max: 1 }) }),
    fc.record({ do: fc.constant('revise' as const), which: small, count: fc.nat({ max: 99 }) }),
    fc.record({ do: fc.constant('photo' as const), which: small }),
    fc.record({ do: fc.constant('remove-photo' as const), which: small }),
    fc.record({
      do: fc.constant('caption' as const),
      which: small,
      nth: fc.nat({ max: 2 }),
      caption: fc.nat({ max: 9 }),
    }),
    fc.record({ do: fc.constant('withdraw' as const), which: small }),
    fc.record({ do: fc.constant('take back' as const) }),
    fc.record({
      do: fc.constant('send' as const),
      lane: fc.constantFrom('text' as const, 'picture' as const),
      fate: fc.constantFrom(
        'acknowledged' as const,
        'reply lost' as const,
        'request lost' as const,
        'crash before' as const,
        'crash after' as const,
      ),
    }),
    fc.record({ do: fc.constant('late duplicate' as const), which: small }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.nat({ max: 12_000 }) }),
  ),
  { maxLength: 60 },
);

/** What the person believes to have left behind on the visit. */
interface Meant {
  answers: Map<string, string>;
  findings: Map<
    string,
    { visit: string; count: number | null; photos: Map<string, string | null>; withdrawn: boolean }
  >;
}

function play(script: readonly Move[]): { phone: Phone; server: Server; meant: Meant } {
  const phone = new Phone();
  const server = new Server();
  const sent: Entry[] = [];
  const meant: Meant = { answers: new Map(), findings: new Map() };
  // One offer at a time: the next one takes its place.
  let offered: { back: () => boolean; mean: () => void } | null = null;
  const nth = (n: number) => [...meant.findings].filter(([, { withdrawn }]) => !withdrawn)[n];

  const deliver = (lane: Lane, fate: string): void => {
    const due = phone.next(lane);
    if (!due) return;
    phone.entries = attempted(phone.entries, due.id);
    const entry = phone.entries.find(({ id }) => id === due.id);
    // A crash loses memory only; what the phone's database holds is what `entries` holds.
    if (!entry || fate === 'crash before' || fate === 'request lost') return;
    sent.push(entry);
    if (!server.receive(entry)) throw new Error(`the server refused ${entry.act.kind}`);
    if (fate === 'acknowledged') phone.entries = acknowledged(phone.entries, entry.id);
  };

  for (const move of script) {
    if (move.do === 'answer') {
      phone.does(VISITS[move.visit] ?? '', answer(`item-${move.item}`, move.result));
      meant.answers.set(`${VISITS[move.visit]}:item-${move.item}`, move.result);
    } else if (move.do === 'find') {
      const id = phone.id();
      const visit = VISITS[move.visit] ?? '';
      phone.does(visit, finding(id));
      meant.findings.set(id, { visit, count: null, photos: new Map(), withdrawn: false });
    } else if (move.do === 'send') deliver(move.lane, move.fate);
    else if (move.do === 'wait') phone.now += move.ms;
    else if (move.do === 'take back') {
      if (offered?.back()) offered.mean();
      offered = null;
    } else if (move.do === 'late duplicate') {
      const old = sent[move.which];
      if (old) server.receive(old);
    } else {
      const [id, known] = nth(move.which) ?? [];
      if (!id || !known) continue;
      if (move.do === 'revise') {
        phone.does(known.visit, revision(id, { count: move.count }));
        known.count = move.count;
      } else if (move.do === 'photo') {
        const file = phone.id();
        phone.does(known.visit, photo(id, file));
        known.photos.set(file, null);
      } else if (move.do === 'caption') {
        const file = [...known.photos.keys()][move.nth];
        if (!file) continue;
        known.photos.set(file, `caption ${move.caption}`);
        // The one that was written under is put in front.
        const inOrder = [file, ...[...known.photos.keys()].filter((other) => other !== file)];
        const pictures = inOrder.map((fileId) => ({ fileId, caption: known.photos.get(fileId) ?? null }));
        phone.does(known.visit, { kind: 'album', findingId: id, pictures });
      } else if (move.do === 'remove-photo') {
        const [[file, caption] = []] = known.photos;
        if (file === undefined || caption === undefined) continue;
        const back = phone.does(known.visit, { kind: 'photo-removal', findingId: id, fileId: file });
        known.photos.delete(file);
        offered = { back, mean: () => known.photos.set(file, caption) };
      } else {
        const back = phone.does(known.visit, withdrawal(id));
        known.withdrawn = true;
        offered = { back, mean: () => (known.withdrawn = false) };
      }
    }
  }
  for (let turn = 0; phone.entries.length > 0 && turn < 500; turn += 1) {
    phone.now += HELD_MS;
    deliver('text', 'acknowledged');
    deliver('picture', 'acknowledged');
  }
  return { phone, server, meant };
}

describe('whatever the network does', () => {
  it('everything arrives, in its last form, and nothing twice', () => {
    fc.assert(
      fc.property(moves, (script) => {
        const { phone, server, meant } = play(script);
        expect(phone.entries).toEqual([]);
        expect(Object.fromEntries(server.answers)).toEqual(Object.fromEntries(meant.answers));
        for (const [id, { count, photos, withdrawn }] of meant.findings) {
          const there = server.findings.get(id);
          // Taken back before the server ever heard of it: then it is nowhere.
          if (!there) expect(withdrawn).toBe(true);
          else {
            expect(there.withdrawn).toBe(withdrawn);
            if (!withdrawn) expect(there.content.count).toBe(count);
            if (!withdrawn) {
              const captions = there.photos.map((file) => [file, there.captions.get(file) ?? null]);
              expect(Object.fromEntries(captions)).toEqual(Object.fromEntries(photos));
            }
            expect(there.photos).toHaveLength(new Set(there.photos).size);
          }
        }
        expect([...server.effects.values()].every((times) => times === 1)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
