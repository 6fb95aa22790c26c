import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { localDate, type LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { MonthDays } from '../month/month-days.service';
import { countsIn } from '../rules/work-item';
import type { AskAwayRequest, ReportWorkRequest } from './dto/work-item.requests';
import type { OwnWorkResponse } from './dto/work.response';
import type { WorkItem } from './entities/work-item.entity';
import { WorkMark } from './entities/work-mark.entity';
import { WorkItems } from './work-items';
import { WorkMonths } from './work-months';
import { WorkReadModel } from './work.read-model';
import { causeClaimed, workAskedAway, workReported } from './work.audit';
import { workProblems } from './work.problems';

/** What people say about their own work: what is done, what they cannot finish, why something was late or wrong. */
@Injectable()
export class OwnWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly items: WorkItems,
    private readonly rows: WorkReadModel,
    private readonly days: MonthDays,
    private readonly months: WorkMonths,
  ) {}

  async ofMonth(month: string): Promise<OwnWorkResponse> {
    const first = localDate(`${month}-01`);
    const { today } = this.unitOfWork.current;
    const cutOff = (await this.cutOffs(null))(first);
    const lockedByName = await this.rows.lockerOf(first);
    return { month, cutOff, isOver: today > cutOff, lockedByName, items: await this.rows.own(first) };
  }

  /** How many pieces are done; after the month's cut-off, or its lock, it counts in the next one, and says so. */
  async report(id: string, { done, doneOn, note }: ReportWorkRequest): Promise<void> {
    const open = this.unitOfWork.current;
    const item = await this.items.own(id);
    if (item.state === 'HANDED_OVER' || item.state === 'WITHDRAWN') throw workProblems['work-not-there-yet']();
    const left = item.pieces - item.givenAway;
    if (done > left) throw workProblems['more-than-there-is']({ left }, { pointer: '/done', value: done });
    if (done < item.done)
      throw workProblems['fewer-than-accepted']({ done: item.done }, { pointer: '/done', value: done });
    const day = doneOn ?? open.today;
    if (day > open.today) {
      throw workProblems['done-ahead']({ today: open.today }, { pointer: '/doneOn', value: day });
    }
    const { month, movedFrom } = await this.countedIn(item);
    const after = await this.items.update(item, {
      ...{ reported: done, doneOn: day, reportNote: note || null, reportedOn: open.today, reportedAt: open.now },
      ...{ month, movedFrom, state: 'REPORTED', askedAway: null, askedAwayReason: null, askedAwayAt: null },
    });
    this.audit.record(workReported(item, after));
  }

  /** Whoever cannot finish says so at once, so that another gets it (Nghị định 335/2025, Đ.18). */
  async askAway(id: string, { pieces, reason }: AskAwayRequest): Promise<void> {
    const item = await this.items.own(id);
    const left = item.pieces - item.givenAway - Math.max(item.done, item.reported ?? 0);
    if (item.state === 'WITHDRAWN' || left === 0) throw workProblems['work-not-there-yet']();
    if (pieces > left) throw workProblems['more-than-there-is']({ left }, { pointer: '/pieces', value: pieces });
    await this.months.requireOpen([item]);
    const asked = { askedAway: pieces, askedAwayReason: reason, askedAwayAt: this.unitOfWork.current.now };
    this.audit.record(workAskedAway(await this.items.update(item, asked)));
  }

  /** The objective cause of an assessment that failed or of a delay; it lifts nothing until somebody competent confirms it. */
  async claim(id: string, text: string): Promise<string> {
    const open = this.unitOfWork.current;
    const { mark, item } = await this.items.mark(id, 'OWN');
    if (mark.isObjective !== null) throw workProblems['cause-answered']();
    const claimed = { claim: text, claimedAt: open.now };
    await open.repo(WorkMark).then((repo) => repo.update({ id }, claimed));
    this.audit.record(causeClaimed({ ...mark, ...claimed }, item));
    return item.id;
  }

  /** Which work a mark is about, for answering the same request again. */
  async ofMark(id: string): Promise<string> {
    return (await this.items.mark(id, 'OWN')).item.id;
  }

  private async countedIn(item: WorkItem): Promise<Pick<WorkItem, 'month' | 'movedFrom'>> {
    const cutOffOf = await this.cutOffs(item.bodyId);
    const closed = await this.months.closedFrom(item);
    const month = countsIn(item.month, this.unitOfWork.current.today, cutOffOf, closed);
    if (month === item.month) return item;
    // What was accepted has been counted there already.
    if (item.done > 0) {
      await this.months.requireOpen([item]);
      const facts = { month: item.month.slice(0, 7), cutOff: cutOffOf(item.month) };
      throw workProblems['rest-counts-later'](facts);
    }
    return { month, movedFrom: item.movedFrom ?? item.month };
  }

  /**
   * Until when work counts in a month: as long as people say of themselves what they did in it. Of a month that is opened its own
   * day holds, which their sheet shows, whatever the office has set since; of the body, or of wherever they have a sheet.
   */
  private async cutOffs(bodyId: number | null): Promise<(month: LocalDate) => LocalDate> {
    const open = this.unitOfWork.current;
    const opened = await open.query<{ month: LocalDate; day: LocalDate }>({
      name: 'evaluation.own-cut-offs',
      text: `SELECT c.month::text AS month, max(c.self_due_on)::text AS day FROM evaluation e
               JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
              WHERE e.tenant_id = $1 AND e.staff_member_id = $2 AND e.superseded_at IS NULL AND ($3::int IS NULL OR c.org_unit_id = $3)
              GROUP BY c.month`,
      values: [open.actor.tenantId, open.actor.staffMemberId, bodyId],
    });
    const days = await this.days.of();
    const known = new Map(opened.map(({ month, day }) => [month, day]));
    return (month) => known.get(month) ?? days(month).selfDueOn;
  }
}
