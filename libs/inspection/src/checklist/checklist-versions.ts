import { Injectable } from '@nestjs/common';
import { requireTenantWide } from '@app/organization';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import { ChecklistDraft } from '../entities/checklist-draft.entity';
import { ChecklistItem, ChecklistVersion } from '../entities/checklist.entity';
import type { VersionDays } from '../rules/checklist';

/** Whoever publishes or ends a version waits here for the others; a number of our own beside the tenant's. */
const CHECKLISTS_LOCK = 7_209_465;

/** What stands of the lists, for those who change them: whoever does so does it for the whole authority. */
@Injectable()
export class ChecklistVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
  ) {}

  /**
   * Until the unit of work ends nobody else publishes or ends a version of the authority: whether each day keeps a list is
   * a question about all of them, and a lock on one row does not answer it.
   */
  async alone(): Promise<void> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    await unit.query({ text: 'SELECT pg_advisory_xact_lock($1, $2)', values: [CHECKLISTS_LOCK, unit.actor.tenantId] });
  }

  /** The draft, its row locked until the unit of work ends. */
  async takeDraft(id: string): Promise<ChecklistDraft> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    const repo = await unit.repo(ChecklistDraft);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    return this.lock.requireVisible(found, ({ tenantId }) => tenantId === unit.actor.tenantId);
  }

  /** One version, its row locked. */
  async take(id: string): Promise<ChecklistVersion> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    const repo = await unit.repo(ChecklistVersion);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    return this.lock.requireVisible(found, ({ tenantId }) => tenantId === unit.actor.tenantId);
  }

  /** Every version of the list, the newest first. */
  async of(code: string): Promise<ChecklistVersion[]> {
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(ChecklistVersion);
    return repo.find({ where: { tenantId: actor.tenantId, code }, order: { version: 'DESC' } });
  }

  /** The version that the next one follows: the newest that was not taken back before it held. */
  async latest(code: string): Promise<ChecklistVersion | null> {
    const versions = await this.of(code);
    return versions.find(({ publishedOn, retiredOn }) => retiredOn === null || retiredOn > publishedOn) ?? null;
  }

  async items(versionId: string): Promise<ChecklistItem[]> {
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(ChecklistItem);
    return repo.find({
      where: { tenantId: actor.tenantId, checklistVersionId: versionId },
      order: { ordinal: 'ASC' },
    });
  }

  /** Codes that items of the list have had, in versions other than this one; what was taken back before it held had none. */
  async codesBeside(code: string, versionId: string | null): Promise<string[]> {
    const { actor } = this.unitOfWork.current;
    const rows = await this.unitOfWork.current.query<{ code: string }>({
      name: 'inspection.checklist-codes',
      text: `SELECT DISTINCT c.code FROM checklist_item c JOIN checklist_version v ON v.id = c.checklist_version_id
              WHERE v.tenant_id = $1 AND v.code = $2 AND v.id IS DISTINCT FROM $3
                AND (v.retired_on IS NULL OR v.retired_on > v.published_on)`,
      values: [actor.tenantId, code, versionId],
    });
    return rows.map((row) => row.code);
  }

  /** The days of every version of every list. */
  async days(): Promise<VersionDays[]> {
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(ChecklistVersion);
    return repo.findBy({ tenantId: actor.tenantId });
  }
}
