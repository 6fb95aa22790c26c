import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AuditLog } from '@app/audit';
import { requireVersion, UnitOfWork } from '@app/platform';
import type { FindingPersonRequest, ReviseFindingRequest } from './dto/finding.requests';
import { ChecklistAnswer } from './entities/checklist-answer.entity';
import { FindingPerson } from './entities/finding-person.entity';
import { Finding } from './entities/finding.entity';
import { peopleOf, requirePossible } from './finding-content';
import { FindingLock } from './finding-lock';
import { findingAct, findingContent, peopleContent } from './inspection.audit';
import { inspectionProblems } from './inspection.problems';
import { VisitLookup } from './visit-facts';

/** What may still become of a recorded finding while the minutes are open. */
@Injectable()
export class FindingChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findings: FindingLock,
    private readonly visits: VisitLookup,
    private readonly audit: AuditLog,
  ) {}

  /** Changes what is given; people, where given, are named anew. */
  async revise(id: string, version: string, { people, ...input }: ReviseFindingRequest): Promise<void> {
    const finding = await this.forChange(id, version);
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    if (given.length === 0 && people === undefined) return;
    const change: Partial<Finding> = Object.fromEntries(
      given.map(([field, value]) => [field, value === '' ? null : value]),
    );
    const revised: Finding = { ...finding, ...change, version: finding.version + 1 };
    requirePossible(revised, this.unitOfWork.current.today);
    const { bodyId, people: known } = await this.visits.facts(finding.inspectionId, null, people);
    const renamed = people && (await this.rename(finding, people, known));
    await this.write(revised);
    this.audit.record(
      findingAct('finding-revised', finding, bodyId, {
        before: findingContent(finding),
        after: { ...findingContent(revised), ...(renamed ? { people: peopleContent(renamed.added) } : {}) },
        also: { finding_person: renamed?.rows ?? 0 },
      }),
    );
  }

  /** Takes a finding back before the minutes are locked; it stays visible with its reason. */
  async withdraw(id: string, version: string, reason: string): Promise<void> {
    const finding = await this.forChange(id, version);
    const { bodyId } = await this.visits.facts(finding.inspectionId, null);
    const answer = finding.checklistItemId && (await this.lockAnswer(finding));
    await this.write({ ...finding, state: 'WITHDRAWN', withdrawnReason: reason, version: finding.version + 1 });
    const reopened = answer ? await this.reopen(finding, answer) : 0;
    this.audit.record(
      findingAct('finding-withdrawn', finding, bodyId, {
        before: { state: finding.state },
        after: { state: 'WITHDRAWN', reason },
        also: { checklist_answer: reopened },
      }),
    );
  }

  /** The finding for a change, its row locked; refuses what is no longer open. */
  async forChange(id: string, version: string | null): Promise<Finding> {
    const finding = await this.findings.takeInVisit(id);
    if (finding.state === 'WITHDRAWN') throw inspectionProblems['finding-withdrawn']();
    if (finding.state !== 'RECORDED') throw inspectionProblems.locked();
    if (version !== null) requireVersion(finding, version);
    return finding;
  }

  // Nobody is erased: who is no longer named stays in the record with the moment of it.
  private async rename(
    finding: Finding,
    people: readonly FindingPersonRequest[],
    known: Parameters<typeof peopleOf>[2]['people'],
  ): Promise<{ added: FindingPerson[]; rows: number }> {
    const unit = this.unitOfWork.current;
    const added = peopleOf(people, finding, { people: known });
    const repo = await unit.repo(FindingPerson);
    const standing = await repo.findBy({ findingId: finding.id, removedAt: IsNull() });
    if (standing.length > 0) {
      await repo.update({ id: In(standing.map(({ id }) => id)) }, { removedAt: unit.now });
    }
    if (added.length > 0) await repo.insert(added);
    return { added, rows: standing.length + added.length };
  }

  // The answer's row first: whoever records another finding of the item waits here, and is then seen.
  private async lockAnswer({ inspectionId, checklistItemId }: Finding): Promise<ChecklistAnswer | null> {
    if (checklistItemId === null) return null;
    const repo = await this.unitOfWork.current.repo(ChecklistAnswer);
    return repo.findOne({ where: { inspectionId, checklistItemId }, lock: { mode: 'for_no_key_update' } });
  }

  // With its last finding an item is no longer "Không đạt", and nobody has said that it is anything else.
  private async reopen(finding: Finding, answer: ChecklistAnswer): Promise<number> {
    const unit = this.unitOfWork.current;
    const { inspectionId, checklistItemId } = answer;
    const stands = await unit
      .repo(Finding)
      .then((repo) => repo.existsBy({ inspectionId, checklistItemId, state: 'RECORDED' }));
    if (stands) return 0;
    const { affected } = await unit.repo(ChecklistAnswer).then((repo) =>
      repo.update(
        { inspectionId, checklistItemId },
        {
          result: 'NOT_CHECKED',
          answeredBy: unit.actor.staffMemberId ?? finding.recordedBy,
          answeredByName: unit.actor.name,
          answeredAt: unit.now,
          version: answer.version + 1,
        },
      ),
    );
    return affected ?? 0;
  }

  private async write(f: Finding): Promise<void> {
    const { title, detail, findingClass, severity, count, outOf, place, foundOn, documentNumber, handling } = f;
    const { remedyNote, recommendedAction, state, withdrawnReason, version } = f;
    await this.unitOfWork.current.repo(Finding).then((repo) =>
      repo.update(
        { id: f.id },
        {
          ...{ title, detail, findingClass, severity, count, outOf, place, foundOn, documentNumber, handling },
          ...{ remedyNote, recommendedAction, state, withdrawnReason, version },
        },
      ),
    );
  }
}
