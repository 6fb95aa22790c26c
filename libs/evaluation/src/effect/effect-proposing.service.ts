import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import {
  FINDING_CORRECTED,
  FINDING_WITHDRAWN,
  FINDINGS_CONCLUDED,
  type ConcludedFinding,
  type NamedPerson,
} from '@app/inspection';
import { NotificationService, type Telling } from '@app/notification';
import { TransactionEvents, UnitOfWork } from '@app/platform';
import { firstOfMonth } from '../rules/cycle-days';
import { effectOf } from '../rules/finding-effect';
import { againNews, recordAgain, type DecidedAgain } from './decided-again';
import { effectCorrected, effectProposed, effectTakenBack } from './effect.audit';
import { FindingEffect } from './entities/finding-effect.entity';

interface MonthOfEffect {
  readonly effectId: string;
  readonly evaluationId: string;
  readonly superiorId: string | null;
}
type Payload<Event> = Event extends { readonly payload?: infer Told } ? NonNullable<Told> : never;

const UNDECIDED = {
  ...{ decidedCriterion: null, decidedPoints: null, decisionReason: null, decidedBy: null, decidedByName: null },
  ...{ decidedAt: null, takenBackReason: null, takenBackByName: null, takenBackAt: null, reply: null, repliedAt: null },
} as const;

/** What concluded findings make of people's months, in the very transaction that concludes, corrects or withdraws them. */
@Injectable()
export class EffectProposing implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly events: TransactionEvents,
    private readonly notification: NotificationService,
  ) {}

  onModuleInit(): void {
    this.events.on(FINDINGS_CONCLUDED, (findings) => this.propose(findings));
    this.events.on(FINDING_CORRECTED, (finding) => this.correct(finding));
    this.events.on(FINDING_WITHDRAWN, (finding) => this.takeBack(finding));
  }

  private async propose(findings: readonly ConcludedFinding[]): Promise<void> {
    const open = this.unitOfWork.current;
    const proposed = findings.flatMap((finding) =>
      finding.people.map((person) => ({
        effect: effectFor(finding, person, { tenantId: open.actor.tenantId, proposedAt: open.now }),
        bodyId: finding.bodyId,
      })),
    );
    const repo = await open.repo(FindingEffect);
    await repo
      .createQueryBuilder()
      .insert()
      .values(proposed.map(({ effect }) => effect))
      .returning([])
      .execute();
    for (const { effect, bodyId } of proposed) this.audit.record(effectProposed(effect, bodyId));
    const months = await this.monthsOf(proposed.map(({ effect }) => effect));
    const news = proposed.flatMap(({ effect, bodyId }) => {
      const month = months.get(effect.id);
      const told = tellingOf(effect, { bodyId, month }, 'evaluation.effect-proposed');
      if (!month?.superiorId) return [told];
      const person = { person: effect.personName };
      const toDecide = tellingOf(effect, { bodyId, month }, 'evaluation.effect-to-decide', person);
      return [told, { ...toDecide, to: [{ person: month.superiorId }] }];
    });
    await this.notification.tell(...news);
  }

  /** What it says is said so here too; what was not decided yet is proposed anew by it. */
  private async correct(content: Payload<typeof FINDING_CORRECTED>): Promise<void> {
    const { findingId, bodyId, itemCode, title, detail, findingClass, severity } = content;
    const repo = await this.unitOfWork.current.repo(FindingEffect);
    const effects = await repo.find({
      where: { findingId, state: Not('TAKEN_BACK') },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const effect of effects) {
      const anew = effect.state === 'PROPOSED' ? effectOf({ itemCode, findingClass, severity, part: effect.part }) : {};
      const change = { title, detail, findingClass, severity, ...anew, version: effect.version + 1 };
      await repo.update({ id: effect.id }, change);
      this.audit.record(effectCorrected(effect, { ...effect, ...change }, bodyId));
    }
  }

  /** Nothing is taken off any more; a month that was closed with it is decided again, and everybody learns why. */
  private async takeBack({ findingId, bodyId, title, reason }: Payload<typeof FINDING_WITHDRAWN>): Promise<void> {
    const open = this.unitOfWork.current;
    const why = `Rút nội dung “${title}”: ${reason}`;
    const [row] = await open.query<{ done: { back: { id: string; before: string }[]; again: DecidedAgain[] } }>({
      name: 'evaluation.take-effects-back',
      text: 'SELECT finding_effects_take_back($1, $2, $3, $4) AS done',
      values: [findingId, why, open.actor.name, open.now],
    });
    const { back, again } = row?.done ?? { back: [], again: [] };
    if (back.length === 0) return;
    const repo = await open.repo(FindingEffect);
    const effects = new Map((await repo.findBy({ findingId })).map((effect) => [effect.id, effect]));
    recordAgain(this.audit, again, why);
    const months = await this.monthsOf([...effects.values()]);
    const news = back.flatMap(({ id, before }) => {
      const effect = effects.get(id);
      if (effect === undefined) return [];
      this.audit.record(effectTakenBack(effect, before, bodyId));
      const month = months.get(id);
      const telling = tellingOf(effect, { bodyId, month }, 'evaluation.effect-taken-back', { reason });
      if (!month?.superiorId) return [telling];
      return [{ ...telling, to: [...telling.to, { person: month.superiorId }] }];
    });
    await this.notification.tell(...news, ...againNews(again, why));
  }

  /** The month that each bears on, and who assesses it: the database tells the inspecting side no more of it. */
  private async monthsOf(effects: readonly FindingEffect[]): Promise<ReadonlyMap<string, MonthOfEffect>> {
    const rows = await this.unitOfWork.current.query<MonthOfEffect>({
      name: 'evaluation.months-of-effects',
      text: 'SELECT * FROM finding_effect_months($1)',
      values: [effects.map(({ id }) => id)],
    });
    return new Map(rows.map((row) => [row.effectId, row]));
  }
}

function effectFor(
  finding: ConcludedFinding,
  person: NamedPerson,
  { tenantId, proposedAt }: Pick<FindingEffect, 'tenantId' | 'proposedAt'>,
): FindingEffect {
  const { findingId, inspectionId, orgUnitId, inspectingUnitId, title, detail, findingClass, severity } = finding;
  const { itemCode, legalBasis, minutesNumber, noticeNumber, noticeOn, visitedOn: actOn } = finding;
  const { staffMemberId, name: personName, part, statement } = person;
  return {
    ...{ id: uuidv7(), tenantId, orgUnitId, inspectingUnitId, inspectionId, findingId },
    ...{ staffMemberId, personName, part, statement, month: firstOfMonth(actOn.slice(0, 7)), actOn },
    ...{ title, detail, findingClass, severity, legalBasis, minutesNumber, noticeNumber, noticeOn },
    ...effectOf({ itemCode, findingClass, severity, part }),
    ...{ ...UNDECIDED, state: 'PROPOSED', proposedAt, version: 1 },
  };
}

/** To the person, about their month; about the finding where they have none. */
function tellingOf(
  effect: FindingEffect,
  { bodyId, month }: { bodyId: number; month: MonthOfEffect | undefined },
  code: string,
  more: Readonly<Record<string, string>> = {},
): Telling {
  const shown = effect.month.slice(0, 7).split('-').reverse().join('/');
  return {
    code,
    facts: { title: effect.title, month: shown, ...more },
    about: month ? { type: 'evaluation', id: month.evaluationId } : { type: 'finding', id: effect.findingId },
    to: [{ person: effect.staffMemberId }],
    ...{ orgUnitId: effect.orgUnitId, laneUnitId: bodyId },
  };
}
