import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, UnitOfWork, type Job } from '@app/platform';

/** Removes what has worn out: ended sessions, old attempts, places not used for half a year, idempotency keys of 90 days. */
@Injectable()
export class SweepJob implements Job, OnModuleInit {
  readonly name = 'identity.sweep';
  readonly cron = '17 3 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(): Promise<void> {
    await this.unitOfWork.current.query({ text: 'SELECT sweep_worn_out()' });
  }
}
