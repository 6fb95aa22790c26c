import { useMemo } from 'react';
import { v7 as newId } from 'uuid';
import type { ChecklistItem, Inspection, VisitPerson } from '../../../app/api-types';
import { officeNow } from '../../../app/clock';
import type { Act, Captioned, FindingContent, FindingPerson, ItemResult, Photo } from '../../../app/outbox/acts';
import { giveUp, keepAct, sendAgain } from '../../../app/outbox/outbox';
import { queryClient } from '../../../app/queries';
import { useMe } from '../../../app/session';
import type { Text } from '../../../i18n/vi';
import { useT } from '../../../i18n';
import type { Undoable } from '../../../ui/UndoBar';
import { responsibleFor, rosterKey } from './responsible';
import type { Clash, FindingView, ItemView } from './visitView';

/** What can be done on a visit. Each is on the device before it is seen, and is sent by itself. */
export interface VisitActs {
  /** One of the three chips: answers, or takes back what it says already. Resolves once that is kept, or refused in words. */
  tap: (view: ItemView, result: ItemResult | 'FAIL') => Promise<void>;
  /** Another finding of an item, or (null) one outside the checklist. */
  record: (item: ChecklistItem | null) => void;
  revise: (finding: FindingView, changes: Partial<FindingContent>) => void;
  withdraw: (finding: FindingView, reason: string) => void;
  settle: (view: ItemView, clash: Clash, whose: 'mine' | 'theirs') => void;
  /** @param hold ms for which its place may still become known */
  addPhoto: (finding: FindingView, photo: Photo, content: { bytes: ArrayBuffer; hold: number }) => Promise<void>;
  removePhoto: (finding: FindingView, fileId: string) => void;
  /** The pictures in their order, each with what is written under it. */
  arrange: (finding: FindingView, pictures: readonly Captioned[]) => void;
}

interface Place {
  visit: Inspection;
  /** Offers to take the last thing back. */
  offer: (undoable: Undoable) => void;
  /** Unfolds what was just recorded. */
  unfold: (findingId: string) => void;
  say: (text: string) => void;
}

export function useVisitActs({ visit, offer, unfold, say }: Place): VisitActs {
  const { visit: t } = useT();
  const me = useMe().person?.id ?? '';
  const { id: visitId } = visit;
  const unit = visit.unit.name;
  return useMemo(() => {
    const keep = (what: string, act: Act, bytes?: ArrayBuffer) =>
      // What the device could not keep is said in the head of the page; nothing changes on screen.
      keepAct({ visitId, act, about: { unit, what }, ...(bytes && { bytes }) });
    const quietly = async (work: Promise<unknown>): Promise<void> => void (await work.catch(() => undefined));
    const undoing = (text: string, kept: Promise<() => Promise<void>>): Promise<void> =>
      quietly(kept.then((back) => offer({ text, undo: () => void quietly(back()) })));

    const answer = ({ item }: ItemView, result: ItemResult, over: string | null) =>
      keep(item.title, { kind: 'answer', itemId: item.id, result, answeredAt: now(), over });
    const responsible = (item: ChecklistItem | null): FindingPerson[] =>
      responsibleFor(item, queryClient.getQueryData<{ items: VisitPerson[] }>(rosterKey(visitId))?.items ?? []);
    const record = (item: ChecklistItem | null): Promise<void> => {
      const findingId = newId();
      const content = proposedBy(item, t, responsible(item));
      return quietly(
        keep(content.title, { kind: 'finding', findingId, itemId: item?.id ?? null, content }).then(() =>
          unfold(findingId),
        ),
      );
    };
    const withdrawal = ({ id, content }: FindingView, reason: string) =>
      keep(content.title, { kind: 'withdrawal', findingId: id, reason });

    return {
      tap: async (view, result) => {
        const standing = view.answer?.result ?? null;
        if (result === 'FAIL' && standing !== 'FAIL') return record(view.item);
        if (standing !== 'FAIL') {
          const next = standing === result ? 'NOT_CHECKED' : (result as ItemResult);
          const kept = answer(view, next, overOf(view, me));
          if (next !== 'NOT_CHECKED') return quietly(kept);
          const previous = standing as ItemResult;
          return undoing(
            t.cleared(view.item.title),
            // By then the answer is one's own, or somebody else's whom one has not seen.
            kept.then(() => () => answer(view, previous, null).then(() => undefined)),
          );
        }
        const [only] = view.findings;
        if (!only || view.findings.length > 1 || !isUntouched(only, proposedBy(view.item, t, responsible(view.item))))
          return say(t.withdrawFirst);
        return undoing(
          t.taken(view.item.title),
          withdrawal(only, t.mistaken).then(async (back) => {
            if (result === 'FAIL') return back;
            // The withdrawal has left the item without an answer.
            const backToo = await answer(view, result, null);
            return () => backToo().then(back);
          }),
        );
      },
      record: (item) => void record(item),
      revise: (finding, changes) => {
        const base = Object.fromEntries(
          Object.keys(changes).map((field) => [field, finding.content[field as keyof FindingContent]]),
        );
        void quietly(keep(finding.content.title, { kind: 'revision', findingId: finding.id, changes, base }));
      },
      withdraw: (finding, reason) => void undoing(t.taken(finding.content.title), withdrawal(finding, reason)),
      settle: (view, { entryId, mine, theirs }, whose) => {
        if (whose === 'theirs') return void quietly(giveUp(entryId));
        const act: Act = {
          kind: 'answer',
          itemId: view.item.id,
          result: mine.result,
          answeredAt: mine.at,
          over: theirs.etag,
        };
        void quietly(sendAgain(entryId, act));
      },
      addPhoto: async (finding, photo, content) => {
        const act: Act = { kind: 'photo', findingId: finding.id, photo, uploaded: false };
        await keepAct({ visitId, act, about: { unit, what: `${finding.content.title} – ${photo.name}` }, ...content });
      },
      arrange: ({ id, content }, pictures) =>
        void quietly(
          keep(content.title, {
            kind: 'album',
            findingId: id,
            pictures: pictures.map(({ fileId, caption }) => ({ fileId, caption })),
          }),
        ),
      removePhoto: (finding, fileId) =>
        void undoing(
          t.pictures.removed,
          keep(finding.content.title, { kind: 'photo-removal', findingId: finding.id, fileId }),
        ),
    };
  }, [visitId, unit, me, t, offer, unfold, say]);
}

const now = (): string => new Date(officeNow()).toISOString();

/** Somebody else's answer that one has seen and still answers otherwise: its version says that it was seen. */
function overOf({ answer }: ItemView, me: string): string | null {
  return answer && !answer.pending && answer.by.id !== me ? answer.etag : null;
}

/** The item's own words and levels, to be changed where the place differs. */
export const proposedBy = (
  item: ChecklistItem | null,
  t: Text['visit'],
  people: FindingPerson[] = [],
): FindingContent => ({
  title: item?.title ?? t.finding.outsideTitle,
  findingClass: item?.findingClass ?? 'SHORTCOMING',
  severity: item?.severity ?? 'LEVEL_1',
  handling: 'TASK',
  count: null,
  outOf: null,
  documentNumber: null,
  foundOn: null,
  place: null,
  detail: null,
  remedyNote: null,
  recommendedAction: item?.expectedFix || null,
  people,
});

/** Nothing was said beyond the tap itself, so taking it back loses nothing. */
function isUntouched({ content, pictures }: FindingView, proposed: FindingContent): boolean {
  return pictures.length === 0 && JSON.stringify(content) === JSON.stringify(proposed);
}
