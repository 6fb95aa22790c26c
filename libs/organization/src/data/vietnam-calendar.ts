import { localDate, type CalendarDay } from '@app/kernel';

/** A day of the official calendar with the Vietnamese act or notice that it rests on. */
export interface OfficialCalendarDay extends CalendarDay {
  readonly source: string;
}

/** The days below tell everything known from this day up to, not including, the next. */
export const VIETNAM_CALENDAR_FROM = localDate('2026-01-01');
export const VIETNAM_CALENDAR_TO = localDate('2028-01-01');

const LABOUR_CODE = 'Bộ luật Lao động 2019';
const IN_LIEU = `${LABOUR_CODE}, Điều 111 khoản 3 (nghỉ bù vào ngày làm việc kế tiếp)`;
const NEW_YEAR_SWAP = 'Văn bản số 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ';
const ARRANGEMENT_2026 = 'phương án nghỉ Tết Âm lịch và Quốc khánh năm 2026 được Thủ tướng Chính phủ đồng ý';
const TET_2026 = `${LABOUR_CODE}, Điều 112 khoản 1 điểm b; ${ARRANGEMENT_2026}`;
const NATIONAL_DAY_2026 = `${LABOUR_CODE}, Điều 112 khoản 1 điểm đ; ${ARRANGEMENT_2026}`;

// The Prime Minister chooses the five days of Tết each year (Điều 112 khoản 3). CONFIRMED are those off under every
// split in use: one, two or three days before mùng 1; Saturday and Sunday give two days in lieu after the five.
const TET_2027 =
  `${LABOUR_CODE}, Điều 112 khoản 1 điểm b và Điều 111 khoản 3; ` +
  'nghỉ theo mọi phương án đã áp dụng (1, 2 hoặc 3 ngày cuối năm Âm lịch)';
const TET_2027_UNDECIDED =
  `${LABOUR_CODE}, Điều 112 khoản 3: Thủ tướng Chính phủ quyết định hằng năm; chưa có phương án năm 2027. ` +
  'Dự kiến theo phương án 2 ngày cuối năm và 3 ngày đầu năm Âm lịch, nghỉ bù 2 ngày';
const NATIONAL_DAY_2027_UNDECIDED =
  `${LABOUR_CODE}, Điều 112 khoản 1 điểm đ và khoản 3: ngày liền kề trước hoặc sau 02/9 do Thủ tướng Chính phủ ` +
  'quyết định hằng năm; chưa có phương án năm 2027. Dự kiến là ngày liền sau';

const CULTURE_DAY =
  'Nghị quyết số 80-NQ/TW ngày 07/01/2026 của Bộ Chính trị (chủ trương là ngày nghỉ, hưởng nguyên lương); ' +
  `Nghị quyết số 30/NQ-CP tháng 02/2026 của Chính phủ giao sửa Điều 112 ${LABOUR_CODE}; chưa rõ luật sửa đổi đã có ` +
  'hiệu lực';

/**
 * The days of 2026 and 2027 that differ from the plain week, in order. PROPOSED: not yet decided, the reason is in
 * `source`; the office confirms, moves or removes them once the decision is known.
 */
