import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import { AuditLog } from '@app/audit';
import { DATABASE_POOL, Jobs, Log, UnitOfWork, type InUnit } from '@app/platform';
import { EvidenceStore } from './evidence-store';
import { filesChecked } from './evidence.audit';

export interface CheckReport {
  readonly checked: number;
  /** Files whose bytes are missing, cannot be read or are not those that the hash stands for. */
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

interface Looked {
  readonly file: FileRow;
  readonly fault: string | null;
}

/** Files of one tenant that are noted together: a slow disk takes minutes for them. */
const BATCH = 100;
const JOB = 'evidence.check';

/**
 * Compares files with their hashes, those that have waited longest first, and notes which are not whole. Between the unit
 * of work that reads the rows and the one that notes what was found nothing is open in the database.
 */
@Injectable()
export class EvidenceCheck {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly store: EvidenceStore,
    private readonly jobs: Jobs,
    private readonly log: Log,
  ) {}

  /** The next files of each tenant; those looked at since `from` are left out. */
  async next(from?: Date): Promise<CheckReport & { readonly more: boolean }> {
    const damaged: { id: string; name: string }[] = [];
    let checked = 0;
    let more = false;
    await this.jobs.eachTenant(JOB, async (inUnit) => {
      const files = await inUnit(() => this.waiting(from));
      const noted = await this.compare(files, inUnit);
      more ||= files.length === BATCH;
      checked += noted.length;
      damaged.push(...noted.filter(({ fault }) => fault !== null).map(({ file: { id, name } }) => ({ id, name })));
    });
    return { checked, damaged, more };
  }

  /** Every file of every tenant, batch by batch. */
  async everything(from: Date): Promise<CheckReport> {
    const damaged: { id: string; name: string }[] = [];
    let checked = 0;
    for (let more = true; more;) {
      const found = await this.next(from);
      more = found.more;
      checked += found.checked;
      damaged.push(...found.damaged);
    }
    return { checked, damaged };
  }

  /**
   * For whoever watches the product: more than none is a reason to look for the backup. Counted in the rows at each look,
   * whichever process compared the files; while the database does not answer there is no number, which is not none.
   */
  measureInto(registry: Registry): void {
    const damaged = async (): Promise<number> => {
      const { rows } = await this.pool.query<{ damaged: number }>('SELECT evidence_damaged() AS damaged');
      return rows[0]?.damaged ?? NaN;
    };
    new Gauge({
      name: 'evidence_damaged_files',
      help: 'Files whose bytes are missing, changed or unreadable, as last looked at',
      registers: [registry],
      async collect() {
        this.set(await damaged().catch(() => NaN));
      },
    });
  }

  private async compare(files: readonly FileRow[], inUnit: InUnit): Promise<readonly Looked[]> {
    if (files.length === 0) return [];
    if (this.unitOfWork.isOpen) throw new Error('files are compared between units of work, not inside of one');
    const looked: Looked[] = [];
    for (const file of files) looked.push({ file, fault: await this.faultOf(file) });
    return inUnit(() => this.note(looked));
  }

  private async waiting(from?: Date): Promise<FileRow[]> {
    const unit = this.unitOfWork.current;
    return unit.query<FileRow>({
      text: `SELECT f.id, f.name, f.sha256, f.shared_sha256, f.thumb_sha256, f.damaged_since FROM evidence_file f
              WHERE f.tenant_id = $1 AND ($2::timestamptz IS NULL OR f.checked_at IS NULL OR f.checked_at < $2)
              ORDER BY f.checked_at NULLS FIRST, f.id LIMIT ${BATCH}`,
      values: [unit.actor.tenantId, from?.toISOString() ?? null],
    });
  }

  /** @returns what is still there to be noted: meanwhile a file may have been removed, and its bytes with it */
  private async note(looked: readonly Looked[]): Promise<readonly Looked[]> {
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const rows = await unit.query<{ id: string }>({
      text: `UPDATE evidence_file SET checked_at = $3::timestamptz,
                damaged_since = CASE WHEN id = ANY ($2::uuid[]) THEN coalesce(damaged_since, $3::timestamptz) END
              WHERE id = ANY ($1::uuid[]) RETURNING id`,
      values: [looked.map(({ file }) => file.id), damagedIds(looked), unit.now.toISOString()],
    });
    const present = new Set(rows.map(({ id }) => id));
    const noted = looked.filter(({ file }) => present.has(file.id));
    if (noted.length > 0) this.audit.record(filesChecked(tenantId, noted.length, damagedIds(noted)));
    unit.afterCommit(() => {
      for (const { file, fault } of noted.filter((each) => each.fault !== null)) {
        const { id: fileId, name, damaged_since: since } = file;
        this.log.error(
          { tenantId, fileId, name, fault, since: since ?? unit.now },
          'evidence is missing, changed or unreadable on disk',
        );
      }
    });
    return noted;
  }

  private async faultOf(file: FileRow): Promise<string | null> {
    for (const hash of [file.sha256, file.shared_sha256, file.thumb_sha256]) {
      const fault = hash && (await this.store.faultOf(hash));
      if (fault) return fault;
    }
    return null;
  }
}

const damagedIds = (looked: readonly Looked[]): string[] =>
  looked.filter(({ fault }) => fault !== null).map(({ file }) => file.id);
