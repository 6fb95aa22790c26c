import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { DomainError, type ProblemIssue } from '@app/kernel';
import { LegalBasisService, SettingsService } from '@app/organization';
import { requireVersion, UnitOfWork } from '@app/platform';
import type { PublishDraftRequest, RetireChecklistRequest } from '../dto/checklist-draft.requests';
import { ChecklistDraft } from '../entities/checklist-draft.entity';
import { ChecklistVersion } from '../entities/checklist.entity';
import { dayWithout, publicationFault, retirementFault } from '../rules/checklist';
import { contentFaults, type DraftItem, type FaultAt } from '../rules/checklist-content';
import { differenceOf, isUnchanged, type ChecklistDifference } from '../rules/checklist-difference';
import { editorOf } from './checklist-draft.service';
import { ChecklistVersions } from './checklist-versions';
import { changedCodes, checklistContinued, checklistRetired } from './checklist.audit';
import { checklistProblems } from './checklist.problems';
import { ChecklistService, type NewChecklistItem } from './checklist.service';

/** From which day on a list holds, and until when. Visits keep the version that they began with. */
@Injectable()
export class ChecklistPublication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly versions: ChecklistVersions,
    private readonly checklists: ChecklistService,
    private readonly bases: LegalBasisService,
    private readonly settings: SettingsService,
  ) {}

  /** Makes the next version of the draft, by a decision on paper; the one before it ends on the day that this one holds. */
  async publish(id: string, seen: string, input: PublishDraftRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    await this.versions.alone();
    const draft = await this.versions.takeDraft(id);
    if (draft.state !== 'OPEN') throw checklistProblems['checklist-draft-closed']();
    requireVersion(draft, seen);
    await this.requireOtherEyes(draft);
    const base = await this.baseOf(draft);
    requirePossibleDays(input, { today: unit.today, baseSince: base?.publishedOn ?? null });
    const difference = await this.requireReady(draft, input.publishedOn, base);

    const [newest] = await this.versions.of(draft.code);
    const { publishedOn, decisionNumber, decisionDate } = input;
    const list = { code: draft.code, version: (newest?.version ?? 0) + 1, title: draft.title, publishedOn };
    const source = `Quyết định ${decisionNumber}`;
    const versionId = await this.checklists.publish(
      { ...list, retiredOn: null },
      draft.items.map((item) => contentOf(item, source)),
      {
        ...{ decisionNumber, decisionDate, publishedByName: unit.actor.name },
        ...{ draft: draft.id, difference: difference ? changedCodes(difference) : {} },
      },
    );
    const change = { state: 'PUBLISHED' as const, publishedVersionId: versionId, version: draft.version + 1 };
    await unit.repo(ChecklistDraft).then((repo) => repo.update({ id }, change));
    if (base && (base.retiredOn === null || base.retiredOn > publishedOn)) {
      const earlier = { earlierEndOn: base.retiredOn, earlierEndReason: base.retiredReason };
      await this.end(base, { retiredOn: publishedOn, replacedBy: versionId, retiredReason: null }, earlier);
    }
  }

  /**
   * Lets a version end, or end on another day than it was to. On its own first day, before it comes, it is taken back, and what it was to replace goes on as long
   * as it would have. No day from today on is left without a list that visits can be opened with.
   */
  async retire(id: string, { retiredOn, reason }: RetireChecklistRequest): Promise<void> {
    const { today } = this.unitOfWork.current;
    await this.versions.alone();
    const version = await this.versions.take(id);
    const isLatest = (await this.versions.latest(version.code))?.id === id;
    const fault = retirementFault({ ...version, isLatest }, retiredOn, today);
    const site = { pointer: '/retiredOn', value: retiredOn };
    if (fault === 'ended') throw checklistProblems['checklist-ended']({ day: version.retiredOn ?? '' });
    if (fault === 'past') throw checklistProblems['checklist-past']({ today }, site);
    if (fault === 'begun') throw checklistProblems['checklist-begun']({}, site);
    if (fault === 'before-begin')
      throw checklistProblems['checklist-before-begin']({ since: version.publishedOn }, site);
    const before = await this.versions.days();
    await this.end(version, { retiredOn, replacedBy: null, retiredReason: reason });
    if (retiredOn === version.publishedOn) await this.letPredecessorGoOn(version);
    const day = dayWithout(before, await this.versions.days(), today);
    if (day !== null) throw checklistProblems['checklist-last']({ day }, site);
  }

  // The decision on paper has been through the hands of whoever signed it; the office may want a second person here as well.
  private async requireOtherEyes({ editedBy }: ChecklistDraft): Promise<void> {
    const { actor } = this.unitOfWork.current;
    if ((await this.settings.get('inspection.checklist-publisher')) === 'ANYBODY') return;
    if (actor.staffMemberId === null || editedBy.includes(editorOf(actor))) throw checklistProblems['own-checklist']();
  }

  private async baseOf({ code, baseVersionId }: ChecklistDraft): Promise<ChecklistVersion | null> {
    const latest = await this.versions.latest(code);
    if ((latest?.id ?? null) === baseVersionId) return latest;
    const base = (await this.versions.of(code)).find(({ id }) => id === baseVersionId);
    // Older than what it was held against, or nothing at all: that one was taken back.
    throw base && base.version > (latest?.version ?? 0)
      ? checklistProblems['checklist-base-taken-back']({ version: base.version })
      : checklistProblems['checklist-draft-outdated']({ version: latest?.version ?? 0 });
  }

  private async requireReady(
    draft: ChecklistDraft,
    day: string,
    base: ChecklistVersion | null,
  ): Promise<ChecklistDifference<DraftItem | NewChecklistItem> | null> {
    const before = base ? await this.versions.items(base.id) : [];
    const kept = new Set(before.map(({ code }) => code));
    const beside = await this.versions.codesBeside(draft.code, base?.id ?? null);
    const usedCodes = beside.filter((code) => !kept.has(code));
    const faults = contentFaults(draft, { bases: await this.bases.all(), day, usedCodes });
    if (faults.length > 0) throw notReady(faults);
    if (!base) return null;
    const difference = differenceOf<DraftItem | NewChecklistItem>(before, draft.items);
    if (isUnchanged(difference) && base.title === draft.title) {
      throw checklistProblems['checklist-unchanged']({ version: base.version }, { pointer: '/items' });
    }
    return difference;
  }

  private async letPredecessorGoOn({ id, code }: ChecklistVersion): Promise<void> {
    const before = (await this.versions.of(code)).find(({ replacedBy }) => replacedBy === id);
    if (!before) return;
    const repo = await this.unitOfWork.current.repo(ChecklistVersion);
    const { earlierEndOn, earlierEndReason } = before;
    const end = { retiredOn: earlierEndOn, retiredReason: earlierEndReason };
    await repo.update({ id: before.id }, { ...end, replacedBy: null, earlierEndOn: null, earlierEndReason: null });
    this.audit.record(checklistContinued(before, end));
  }

  private async end(
    version: ChecklistVersion,
    end: Pick<ChecklistVersion, 'retiredOn' | 'replacedBy' | 'retiredReason'>,
    earlier: Partial<Pick<ChecklistVersion, 'earlierEndOn' | 'earlierEndReason'>> = {},
  ): Promise<void> {
    const repo = await this.unitOfWork.current.repo(ChecklistVersion);
    await repo.update({ id: version.id }, { ...end, ...earlier });
    this.audit.record(checklistRetired(version, end));
  }
}

