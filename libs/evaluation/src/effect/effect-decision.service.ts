import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { parseFraction } from '@app/kernel';
import { NotificationService } from '@app/notification';
import { ApplicationLock, platformProblems, UnitOfWork } from '@app/platform';
import { notTaken } from '../month/month.problems';
import { EvaluationLookup, type Taken } from '../month/evaluation-lookup';
import { isClosed } from '../rules/course';
import { counts, mayDecide, type EffectDecision } from '../rules/finding-effect';
import type { Criterion } from '../rules/regime';
import { readTypedScore } from '../rules/typed-score';
import { againNews, recordAgain, type DecidedAgain } from './decided-again';
import type { DecideEffectRequest } from './dto/effect.requests';
import { effectAnswered, effectDecided } from './effect.audit';
import { effectProblems } from './effect.problems';
import { FindingEffect } from './entities/finding-effect.entity';

const REASON_MIN = 10;
const NEWS: Readonly<Record<EffectDecision, string>> = {
  ACCEPTED: 'evaluation.effect-accepted',
  CHANGED: 'evaluation.effect-changed',
  REJECTED: 'evaluation.effect-rejected',
};

type Decided = Pick<FindingEffect, 'decidedCriterion' | 'decidedPoints' | 'decisionReason'>;

/** What whoever assesses decides about an effect, and what the person says to it. */
@Injectable()
export class EffectDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
    private readonly lookup: EvaluationLookup,
    private readonly notification: NotificationService,
  ) {}

  /**
   * Accepts, changes or rejects it. In a closed month, where it came after the lock, taking points off opens the month again as a new
   * decision; rejecting leaves it as it is. @returns the person's month as it stands now
   */
  async decide(id: string, input: DecideEffectRequest): Promise<string> {
    const open = this.unitOfWork.current;
    const { effect, taken } = await this.take(id, 'superiorId');
    const { evaluation, cycle } = taken;
    if (effect.version !== input.version) throw platformProblems['stale-version']();
    if (effect.state === 'TAKEN_BACK') throw effectProblems['effect-taken-back']();
    if (!mayDecide(effect.state, isClosed(evaluation.state))) throw effectProblems['effect-in-closed-month']();
    const decided: FindingEffect = {
      ...{ ...effect, ...decisionOf(input, effect, evaluation.regime.criteria), state: input.decision },
      ...{ decidedBy: this.lookup.me, decidedByName: open.actor.name, decidedAt: open.now },
      version: effect.version + 1,
    };
    const { state, decidedCriterion, decidedPoints, decisionReason, decidedBy, decidedByName, decidedAt } = decided;
    const change = { state, decidedCriterion, decidedPoints, decisionReason, decidedBy, decidedByName, decidedAt };
    await open.repo(FindingEffect).then((repo) => repo.update({ id }, { ...change, version: decided.version }));
    this.audit.record(effectDecided(effect, decided, cycle.orgUnitId));
    const again = isClosed(evaluation.state) && counts(state) ? await this.decideAgain(decided) : [];
    const evaluationId = again.find(({ isOwn }) => isOwn)?.nextId ?? evaluation.id;
    await this.notification.tell(
      {
        ...newsOf(decided, cycle.orgUnitId, evaluationId),
        ...{ code: NEWS[input.decision], to: [{ person: effect.staffMemberId }] },
      },
      ...againNews(again, reasonOf(decided)),
    );
    return evaluationId;
  }

  /** The person's own word; a later one takes its place, and the log keeps both. @returns their month */
  async reply(id: string, text: string): Promise<string> {
    const open = this.unitOfWork.current;
    const { effect, taken } = await this.take(id, 'staffMemberId');
    const { evaluation, cycle } = taken;
    if (effect.state === 'TAKEN_BACK') throw effectProblems['effect-taken-back']();
    const change = { reply: text, repliedAt: open.now, version: effect.version + 1 };
    await open.repo(FindingEffect).then((repo) => repo.update({ id }, change));
    this.audit.record(effectAnswered(effect, { ...effect, ...change }, cycle.orgUnitId));
    if (evaluation.superiorId !== null) {
      const news = newsOf(effect, cycle.orgUnitId, evaluation.id);
      await this.notification.tell({
        ...{ ...news, code: 'evaluation.effect-answered', to: [{ person: evaluation.superiorId }] },
        facts: { ...news.facts, person: effect.personName },
      });
    }
    return evaluation.id;
  }

  /** Whose month it is, for answering the same request again. */
  async monthOf(id: string, as: 'superiorId' | 'staffMemberId'): Promise<string> {
    const { taken } = await this.take(id, as);
    return taken.evaluation.id;
  }

  // The month first, then the effect: as whoever locks the month takes them.
  private async take(id: string, as: 'superiorId' | 'staffMemberId'): Promise<{ effect: FindingEffect; taken: Taken }> {
    const open = this.unitOfWork.current;
    const repo = await open.repo(FindingEffect);
    const known = this.lock.requireVisible(
      await repo.findOneBy({ id }),
      ({ tenantId, staffMemberId }) =>
        tenantId === open.actor.tenantId && (as === 'superiorId') !== (staffMemberId === this.lookup.me),
    );
    const taken = await this.lookup.monthOf(known.staffMemberId, known.month, as);
    const effect = await repo.findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return { effect, taken };
  }

  private async decideAgain(effect: FindingEffect): Promise<DecidedAgain[]> {
    const open = this.unitOfWork.current;
    const reason = reasonOf(effect);
    const [row] = await open.query<{ again: DecidedAgain[] }>({
      name: 'evaluation.decide-again',
      text: 'SELECT evaluation_decide_again($1, $2, $3, $4) AS again',
      values: [effect.id, reason, open.actor.name, open.now],
    });
    const again = row?.again ?? [];
    recordAgain(this.audit, again, reason);
    return again;
  }
}

