import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { addWorkdays, isWorkday, type LocalDate, type WorkCalendar } from '@app/kernel';
import { CalendarService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { RemediationTask } from './entities/remediation-task.entity';
import { TaskEvent } from './entities/task-event.entity';
import { taskStep } from './remediation.audit';
import { TaskNewsService } from './task-news.service';
import { timelineLine } from './timeline';

/** What a released finding brings with it. */
export type NewTask = Pick<
  RemediationTask,
  | 'orgUnitId'
  | 'bodyId'
  | 'inspectingUnitId'
  | 'findingId'
  | 'inspectionId'
  | 'title'
  | 'detail'
  | 'findingClass'
  | 'severity'
  | 'recommendedAction'
  | 'legalBasis'
  | 'termWorkdays'
  | 'repeatNumber'
>;

export interface Notice {
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly receivedOn: LocalDate;
}

/** The two moments at which the inspecting side makes tasks: the minutes are locked, the notice has been received. */
@Injectable()
export class TaskOpening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly calendars: CalendarService,
    private readonly news: TaskNewsService,
  ) {}

  /** Opens a provisional task a finding. Its term does not run yet. */
  async open(inputs: readonly NewTask[]): Promise<void> {
    if (inputs.length === 0) return;
    const unit = this.unitOfWork.current;
    const tasks = inputs.map((input) => ({
      ...input,
      id: uuidv7(),
      tenantId: unit.actor.tenantId,
      state: 'PROVISIONAL' as const,
      openedAt: unit.now,
      returnCount: 0,
      extensionCount: 0,
      reopenCount: 0,
      version: 1,
    }));
    const events = tasks.map((task) => timelineLine(unit, task, { action: 'opened', from: null, to: 'PROVISIONAL' }));
    await unit.repo(RemediationTask).then((repo) => repo.insert(tasks));
    await unit.repo(TaskEvent).then((repo) => repo.insert(events));
    for (const task of tasks) {
      const { title, severity, findingId, termWorkdays } = task;
      this.audit.record(taskStep('opened', task, { after: { findingId, title, severity, termWorkdays } }));
    }
    await this.news.tellOfVisit('remediation.tasks-opened', tasks, null);
  }

  /**
   * Starts the clock of an inspection's tasks: the day on which the unit received the notice is not counted
   * (Bộ luật Dân sự 2015 Đ.147). The calendar's version is kept with the date. A day that the notice wrote itself wins;
   * the counted one is kept beside it.
   * @param calendar as `hold` has given it
   */
  async startClock(
    inspectionId: string,
    notice: Notice,
    { calendar, written }: { calendar: WorkCalendar; written: ReadonlyMap<string, LocalDate> },
  ): Promise<void> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(RemediationTask);
    const tasks = await repo.findBy({ inspectionId, state: 'PROVISIONAL' });
    const dues = this.calendars.within(() =>
      tasks.map((task) => {
        const computed = addWorkdays(calendar, notice.receivedOn, task.termWorkdays);
        const own = written.get(task.findingId) ?? null;
        // A day off is the notice's own affair; a day that no calendar covers is a mistake.
        if (own !== null) isWorkday(calendar, own);
        return { id: task.id, due_on: own ?? computed, computed_due_on: computed, notice_due_on: own };
      }),
    );
    await unit.query({
      text: `UPDATE remediation_task t SET state = 'NEW', due_on = d.due_on, computed_due_on = d.computed_due_on,
                    notice_due_on = d.notice_due_on, calendar_version = $2, notice_number = $3,
                    notice_issued_on = $4, notice_received_on = $5, version = t.version + 1
               FROM json_to_recordset($1) AS d(id uuid, due_on date, computed_due_on date, notice_due_on date)
              WHERE t.id = d.id`,
      values: [JSON.stringify(dues), calendar.version, notice.number, notice.issuedOn, notice.receivedOn],
    });
    const dueOf = new Map(dues.map((due) => [due.id, due]));
    const events = tasks.map((task) =>
      timelineLine(unit, task, {
        action: 'clock-started',
        from: 'PROVISIONAL',
        to: 'NEW',
        dueOn: dueOf.get(task.id)?.due_on ?? null,
      }),
    );
    await unit.repo(TaskEvent).then((lines) => lines.insert(events));
    for (const task of tasks) {
      const { due_on: dueOn, computed_due_on: computedDueOn } = dueOf.get(task.id) ?? {};
      const { number, issuedOn, receivedOn } = notice;
      this.audit.record(
        taskStep('clock-started', task, {
          after: { number, issuedOn, receivedOn, dueOn, computedDueOn, calendarVersion: calendar.version },
        }),
      );
    }
    await this.news.tellOfVisit('remediation.clock-started', tasks, notice.number);
  }

  /**
   * Holds the calendar and then the visit's tasks until the unit of work ends: whoever also takes rows of the upper libs takes
   * these first.
   */
  async hold(inspectionId: string): Promise<WorkCalendar> {
    const calendar = await this.calendars.held();
    await this.unitOfWork.current.query({
      text: `SELECT 1 FROM remediation_task t WHERE t.inspection_id = $1 ORDER BY t.id FOR NO KEY UPDATE`,
      values: [inspectionId],
    });
    return calendar;
  }

  /** Whether any task of the visit is still followed. */
  async hasOpen(inspectionId: string): Promise<boolean> {
    const repo = await this.unitOfWork.current.repo(RemediationTask);
    return repo.existsBy({ inspectionId, isOpen: true });
  }
}
