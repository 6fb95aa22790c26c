import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { requireTenantWide } from '@app/organization';
import {
  ApplicationLock,
  contentHash,
  fieldProblems,
  idTaken,
  isSameAgain,
  requireVersion,
  UnitOfWork,
} from '@app/platform';
import type { BeginDraftRequest, SaveDraftRequest } from '../dto/checklist-draft.requests';
import { ChecklistDraft } from '../entities/checklist-draft.entity';
import { ChecklistVersion, type ChecklistItem } from '../entities/checklist.entity';
import { namedBy } from '../named-by';
import { LIST_CODE } from '../rules/checklist';
import { inSections, type DraftItem } from '../rules/checklist-content';
import { changedFields } from '../rules/checklist-difference';
import { ChecklistVersions } from './checklist-versions';
import { draftBegun, draftCompared, draftDiscarded, draftSaved } from './checklist.audit';
import { checklistProblems } from './checklist.problems';

/** The next version of a list while it is written: nothing of it holds until it is published. */
@Injectable()
export class ChecklistDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly versions: ChecklistVersions,
  ) {}

  /** Begins with what a version says, or with nothing; under an id that the client made. */
  async begin(input: BeginDraftRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    const hash = contentHash(input);
    if (isSameAgain(await this.earlier(input.id), input.id, hash)) return;
    const source = await this.sourceOf(input);
    const base = await this.versions.latest(source.code);
    const draft: ChecklistDraft = {
      ...{ id: input.id, tenantId: unit.actor.tenantId, ...source, baseVersionId: base?.id ?? null },
      ...{ version: 1, state: 'OPEN', begunByName: unit.actor.name, begunAt: unit.now },
      ...{ editedBy: [this.editor], editedByName: unit.actor.name, editedAt: unit.now },
      ...{ publishedVersionId: null, contentHash: hash },
    };
    const repo = await unit.repo(ChecklistDraft);
    const added = await repo.createQueryBuilder().insert().values(draft).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length > 0) {
      this.audit.record(draftBegun(draft));
      return;
    }
    if (isSameAgain(await this.earlier(input.id), input.id, hash)) return;
    const open = await repo.findOneBy({ tenantId: draft.tenantId, code: draft.code, state: 'OPEN' });
    if (!open) throw idTaken(input.id);
    throw checklistProblems['checklist-draft-open']({ list: open.title, by: open.editedByName, draftId: open.id });
  }

  /** Keeps title and items as they are now; whoever read an earlier version is refused. */
  async save(id: string, version: string, input: SaveDraftRequest): Promise<void> {
    const draft = await this.takeOpen(id, version);
    const twice = input.items.findIndex((item, index) => input.items.findIndex((one) => one.id === item.id) < index);
    if (twice >= 0) throw checklistProblems['checklist-item-twice']({}, { pointer: `/items/${twice}/id` });
    const now = { title: input.title, items: inSections(input.items.map(plain)) };
    if (now.title === draft.title && isSame(draft.items, now.items)) return;
    await this.change(draft, now);
    this.audit.record(draftSaved(draft, now));
  }

  /** Holds the draft against the version that has come meanwhile, or that is left where the one before was taken back. */
  async compare(id: string, version: string): Promise<void> {
    const draft = await this.takeOpen(id, version);
    const latest = await this.versions.latest(draft.code);
    const baseVersionId = latest?.id ?? null;
    if (baseVersionId === draft.baseVersionId) return;
    await this.change(draft, { baseVersionId });
    this.audit.record(draftCompared(draft, latest));
  }

  /** Throws the draft away; what was published stays. */
  async discard(id: string, version: string): Promise<void> {
    const draft = await this.takeOpen(id, version);
    await this.change(draft, { state: 'DISCARDED' });
    this.audit.record(draftDiscarded(draft));
  }

  private async takeOpen(id: string, version: string): Promise<ChecklistDraft> {
    const draft = await this.versions.takeDraft(id);
    if (draft.state !== 'OPEN') throw checklistProblems['checklist-draft-closed']();
    requireVersion(draft, version);
    return draft;
  }

  private async change(draft: ChecklistDraft, change: Partial<ChecklistDraft>): Promise<void> {
    const unit = this.unitOfWork.current;
    const by = {
      version: draft.version + 1,
      editedBy: [...new Set([...draft.editedBy, this.editor])],
      editedByName: unit.actor.name,
      editedAt: unit.now,
    };
    await unit.repo(ChecklistDraft).then((repo) => repo.update({ id: draft.id }, { ...change, ...by }));
  }

  private async earlier(id: string): Promise<ChecklistDraft | null> {
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(ChecklistDraft);
    return repo.findOneBy({ id, tenantId: actor.tenantId });
  }

  private async sourceOf({
    fromVersionId,
    code,
    title,
  }: BeginDraftRequest): Promise<Pick<ChecklistDraft, 'code' | 'title' | 'items'>> {
    if (code !== undefined && !LIST_CODE.test(code))
      throw checklistProblems['checklist-list-code']({}, { pointer: '/code' });
    if (fromVersionId === undefined) {
      if (code === undefined) throw fieldProblems.required({}, { pointer: '/code' });
      if (title === undefined) throw fieldProblems.required({}, { pointer: '/title' });
      return { code, title, items: [] };
    }
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(ChecklistVersion);
    const version = await namedBy('/fromVersionId', fromVersionId, async () =>
      this.lock.requireVisible(
        await repo.findOneBy({ id: fromVersionId }),
        ({ tenantId }) => tenantId === actor.tenantId,
      ),
    );
    const items = (await this.versions.items(version.id)).map(asDraft);
    return { code: code ?? version.code, title: title ?? version.title, items };
  }

  private get editor(): string {
    return editorOf(this.unitOfWork.current.actor);
  }
}

/** Who had a hand in a draft, for four eyes: the person, the account where it has none. */
export const editorOf = (actor: { staffMemberId: string | null; id: string }): string =>
  actor.staffMemberId ?? actor.id;

function asDraft({ tenantId: _, checklistVersionId: __, ordinal: ___, ...item }: ChecklistItem): DraftItem {
  return item;
}

// What was not filled in is nothing, never an empty word.
const plain = (item: DraftItem): DraftItem => ({
  ...item,
  legalBasis: item.legalBasis || null,
  basisCode: item.basisCode || null,
  countLabel: item.countLabel || null,
  totalLabel: item.totalLabel || null,
  replacesCode: item.replacesCode || null,
});

// Item by item, as their ids say: while they are written, several have no code yet.
const isSame = (before: readonly DraftItem[], after: readonly DraftItem[]): boolean =>
  before.length === after.length &&
  before.every((item, index) => {
    const now = after[index];
    return now?.id === item.id && now.source === item.source && changedFields(item, now).length === 0;
  });
