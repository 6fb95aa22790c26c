import { Injectable } from '@nestjs/common';
import { explainDue, localDate } from '@app/kernel';
import { CalendarService } from '@app/organization';
import { platformProblems, UnitOfWork } from '@app/platform';
import type { RequestResponse } from './dto/task-request.response';
import type { DueResponse, TaskResponse } from './dto/task.response';
import { remediationProblems } from './remediation.problems';
import { kindsToAsk, mayAnswer } from './task-request.policy';
import { isOutsideVerb, verbsOf, type TaskFacts } from './task.policy';
import { TaskReadModel } from './task.read-model';

/** The page as PostgreSQL gives it: the response's own fields, and facts that only the rules need. */
type PageRow = Omit<TaskResponse, 'due' | 'requests' | 'mayAsk' | 'allowed' | 'refused'> & {
  readonly requests: readonly RequestResponse[];
  readonly computedDueOn: string | null;
  readonly noticeDueOn: string | null;
  readonly calendarVersion: number | null;
  readonly clockStartsOn: string | null;
  readonly tenantId: number;
  readonly assigneeUnitId: number | null;
  readonly findingWithdrawn: boolean;
  /** Whether the actor had no part in the fix; told to the inspecting side. */
  readonly independent: boolean | null;
};

/** One task with "vì sao" for its due date and what the actor may do with it. */
@Injectable()
export class TaskPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: TaskReadModel,
    private readonly calendars: CalendarService,
  ) {}

  async of(id: string): Promise<TaskResponse> {
    const row = (await this.rows.page(id)).parse() as PageRow;
    const {
      calendarVersion,
      clockStartsOn,
      tenantId,
      assigneeUnitId,
      independent,
      findingWithdrawn,
      computedDueOn,
      noticeDueOn,
      ...shown
    } = row;
    const facts: TaskFacts = {
      tenantId,
      inspectingUnitId: row.inspectingUnit.id,
      assigneeUnitId,
      orgUnitId: row.unit.id,
      assigneeStaffId: row.assignee?.kind === 'person' ? row.assignee.id : null,
      state: row.state,
    };
    return {
      ...shown,
      due: await this.dueOf(row),
      ...this.asking(facts, row.requests, independent),
      ...this.verbs(facts, { independent, findingWithdrawn }),
    };
  }

  private asking(
    task: TaskFacts,
    requests: readonly RequestResponse[],
    independent: boolean | null,
  ): Pick<TaskResponse, 'requests' | 'mayAsk'> {
    const { actor } = this.unitOfWork.current;
    const facts = requests.map(({ kind, outcome, askedBy }) => ({ kind, outcome, askedBy: askedBy.id }));
    return {
      requests: requests.map((request) => {
        const isOpen = request.outcome === null && independent === true;
        return { ...request, mayAnswer: isOpen && mayAnswer(actor, task, { ...request, askedBy: request.askedBy.id }) };
      }),
      mayAsk: kindsToAsk(actor, task, facts),
    };
  }

  private async dueOf(row: PageRow): Promise<DueResponse | null> {
    // A term that began anew, after a deferral or a reopening, was counted from there; else the first date is explained.
    const on = row.clockStartsOn === null ? (row.firstDueOn ?? row.dueOn) : (row.computedDueOn ?? row.dueOn);
    if (on === null || row.notice === null || row.calendarVersion === null) return null;
    const startsOn = localDate(row.clockStartsOn ?? row.notice.receivedOn);
    const calendar = await this.calendars.version(row.calendarVersion);
    const { skipped, proposed } = explainDue(calendar, startsOn, row.termWorkdays);
    return {
      on,
      computedOn: row.computedDueOn ?? on,
      noticeOn: row.noticeDueOn,
      startsOn,
      termWorkdays: row.termWorkdays,
      calendarVersion: row.calendarVersion,
      skipped: [...skipped],
      proposed: [...proposed],
    };
  }

  private verbs(
    facts: TaskFacts,
    { independent, findingWithdrawn }: Pick<PageRow, 'independent' | 'findingWithdrawn'>,
  ): Pick<TaskResponse, 'allowed' | 'refused'> {
    const { actor } = this.unitOfWork.current;
    const partial =
      actor.staffMemberId === null ? platformProblems['without-person'] : remediationProblems['verifier-not-outside'];
    const verbs = verbsOf(actor, facts).map((verb) => {
      if (isOutsideVerb(verb) && independent !== true) return { verb, code: partial.code };
      if (verb === 'reopen' && findingWithdrawn) return { verb, code: remediationProblems['closed-in-error'].code };
      return { verb, code: null };
    });
    return {
      allowed: verbs.flatMap(({ verb, code }) => (code === null ? [verb] : [])),
      refused: verbs.flatMap(({ verb, code }) => (code === null ? [] : [{ verb, code }])),
    };
  }
}
