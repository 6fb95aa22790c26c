import type { Act, Entry, FindingContent } from './acts';
import { enqueued, nextToSend, takenBack, type Lane } from './queue';

const OWNER = 'account';
export const VISITS = ['visit-1', 'visit-2'];
const ABOUT = { unit: 'Xã Minh Khê', what: 'Sổ tiếp công dân' };
export const CONTENT: FindingContent = {
  title: 'Sổ tiếp công dân chưa ghi đủ theo mẫu',
  findingClass: 'SHORTCOMING',
  severity: 'LEVEL_2',
  handling: 'TASK',
  count: null,
  outOf: null,
  documentNumber: null,
  foundOn: null,
  place: null,
  detail: null,
  remedyNote: null,
  recommendedAction: null,
  people: [],
};

/** For the tests of the queue: a phone with its clock, what its database holds, and how it writes one act down. */
export class Phone {
  now = 1_000_000;
  entries: Entry[] = [];
  private made = 0;

  id(): string {
    this.made += 1;
    return `id-${String(this.made).padStart(6, '0')}`;
  }

  /** @returns how to take it back; that says whether there was still something to take back */
  does(visitId: string, act: Act, hold = 0): () => boolean {
    this.now += 50;
    const id = this.id();
    const step = enqueued(this.entries, { owner: OWNER, id, visitId, act, about: ABOUT, at: this.now, hold });
    this.entries = step.entries;
    return () => {
      const before = this.entries;
      this.entries = takenBack(before, id, step);
      return this.entries.some((entry) => !before.includes(entry)) || this.entries.length < before.length;
    };
  }

  next(lane: Lane): Entry | null {
    return nextToSend(this.entries, lane, this.now).entry;
  }
}

export const answer = (
  itemId: string,
  result: 'PASS' | 'NA' | 'NOT_CHECKED' = 'PASS',
  over: string | null = null,
): Act => ({ kind: 'answer', itemId, result, answeredAt: '', over });
export const withdrawal = (findingId: string): Act => ({
  kind: 'withdrawal',
  findingId,
  reason: 'Chạm nhầm trên danh mục',
});
export const rollCall = (...people: string[]): Act => ({
  kind: 'roll-call',
  marks: people.map((name) => ({
    changeId: `of-${name}`,
    staffMemberId: name,
    name,
    position: null,
    status: 'PRESENT' as const,
    paper: null,
    countedAt: '',
  })),
});
export const finding = (findingId: string, itemId: string | null = null): Act => ({
  kind: 'finding',
  findingId,
  itemId,
  content: CONTENT,
});
export const revision = (findingId: string, changes: Partial<FindingContent>): Act => ({
  kind: 'revision',
  findingId,
  changes,
  base: {},
});
export const photo = (findingId: string, fileId: string): Act => ({
  kind: 'photo',
  findingId,
  photo: { fileId, name: 'a.jpg', mediaType: 'image/jpeg', size: 1, caption: null, capture: null },
  uploaded: false,
});
