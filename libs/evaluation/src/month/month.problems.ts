import { defineProblems, DomainError, type ProblemIssue } from '@app/kernel';
import { platformProblems } from '@app/platform';
import { evaluationProblems, type Fault } from '../evaluation.problems';

export const monthProblems = defineProblems('evaluation', {
  'not-taken': {
    kind: 'invalid',
    vi: { title: 'Có {count} chỗ chưa đúng', remedy: 'Sửa từng chỗ được nêu rồi gửi lại; điểm đã nhập giữ nguyên.' },
    en: { title: '{count} places have to be corrected', remedy: 'Correct each of them and send it again.' },
  },
  'not-now': {
    kind: 'conflict',
    tells: ['state'],
    vi: {
      title: 'Phiếu đánh giá đang ở bước khác nên không làm được việc này',
      remedy: 'Tải lại trang để xem phiếu đang ở bước nào.',
    },
    en: { title: 'The evaluation stands at another step', remedy: 'Load the page again to see where it stands.' },
  },
  'already-opened': {
    kind: 'conflict',
    vi: { title: 'Cấp trên đã mở phiếu nên không rút lại được', remedy: 'Đề nghị cấp trên trả lại phiếu để sửa.' },
    en: { title: 'It has been opened, so that it is not withdrawn any more', remedy: 'Ask for it to be returned.' },
  },
  'self-day-to-come': {
    kind: 'rule',
    vi: {
      title: '{name} chưa gửi tự đánh giá, hạn tự đánh giá là {day}',
      remedy: 'Chờ người đó gửi; sau hạn thì đánh giá được dù chưa có phần tự đánh giá.',
    },
    en: {
      title: '{name} has not sent their own part, which is due on {day}',
      remedy: 'Wait for it; after that day it can be assessed without.',
    },
  },
  'late-without-reason': {
    kind: 'invalid',
    vi: { title: 'Đã quá hạn tự đánh giá ({day})', remedy: 'Ghi lý do gửi muộn rồi gửi.' },
    en: { title: 'The day for it has passed ({day})', remedy: 'Write why it is late and send it.' },
  },
  'own-evaluation': {
    kind: 'forbidden',
    vi: {
      title: 'Không ai tự quyết định kết quả đánh giá của mình',
      remedy: 'Việc này do người có thẩm quyền khác làm.',
    },
    en: { title: 'Nobody decides about their own evaluation', remedy: 'Somebody else with the right does this.' },
  },
  'leader-missing': {
    kind: 'invalid',
    vi: {
      title: '{name} là lãnh đạo: chưa đánh giá mục đ và e',
      remedy: 'Chọn kết quả tổ chức thực hiện (đ) và đoàn kết nội bộ (e).',
    },
    en: {
      title: '{name} leads: parts đ and e are missing',
      remedy: 'Say how the work was organised and whether there was unity.',
    },
  },
  'month-ahead': {
    kind: 'invalid',
    vi: { title: 'Tháng {month} chưa đến', remedy: 'Mở kỳ của tháng này hoặc tháng đã qua.' },
    en: { title: 'The month {month} has not begun', remedy: 'Open this month or one that has passed.' },
  },
  'cycle-of-part': {
    kind: 'invalid',
    vi: {
      title: 'Đơn vị này thuộc một cơ quan khác, kỳ đánh giá mở theo cơ quan',
      remedy: 'Chọn cơ quan, ví dụ UBND xã.',
    },
    en: { title: 'This unit is part of a body, and months are opened by body', remedy: 'Choose the body.' },
  },
  'cycle-there': {
    kind: 'conflict',
    vi: { title: 'Tháng này của cơ quan đã được mở', remedy: 'Tải lại danh sách kỳ đánh giá.' },
    en: { title: 'The month is open for this body already', remedy: 'Load the list again.' },
  },
  'cycle-not-ready': {
    kind: 'rule',
    vi: {
      title: 'Còn {count} người chưa chấm xong: {names}',
      remedy: 'Cấp trên trực tiếp đánh giá xong những người này rồi khóa kỳ.',
    },
    en: { title: '{count} people are not assessed yet: {names}', remedy: 'Have them assessed, then lock the month.' },
  },
  'effects-undecided': {
    kind: 'rule',
    vi: {
      title: 'Còn {count} người có kết luận kiểm tra chưa được quyết định ảnh hưởng đến điểm: {names}',
      remedy: 'Người đánh giá mở phiếu của những người này, ghi nhận, đổi hoặc không ghi nhận, rồi khóa kỳ.',
    },
    en: {
      title: 'What findings take off is not decided for {count} people: {names}',
      remedy: 'Whoever assesses them accepts, changes or rejects it; then lock the month.',
    },
  },
  'work-may-come': {
    kind: 'rule',
    vi: {
      title: 'Chưa hết hạn tự đánh giá ({day}) mà còn người chưa được giao việc',
      remedy: 'Giao việc cho những người này, hoặc khóa kỳ sau hạn đó: khi ấy họ không tính điểm tháng này.',
    },
    en: {
      title: 'Somebody has no work yet, and the self-assessment is not over ({day})',
      remedy: 'Give them work, or lock after that day: then the month has no score for them.',
    },
  },
  'cycle-locked': {
    kind: 'conflict',
    vi: { title: 'Kỳ đánh giá này đã khóa', remedy: 'Muốn sửa thì mở lại phiếu của từng người, có lý do.' },
    en: { title: 'This month is locked', remedy: 'Reopen what has to change, person by person, with a reason.' },
  },
  'superior-same': {
    kind: 'invalid',
    vi: { title: 'Không ai là người đánh giá của chính mình', remedy: 'Chọn người khác.' },
    en: { title: 'Nobody assesses themselves', remedy: 'Choose somebody else.' },
  },
});

export const MONTH_CONSTRAINTS = {
  evaluation_cycle_pkey: platformProblems['id-taken'],
  evaluation_cycle_once: monthProblems['cycle-there'],
  evaluation_stays: monthProblems['not-now'],
  evaluation_step: monthProblems['not-now'],
  evaluation_superior: monthProblems['superior-same'],
  evaluation_assessor: monthProblems['own-evaluation'],
};

/** Everything that is wrong at once, each at its place. */
export function notTaken(faults: readonly Fault[], under = ''): DomainError {
  const { code, definition } = monthProblems['not-taken'];
  const issues = faults.map(({ code: fault, at, facts }): ProblemIssue => {
    const problem = evaluationProblems[fault];
    return { pointer: `${under}${at}`, facts, code: problem.code, definition: problem.definition };
  });
  return new DomainError(code, definition, { count: faults.length }, issues);
}