const reasonOf = ({ title, minutesNumber }: FindingEffect): string =>
  `Ghi nhận nội dung “${title}” (Biên bản ${minutesNumber})`;

function newsOf(effect: FindingEffect, bodyId: number, evaluationId: string) {
  const { title, month, orgUnitId } = effect;
  return {
    facts: { title, month: month.slice(0, 7).split('-').reverse().join('/') },
    about: { type: 'evaluation' as const, id: evaluationId },
    ...{ orgUnitId, laneUnitId: bodyId },
  };
}

/** What is going to be stored, held against the lines of the person's own rule. */
function decisionOf(input: DecideEffectRequest, effect: FindingEffect, criteria: readonly Criterion[]): Decided {
  const reason = input.reason?.trim() || null;
  if (input.decision !== 'ACCEPTED' && [...(reason ?? '')].length < REASON_MIN) {
    throw effectProblems['effect-reason']({}, { pointer: '/reason' });
  }
  if (input.decision === 'REJECTED') return { decidedCriterion: null, decidedPoints: null, decisionReason: reason };
  if (input.decision === 'ACCEPTED') {
    const { criterion, points } = effect;
    const max = criteria.find(({ code }) => code === criterion)?.max;
    if (max === undefined || readTypedScore(points, max, '').state === 'REFUSED') {
      throw effectProblems['effect-line']({ criterion, points }, { pointer: '/decision', value: input.decision });
    }
    return { decidedCriterion: criterion, decidedPoints: points, decisionReason: reason };
  }
  const { criterion, points: typed } = input;
  if (!criterion || !typed)
    throw effectProblems['effect-incomplete']({}, { pointer: criterion ? '/points' : '/criterion' });
  const max = criteria.find(({ code }) => code === criterion)?.max;
  if (max === undefined)
    throw effectProblems['effect-line']({ criterion, points: typed }, { pointer: '/criterion', value: criterion });
  const read = readTypedScore(typed, max, '/points');
  if (read.state === 'REFUSED') throw notTaken([read.fault]);
  if (parseFraction(read.points).n === 0n)
    throw effectProblems['effect-nothing']({}, { pointer: '/points', value: typed });
  return { decidedCriterion: criterion, decidedPoints: read.points, decisionReason: reason };
}
