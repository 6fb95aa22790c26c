import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, UnitOfWork, type Job } from '@app/platform';

/** Lets go of the files of old imports and of numbers that were never committed: the rows tell what came of them. */
@Injectable()
export class ImportSweepJob implements Job, OnModuleInit {
  readonly name = 'roster.import-sweep';
  readonly cron = '41 3 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(): Promise<void> {
    const unit = this.unitOfWork.current;
    for (const table of ['roster_import_file', 'roster_import_number'])
      await unit.query({
        text: `DELETE FROM ${table} f USING roster_import i
              WHERE i.id = f.import_id AND f.tenant_id = $1 AND i.uploaded_at < $2::timestamptz - interval '30 days'`,
        values: [unit.actor.tenantId, unit.now],
      });
  }
}
