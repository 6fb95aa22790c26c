import { localDate, type CalendarDay, type LocalDate } from '@app/kernel';
import type { ToldItem } from './items';
import type { PlannedFinding, PlannedVisit, Topic } from './visits';

// Xã Minh Tân Khê (cũ), a part of which today's Minh Khê was made: the visit of 2020 by the checklist of that time.

const holiday = (day: string, name: string): CalendarDay & { source: string } => ({
  day: localDate(day),
  kind: 'HOLIDAY',
  state: 'CONFIRMED',
  name,
  source: 'Bộ luật Lao động 2012, Điều 115',
});

/** The working days of that spring and after, as far as the visit of 2020 needs them. */
export const CALENDAR_OF_2020: {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: readonly (CalendarDay & { source: string })[];
} = {
  from: localDate('2020-03-01'),
  to: localDate('2021-01-01'),
  days: [
    holiday('2020-04-02', 'Giỗ Tổ Hùng Vương (10/3 Âm lịch)'),
    holiday('2020-04-30', 'Ngày Chiến thắng'),
    holiday('2020-05-01', 'Ngày Quốc tế Lao động'),
    holiday('2020-09-02', 'Quốc khánh'),
  ],
};

type As = 'FIXED' | 'NOT_APPLICABLE' | 'NO_CAPITAL';
const was = (
  code: string,
  as: As,
  ...[seen, done, paper = 'BC-UBND']: [seen: string, done: string, paper?: string]
) => ({
  ...{ code, as, seen, done, paper },
});

/** The third of them was put right then and is found again today, as item M1 of today's checklist. */
const ELEVEN = [
  was('M2020-01', 'NOT_APPLICABLE', 'Quyết định cũ ghi tên 2 người đã chuyển công tác.', 'Đã có mô hình mới thay thế.'),
  was('M2020-02', 'FIXED', 'Chưa niêm yết bản công bố tại nơi tiếp nhận.', 'Đã niêm yết bản công bố, gửi ảnh.'),
  was('M2020-03', 'FIXED', 'Còn 4 thủ tục đã bãi bỏ trên bảng niêm yết.', 'Đã gỡ 4 thủ tục, niêm yết lại.'),
  was('M2020-04', 'NOT_APPLICABLE', 'Thủ tục đất đai còn ghi sổ tay.', 'Phần mềm ba cấp được thay bằng hệ thống mới.'),
  was('M2020-05', 'FIXED', 'Giấy tiếp nhận in theo mẫu cũ.', 'Đã in lại theo biểu mẫu hiện hành.'),
  was('M2020-06', 'FIXED', 'Bàn viết của công dân không có sổ góp ý.', 'Đã đặt sổ góp ý và phiếu đánh giá.'),
  was('M2020-07', 'FIXED', 'Chưa có quyết định thành lập Tổ.', 'Đã ban hành quyết định thành lập Tổ.', 'QĐ-UBND'),
  was('M2020-08', 'FIXED', 'Sổ thiếu cột kết quả xử lý.', 'Đã lập sổ mới đúng mẫu.'),
  was('M2020-09', 'FIXED', 'Hồ sơ năm 2019 để chung một cặp.', 'Đã sắp xếp lại theo từng vụ việc.'),
  was('M2020-10', 'FIXED', 'Chưa chi bồi dưỡng quý 4 năm 2019.', 'Đã chi đủ, có bảng ký nhận.'),
  was('M2020-11', 'NO_CAPITAL', 'Tiếp công dân chung phòng làm việc.', 'Đã ghi vào kế hoạch sửa trụ sở.', 'KH-UBND'),
];

const ONE_STOP_UNTIL = 6;
const topicOf = (index: number): Topic => (index < ONE_STOP_UNTIL ? 'P' : 'S');
const keyOf = (index: number): string => `${topicOf(index)}-2020-${index + 1}`;

export const ITEMS_OF_2020: Readonly<Record<string, ToldItem>> = Object.fromEntries(
  ELEVEN.map(({ code, seen, done, paper }, index): [string, ToldItem] => [keyOf(index), { code, seen, done, paper }]),
);

export const VISIT_OF_2020: PlannedVisit = {
  commune: 'minhkhe',
  unit: 'minhkhe.old1',
  decision: { number: '412/QĐ-SNV', date: localDate('2020-04-20') },
  mode: 'SCHEDULED',
  day: localDate('2020-05-12'),
  receivedOn: localDate('2020-05-19'),
  findings: ELEVEN.map(({ as }, index): PlannedFinding => ({
    item: keyOf(index),
    topic: topicOf(index),
    findingClass: 'SHORTCOMING',
    noticeTerm: null,
    fate: { kind: 'closed', month: 6, as, late: false, moves: 0, refusedOnce: false },
  })),
};
