import { Injectable } from '@nestjs/common';
import { addDays, isWorkday, type LocalDate, type WorkCalendar } from '@app/kernel';
import { CalendarService, VIETNAM_CALENDAR_DAYS, VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO } from '@app/organization';
import { jobContext, Jobs, UnitOfWork } from '@app/platform';
import type { Office } from './demo-office';
import { DemoMinutes } from './demo-minutes';
import { DemoRemedies } from './demo-remedies';
import { DemoVisits } from './demo-visits';

/** Tells the story through the services, each step by the person and on the day of the story. */
@Injectable()
export class DemoTelling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly visits: DemoVisits,
    private readonly minutes: DemoMinutes,
    private readonly remedies: DemoRemedies,
    private readonly jobs: Jobs,
  ) {}

  /** `now` is the moment at which the story is left to whoever opens it. */
  async tell(office: Office, now: Date): Promise<void> {
    const calendar = await this.unitOfWork.run(jobContext('demo', office.plan.tenantId), () =>
      this.calendars.publish(VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO, VIETNAM_CALENDAR_DAYS),
    );
    const day = (back: number): LocalDate => workdaysBefore(calendar, office.plan.anchor, back);

    const first = await this.visits.visit(office, 'minhkhe', at(day(13), '07:45'), [
      ['M1', 'LEVEL_2', 'Bảng niêm yết còn 3 thủ tục đã bãi bỏ, lĩnh vực hộ tịch.'],
      ['C2', 'LEVEL_2', 'Sổ ghi thiếu cột kết quả xử lý từ tháng 7.'],
      ['M4', 'LEVEL_1', 'Bàn số 2 không có sổ góp ý.'],
      ['G3', 'LEVEL_2', 'Bảng lịch công tác tuần để trống.'],
    ]);
    await this.minutes.lock(office, first, at(day(13), '11:10'));
    await this.minutes.notice(office, first, at(day(9), '09:00'), {
      number: '412/TB-SNV',
      date: day(10),
      receivedOn: day(9),
    });
    const [posting = '', register = '', book = '', schedule = ''] = await this.visits.tasksOf(office, first);
    await this.remedies.assign(office, posting, 'anh', at(day(9), '14:20'));
    await this.remedies.assign(office, book, 'anh', at(day(9), '14:25'));
    await this.remedies.assign(office, schedule, 'yen', at(day(9), '14:30'));
    await this.remedies.assign(office, register, 'yen', at(day(8), '08:05'));
    await this.remedies.fix(office, posting, 'anh', {
      when: at(day(8), '10:30'),
      what: 'Đã gỡ 3 thủ tục cũ, niêm yết lại danh mục hiện hành.',
    });
    await this.remedies.sign(office, posting, at(day(8), '15:40'));
    await this.remedies.confirm(office, posting, at(day(7), '09:15'));
    await this.remedies.fix(office, book, 'anh', {
      when: at(day(7), '09:50'),
      what: 'Đã đặt sổ góp ý và phiếu đánh giá tại cả hai bàn.',
    });
    await this.remedies.sign(office, book, at(day(7), '16:00'));
    await this.remedies.fix(office, schedule, 'yen', {
      when: at(day(6), '08:40'),
      what: 'Đã niêm yết lịch công tác tuần tại sảnh và trên trang thông tin.',
    });

    const second = await this.visits.visit(office, 'minhkhe', at(day(3), '08:10'), [
      ['D1', 'LEVEL_2', 'Quy chế làm việc vẫn theo mô hình ba cấp.'],
      ['G3', 'LEVEL_2', 'Chưa niêm yết lịch công tác tuần.'],
    ]);
    await this.minutes.lock(office, second, at(day(3), '10:30'));
    await this.minutes.notice(office, second, at(day(1), '15:00'), {
      number: '431/TB-SNV',
      date: day(2),
      receivedOn: day(1),
    });
    const [, weekly = ''] = await this.visits.tasksOf(office, second);
    await this.remedies.assign(office, weekly, 'anh', at(day(1), '16:30'));

    const third = await this.visits.visit(office, 'minhkhe', at(day(1), '13:40'), [
      ['G2', 'LEVEL_1', 'Hai người vào làm lúc 13 giờ 40.'],
    ]);
    await this.minutes.lock(office, third, at(day(1), '16:20'));

    await this.visits.visit(office, 'vanphong', new Date(now.getTime() - 25 * 60 * 1000), [
      ['M2', 'LEVEL_2', 'Hồ sơ đất đai từ ngày 01 chưa nhập hệ thống.'],
      ['T1', 'LEVEL_1', 'Bộ phận tiếp nhận không đeo thẻ.'],
    ]);
    await this.jobs.runOnce('remediation.overdue', now);
  }
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
