import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { addDays, type WorkCalendar } from '@app/kernel';
import { CalendarService, VIETNAM_CALENDAR_DAYS, VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO } from '@app/organization';
import { jobContext, Jobs, UnitOfWork } from '@app/platform';
import type { Office } from '../demo-office';
import { Cast, instant, minutesAfter, type Act } from './cast';
import { VinhSaEvaluating } from './evaluating';
import { VinhSaInspecting } from './inspecting';
import { VinhSaRemedies } from './remedies';
import { STORY_DAY } from './schedule';
import { VISIT_UNDER_WAY, VISITS, type PlannedVisit, type VisitOfStory } from './visits';
import { CALENDAR_OF_2020, VISIT_OF_2020 } from './year-2020';

const FIRST_NOTICE = 212;
const NOTICE_OF_2020 = 57;
const TODAYS_CALENDAR = { from: VIETNAM_CALENDAR_FROM, to: VIETNAM_CALENDAR_TO, days: VIETNAM_CALENDAR_DAYS };

/** Tells the story through the services in the order in which it happened, as far as the clock has come. */
@Injectable()
export class VinhSaTelling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly inspecting: VinhSaInspecting,
    private readonly remedies: VinhSaRemedies,
    private readonly evaluating: VinhSaEvaluating,
    private readonly jobs: Jobs,
  ) {}

  async tell(office: Office, until: Date): Promise<void> {
    const cast = new Cast(office, this.unitOfWork);
    const then = await this.workBy(office, CALENDAR_OF_2020);
    await this.happen(
      this.actsOf(cast, then, VISIT_OF_2020, NOTICE_OF_2020),
      instant(addDays(then.coversTo, -1), '08:00'),
    );

    const calendar = await this.workBy(office, TODAYS_CALENDAR);
    const coming = VISITS.flatMap((plan, index) => this.actsOf(cast, calendar, plan, FIRST_NOTICE + index * 4));
    coming.push(this.visitUnderWay(cast), ...this.evaluating.actsOf(cast));
    await this.happen(coming, until);
  }

  private actsOf(cast: Cast, calendar: WorkCalendar, plan: PlannedVisit, noticeNumber: number): Act[] {
    const visit: VisitOfStory = { id: uuidv7(), plan, noticeNumber, findings: plan.findings.map(() => uuidv7()) };
    return this.inspecting.actsOf(cast, visit, calendar, (task) => this.remedies.actsOf(cast, task, calendar));
  }

  /** The calendar of its time is the newest one while that time is told. */
  private workBy({ plan }: Office, { from, to, days }: typeof CALENDAR_OF_2020): Promise<WorkCalendar> {
    return this.unitOfWork.run(jobContext('demo', plan.tenantId), () => this.calendars.publish(from, to, days));
  }

  // Of all that is to come the earliest is next, and may bring more; days begin with what fell due the day before.
  private async happen(coming: Act[], until: Date): Promise<void> {
    let day = '';
    for (;;) {
      coming.sort((a, b) => a.at.getTime() - b.at.getTime());
      const next = coming.shift();
      if (!next || next.at > until) break;
      const today = next.at.toISOString().slice(0, 10);
      if (today !== day) await this.jobs.runOnce('remediation.overdue', minutesAfter(next.at, -1));
      day = today;
      coming.push(...((await next.happen()) ?? []));
    }
    await this.jobs.runOnce('remediation.overdue', until);
  }

  private visitUnderWay(cast: Cast): Act {
    const at = instant(STORY_DAY, '07:20');
    const id = uuidv7();
    const plan = { ...VISIT_UNDER_WAY, mode: 'SURPRISE' as const, receivedOn: STORY_DAY, findings: [] };
    return { at, happen: () => this.inspecting.begin(cast, { id, plan }, at) };
  }
}
