import { Injectable } from '@nestjs/common';
import { Gauge, type Registry } from 'prom-client';
import { AuditLog } from '@app/audit';
import { Jobs, Log, UnitOfWork } from '@app/platform';
import { EvidenceStore } from './evidence-store';
import { filesChecked } from './evidence.audit';

export interface CheckReport {
  readonly checked: number;
  /** Files whose bytes are missing or are not those that the hash stands for. */
  readonly damaged: readonly { readonly id: string; readonly name: string }[];
}

interface FileRow {
  id: string;
  name: string;
  sha256: Buffer;
  shared_sha256: Buffer | null;
  thumb_sha256: Buffer | null;
  damaged_since: Date | null;
}

/** Files a transaction compares with their hashes: about a second of reading. */
const BATCH = 100;
const JOB = 'evidence.check';

/** Compares files with their hashes, those that have waited longest first, and notes which are not whole. */
@Injectable()
export class EvidenceCheck {
  /** Per tenant, as the last look found it. */
  private readonly damagedNow = new Map<number, number>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly store: EvidenceStore,
    private readonly jobs: Jobs,
    private readonly log: Log,
  ) {}

  /** The next files of the tenant, in the unit of work of a job; those looked at since `from` are left out. */
  async batch(from?: Date): Promise<CheckReport> {
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const files = await unit.query<FileRow>({
      text: `SELECT f.id, f.name, f.sha256, f.shared_sha256, f.thumb_sha256, f.damaged_since FROM evidence_file f
              WHERE f.tenant_id = $1 AND ($2::timestamptz IS NULL OR f.checked_at IS NULL OR f.checked_at < $2)
              ORDER BY f.checked_at NULLS FIRST, f.id LIMIT ${BATCH}`,
      values: [tenantId, from?.toISOString() ?? null],
    });
    if (files.length === 0) return { checked: 0, damaged: [] };
    const damaged: FileRow[] = [];
    for (const file of files) if (!(await this.isWhole(file))) damaged.push(file);
    const ids = damaged.map(({ id }) => id);
    await unit.query({
      text: `UPDATE evidence_file SET checked_at = $3::timestamptz,
                damaged_since = CASE WHEN id = ANY ($2::uuid[]) THEN coalesce(damaged_since, $3::timestamptz) END
              WHERE id = ANY ($1::uuid[])`,
      values: [files.map(({ id }) => id), ids, unit.now.toISOString()],
    });
    this.audit.record(filesChecked(tenantId, files.length, ids));
    for (const { id, name, damaged_since: since } of damaged) {
      this.log.error(
        { tenantId, fileId: id, name, since: since ?? unit.now },
        'evidence is missing or changed on disk',
      );
    }
    await this.count(tenantId);
    return { checked: files.length, damaged: damaged.map(({ id, name }) => ({ id, name })) };
  }

  /** Every file of every tenant, batch by batch. */
  async everything(from: Date): Promise<CheckReport> {
    const damaged: { id: string; name: string }[] = [];
    let checked = 0;
    for (let more = true; more;) {
      more = false;
      await this.jobs.eachTenant(JOB, async () => {
        const found = await this.batch(from);
        checked += found.checked;
        damaged.push(...found.damaged);
        more ||= found.checked === BATCH;
      });
    }
    return { checked, damaged };
  }

  /** For whoever watches the product: more than none is a reason to look for the backup. */
  measureInto(registry: Registry): void {
    const counts = this.damagedNow;
    new Gauge({
      name: 'evidence_damaged_files',
      help: 'Files whose bytes are missing or changed, as last looked at',
      registers: [registry],
      collect() {
        this.set([...counts.values()].reduce((total, count) => total + count, 0));
      },
    });
  }

  private async isWhole(file: FileRow): Promise<boolean> {
    for (const hash of [file.sha256, file.shared_sha256, file.thumb_sha256]) {
      if (hash && !(await this.store.isWhole(hash))) return false;
    }
    return true;
  }

  private async count(tenantId: number): Promise<void> {
    const [row] = await this.unitOfWork.current.query<{ damaged: number }>({
      text: `SELECT count(*)::int AS damaged FROM evidence_file WHERE tenant_id = $1 AND damaged_since IS NOT NULL`,
      values: [tenantId],
    });
    this.damagedNow.set(tenantId, row?.damaged ?? 0);
  }
}
