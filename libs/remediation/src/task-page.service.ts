import { Injectable } from '@nestjs/common';
import { explainDue, localDate } from '@app/kernel';
import { CalendarService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import type { DueResponse, TaskResponse } from './dto/task.response';
import { remediationProblems } from './remediation.problems';
import { verbsOf, type TaskFacts } from './task.policy';
import { TaskReadModel } from './task.read-model';
import { TaskService } from './task.service';

/** The page as PostgreSQL gives it: the response's own fields, and facts that only the rules need. */
type PageRow = Omit<TaskResponse, 'due' | 'allowed' | 'refused'> & {
  readonly calendarVersion: number | null;
  readonly inspectingUnitId: number;
  readonly tenantId: number;
  readonly assigneeUnitId: number | null;
};

/** One task with "vì sao" for its due date and what the actor may do with it. */
@Injectable()
export class TaskPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: TaskReadModel,
    private readonly calendars: CalendarService,
    private readonly tasks: TaskService,
  ) {}

  async of(id: string): Promise<TaskResponse> {
    const row = (await this.rows.page(id)).parse() as PageRow;
    const { calendarVersion, inspectingUnitId, tenantId, assigneeUnitId, ...shown } = row;
    const facts: TaskFacts = {
      tenantId,
      inspectingUnitId,
      assigneeUnitId,
      orgUnitId: row.unit.id,
      assigneeStaffId: row.assignee?.kind === 'person' ? row.assignee.id : null,
      state: row.state,
    };
    return { ...shown, due: await this.dueOf(row), ...(await this.verbs(id, facts)) };
  }

  private async dueOf(row: PageRow): Promise<DueResponse | null> {
    if (row.dueOn === null || row.notice === null || row.calendarVersion === null) return null;
    const startsOn = localDate(row.notice.receivedOn);
    const calendar = await this.calendars.version(row.calendarVersion);
    const { skipped, proposed } = explainDue(calendar, startsOn, row.termWorkdays);
    return {
      on: row.dueOn,
      startsOn,
      termWorkdays: row.termWorkdays,
      calendarVersion: row.calendarVersion,
      skipped: [...skipped],
      proposed: [...proposed],
    };
  }

  private async verbs(id: string, facts: TaskFacts): Promise<Pick<TaskResponse, 'allowed' | 'refused'>> {
    const { actor } = this.unitOfWork.current;
    const verbs = verbsOf(actor, facts);
    const verdicts = verbs.filter((verb) => verb === 'confirm' || verb === 'return');
    if (verdicts.length === 0) return { allowed: verbs, refused: [] };
    const refusal =
      actor.staffMemberId === null
        ? remediationProblems['verifier-without-person']
        : (await this.tasks.isIndependent({ id }, actor.staffMemberId))
          ? null
          : remediationProblems['verifier-not-outside'];
    if (!refusal) return { allowed: verbs, refused: [] };
    return {
      allowed: verbs.filter((verb) => verb !== 'confirm' && verb !== 'return'),
      refused: verdicts.map((verb) => ({ verb, code: refusal.code })),
    };
  }
}
