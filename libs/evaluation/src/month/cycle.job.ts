import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, UnitOfWork, type Job } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { firstOfMonth } from '../rules/cycle-days';
import { CycleOpening } from './cycle-opening.service';
import { EvaluationCycle } from './entities/evaluation-cycle.entity';

/** Bodies that a run opens in its transaction; what is left over waits for the next run. */
const BATCH = 25;

/** Opens the month of every body that has people whom the decree or a rule of its own scores by the month, and takes in who has come since: nobody has to remember it. */
@Injectable()
export class CycleJob implements Job, OnModuleInit {
  readonly name = 'evaluation.cycles';
  readonly cron = '*/10 * * * *';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly opening: CycleOpening,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(): Promise<void> {
    const open = this.unitOfWork.current;
    const month = firstOfMonth(open.today);
    const repo = await open.repo(EvaluationCycle);
    for (const cycle of await repo.findBy({ tenantId: open.actor.tenantId, month, state: 'OPEN' })) {
      await this.opening.catchUp(cycle);
    }
    const waiting = await open.query<{ id: number }>({
      name: 'evaluation.bodies-to-open',
      text: `SELECT b.id FROM org_unit b
              WHERE b.tenant_id = $1 AND b.id = b.body_id AND b.valid_from <= $3 AND (b.valid_to IS NULL OR b.valid_to > $3)
                AND NOT EXISTS (SELECT 1 FROM evaluation_cycle c WHERE c.org_unit_id = b.id AND c.month = $2)
                AND EXISTS (SELECT 1 FROM org_unit u JOIN staff_member s ON s.tenant_id = u.tenant_id AND s.org_unit_id = u.id
                             WHERE u.tenant_id = b.tenant_id AND u.body_id = b.id AND (s.kind = 'CIVIL_SERVANT' OR EXISTS (
                               SELECT 1 FROM body_regime r WHERE r.tenant_id = b.tenant_id AND r.org_unit_id = b.id AND r.regime->'scoredPeriods' ? 'MONTH'
                                  AND r.regime->'staffKinds' ? s.kind AND (r.ends_on IS NULL OR r.ends_on > $3))))
              ORDER BY b.id LIMIT ${BATCH}`,
      values: [open.actor.tenantId, month, open.today],
    });
    for (const { id } of waiting) await this.opening.begin(uuidv7(), id, month);
  }
}
