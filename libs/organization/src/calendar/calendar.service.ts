import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import {
  addDays,
  CalendarNotCovered,
  dayOfWeek,
  isWorkday,
  localDate,
  workCalendar,
  type CalendarDay,
  type LocalDate,
  type WorkCalendar,
} from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { PublishedCalendar } from '../entities/calendar.entity';
import { organizationProblems } from '../organization.problems';
import { calendarPublished } from '../organization.audit';

/** A day that differs from the plain week, with where that is laid down. */
export type SpecialDay = CalendarDay & { readonly source: string };

interface SpecialRow {
  version: number;
  covers_from: string;
  covers_to: string;
  day: string | null;
  kind: CalendarDay['kind'];
  state: CalendarDay['state'];
  name: string;
}

const SATURDAY = 6;

@Injectable()
export class CalendarService {
  // A published version never changes, so that a second process holding the same version holds the same days.
  private readonly published = new Map<string, WorkCalendar>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** The newest calendar of the tenant. */
  async current(): Promise<WorkCalendar> {
    return this.version(await this.newest());
  }

  /** The number of the newest version; 0 where there is none. */
  async newest(): Promise<number> {
    const { actor } = this.unitOfWork.current;
    const [row] = await this.unitOfWork.current.query<{ version: number | null }>({
      name: 'calendar.current',
      text: 'SELECT max(c.version) AS version FROM work_calendar c WHERE c.tenant_id = $1',
      values: [actor.tenantId],
    });
    return row?.version ?? 0;
  }

  /**
   * The newest calendar, for whoever writes a date that is counted with it: no other is published until the unit of work
   * ends. Taken before any task, as whoever publishes takes them.
   */
  async held(): Promise<WorkCalendar> {
    return this.version(await this.hold(false));
  }

  /** The number of the newest version, for whoever publishes the next: nobody counts with it until the unit of work ends. */
  heldAlone(): Promise<number> {
    return this.hold(true);
  }

  private async hold(alone: boolean): Promise<number> {
    const { actor } = this.unitOfWork.current;
    const [row] = await this.unitOfWork.current.query<{ version: number | null }>({
      name: 'calendar.held',
      text: 'SELECT calendar_held($1, $2) AS version',
      values: [actor.tenantId, alone],
    });
    return row?.version ?? 0;
  }

  /** The days of a version that differ from the plain week, with where each is laid down. */
  async specialDays(version: number): Promise<readonly SpecialDay[]> {
    const { actor } = this.unitOfWork.current;
    const rows = await this.unitOfWork.current.query<SpecialRow & { day: string; source: string | null }>({
      text: `SELECT d.day::text, d.kind, d.state, d.name, d.source FROM calendar_day d WHERE d.tenant_id = $1 AND d.version = $2
                AND (d.kind IN ('HOLIDAY', 'MAKEUP') OR d.state = 'PROPOSED') ORDER BY d.day`,
      values: [actor.tenantId, version],
    });
    return rows.map(({ day, kind, state, name, source }) => ({
      ...{ day: localDate(day), kind, state, name, source: source ?? '' },
    }));
  }

  /** The calendar that a due date was counted with. */
  async version(version: number): Promise<WorkCalendar> {
    const { actor } = this.unitOfWork.current;
    const key = `${actor.tenantId}/${version}`;
    const known = this.published.get(key);
    if (known) return known;
    const rows = await this.unitOfWork.current.query<SpecialRow>({
      name: 'calendar.version',
      text: `SELECT c.version, c.covers_from, c.covers_to, d.day, d.kind, d.state, d.name
               FROM work_calendar c LEFT JOIN calendar_day d ON d.tenant_id = c.tenant_id AND d.version = c.version
                    AND (d.kind IN ('HOLIDAY', 'MAKEUP') OR d.state = 'PROPOSED')
              WHERE c.tenant_id = $1 AND c.version = $2`,
      values: [actor.tenantId, version],
    });
    const [first] = rows;
    if (!first) throw new Error(`tenant ${actor.tenantId} has no calendar ${version}`);
    const days = rows.flatMap(({ day, kind, state, name }) =>
      day === null ? [] : [{ day: localDate(day), kind, state, name }],
    );
    const calendar = workCalendar(version, localDate(first.covers_from), localDate(first.covers_to), days);
    this.published.set(key, calendar);
    return calendar;
  }

  /** Reads every version anew: sample data that was put back takes versions back and gives their numbers again. */
  forget(): void {
    this.published.clear();
  }

  /** Counts days; one that no calendar covers becomes a problem that says which. */
  within<T>(count: () => T): T {
    try {
      return count();
    } catch (error) {
      throw error instanceof CalendarNotCovered
        ? organizationProblems['calendar-not-covered']({ day: error.day })
        : error;
    }
  }

  /** Publishes the next version. Every covered day gets its number, so that SQL can subtract working days. */
  async publish(coversFrom: LocalDate, coversTo: LocalDate, special: readonly SpecialDay[]): Promise<WorkCalendar> {
    const unit = this.unitOfWork.current;
    const version = (await this.newest()) + 1;
    const calendar = workCalendar(version, coversFrom, coversTo, special);
    const header: PublishedCalendar = {
      ...{ tenantId: unit.actor.tenantId, version, coversFrom, coversTo, publishedAt: unit.now },
      ...{ publishedByName: null, reason: null, changeId: null, contentHash: null },
    };
    await unit.repo(PublishedCalendar).then((repo) => repo.insert(header));
    this.audit.record(calendarPublished(header, await this.insertDays(calendar, special)));
    return calendar;
  }

  /** The days of a version whose header stands; gives back how many. */
  async insertDays(calendar: WorkCalendar, special: readonly SpecialDay[]): Promise<number> {
    const unit = this.unitOfWork.current;
    const days = numberedDays(calendar, special);
    await unit.query({
      text: `INSERT INTO calendar_day (tenant_id, version, day, kind, state, workday_number, name, source)
             SELECT $1, $2, d.day, d.kind, d.state, d.workday_number, d.name, d.source
               FROM json_to_recordset($3) AS d(day date, kind text, state text, workday_number int, name text, source text)`,
      values: [unit.actor.tenantId, calendar.version, JSON.stringify(days)],
    });
    return days.length;
  }
}

/** Each covered day with the number of working days up to it, as JSON for SQL: the difference of two numbers is a term. */
export function numberedWorkdays(calendar: WorkCalendar): string {
  return JSON.stringify(numberedDays(calendar, []).map(({ day, workday_number: n }) => ({ day, n })));
}

interface NumberedDay {
  readonly day: LocalDate;
  readonly kind: string;
  readonly state: string;
  readonly workday_number: number;
  readonly name: string | null;
  readonly source: string | null;
}

function numberedDays(calendar: WorkCalendar, special: readonly SpecialDay[]): NumberedDay[] {
  const sources = new Map(special.map((day) => [day.day, day.source]));
  const rows: NumberedDay[] = [];
  let workdays = 0;
  for (let day = calendar.coversFrom; day < calendar.coversTo; day = addDays(day, 1)) {
    const named = calendar.days.get(day);
    if (isWorkday(calendar, day)) workdays += 1;
    rows.push({
      day,
      kind: named?.kind ?? (dayOfWeek(day) >= SATURDAY ? 'WEEKEND' : 'WORKDAY'),
      state: named?.state ?? 'CONFIRMED',
      workday_number: workdays,
      name: named?.name ?? null,
      source: sources.get(day) ?? null,
    });
  }
  return rows;
}
