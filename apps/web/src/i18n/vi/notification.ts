import { showDay } from '../dates';
import type { Facts } from '../facts';
import { course } from './course';
import { party } from './party';
import { year as words } from './year';

const due = ({ dueOn }: Facts): string => (dueOn ? `, hạn ${showDay(dueOn)}` : '');

const dayOf = ({ day }: Facts): string => (day ? showDay(day) : '');
/** 11/2026 */
const monthOf = ({ month = '' }: Facts): string => `${month.slice(5)}/${month.slice(0, 4)}`;

/** As what the task was closed; told before outcomes were, it says no more than that. */
const closed = ({ closedAs = '' }: Facts): string => {
  const outcomes: Facts = course.outcomes;
  return outcomes[closedAs] ? `Đã đóng việc với kết quả “${outcomes[closedAs]}”` : 'Đã xác nhận kết quả khắc phục';
};

const grades: Facts = words.grades;
const gradeOf = ({ grade = '' }: Facts): string => grades[grade] ?? '';
/** quý III/2026 */
const periodOf = ({ period = '', year = '' }: Facts): string => {
  const quarters: Facts = party.shortPeriods;
  return period === 'YEAR' ? `năm ${year}` : `${(quarters[period] ?? '').replace('Q', 'q')}/${year}`;
};

/** What was being done with a list. */
const doing = ({ act }: Facts): string => (act === 'COMMIT' ? 'ghi' : act === 'UNDO' ? 'hoàn tác' : 'chạy thử');

