import { Injectable } from '@nestjs/common';
import { requireTenantWide } from '@app/organization';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import { ChecklistDraft } from '../entities/checklist-draft.entity';
import { ChecklistItem, ChecklistVersion } from '../entities/checklist.entity';
import { isInForce } from '../rules/checklist';

/** What stands of the lists, for those who change them: whoever does so does it for the whole authority. */
@Injectable()
export class ChecklistVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
  ) {}

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

  /** Codes that items of the list have had, in versions other than this one. */
  async codesBeside(code: string, versionId: string | null): Promise<string[]> {
    const { actor } = this.unitOfWork.current;
    const rows = await this.unitOfWork.current.query<{ code: string }>({
      name: 'inspection.checklist-codes',
      text: `SELECT DISTINCT c.code FROM checklist_item c JOIN checklist_version v ON v.id = c.checklist_version_id
              WHERE v.tenant_id = $1 AND v.code = $2 AND v.id IS DISTINCT FROM $3`,
      values: [actor.tenantId, code, versionId],
    });
    return rows.map((row) => row.code);
  }

  /** Whether a visit of the day could be opened with anything. */
  async isAnyInForce(day: string): Promise<boolean> {
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(ChecklistVersion);
    const versions = await repo.findBy({ tenantId: actor.tenantId });
    return versions.some((version) => isInForce(version, day));
  }
}
