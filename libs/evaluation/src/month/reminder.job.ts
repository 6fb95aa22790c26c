import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { isWorkday } from '@app/kernel';
import type { Address } from '@app/notification';
import { CalendarService } from '@app/organization';
import { Jobs, UnitOfWork, type Job } from '@app/platform';
import { In } from 'typeorm';
import { REMINDED_BEFORE, remindersOn, type Reminder } from '../rules/reminder';
import { CycleNews } from './cycle-news.service';
import { EvaluationCycle } from './entities/evaluation-cycle.entity';
import { cycleReminded } from './month.audit';

/** Bodies that a run reminds in its transaction; the others wait for the next run. */
const BATCH = 25;

interface Behind {
  readonly person: string;
  readonly superior: string | null;
  readonly state: string;
}

/** Reminds whoever is behind in a month, closed for the others or not, before each part of it is due: on working days, once a day whoever runs it. */
@Injectable()
export class ReminderJob implements Job, OnModuleInit {
  readonly name = 'evaluation.reminders';
  readonly cron = '*/10 * * * *';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly calendars: CalendarService,
    private readonly news: CycleNews,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(): Promise<void> {
    const open = this.unitOfWork.current;
    const calendar = await this.calendars.current();
    if (!this.calendars.within(() => isWorkday(calendar, open.today))) return;
    // Taken and marked at once: of two processes the second finds it done, or passes by.
    const taken = await open.query<{ id: string }>({
      name: 'evaluation.cycles-to-remind',
      text: `UPDATE evaluation_cycle c SET reminded_on = $2
              WHERE c.id IN (SELECT d.id FROM evaluation_cycle d
                              WHERE d.tenant_id = $1 AND d.reminded_on IS DISTINCT FROM $2::date
                                AND d.self_due_on <= $2::date + ${REMINDED_BEFORE} AND d.publish_due_on >= $2::date
                                AND (d.state = 'OPEN' OR EXISTS (SELECT FROM evaluation e WHERE e.cycle_id = d.id
                                     AND e.superseded_at IS NULL AND e.locked_at IS NULL))
                              ORDER BY d.self_due_on, d.id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
          RETURNING c.id`,
      values: [open.actor.tenantId, open.today],
    });
    if (taken.length === 0) return;
    const cycles = await open.repo(EvaluationCycle).then((repo) => repo.findBy({ id: In(taken.map(({ id }) => id)) }));
    for (const cycle of cycles) {
      const people = await this.behind(cycle);
      for (const part of remindersOn(cycle, open.today)) {
        await this.news.tell(CODES[part], cycle, this.addressees(part, cycle, people), { day: cycle[DUE[part]] });
      }
      this.audit.record(cycleReminded(cycle, open.today));
    }
  }

  /** Whose month is not closed; the last part is the body's, whoever decides there on the day. */
  private behind({ id }: EvaluationCycle): Promise<Behind[]> {
    return this.unitOfWork.current.query<Behind>({
      name: 'evaluation.behind',
      text: `SELECT e.staff_member_id AS person, e.superior_id AS superior, e.state FROM evaluation e
              WHERE e.cycle_id = $1 AND e.superseded_at IS NULL AND e.state NOT IN ('LOCKED', 'INSUFFICIENT_DATA') ORDER BY e.id`,
      values: [id],
    });
  }

  private addressees(part: Reminder, { orgUnitId, selfDueOn }: EvaluationCycle, people: readonly Behind[]): Address[] {
    if (part === 'DECISION') return people.length === 0 ? [] : [{ unit: orgUnitId, permission: 'evaluation.lock' }];
    const unsent = people.filter(({ state }) => state === 'SELF_DRAFT' || state === 'RETURNED');
    if (part === 'SELF') return unsent.map(({ person }) => ({ person }));
    // After its day what was not sent is assessed without it.
    const isOver = this.unitOfWork.current.today > selfDueOn;
    const waiting = [...people.filter(({ state }) => state === 'SELF_SUBMITTED'), ...(isOver ? unsent : [])];
    return waiting.flatMap(({ superior }) => (superior === null ? [] : [{ person: superior }]));
  }
}

const CODES = {
  SELF: 'evaluation.self-due',
  SUPERIOR: 'evaluation.superior-due',
  DECISION: 'evaluation.decision-due',
} as const;
const DUE = { SELF: 'selfDueOn', SUPERIOR: 'superiorDueOn', DECISION: 'decisionDueOn' } as const;
