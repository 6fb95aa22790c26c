import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { FindingService, InspectionReadModel, InspectionService, MinutesService } from '@app/inspection';
import { addDays, isWorkday, localDateOf, type LocalDate, type WorkCalendar } from '@app/kernel';
import { CalendarService } from '@app/organization';
import { jobContext, Jobs, UnitOfWork } from '@app/platform';
import { TaskAssignment, TaskPage, TaskService } from '@app/remediation';
import { contextOf, idOf, type Office } from './demo-office';

type Checklist = { readonly items: readonly { id: string; code: string; title: string; expectedFix: string }[] };
type Found = readonly (readonly [itemCode: string, severity: 'LEVEL_1' | 'LEVEL_2' | 'LEVEL_3', detail: string])[];

/** Tells the story's visits through the services, each step by the person and on the day of the story. */
@Injectable()
export class DemoVisits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inspections: InspectionService,
    private readonly readModel: InspectionReadModel,
    private readonly findings: FindingService,
    private readonly minutes: MinutesService,
    private readonly assignment: TaskAssignment,
    private readonly tasks: TaskService,
    private readonly pages: TaskPage,
    private readonly calendars: CalendarService,
    private readonly jobs: Jobs,
  ) {}

  /** `now` is the moment at which the story is left to whoever opens it. */
  async tell(office: Office, now: Date): Promise<void> {
    const calendar = await this.unitOfWork.run(jobContext('demo', office.plan.tenantId), () =>
      this.calendars.current(),
    );
    const day = (back: number): LocalDate => workdaysBefore(calendar, office.plan.anchor, back);

    const first = await this.visit(office, 'minhkhe', at(day(13), '07:45'), [
      ['M1', 'LEVEL_2', 'Bảng niêm yết còn 3 thủ tục đã bãi bỏ, lĩnh vực hộ tịch.'],
      ['C2', 'LEVEL_2', 'Sổ ghi thiếu cột kết quả xử lý từ tháng 7.'],
      ['M4', 'LEVEL_1', 'Bàn số 2 không có sổ góp ý.'],
      ['G3', 'LEVEL_2', 'Bảng lịch công tác tuần để trống.'],
    ]);
    await this.lock(office, first, at(day(13), '11:10'));
    await this.notice(office, first, at(day(9), '09:00'), { number: '412/TB-SNV', date: day(10), receivedOn: day(9) });
    const [posting = '', register = '', book = '', schedule = ''] = await this.tasksOf(office, first);
    await this.assign(office, posting, 'anh', at(day(9), '14:20'));
    await this.assign(office, book, 'anh', at(day(9), '14:25'));
    await this.assign(office, schedule, 'yen', at(day(9), '14:30'));
    await this.assign(office, register, 'yen', at(day(8), '08:05'));
    await this.fix(office, posting, 'anh', at(day(8), '10:30'), 'Đã gỡ 3 thủ tục cũ, niêm yết lại danh mục hiện hành.');
    await this.sign(office, posting, at(day(8), '15:40'));
    await this.confirm(office, posting, at(day(7), '09:15'));
    await this.fix(office, book, 'anh', at(day(7), '09:50'), 'Đã đặt sổ góp ý và phiếu đánh giá tại cả hai bàn.');
    await this.sign(office, book, at(day(7), '16:00'));
    await this.fix(
      office,
      schedule,
      'yen',
      at(day(6), '08:40'),
      'Đã niêm yết lịch công tác tuần tại sảnh và trên trang thông tin.',
    );

    const second = await this.visit(office, 'minhkhe', at(day(3), '08:10'), [
      ['D1', 'LEVEL_2', 'Quy chế làm việc vẫn theo mô hình ba cấp.'],
      ['G3', 'LEVEL_2', 'Chưa niêm yết lịch công tác tuần.'],
    ]);
    await this.lock(office, second, at(day(3), '10:30'));
    await this.notice(office, second, at(day(1), '15:00'), { number: '431/TB-SNV', date: day(2), receivedOn: day(1) });
    const [, weekly = ''] = await this.tasksOf(office, second);
    await this.assign(office, weekly, 'anh', at(day(1), '16:30'));

    const third = await this.visit(office, 'minhkhe', at(day(1), '13:40'), [
      ['G2', 'LEVEL_1', 'Hai người vào làm lúc 13 giờ 40.'],
    ]);
    await this.lock(office, third, at(day(1), '16:20'));

    await this.visit(office, 'vanphong', new Date(now.getTime() - 25 * 60 * 1000), [
      ['M2', 'LEVEL_2', 'Hồ sơ đất đai từ ngày 01 chưa nhập hệ thống.'],
      ['T1', 'LEVEL_1', 'Bộ phận tiếp nhận không đeo thẻ.'],
    ]);
    await this.jobs.runOnce('remediation.overdue', now);
  }

  private async visit(office: Office, unit: string, startedAt: Date, found: Found): Promise<string> {
    const id = uuidv7();
    const context = (permission: string) => contextOf(office, 'tham', permission, startedAt);
    const checklist = await this.unitOfWork.run(context('inspection.open'), async () => {
      await this.inspections.open({
        id,
        mode: 'SURPRISE',
        unitId: idOf(office.units, unit),
        decisionNumber: '1187/QĐ-UBND',
        decisionDate: addDays(office.plan.anchor, -120),
        headId: personOf(office, 'lan'),
        secretaryId: personOf(office, 'hung'),
        representativeName: unit === 'minhkhe' ? 'Phạm Văn Bình' : 'Bùi Quang Khải',
        representativePosition: unit === 'minhkhe' ? 'Phó Chủ tịch UBND xã' : 'Chủ tịch UBND phường',
        startedAt: startedAt.toISOString(),
      });
      return (await this.readModel.checklist()).parse() as Checklist;
    });
    for (const [code, severity, detail] of found) {
      const item = checklist.items.find((candidate) => candidate.code === code);
      if (!item) throw new Error(`the checklist has no item ${code}`);
      const { id: checklistItemId, title, expectedFix } = item;
      const input = {
        id: uuidv7(),
        checklistItemId,
        title,
        detail,
        findingClass: 'SHORTCOMING' as const,
        severity,
        recommendedAction: expectedFix,
      };
      await this.unitOfWork.run(context('inspection.record-finding'), () => this.findings.record(id, input));
    }
    return id;
  }

  private async lock(office: Office, id: string, when: Date): Promise<void> {
    await this.unitOfWork.run(contextOf(office, 'hung', 'inspection.lock', when), () => this.minutes.lock(id));
  }

  private async notice(
    office: Office,
    id: string,
    when: Date,
    notice: { number: string; date: LocalDate; receivedOn: LocalDate },
  ): Promise<void> {
    const context = contextOf(office, 'lan', 'inspection.enter-notice', when);
    await this.unitOfWork.run(context, () => this.minutes.enterNotice(id, notice));
  }

  private async tasksOf(office: Office, inspectionId: string): Promise<string[]> {
    const context = contextOf(office, 'lan', 'inspection.read', new Date(0));
    const page = await this.unitOfWork.run(context, () => this.inspections.page(inspectionId));
    return page.findings.map((finding) => finding.taskId ?? '');
  }

  private async assign(office: Office, task: string, person: string, when: Date): Promise<void> {
    await this.step(office, 'ngoc', 'remediation.assign', when, task, (version) =>
      this.assignment.assign(task, version, { kind: 'person', staffMemberId: personOf(office, person) }, undefined),
    );
  }

  private async fix(office: Office, task: string, person: string, when: Date, what: string): Promise<void> {
    const proof = { id: uuidv7(), what, documentNumber: '58/BC-TTPVHCC', documentDate: localDateOf(when.getTime()) };
    await this.step(office, person, 'remediation.submit-proof', when, task, (version) =>
      this.tasks.submitProof(task, version, proof),
    );
  }

  private async sign(office: Office, task: string, when: Date): Promise<void> {
    await this.step(office, 'ngoc', 'remediation.sign', when, task, (version) => this.tasks.sign(task, version));
  }

  private async confirm(office: Office, task: string, when: Date): Promise<void> {
    await this.step(office, 'mai', 'remediation.verify', when, task, (version) =>
      this.tasks.confirm(task, version, 'Đã xem ảnh và văn bản, đúng với danh mục hiện hành.'),
    );
  }

  private async step(
    office: Office,
    ...[person, permission, when, task, act]: [string, string, Date, string, (version: string) => Promise<void>]
  ): Promise<void> {
    await this.unitOfWork.run(contextOf(office, person, permission, when), async () => {
      const { etag } = await this.pages.of(task);
      await act(etag);
    });
  }
}

function personOf(office: Office, key: string): string {
  const person = office.people.get(key);
  if (!person) throw new Error(`the story has no person ${key}`);
  return person.id;
}

/** The n-th working day before the anchor; the anchor itself counts for none. */
function workdaysBefore(calendar: WorkCalendar, anchor: LocalDate, count: number): LocalDate {
  let day = addDays(anchor, -1);
  for (let left = count; ; day = addDays(day, -1)) {
    if (!isWorkday(calendar, day)) continue;
    if (left === 0) return day;
    left -= 1;
  }
}

function at(day: LocalDate, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}
