import type { Answer, ChecklistItem, Finding, Inspection } from '../../../app/api-types';
import { clockOffset } from '../../../app/clock';
import type { Captioned, Entry, FindingContent, ItemResult } from '../../../app/outbox/acts';
import { inOrder } from '../../../app/outbox/queue';

/**
 * A visit as the person sees it: what the server knows, with everything that is still on its way from this device laid
 * over it. Plain functions of values, so that a row of the checklist can tell by comparing whether it changed.
 */

export interface Person {
  id: string;
  fullName: string;
}

export interface AnswerView {
  result: ItemResult | 'FAIL';
  by: Person;
  at: string;
  /** Version on the server; null while it has not been there. */
  etag: string | null;
  /** Still only on this device. */
  pending: boolean;
}

/** Two people answered the same item differently, and one of the answers cannot be sent before somebody chooses. */
export interface Clash {
  entryId: string;
  mine: { result: ItemResult; at: string };
  theirs: AnswerView;
}

export interface PictureView {
  fileId: string;
  name: string;
  isPicture: boolean;
  caption: string | null;
  /** The entry that still carries it; null once the server has it. */
  entryId: string | null;
}

export interface FindingView {
  id: string;
  itemId: string | null;
  content: FindingContent;
  state: Finding['state'];
  by: Person;
  at: string;
  pending: boolean;
  /** What the server said of it, when it would not take it. */
  refusal: Entry['problem'];
  pictures: PictureView[];
  withdrawnReason: string | null;
}

export interface ItemView {
  item: ChecklistItem;
  answer: AnswerView | null;
  clash: Clash | null;
  findings: FindingView[];
}

export interface VisitView {
  items: ItemView[];
  outside: FindingView[];
  /** Taken back; they stay in the record. */
  withdrawn: FindingView[];
  counts: Counts;
}

export interface Counts {
  total: number;
  answered: number;
  failed: number;
  open: number;
  outside: number;
}

export function visitView(
  visit: Inspection,
  items: readonly ChecklistItem[],
  entries: readonly Entry[],
  me: Person,
): VisitView {
  const acts = inOrder(entries.filter(({ visitId }) => visitId === visit.id));
  const findings = findingViews(visit, acts, me);
  const standing = findings.filter(({ state }) => state !== 'WITHDRAWN');
  const byItem = new Map<string | null, FindingView[]>();
  for (const finding of standing) byItem.set(finding.itemId, [...(byItem.get(finding.itemId) ?? []), finding]);
  const answers = new Map(visit.answers.map((answer) => [answer.itemId, fromServer(answer)]));
  const clashes = new Map<string, Clash>();
  for (const entry of acts) {
    const { act } = entry;
    if (act.kind !== 'answer') continue;
    const theirs = answers.get(act.itemId);
    if (entry.state === 'refused') {
      if (theirs)
        clashes.set(act.itemId, { entryId: entry.id, mine: { result: act.result, at: act.answeredAt }, theirs });
      continue;
    }
    answers.set(act.itemId, {
      result: act.result,
      by: me,
      at: act.answeredAt,
      etag: theirs?.etag ?? null,
      pending: true,
    });
  }
  const views = items.map((item) => {
    const inside = byItem.get(item.id) ?? [];
    return {
      item,
      answer: answerOf(answers.get(item.id), inside),
      clash: clashes.get(item.id) ?? null,
      findings: inside,
    };
  });
  const outside = byItem.get(null) ?? [];
  return {
    items: views,
    outside,
    withdrawn: findings.filter(({ state }) => state === 'WITHDRAWN'),
    counts: { ...countsOf(views), outside: outside.length },
  };
}

/** Not checked is not an answer: it never counts as passed. */
export const isAnswered = ({ answer }: Pick<ItemView, 'answer'>): boolean =>
  answer !== null && answer.result !== 'NOT_CHECKED';

export function countsOf(items: readonly ItemView[]): Omit<Counts, 'outside'> {
  const answered = items.filter(isAnswered).length;
  const failed = items.filter(({ answer }) => answer?.result === 'FAIL').length;
  return { total: items.length, answered, failed, open: items.length - answered };
}

/** The first item in walking order that nobody has answered, after `from` and then from the top. */
export function nextUnanswered(items: readonly ItemView[], from: string | null): ItemView | null {
  const start = items.findIndex(({ item }) => item.id === from) + 1;
  return [...items.slice(start), ...items.slice(0, start)].find((view) => !isAnswered(view)) ?? null;
}

