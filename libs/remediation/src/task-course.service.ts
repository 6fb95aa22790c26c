import { Injectable } from '@nestjs/common';
import { addWorkdays, type LocalDate, type WorkCalendar } from '@app/kernel';
import { CalendarService } from '@app/organization';
import { TransactionEvents, UnitOfWork } from '@app/platform';
import type { DeferTaskRequest, ReopenTaskRequest } from './dto/task.requests';
import { remediationProblems } from './remediation.problems';
import { continuedTerm, DEFERRABLE_STATES, mayClose, type DeferrableState, type TaskState } from './rules';
import { TASK_REOPENED } from './task.events';
import { TaskService } from './task.service';

/** What the inspecting side does to the course of a task: puts it off, takes it up again, takes it back. */
@Injectable()
export class TaskCourse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskService,
    private readonly calendars: CalendarService,
    private readonly events: TransactionEvents,
  ) {}

  /** Puts a task off. On the day it comes back by itself, with the working days that it had left. */
  async defer(id: string, version: string, { until, reason }: DeferTaskRequest): Promise<void> {
    const calendar = await this.calendars.held();
    const task = await this.tasks.forOutsider(id, version, 'defer');
    const { today } = this.unitOfWork.current;
    if (until <= today) {
      throw remediationProblems['deferral-not-ahead']({ today }, { pointer: '/until', value: until });
    }
    const deferredFrom = task.state === 'DEFERRED' ? task.deferredFrom : deferrable(task.state);
    const { term, dueOn } = this.calendars.within(() => {
      // Put off a second time, it still has what it had left the first time.
      const left = task.state === 'DEFERRED' ? task.termWorkdays : termLeft(calendar, today, task.dueOn);
      return { term: left, dueOn: addWorkdays(calendar, until, left) };
    });
    await this.tasks.take(task, {
      action: 'deferred',
      to: 'DEFERRED',
      set: {
        deferredUntil: until,
        deferredFrom,
        overdueSince: null,
        ...{ dueOn, computedDueOn: dueOn, noticeDueOn: null, termWorkdays: term },
        ...{ clockStartsOn: until, calendarVersion: calendar.version },
      },
      dueOn: until,
      reason,
    });
  }

  /** Takes a closed task up again, with a term of its own from today on; the visit is followed again with it. */
  async reopen(id: string, version: string, { reason, termWorkdays }: ReopenTaskRequest): Promise<void> {
    const calendar = await this.calendars.held();
    const task = await this.tasks.forOutsider(id, version, 'reopen');
    const { today } = this.unitOfWork.current;
    if (task.closedAs === 'IN_ERROR') throw remediationProblems['closed-in-error']();
    const dueOn = this.calendars.within(() => addWorkdays(calendar, today, termWorkdays));
    await this.tasks.take(task, {
      action: 'reopened',
      to: 'REOPENED',
      set: {
        reopenCount: task.reopenCount + 1,
        ...{ closedOn: null, closedAs: null, closedNote: null, overdueSince: null },
        // What was extended belongs to the term that is over; the timeline keeps it.
        ...{ firstDueOn: null, extensionCount: 0 },
        ...{ dueOn, computedDueOn: dueOn, noticeDueOn: null, termWorkdays },
        ...{ clockStartsOn: today, calendarVersion: calendar.version },
      },
      dueOn,
      reason,
    });
    const { findingId, inspectionId } = task;
    await this.events.tell(TASK_REOPENED, { taskId: id, findingId, inspectionId });
  }

  /**
   * Takes back what should never have been a task: its finding has been withdrawn in this very unit of work, by a
   * decision of the caller's. A task that is closed already stays as it is.
   */
  async closeInError(id: string, reason: string): Promise<void> {
    const task = await this.tasks.getOrFail(id);
    if (!mayClose(task.state, 'IN_ERROR')) return;
    await this.tasks.close(task, { action: 'closed-in-error', closedAs: 'IN_ERROR', note: reason });
  }
}

/** Throws where the notice has given no due date yet, or the task waits for somebody. */
function termLeft(calendar: WorkCalendar, today: LocalDate, dueOn: LocalDate | null): number {
  if (dueOn === null) throw remediationProblems['wrong-state']();
  return continuedTerm(calendar, today, dueOn);
}

function deferrable(state: TaskState): DeferrableState {
  const known = DEFERRABLE_STATES.find((word) => word === state);
  if (!known) throw remediationProblems['wrong-state']();
  return known;
}
