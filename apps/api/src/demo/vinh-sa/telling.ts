import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CalendarService } from '@app/organization';
import { jobContext, Jobs, UnitOfWork } from '@app/platform';
import type { Office } from '../demo-office';
import { Cast, instant, minutesAfter, type Act } from './cast';
import { VinhSaInspecting } from './inspecting';
import { VinhSaRecording } from './recording';
import { VinhSaRemedies } from './remedies';
import { STORY_DAY } from './schedule';
import { VISIT_UNDER_WAY, VISITS, type VisitOfStory } from './visits';

const FIRST_NOTICE = 212;

/** Tells the story through the services in the order in which it happened, as far as the clock has come. */
@Injectable()
export class VinhSaTelling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly inspecting: VinhSaInspecting,
    private readonly recording: VinhSaRecording,
    private readonly remedies: VinhSaRemedies,
    private readonly jobs: Jobs,
  ) {}

  async tell(office: Office, until: Date): Promise<void> {
    const cast = new Cast(office, this.unitOfWork);
    const calendar = await this.unitOfWork.run(jobContext('demo', office.plan.tenantId), () =>
      this.calendars.current(),
    );
    const coming = VISITS.flatMap((plan, index) => {
      const findings = plan.findings.map(() => uuidv7());
      const visit: VisitOfStory = { id: uuidv7(), plan, noticeNumber: FIRST_NOTICE + index * 4, findings };
      return this.inspecting.actsOf(cast, visit, calendar, (task) => this.remedies.actsOf(cast, task, calendar));
    });
    coming.push(this.visitUnderWay(cast));
    await this.happen(coming, until);
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
    return {
      at,
      happen: async () => {
        await this.inspecting.open(cast, { id, plan }, at);
        await this.recording.begin(cast, id, minutesAfter(at, 25));
      },
    };
  }
}