const fromServer = ({ result, answeredBy, answeredAt, etag }: Answer): AnswerView => ({
  result,
  by: answeredBy,
  at: answeredAt,
  etag: etag || null,
  pending: false,
});

/** "Không đạt" and a finding that stands are one thing, on this device as on the server. */
function answerOf(given: AnswerView | undefined, findings: readonly FindingView[]): AnswerView | null {
  const last = findings.at(-1);
  if (last && given?.result === 'FAIL') return given;
  if (last) return { result: 'FAIL', by: last.by, at: last.at, etag: given?.etag ?? null, pending: last.pending };
  if (!given) return null;
  return given.result === 'FAIL' ? { ...given, result: 'NOT_CHECKED', pending: true } : given;
}

function findingViews(visit: Inspection, acts: readonly Entry[], me: Person): FindingView[] {
  const views = new Map(visit.findings.map((finding) => [finding.id, onServer(finding)]));
  for (const entry of acts) {
    const { act, problem } = entry;
    if (act.kind === 'answer' || act.kind === 'roll-call') continue;
    if (act.kind === 'finding') {
      // Its answer got lost: the server's own row is newer than what is still waiting here.
      if (views.has(act.findingId)) continue;
      views.set(act.findingId, {
        ...fresh(act.findingId, act.itemId, act.content),
        by: me,
        at: new Date(entry.at + clockOffset()).toISOString(),
        refusal: problem,
      });
      continue;
    }
    const view = views.get(act.findingId);
    if (view) views.set(act.findingId, laidOver(view, entry));
  }
  return [...views.values()];
}

function laidOver(view: FindingView, { id, act, problem }: Entry): FindingView {
  const refusal = problem ?? view.refusal;
  switch (act.kind) {
    case 'revision':
      return { ...view, content: { ...view.content, ...act.changes }, pending: true, refusal };
    case 'withdrawal':
      return problem
        ? { ...view, refusal }
        : { ...view, state: 'WITHDRAWN', withdrawnReason: act.reason, pending: true };
    case 'photo': {
      const { fileId, name, mediaType, caption } = act.photo;
      if (view.pictures.some((known) => known.fileId === fileId)) return view;
      const picture = { fileId, name, caption, isPicture: mediaType.startsWith('image/'), entryId: id };
      return { ...view, pictures: [...view.pictures, picture], refusal };
    }
    case 'photo-removal':
      return { ...view, pictures: view.pictures.filter(({ fileId }) => fileId !== act.fileId) };
    case 'album':
      return { ...view, pictures: inAlbum(view.pictures, act.pictures), refusal };
    default:
      return view;
  }
}

/** What is named comes first, as named; what came after it was arranged follows. */
function inAlbum(pictures: readonly PictureView[], named: readonly Captioned[]): PictureView[] {
  const first = named.flatMap(({ fileId, caption }) => {
    const picture = pictures.find((known) => known.fileId === fileId);
    return picture ? { ...picture, caption } : [];
  });
  return [...first, ...pictures.filter(({ fileId }) => !named.some((known) => known.fileId === fileId))];
}

const fresh = (id: string, itemId: string | null, content: FindingContent) => ({
  id,
  itemId,
  content,
  state: 'RECORDED' as const,
  pending: true,
  pictures: [],
  withdrawnReason: null,
});

function onServer(finding: Finding): FindingView {
  return {
    id: finding.id,
    itemId: finding.checklistItem?.id ?? null,
    content: contentOf(finding),
    state: finding.state,
    by: finding.recordedBy,
    at: finding.recordedAt,
    pending: false,
    refusal: null,
    withdrawnReason: finding.withdrawnReason,
    pictures: finding.evidence.map(({ fileId, name, mediaType, caption }) => ({
      fileId,
      name,
      caption,
      isPicture: mediaType.startsWith('image/'),
      entryId: null,
    })),
  };
}

export const contentOf = (finding: Finding): FindingContent => ({
  title: finding.title,
  findingClass: finding.findingClass,
  severity: finding.severity,
  handling: finding.handling,
  count: finding.count,
  outOf: finding.outOf,
  documentNumber: finding.documentNumber,
  foundOn: finding.foundOn,
  place: finding.place,
  detail: finding.detail,
  remedyNote: finding.remedyNote,
  recommendedAction: finding.recommendedAction,
  people: finding.people.map(({ staffMemberId, name, position, part }) => ({ staffMemberId, name, position, part })),
});
