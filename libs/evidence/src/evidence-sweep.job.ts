import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { SettingsService } from '@app/organization';
import { Jobs, UnitOfWork, type Job } from '@app/platform';
import type { EvidenceFile } from './entities/evidence-file.entity';
import { EvidenceCheck } from './evidence-check';
import { fileExpired } from './evidence.audit';
import { StoreSweeper } from './store-sweeper';

/** Rows that a run of one tenant removes; what is left over waits for the next run. */
const BATCH = 500;

/**
 * Keeps rows and bytes together, from both sides: bytes without a row go, uploads that nobody attached go, and a part of
 * the rows is compared with its bytes each night.
 */
@Injectable()
export class EvidenceSweepJob implements Job, OnModuleInit {
  readonly name = 'evidence.sweep';
  readonly cron = '41 2 * * *';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
    private readonly sweeper: StoreSweeper,
    private readonly check: EvidenceCheck,
    private readonly settings: SettingsService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async before(): Promise<void> {
    await this.sweeper.sweep();
  }

  async run(): Promise<void> {
    const unit = this.unitOfWork.current;
    // An upload that proves nothing after so long was given up.
    const days = await this.settings.get('evidence.unattached-days');
    const before = new Date(unit.now.getTime() - days * 86_400_000);
    const gone = await unit.query<Pick<EvidenceFile, 'id' | 'name' | 'sha256'>>({
      text: `DELETE FROM evidence_file WHERE id IN (
               SELECT f.id FROM evidence_file f
                WHERE f.tenant_id = $1 AND f.org_unit_id IS NULL AND f.uploaded_at < $2
                ORDER BY f.uploaded_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
             RETURNING id, name, sha256`,
      values: [unit.actor.tenantId, before.toISOString()],
    });
    for (const file of gone) this.audit.record(fileExpired(file));
  }

  async after(): Promise<void> {
    await this.check.next();
  }
}