function requirePossibleDays(
  { publishedOn, decisionDate }: PublishDraftRequest,
  { today, baseSince }: { today: string; baseSince: string | null },
): void {
  const fault = publicationFault({ publishedOn, decisionDate }, { today, baseSince });
  const [on, decided] = [
    { pointer: '/publishedOn', value: publishedOn },
    { pointer: '/decisionDate', value: decisionDate },
  ];
  if (fault === 'undecided') throw checklistProblems['checklist-undecided']({ today }, decided);
  if (fault === 'past') throw checklistProblems['checklist-past']({ today }, on);
  if (fault === 'before-latest') throw checklistProblems['checklist-before-latest']({ since: baseSince ?? '' }, on);
}

/** Everything at once, each at its place in the draft. */
function notReady(faults: readonly FaultAt[]): DomainError {
  const { code, definition } = checklistProblems['checklist-not-ready'];
  const issues = faults.map(({ pointer, fault, facts }): ProblemIssue => {
    const problem = checklistProblems[`checklist-${fault}`];
    return { pointer, facts, code: problem.code, definition: problem.definition };
  });
  return new DomainError(code, definition, { count: faults.length }, issues);
}

// An item that somebody wrote here comes from the decision that publishes it.
function contentOf({ id: _, asks, source, ...item }: DraftItem, decision: string): NewChecklistItem {
  return { ...item, asks: [...asks], source: source || decision };
}
