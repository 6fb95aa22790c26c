import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { localDateOf, type LocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { fieldProblems, personOf, UnitOfWork } from '@app/platform';
import { TaskOpening } from '@app/remediation';
import type { EnterNoticeRequest } from './dto/inspection.requests';
import type { Finding } from './entities/finding.entity';
import { Inspection } from './entities/inspection.entity';
import { ResultNotice } from './entities/result-notice.entity';
import { FindingRelease } from './finding-release.service';
import { findingAct, inspectionAct, noticeContent } from './inspection.audit';
import { inspectionProblems } from './inspection.problems';
import { InspectionService } from './inspection.service';
import { opensTask } from './rules/finding';

/** What turns a visit into duties: the minutes are locked (release), the notice is received (clock). */
@Injectable()
export class MinutesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly inspections: InspectionService,
    private readonly units: UnitService,
    private readonly tasks: TaskOpening,
    private readonly release: FindingRelease,
  ) {}

  /** Locks the minutes: from now on the unit sees what was found, and each finding has a provisional task. */
  async lock(id: string): Promise<void> {
    const inspection = await this.inspections.forChange(id);
    if (inspection.state !== 'IN_PROGRESS') throw inspectionProblems.locked();
    const unit = this.unitOfWork.current;
    const lockedBy = personOf(unit.actor);
    const { bodyId } = await this.units.getOrFail(inspection.orgUnitId);
    await this.release.requireComplete(inspection);
    // Findings first: the database refuses to touch them once the minutes are locked.
    const findings = await this.release.release(inspection, bodyId);
    const minutesNumber = await this.nextMinutesNumber(inspection);
    await unit
      .repo(Inspection)
      .then((repo) => repo.update({ id }, { state: 'LOCKED', lockedAt: unit.now, lockedBy, minutesNumber }));
    await this.tasks.open(await this.release.tasksOf(findings, bodyId));
    this.audit.record(
      inspectionAct('minutes-locked', inspection, bodyId, {
        before: { state: inspection.state },
        after: { state: 'LOCKED', minutesNumber, findings: findings.length },
        also: { minutes_series: 1 },
      }),
    );
    for (const finding of findings) {
      const { repeatNumber } = finding;
      this.audit.record(
        findingAct('finding-released', finding, bodyId, { after: { state: 'RELEASED', minutesNumber, repeatNumber } }),
      );
    }
  }

  /** Takes number, date and day of receipt of the notice as the clerks gave them, and starts the clock of the tasks. */
  async enterNotice(id: string, input: EnterNoticeRequest): Promise<void> {
    const calendar = await this.tasks.hold(id);
    const inspection = await this.inspections.forChange(id);
    if (inspection.state === 'IN_PROGRESS') throw inspectionProblems['not-locked']();
    if (inspection.state === 'LOCKED') throw inspectionProblems['not-signed-off']();
    if (inspection.state !== 'SIGNED' && inspection.state !== 'SIGN_REFUSED')
      throw inspectionProblems['notice-entered']();
    const unit = this.unitOfWork.current;
    const enteredBy = personOf(unit.actor);
    requireNoticeDays(input, localDateOf(inspection.lockedAt?.getTime() ?? 0), unit.today);
    const { bodyId } = await this.units.getOrFail(inspection.orgUnitId);
    const notice: ResultNotice = {
      id: uuidv7(),
      tenantId: inspection.tenantId,
      orgUnitId: inspection.orgUnitId,
      inspectingUnitId: inspection.inspectingUnitId,
      inspectionId: id,
      number: input.number,
      issuedOn: input.date,
      receivedOn: input.receivedOn,
      enteredBy,
      enteredAt: unit.now,
    };
    await unit.repo(ResultNotice).then((repo) => repo.insert(notice));
    const findings = await this.release.conclude(inspection, notice, bodyId);
    const state = findings.some(({ handling }) => opensTask(handling)) ? 'FOLLOWING' : 'CLOSED';
    await unit.repo(Inspection).then((repo) => repo.update({ id }, { state }));
    await this.tasks.startClock(id, notice, { calendar, written: datesOfNotice(input, findings) });
    this.audit.record(
      inspectionAct('notice-entered', inspection, bodyId, {
        before: { state: inspection.state },
        after: { state, ...noticeContent(notice) },
        also: { result_notice: 1 },
      }),
    );
    for (const finding of findings) {
      this.audit.record(
        findingAct('finding-concluded', finding, bodyId, { after: { state: 'CONCLUDED', notice: notice.number } }),
      );
    }
  }

  private async nextMinutesNumber({ tenantId, inspectingUnitId }: Inspection): Promise<string> {
    const unit = this.unitOfWork.current;
    const year = Number(unit.today.slice(0, 4));
    const [series] = await unit.query<{ last_number: number }>({
      text: `INSERT INTO minutes_series AS s (tenant_id, org_unit_id, year, last_number) VALUES ($1, $2, $3, 1)
             ON CONFLICT (org_unit_id, year) DO UPDATE SET last_number = s.last_number + 1 RETURNING last_number`,
      values: [tenantId, inspectingUnitId, year],
    });
    return `${String(series?.last_number ?? 1).padStart(2, '0')}/BB-KTCV`;
  }
}

/** Days that the notice names, by finding: each a finding of the visit, once, and not before the day of receipt. */
function datesOfNotice(
  { dueDates = [], receivedOn }: EnterNoticeRequest,
  findings: readonly Finding[],
): ReadonlyMap<string, LocalDate> {
  const dates = new Map<string, LocalDate>();
  dueDates.forEach(({ findingId, dueOn }, place) => {
    const site = { pointer: `/dueDates/${place}/findingId`, value: findingId };
    if (!findings.some(({ id }) => id === findingId)) throw fieldProblems['no-such-row']({}, site);
    if (dates.has(findingId)) throw inspectionProblems['due-date-doubled']({}, site);
    if (dueOn < receivedOn) {
      const at = { pointer: `/dueDates/${place}/dueOn`, value: dueOn };
      throw fieldProblems.before({ day: dueOn, earliest: receivedOn }, at);
    }
    dates.set(findingId, dueOn);
  });
  return dates;
}

// The notice follows the minutes, the receipt follows the notice, and neither lies in the future.
function requireNoticeDays({ date, receivedOn }: EnterNoticeRequest, lockedOn: LocalDate, today: LocalDate): void {
  if (date > today) throw fieldProblems.future({ day: date, today }, { pointer: '/date', value: date });
  if (receivedOn > today)
    throw fieldProblems.future({ day: receivedOn, today }, { pointer: '/receivedOn', value: receivedOn });
  if (date < lockedOn) throw fieldProblems.before({ day: date, earliest: lockedOn }, { pointer: '/date', value: date });
  if (receivedOn < date) {
    throw fieldProblems.before({ day: receivedOn, earliest: date }, { pointer: '/receivedOn', value: receivedOn });
  }
}