export const VIETNAM_CALENDAR_DAYS: readonly OfficialCalendarDay[] = [
  holiday('2026-01-01', 'Tết Dương lịch', `${LABOUR_CODE}, Điều 112 khoản 1 điểm a`),
  holiday('2026-01-02', 'Nghỉ Tết Dương lịch, hoán đổi với thứ Bảy 10/01/2026', NEW_YEAR_SWAP),
  makeup('2026-01-10', 'Làm việc bù cho thứ Sáu 02/01/2026', NEW_YEAR_SWAP),
  holiday('2026-02-16', 'Tết Âm lịch (29 tháng Chạp)', TET_2026),
  holiday('2026-02-17', 'Tết Âm lịch (mùng 1)', TET_2026),
  holiday('2026-02-18', 'Tết Âm lịch (mùng 2)', TET_2026),
  holiday('2026-02-19', 'Tết Âm lịch (mùng 3)', TET_2026),
  holiday('2026-02-20', 'Tết Âm lịch (mùng 4)', TET_2026),
  holiday('2026-04-26', 'Giỗ Tổ Hùng Vương (10/3 Âm lịch)', `${LABOUR_CODE}, Điều 112 khoản 1 điểm e`),
  holiday('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương', IN_LIEU),
  holiday('2026-04-30', 'Ngày Chiến thắng', `${LABOUR_CODE}, Điều 112 khoản 1 điểm c`),
  holiday('2026-05-01', 'Ngày Quốc tế Lao động', `${LABOUR_CODE}, Điều 112 khoản 1 điểm d`),
  makeup('2026-08-22', 'Làm việc bù cho thứ Hai 31/8/2026', NATIONAL_DAY_2026),
  holiday('2026-08-31', 'Nghỉ Quốc khánh, hoán đổi với thứ Bảy 22/8/2026', NATIONAL_DAY_2026),
  holiday('2026-09-01', 'Quốc khánh (ngày liền trước)', NATIONAL_DAY_2026),
  holiday('2026-09-02', 'Quốc khánh', `${LABOUR_CODE}, Điều 112 khoản 1 điểm đ`),
  proposed(holiday('2026-11-24', 'Ngày Văn hóa Việt Nam', CULTURE_DAY)),

  holiday('2027-01-01', 'Tết Dương lịch', `${LABOUR_CODE}, Điều 112 khoản 1 điểm a`),
  proposed(holiday('2027-02-04', 'Tết Âm lịch (28 tháng Chạp)', TET_2027_UNDECIDED)),
  holiday('2027-02-05', 'Tết Âm lịch (29 tháng Chạp)', TET_2027),
  holiday('2027-02-06', 'Tết Âm lịch (mùng 1)', TET_2027),
  holiday('2027-02-07', 'Tết Âm lịch (mùng 2)', TET_2027),
  holiday('2027-02-08', 'Tết Âm lịch (mùng 3)', TET_2027),
  holiday('2027-02-09', 'Tết Âm lịch (mùng 4)', TET_2027),
  proposed(holiday('2027-02-10', 'Nghỉ bù Tết Âm lịch (mùng 5)', TET_2027_UNDECIDED)),
  holiday('2027-04-16', 'Giỗ Tổ Hùng Vương (10/3 Âm lịch)', `${LABOUR_CODE}, Điều 112 khoản 1 điểm e`),
  holiday('2027-04-30', 'Ngày Chiến thắng', `${LABOUR_CODE}, Điều 112 khoản 1 điểm c`),
  holiday('2027-05-01', 'Ngày Quốc tế Lao động', `${LABOUR_CODE}, Điều 112 khoản 1 điểm d`),
  holiday('2027-05-03', 'Nghỉ bù Ngày Quốc tế Lao động', IN_LIEU),
  holiday('2027-09-02', 'Quốc khánh', `${LABOUR_CODE}, Điều 112 khoản 1 điểm đ`),
  proposed(holiday('2027-09-03', 'Quốc khánh (ngày liền sau)', NATIONAL_DAY_2027_UNDECIDED)),
  proposed(holiday('2027-11-24', 'Ngày Văn hóa Việt Nam', CULTURE_DAY)),
];

function holiday(day: string, name: string, source: string): OfficialCalendarDay {
  return { day: localDate(day), kind: 'HOLIDAY', state: 'CONFIRMED', name, source };
}

function makeup(day: string, name: string, source: string): OfficialCalendarDay {
  return { day: localDate(day), kind: 'MAKEUP', state: 'CONFIRMED', name, source };
}

function proposed(day: OfficialCalendarDay): OfficialCalendarDay {
  return { ...day, state: 'PROPOSED' };
}
