import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { formatDate } from '@app/kernel';
import { contentHash, etagOf, platformProblems, UnitOfWork } from '@app/platform';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { canWorkMove, isLate } from '../rules/work-item';
import type { AcceptedRequest, AnswerCauseRequest, MarkRequest, ReturnWorkRequest } from './dto/work-item.requests';
import type { WorkItem } from './entities/work-item.entity';
import { WorkMark } from './entities/work-mark.entity';
import { WorkItems } from './work-items';
import { WorkMonths } from './work-months';
import { causeAnswered, workAccepted, workReturned } from './work.audit';
import { workProblems } from './work.problems';

/** How many marks one statement writes: each has twenty values, of which a statement takes 65,535. */
const AT_ONCE = 1000;

/** What a superior decides about reported work: accepted with what failed and what was late, or returned. */
@Injectable()
export class WorkAcceptance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly items: WorkItems,
    private readonly months: WorkMonths,
  ) {}

  /** All of them or none; each as it was read, which the version says. What was accepted can be accepted again otherwise. */
  async accept(accepted: readonly AcceptedRequest[]): Promise<string[]> {
    const open = this.unitOfWork.current;
    const find = await this.items.ofOthers(accepted.map(({ id }) => id));
    await this.months.requireOpen(accepted.map(({ id }, index) => ({ ...find(id), pointer: `/items/${index}` })));
    const delayed = await this.delayed(accepted.map(({ id }) => id));
    const allMarks: WorkMark[] = [];
    for (const [index, input] of accepted.entries()) {
      const item = find(input.id);
      const place = { pointer: `/items/${index}`, value: input.id };
      if (etagOf(item.id, item.version) !== input.version) throw platformProblems['stale-version']({}, place);
      if (item.reported === null || !(item.state === 'ACCEPTED' || canWorkMove(item.state, 'ACCEPTED'))) {
        throw workProblems['work-not-there-yet']({}, place);
      }
      const done = input.done ?? item.reported;
      const left = item.pieces - item.givenAway;
      if (done > left) {
        throw workProblems['more-than-there-is']({ left }, { pointer: `${place.pointer}/done`, value: done });
      }
      const late = delaysOf(item, { ...input, done }, delayed.get(item.id));
      const marks = this.marksOf(item, [...(input.marks ?? []), ...late], {
        ...{ pieces: done, at: place.pointer },
      });
      const by = { acceptedBy: this.items.requireOther(item.staffMemberId), acceptedByName: open.actor.name };
      const after = await this.items.update(item, { ...by, acceptedAt: open.now, done, state: 'ACCEPTED' });
      allMarks.push(...marks);
      this.audit.record(workAccepted(after, marks));
    }
    await this.write(allMarks);
    return accepted.map(({ id }) => id);
  }

  /** Back to the person, with what each piece failed for; what was accepted before is open again. */
  async return(id: string, { reason, marks: given = [] }: ReturnWorkRequest): Promise<void> {
    const item = (await this.items.ofOthers([id]))(id);
    if (!canWorkMove(item.state, 'RETURNED')) throw workProblems['work-not-there-yet']();
    await this.months.requireOpen([item]);
    const marks = this.marksOf(item, given, { pieces: item.pieces, at: '' });
    const after = await this.items.update(item, { state: 'RETURNED', returnReason: reason, done: 0 });
    await this.write(marks);
    this.audit.record(workReturned(after, marks));
  }

  /** Whether the cause was objective, claimed or not; a later answer takes the place of an earlier one. @returns the work */
  async answer(id: string, { isObjective, reason }: AnswerCauseRequest): Promise<string> {
    const open = this.unitOfWork.current;
    const { mark, item } = await this.items.mark(id, 'OTHERS');
    await this.months.requireOpen([item]);
    const answer = {
      ...{ isObjective, answerReason: reason, answeredBy: this.items.requireOther(item.staffMemberId) },
      ...{ answeredByName: open.actor.name, answeredAt: open.now },
    };
    await open.repo(WorkMark).then((repo) => repo.update({ id }, answer));
    this.audit.record(causeAnswered(mark, { ...mark, ...answer }, item));
    return item.id;
  }

  /** Which work a mark is about, for answering the same request again. */
  async workOf(id: string): Promise<string> {
    return (await this.items.mark(id, 'OTHERS')).item.id;
  }

  private marksOf(
    item: WorkItem,
    given: readonly MarkRequest[],
    { pieces, at }: { pieces: number; at: string },
  ): WorkMark[] {
    const { actor, now } = this.unitOfWork.current;
    const givenBy = this.items.requireOther(item.staffMemberId);
    return given.map((mark, index) => {
      if (mark.piece > pieces) {
        const place = { pointer: `${at}/marks/${index}/piece`, value: mark.piece };
        throw workProblems['mark-beyond']({ pieces }, place);
      }
      const place = { tenantId: item.tenantId, orgUnitId: item.orgUnitId, staffMemberId: item.staffMemberId };
      return {
        ...{ ...place, id: mark.id, workItemId: item.id, piece: mark.piece, kind: mark.kind, note: mark.note },
        ...{ givenBy, givenByName: actor.name, givenAt: now, claim: null, claimedAt: null },
        ...{ isObjective: null, answerReason: null, answeredBy: null, answeredByName: null, answeredAt: null },
        contentHash: contentHash(mark),
      };
    });
  }

  /** The pieces of each work that have a delay marked already. */
  private async delayed(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
    const repo = await this.unitOfWork.current.repo(WorkMark);
    const marks = await repo.find({
      where: { workItemId: In([...ids]), kind: 'PROGRESS' },
      select: { id: true, workItemId: true, piece: true },
    });
    const pieces = new Map<string, Set<number>>();
    for (const { workItemId, piece } of marks) {
      pieces.set(workItemId, (pieces.get(workItemId) ?? new Set<number>()).add(piece));
    }
    return pieces;
  }

  /** A delay on each piece of a large work is more values than one statement has places for: they go in parts. */
  private async write(marks: readonly WorkMark[]): Promise<void> {
    if (marks.length === 0) return;
    const repo = await this.unitOfWork.current.repo(WorkMark);
    for (let from = 0; from < marks.length; from += AT_ONCE) {
      const part = marks.slice(from, from + AT_ONCE);
      await repo.createQueryBuilder().insert().values(part).returning([]).execute();
    }
  }
}

/**
 * What was done after its day has one delay on each piece, unless whoever accepts says otherwise or has marked it by hand. Pieces
 * that were accepted before were judged then: by the day on which they were done, which is not that of the last one.
 */
function delaysOf(
  item: WorkItem,
  { marks = [], delays = true, done }: AcceptedRequest & { done: number },
  marked: ReadonlySet<number> = new Set(),
): MarkRequest[] {
  const { dueOn, doneOn } = item;
  if (!delays || doneOn === null || !isLate({ dueOn, doneOn })) return [];
  if (marks.some(({ kind }) => kind === 'PROGRESS')) return [];
  const note = `Hạn ${formatDate(dueOn)}, làm xong ${formatDate(doneOn)}.`;
  const now = Array.from({ length: Math.max(done - item.done, 0) }, (_, index) => item.done + index + 1);
  return now.filter((piece) => !marked.has(piece)).map((piece) => ({ id: uuidv7(), piece, kind: 'PROGRESS', note }));
}
