import type { PlannedPerson } from './months-plan';
import { TOLD } from './months-plan';

/** What people write about a month of somebody: of themselves, and their superior. */
export interface MonthWords {
  readonly strengths: string;
  readonly weaknesses: string;
  readonly remark: string;
}

const STRENGTHS = [
  'Hoàn thành việc được giao trước hạn, chủ động phối hợp với các bộ phận.',
  'Nắm chắc lĩnh vực phụ trách, giải quyết hồ sơ đúng quy trình.',
  'Chấp hành tốt giờ giấc, tiếp dân nhã nhặn, không để hồ sơ tồn đọng.',
  'Chủ động tham mưu, báo cáo kịp thời khi có vướng mắc.',
];
const WEAKNESSES = [
  'Một số văn bản còn phải chỉnh sửa câu chữ trước khi ký.',
  'Việc chuẩn bị báo cáo còn sát hạn.',
  'Chưa khai thác hết phần mềm trong xử lý hồ sơ.',
  'Cần theo dõi sát hơn các việc phối hợp với bộ phận khác.',
];
const FELL_BEHIND = 'Nhiều việc chưa xong trong tháng, xin tiếp tục trong tháng sau.';

const OWN: Readonly<Record<string, MonthWords>> = {
  [TOLD.example]: {
    strengths: 'Giải quyết đủ 10 hồ sơ bảo trợ xã hội, trả kết quả cho dân tại nhà với hai trường hợp khuyết tật.',
    weaknesses: 'Tính sai mức trợ cấp một hồ sơ; một báo cáo nộp chậm; chưa trình kế hoạch trợ giúp dịp Tết.',
    remark:
      'Bám sát địa bàn, tận tình. Cần kiểm tra lại mức trợ cấp trước khi trình; kế hoạch Tết chuyển sang tháng 11.',
  },
  [TOLD.sanctioned]: {
    strengths: 'Sau quyết định kỷ luật đã sửa chữa, có mặt đúng giờ, hoàn thành phần lớn hồ sơ lao động, việc làm.',
    weaknesses: 'Hai báo cáo chưa xong, một báo cáo và một kế hoạch nộp chậm.',
    remark:
      'Có chuyển biến rõ về kỷ luật giờ giấc. Điểm tháng tính theo việc làm được; kỷ luật ngày 14/09 xét khi xếp loại năm.',
  },
  [TOLD.decidedAnew]: {
    strengths: 'Thẩm tra 15 hồ sơ đất đai, phối hợp tốt với Trung tâm Phục vụ hành chính công.',
    weaknesses: 'Báo cáo kiểm kê đất đai còn chậm; một kế hoạch chưa trình.',
    remark: 'Khối lượng hồ sơ lớn; cần cập nhật kết quả lên hệ thống ngay trong ngày.',
  },
};

export function wordsOf(person: PlannedPerson, at: number): MonthWords {
  const own = OWN[person.key];
  if (own) return own;
  const pick = (list: readonly string[]): string => list[at % list.length] ?? '';
  const [assigned, done] = [sum(person, 'assigned'), sum(person, 'done')];
  const behind = done * 4 < assigned * 3;
  return {
    strengths: pick(STRENGTHS),
    weaknesses: behind ? FELL_BEHIND : pick(WEAKNESSES),
    remark: remarkOf(assigned, done),
  };
}

function remarkOf(assigned: number, done: number): string {
  if (done === assigned) return 'Hoàn thành toàn bộ việc được giao, chủ động, có chất lượng.';
  if (done * 2 < assigned) return 'Chưa hoàn thành quá nửa việc được giao; phải lập lịch từng tuần và báo cáo thứ Sáu.';
  if (done * 4 < assigned * 3)
    return 'Còn nhiều việc dở dang; tập trung dứt điểm báo cáo và kế hoạch trước ngày 15 tháng sau.';
  return 'Hoàn thành phần lớn việc được giao; đẩy nhanh việc còn lại.';
}

const sum = ({ lines }: PlannedPerson, of: 'assigned' | 'done'): number =>
  lines.reduce((total, line) => total + line[of], 0);

const ERRORS = [
  'Số liệu trong văn bản chưa khớp với sổ theo dõi, phải sửa lại.',
  'Viện dẫn văn bản đã hết hiệu lực, phải ban hành lại.',
  'Thiếu thành phần hồ sơ, phải yêu cầu bổ sung lần hai.',
];

/** What was wrong with a piece, or why it was late. */
export function noteOf(person: PlannedPerson, kind: 'QUALITY' | 'PROGRESS', piece: number): string {
  if (person.key === TOLD.example) {
    return kind === 'QUALITY'
      ? 'Tính sai mức trợ cấp của một đối tượng, phải ra quyết định lại.'
      : 'Báo cáo giảm nghèo quý III nộp chậm hai ngày.';
  }
  return kind === 'QUALITY' ? (ERRORS[piece % ERRORS.length] ?? '') : 'Nộp sau hạn, đã nhắc một lần.';
}
