import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { localDate, workCalendar, type LocalDate, type WorkCalendar } from '@app/kernel';
import { contentHash, fieldProblems, isSameAgain, TransactionEvents, UnitOfWork } from '@app/platform';
import type { ChangeCalendarRequest, DayChangeRequest } from '../dto/calendar.requests';
import { PublishedCalendar } from '../entities/calendar.entity';
import { calendarPublished } from '../organization.audit';
import { requireTenantWide } from '../organization.policy';
import { organizationProblems } from '../organization.problems';
import { calendarFault, changedDays, firstMoved, readChanges, type DayChange } from '../rules/calendar-change';
import { CALENDAR_CHANGED } from '../organization.events';
import { CalendarService } from './calendar.service';

/** The calendar with a change that nobody has decided yet. */
interface Supposed {
  readonly calendar: WorkCalendar;
  /** From which day on terms end otherwise; null where none does. */
  readonly first: LocalDate | null;
}

/** Changes the calendar day by day: each decision is a version of its own, and open due dates follow in its transaction. */
@Injectable()
export class CalendarChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly calendars: CalendarService,
    private readonly events: TransactionEvents,
  ) {}

  /** The calendar as it would be; refused as the change itself would be. */
  async supposed(basedOn: number, text: string): Promise<Supposed> {
    const { scope } = this.unitOfWork.current;
    requireTenantWide(scope);
    const changes = readChanges(text);
    if (changes === null) throw organizationProblems['day-changes-unreadable']({}, { pointer: '?days', value: text });
    const standing = await this.standing(basedOn, await this.calendars.newest());
    this.requirePossible(changes, standing);
    const days = changedDays(standing.days.values(), changes, (change) => ({ ...change, name: '' }));
    const calendar = workCalendar(standing.version + 1, standing.coversFrom, standing.coversTo, days);
    return { calendar, first: firstMoved(standing.days, changes) };
  }

  /** Decides a change: the next version, and the due dates that it moves. The same request again is the same change. */
  async change(input: ChangeCalendarRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    const hash = contentHash(input);
    const repo = await unit.repo(PublishedCalendar);
    const newest = await this.calendars.heldAlone();
    const earlier = await repo.findOneBy({ tenantId: unit.actor.tenantId, changeId: input.id });
    if (earlier && isSameAgain({ contentHash: earlier.contentHash ?? Buffer.alloc(0) }, input.id, hash)) return;
    const standing = await this.standing(input.basedOn, newest);
    const coversTo = reachOf(standing, input.throughYear);
    const changes = input.days.map(({ day, kind, state }) => ({ day: localDate(day), kind, state }));
    this.requirePossible(changes, { ...standing, coversTo });
    const first = firstMoved(standing.days, changes);
    if (changes.length === 0 && coversTo === standing.coversTo) {
      throw organizationProblems['calendar-unchanged']();
    }
    const special = changedDays(
      await this.calendars.specialDays(standing.version),
      changes,
      ({ day, kind, state }) => ({
        ...{ day, kind, state },
        ...named(input.days, day),
      }),
    );
    const header: PublishedCalendar = {
      ...{ tenantId: unit.actor.tenantId, version: standing.version + 1, coversFrom: standing.coversFrom, coversTo },
      ...{ publishedAt: unit.now, publishedByName: unit.actor.name, reason: input.reason },
      ...{ changeId: input.id, contentHash: hash },
    };
    await repo.insert(header);
    const calendar = workCalendar(header.version, standing.coversFrom, coversTo, special);
    const days = await this.calendars.insertDays(calendar, special);
    this.audit.record(calendarPublished(header, days, changes));
    await this.events.tell(CALENDAR_CHANGED, { calendar, first, reason: input.reason });
  }

  private async standing(basedOn: number, version: number): Promise<WorkCalendar> {
    if (version !== basedOn) throw organizationProblems['calendar-stale']();
    return this.calendars.version(version);
  }

  private requirePossible(
    changes: readonly DayChange[],
    { coversFrom, coversTo }: Pick<WorkCalendar, 'coversFrom' | 'coversTo'>,
  ): void {
    const { today } = this.unitOfWork.current;
    const found = calendarFault(changes, { today, coversFrom, coversTo });
    if (found)
      throw organizationProblems[`calendar-${found.fault}`](
        { day: found.day, today },
        { pointer: '/days', value: found.day },
      );
  }
}

/** First day that the calendar does not cover once it reaches through the year. */
function reachOf({ coversTo }: WorkCalendar, throughYear: number | undefined): LocalDate {
  const wanted = throughYear === undefined ? coversTo : localDate(`${throughYear + 1}-01-01`);
  return wanted > coversTo ? wanted : coversTo;
}

function named(days: readonly DayChangeRequest[], day: LocalDate): { name: string; source: string } {
  const at = days.findIndex((asked) => asked.day === day);
  const { name, source } = days[at] ?? {};
  if (!name) throw fieldProblems.required({}, { pointer: `/days/${at}/name` });
  return { name, source: source ?? '' };
}