export const notification = {
  heading: 'Thông báo',
  bellUnread: (n: number) => (n >= 100 ? 'Thông báo, nhiều mục chưa đọc' : `Thông báo, ${n} mục chưa đọc`),
  unread: 'Chưa đọc',
  readAll: 'Đánh dấu đã đọc tất cả',
  empty: 'Chưa có thông báo nào.',
  emptyNext: 'Khi có việc được giao, trả lại hay xác nhận, thông báo hiện ra ở đây.',
  other: 'Có thay đổi mới. Mở để xem.',
  sentences: {
    'identity.second-factor-removed': ({ by }: Facts) =>
      `${by ?? 'Quản trị hệ thống'} đã gỡ xác thực hai bước của bạn. Nếu bạn không yêu cầu, đổi mật khẩu và báo ngay`,
    'roster.import-done': (f: Facts) => `Đã ${doing(f)} xong danh sách: ${f['file'] ?? ''}`,
    'roster.import-failed': (f: Facts) =>
      `Chưa ${doing(f)} được danh sách: ${f['file'] ?? ''}. ${f['why'] ?? 'Có lỗi của hệ thống, thử lại.'}`,
    'evaluation.self-due': (f: Facts) => `Hạn tự đánh giá tháng ${monthOf(f)} là ${dayOf(f)}: bạn chưa gửi phiếu`,
    'evaluation.superior-due': (f: Facts) =>
      `Hạn đánh giá tháng ${monthOf(f)} là ${dayOf(f)}: còn người chờ bạn đánh giá`,
    'evaluation.decision-due': (f: Facts) => `Hạn khóa kỳ đánh giá tháng ${monthOf(f)} là ${dayOf(f)}`,
    'evaluation.returned': (f: Facts) => `Phiếu đánh giá tháng ${monthOf(f)} được trả lại để đánh giá lại`,
    'evaluation.assessed': (f: Facts) => `Cấp trên trực tiếp đã đánh giá phiếu tháng ${monthOf(f)} của bạn`,
    'evaluation.month-locked': (f: Facts) => `Kỳ đánh giá tháng ${monthOf(f)} đã khóa: xem kết quả của bạn`,
    'evaluation.unit-grade-entered': (f: Facts) =>
      `${f['unit'] ?? ''} được xếp loại năm ${f['year'] ?? ''}: ${gradeOf(f)}. Mức của bạn không cao hơn mức của đơn vị`,
    'evaluation.unit-grade-replaced': (f: Facts) =>
      `Xếp loại năm ${f['year'] ?? ''} của ${f['unit'] ?? ''} được thay bằng: ${gradeOf(f)}`,
    'evaluation.unit-grade-withdrawn': (f: Facts) =>
      `Mức xếp loại năm ${f['year'] ?? ''} của ${f['unit'] ?? ''} đã rút vì ghi nhầm`,
    'evaluation.party-result-entered': (f: Facts) => `Kết quả phía Đảng ${periodOf(f)} của bạn đã được ghi`,
    'evaluation.party-result-withdrawn': (f: Facts) => `Kết quả phía Đảng ${periodOf(f)} của bạn đã rút, xem lý do`,
    'inspection.correction-proposed': (f: Facts) => `Đề nghị đính chính chờ duyệt: ${f['title'] ?? ''}`,
    'inspection.withdrawal-proposed': (f: Facts) => `Đề nghị rút chờ duyệt: ${f['title'] ?? ''}`,
    'inspection.amendment-refused': (f: Facts) => `Đề nghị không được duyệt: ${f['title'] ?? ''}`,
    'inspection.finding-corrected': (f: Facts) => `Đã đính chính: ${f['title'] ?? ''}`,
    'inspection.finding-withdrawn': (f: Facts) => `Đã rút, ghi nhận chưa đúng: ${f['title'] ?? ''}`,
    'remediation.tasks-opened': (f: Facts) =>
      `Biên bản kiểm tra đã lập: ${f['count'] ?? ''} việc tạm thời, chờ thông báo kết quả`,
    'remediation.clock-started': (f: Facts) =>
      `Thông báo kết quả kiểm tra số ${f['notice'] ?? ''}: ${f['count'] ?? ''} việc bắt đầu tính hạn`,
    'inspection.statement-submitted': (f: Facts) => `Đơn vị giải trình: ${f['title'] ?? ''}`,
    'inspection.named-in-finding': (f: Facts) => `Biên bản có tên bạn, bạn tường trình được: ${f['title'] ?? ''}`,
    'evaluation.effect-proposed': (f: Facts) =>
      `Kết luận kiểm tra có thể trừ điểm tháng ${f['month'] ?? ''} của bạn, bạn nêu ý kiến được: ${f['title'] ?? ''}`,
    'evaluation.effect-to-decide': (f: Facts) =>
      `Chờ bạn quyết định ảnh hưởng đến điểm tháng ${f['month'] ?? ''} của ${f['person'] ?? ''}: ${f['title'] ?? ''}`,
    'evaluation.effect-accepted': (f: Facts) =>
      `Cấp trên ghi nhận vào điểm tháng ${f['month'] ?? ''}: ${f['title'] ?? ''}`,
    'evaluation.effect-changed': (f: Facts) =>
      `Cấp trên ghi nhận, đổi dòng hoặc số điểm, tháng ${f['month'] ?? ''}: ${f['title'] ?? ''}`,
    'evaluation.effect-rejected': (f: Facts) =>
      `Cấp trên không trừ điểm tháng ${f['month'] ?? ''}: ${f['title'] ?? ''}`,
    'evaluation.effect-answered': (f: Facts) => `${f['person'] ?? ''} nêu ý kiến về: ${f['title'] ?? ''}`,
    'evaluation.effect-taken-back': (f: Facts) =>
      `Nội dung kiểm tra đã rút, thôi trừ điểm tháng ${f['month'] ?? ''}: ${f['title'] ?? ''}`,
    'evaluation.month-to-decide-again': (f: Facts) =>
      `Phiếu tháng ${f['month'] ?? ''} của ${f['person'] ?? ''} được mở lại, chờ khóa kỳ. ${f['reason'] ?? ''}`,
    'inspection.named-answered': (f: Facts) => `Người có tên đã tường trình: ${f['title'] ?? ''}`,
    'remediation.task-handed': (f: Facts) => `Giao cho ${f['assignee'] ?? ''}: ${f['title'] ?? ''}${due(f)}`,
    'remediation.task-sent-back': (f: Facts) => `Lãnh đạo trả lại, khắc phục tiếp: ${f['title'] ?? ''}${due(f)}`,
    'remediation.task-returned': (f: Facts) => `Cơ quan kiểm tra trả lại, khắc phục tiếp: ${f['title'] ?? ''}${due(f)}`,
    'remediation.task-confirmed': (f: Facts) => `${closed(f)}: ${f['title'] ?? ''}`,
    'remediation.question-asked': (f: Facts) => `Đơn vị hỏi lại, chờ trả lời: ${f['title'] ?? ''}`,
    'remediation.extension-asked': (f: Facts) => `Đơn vị đề nghị gia hạn, chờ trả lời: ${f['title'] ?? ''}${due(f)}`,
    'remediation.dispute-raised': (f: Facts) => `Đơn vị giải trình, chờ trả lời: ${f['title'] ?? ''}`,
    'remediation.question-answered': (f: Facts) => `Cơ quan kiểm tra trả lời câu hỏi: ${f['title'] ?? ''}`,
    'remediation.extension-granted': (f: Facts) => `Đồng ý gia hạn: ${f['title'] ?? ''}${due(f)}`,
    'remediation.extension-refused': (f: Facts) => `Không đồng ý gia hạn: ${f['title'] ?? ''}${due(f)}`,
    'remediation.dispute-upheld': (f: Facts) => `Giữ nguyên ghi nhận sau giải trình: ${f['title'] ?? ''}`,
    'remediation.dispute-accepted': (f: Facts) => `Chấp nhận giải trình: ${f['title'] ?? ''}`,
  },
};
