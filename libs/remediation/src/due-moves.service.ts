import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { CALENDAR_CHANGED, CalendarChanges, numberedWorkdays, type CalendarChanged } from '@app/organization';
import { Reads, TransactionEvents, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import type { DueMovesQuery } from './dto/due-moves';
import { calendarOf, dueMoves } from './due-moves.sql';
import { RemediationTask } from './entities/remediation-task.entity';
import { TaskEvent } from './entities/task-event.entity';
import { taskStep } from './remediation.audit';
import { remediationProblems } from './remediation.problems';
import { timelineLine } from './timeline';

/** Lines of the timeline that one statement takes. */
const CHUNK = 500;

// $3 the calendar, $4 the first day, $5 and $6 the last row of the page before, $7 rows.
const MOVES: ReadQuery = {
  name: 'remediation.due-moves',
  sql: (scope) => `
    WITH ${calendarOf('$3')},
    moved AS MATERIALIZED (${dueMoves({ tenant: '$1::int', first: '$4::date' })}),
    page AS (
      SELECT m.*, row_number() OVER (ORDER BY m.old_due, m.id) AS place, count(*) OVER () AS total FROM moved m
       WHERE $6::uuid IS NULL OR (m.old_due, m.id) > ($5::date, $6::uuid) ORDER BY m.old_due, m.id LIMIT $7::int + 1)
    SELECT json_build_object('count', (SELECT count(*) FROM moved), 'beyond', (SELECT count(*) FROM moved m WHERE m.new_due IS NULL),
             'items', coalesce(json_agg(json_build_object('unit', json_build_object('id', u.id, 'name', u.name),
                 'noticeNumber', t.notice_number, 'dueOn', p.old_due, 'newDueOn', p.new_due) ORDER BY p.place)
               FILTER (WHERE p.place <= $7::int), '[]'),
             'next', max(p.old_due::text || '~' || p.id) FILTER (WHERE p.place = $7::int AND p.total > $7::int))::text AS body
      FROM page p JOIN remediation_task t ON t.id = p.id AND ${scope.units('t')} JOIN org_unit u ON u.id = t.org_unit_id`,
};

interface Moved {
  readonly id: string;
  readonly old_due: LocalDate;
  readonly new_due: LocalDate | null;
}

/** Due dates and the calendar: which would move, and their moving once the change is decided. */
@Injectable()
export class DueMoves implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly audit: AuditLog,
    private readonly events: TransactionEvents,
    private readonly changes: CalendarChanges,
  ) {}

  onModuleInit(): void {
    this.events.on(CALENDAR_CHANGED, (change) => this.count(change));
  }

  /** What a change would do to open due dates. Nothing is written. */
  async wouldMove({ basedOn, days, after, limit }: DueMovesQuery): Promise<JsonText | object> {
    const { calendar, first } = await this.changes.supposed(basedOn, days);
    if (first === null) return { count: 0, beyond: 0, items: [], next: null };
    const [day, id] = after?.split('~') ?? [];
    return this.reads.readOrFail(MOVES, [numberedWorkdays(calendar), first, day ?? null, id ?? null, limit ?? 50]);
  }

  /** Counts the open due dates anew, in the transaction of the change; each task is told in its timeline and in the log. */
  private async count({ calendar, first, reason }: CalendarChanged): Promise<void> {
    if (first === null) return;
    const unit = this.unitOfWork.current;
    const moved = await unit.query<Moved>({
      text: `WITH ${calendarOf('$1')}, moved AS MATERIALIZED (${dueMoves({ tenant: '$2', first: '$3::date' })})
             SELECT m.id, m.old_due::text, m.new_due::text FROM moved m JOIN remediation_task t ON t.id = m.id
              ORDER BY m.id FOR NO KEY UPDATE OF t`,
      values: [numberedWorkdays(calendar), unit.actor.tenantId, first],
    });
    if (moved.length === 0) return;
    if (moved.some(({ new_due: day }) => day === null)) throw remediationProblems['calendar-too-short']();
    // The version stays: what somebody is writing about the task does not go stale because the year got a holiday.
    await unit.query({
      text: `UPDATE remediation_task t SET due_on = m.new_due, computed_due_on = m.new_due, calendar_version = $2
               FROM json_to_recordset($1) AS m(id uuid, new_due date) WHERE t.id = m.id`,
      values: [JSON.stringify(moved), calendar.version],
    });
    const dues = new Map(moved.map((row) => [row.id, row]));
    const tasks = await unit.repo(RemediationTask).then((repo) => repo.findBy({ id: In([...dues.keys()]) }));
    const lines = tasks.map((task) =>
      timelineLine(unit, task, {
        ...{ action: 'due-recounted', from: task.state, to: task.state },
        ...{ dueOn: dues.get(task.id)?.new_due ?? null, reason },
      }),
    );
    const events = await unit.repo(TaskEvent);
    for (let at = 0; at < lines.length; at += CHUNK) await events.insert(lines.slice(at, at + CHUNK));
    for (const task of tasks) {
      this.audit.record(
        taskStep('due-recounted', task, {
          before: { dueOn: dues.get(task.id)?.old_due ?? null },
          after: { dueOn: task.dueOn, calendarVersion: calendar.version, reason },
        }),
      );
    }
  }
}
