import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AnswerService, ChecklistReadModel, FindingService, RollCallService } from '@app/inspection';
import type { FindingClass, Severity } from '@app/kernel';
import { minutesAfter, type Act, type Cast } from './cast';
import { toldOf } from './told-of';
import { rollCallOf } from './roll-call';
import type { PlannedFinding, VisitOfStory } from './visits';

interface Checklist {
  readonly items: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly expectedFix: string;
    readonly severity: Severity;
    readonly findingClass: FindingClass;
  }[];
}

type Answered = readonly [item: string, result: 'PASS' | 'NA'];

/** Items that do not apply to an office that has no such thing. */
const NOT_APPLICABLE = ['T3', 'T12', 'T13'];
/** Not looked at for want of time: never counted as in order. */
const LEFT_OUT = ['C8', 'M16'];
/** How far the visit under way has come: answered so far, nothing found yet. */
const ANSWERED_SO_FAR = 18;

/** What a visit records: who is there, what was found, what is in order. */
@Injectable()
export class VinhSaRecording {
  constructor(
    private readonly checklists: ChecklistReadModel,
    private readonly answers: AnswerService,
    private readonly rollCalls: RollCallService,
    private readonly findings: FindingService,
  ) {}

  actsOf(cast: Cast, visit: VisitOfStory, from: Date): Act[] {
    const called = minutesAfter(from, 5);
    return [
      ...(rollCallOf(cast, visit.plan).length > 0
        ? [{ at: called, happen: () => this.callRoll(cast, visit, called) }]
        : []),
      ...visit.plan.findings.map((finding, place): Act => {
        const at = minutesAfter(from, 20 + place * 12);
        return { at, happen: () => this.record(cast, visit, { finding, id: visit.findings[place] ?? '', at }) };
      }),
      { at: minutesAfter(from, 150), happen: () => this.answerRest(cast, visit, minutesAfter(from, 150)) },
    ];
  }

  /** The first items of a visit that has just begun, all of them in order. */
  async begin(cast: Cast, inspectionId: string, at: Date): Promise<void> {
    const { items } = await this.checklist(cast, at);
    const inOrder = items.slice(0, ANSWERED_SO_FAR).map(({ id }): Answered => [id, 'PASS']);
    await this.answer(cast, { inspectionId, at }, inOrder);
  }

  private async callRoll(cast: Cast, { id, plan }: VisitOfStory, at: Date): Promise<void> {
    const entries = rollCallOf(cast, plan).map(({ person, status, paper }) => ({
      changeId: uuidv7(),
      staffMemberId: cast.person(person),
      status,
      countedAt: at.toISOString(),
      ...(paper ? { paper } : {}),
    }));
    await cast.as('home.tham', 'inspection.record-finding', at, () => this.rollCalls.call(id, entries));
  }

  private async record(
    cast: Cast,
    visit: VisitOfStory,
    { finding, id, at }: { finding: PlannedFinding; id: string; at: Date },
  ): Promise<void> {
    const told = toldOf(finding.item);
    const { items } = await this.checklist(cast, at);
    const item = items.find(({ code }) => code === told.code);
    if (!item) throw new Error(`the checklist has no item ${told.code}`);
    const onSite = finding.fate.kind === 'on-site';
    await cast.as('home.tham', 'inspection.record-finding', at, () =>
      this.findings.record(visit.id, {
        id,
        checklistItemId: item.id,
        title: item.title,
        detail: told.seen,
        findingClass: finding.findingClass,
        severity: finding.findingClass === 'BREACH' && item.severity < 'LEVEL_3' ? 'LEVEL_3' : item.severity,
        recommendedAction: item.expectedFix,
        ...(told.count ? { count: told.count } : {}),
        ...(onSite ? { handling: 'FIXED_ON_SITE' as const, remedyNote: told.done } : {}),
      }),
    );
  }

  /** What was not found wanting was in order, did not apply, or was not looked at. */
  private async answerRest(cast: Cast, { id: inspectionId, plan }: VisitOfStory, at: Date): Promise<void> {
    const { items } = await this.checklist(cast, at);
    const found = new Set(plan.findings.map(({ item }) => toldOf(item).code));
    const rest = items
      .filter(({ code }) => !found.has(code) && !LEFT_OUT.includes(code))
      .map(({ id, code }): Answered => [id, NOT_APPLICABLE.includes(code) ? 'NA' : 'PASS']);
    await this.answer(cast, { inspectionId, at }, rest);
  }

  /** In one unit of work: one for each of some 3,000 answers is half of what the story takes to tell. */
  private async answer(
    cast: Cast,
    { inspectionId, at }: { inspectionId: string; at: Date },
    answered: readonly Answered[],
  ): Promise<void> {
    await cast.as('home.tham', 'inspection.record-finding', at, async () => {
      for (const [item, result] of answered) {
        const input = { changeId: uuidv7(), result, answeredAt: at.toISOString() };
        await this.answers.answer(inspectionId, item, input, null);
      }
    });
  }

  private async checklist(cast: Cast, at: Date): Promise<Checklist> {
    return cast.as(
      'home.tham',
      'inspection.read',
      at,
      async () => (await this.checklists.current()).parse() as Checklist,
    );
  }
}
