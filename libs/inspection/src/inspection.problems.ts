import { defineProblems } from '@app/kernel';

export const inspectionProblems = defineProblems('inspection', {
  locked: {
    kind: 'conflict',
    vi: { title: 'Biên bản đã lập, không sửa hay thêm được nữa', remedy: 'Lập biên bản bổ sung nếu cần đính chính.' },
    en: { title: 'The minutes are locked: nothing can be added or changed', remedy: 'Corrections need an addendum.' },
  },
  'not-locked': {
    kind: 'conflict',
    vi: { title: 'Chưa lập biên bản', remedy: 'Thông qua và ký biên bản trước khi nhập thông báo kết quả.' },
    en: { title: 'The minutes are not locked yet', remedy: 'Lock the minutes before you enter the notice.' },
  },
  'minutes-not-kept': {
    kind: 'conflict',
    vi: {
      title: 'Hệ thống không lưu nội dung biên bản của cuộc kiểm tra này',
      remedy: 'Biên bản đã lập trước khi hệ thống lưu nội dung biên bản; báo quản trị hệ thống và theo bản giấy.',
    },
    en: {
      title: 'The minutes of this visit are not kept here',
      remedy: 'They were locked before minutes were kept; tell the administrator and go by the paper.',
    },
  },
  'not-signed-off': {
    kind: 'conflict',
    vi: {
      title: 'Chưa ghi kết quả ký biên bản',
      remedy: 'Ghi “đã ký” hoặc “đơn vị không ký” trước khi nhập thông báo kết quả.',
    },
    en: {
      title: 'It is not recorded whether the minutes were signed',
      remedy: 'Record it before you enter the notice.',
    },
  },
  'signed-off': {
    kind: 'conflict',
    vi: { title: 'Kết quả ký biên bản đã ghi', remedy: 'Tải lại trang để xem; nếu sai, lập biên bản bổ sung.' },
    en: {
      title: 'Whether they were signed has been recorded already',
      remedy: 'Reload; corrections need an addendum.',
    },
  },
  'refusal-incomplete': {
    kind: 'invalid',
    vi: {
      title: 'Nhập lý do đơn vị không ký, họ tên và chức vụ người chứng kiến',
      remedy: 'Ghi đủ ba mục; chúng được in trên biên bản.',
    },
    en: {
      title: 'Give the reason of the refusal, and name and position of the witness',
      remedy: 'All three are printed.',
    },
  },
  'refusal-not-meant': {
    kind: 'invalid',
    vi: { title: 'Biên bản đã ký thì không có lý do không ký', remedy: 'Bỏ mục này, hoặc chọn “Đơn vị không ký”.' },
    en: { title: 'Signed minutes have no reason of refusal', remedy: 'Leave it out, or record the refusal.' },
  },
  'nothing-recorded': {
    kind: 'rule',
    vi: { title: 'Chưa ghi nội dung nào của cuộc kiểm tra', remedy: 'Trả lời ít nhất một nội dung kiểm tra trước.' },
    en: { title: 'Nothing has been recorded in this visit', remedy: 'Answer at least one item first.' },
  },
  'ended-before-start': {
    kind: 'invalid',
    vi: { title: 'Giờ kết thúc ở trước giờ bắt đầu', remedy: 'Nhập giờ kết thúc sau giờ bắt đầu kiểm tra.' },
    en: { title: 'The end lies before the start', remedy: 'Enter a time after the visit began.' },
  },
  'notice-entered': {
    kind: 'conflict',
    vi: {
      title: 'Thông báo kết quả của cuộc kiểm tra này đã nhập',
      remedy: 'Tải lại trang để xem số và ngày đã nhập.',
    },
    en: { title: 'The notice of this inspection has been entered already', remedy: 'Reload the page to see it.' },
  },
  'leader-has-spoken': {
    kind: 'conflict',
    vi: {
      title: 'Lãnh đạo đơn vị đã giải trình nội dung này',
      remedy: 'Ý kiến của lãnh đạo là ý kiến của đơn vị. Đề nghị lãnh đạo bổ sung nếu cần.',
    },
    en: {
      title: 'A leader of the unit has answered this finding already',
      remedy: 'What the leader said is what the unit says. Ask the leader to add to it where needed.',
    },
  },
  'statement-closed': {
    kind: 'conflict',
    vi: {
      title: 'Nội dung này không nhận giải trình nữa',
      remedy: 'Sau thông báo kết quả, dùng “Giải trình” hoặc “Đề nghị gia hạn” trên việc khắc phục.',
    },
    en: {
      title: 'This finding takes no statement any more',
      remedy: 'After the notice, dispute the task or ask for more time there.',
    },
  },
  'due-date-doubled': {
    kind: 'invalid',
    vi: { title: 'Một nội dung có hai thời hạn', remedy: 'Giữ một thời hạn cho mỗi nội dung.' },
    en: { title: 'One finding is given two dates', remedy: 'Keep one date a finding.' },
  },
  'not-released': {
    kind: 'conflict',
    vi: {
      title: 'Nội dung này chưa vào biên bản đã khóa',
      remedy: 'Sửa hoặc rút ngay trên cuộc kiểm tra, không cần đề nghị.',
    },
    en: {
      title: 'This finding is not in locked minutes yet',
      remedy: 'Change or withdraw it on the visit itself.',
    },
  },
  'amendment-open': {
    kind: 'conflict',
    vi: { title: 'Đã có một đề nghị như vậy đang chờ duyệt', remedy: 'Chờ duyệt đề nghị đó trước.' },
    en: { title: 'Such a proposal is waiting already', remedy: 'Wait until it has been decided.' },
  },
  'amendment-decided': {
    kind: 'conflict',
    vi: { title: 'Đề nghị này đã được quyết định', remedy: 'Tải lại trang để xem kết quả.' },
    en: { title: 'This proposal has been decided', remedy: 'Reload the page to see how.' },
  },
  'amendment-changes-nothing': {
    kind: 'invalid',
    vi: { title: 'Đề nghị đính chính chưa đổi nội dung nào', remedy: 'Sửa ít nhất một mục.' },
    en: { title: 'The correction changes nothing', remedy: 'Change at least one field.' },
  },
  'withdrawal-changes-words': {
    kind: 'invalid',
    vi: { title: 'Đề nghị rút không kèm nội dung sửa', remedy: 'Chọn Đề nghị đính chính nếu muốn sửa.' },
    en: { title: 'A withdrawal changes no words', remedy: 'Propose a correction instead.' },
  },
  'own-amendment': {
    kind: 'forbidden',
    vi: {
      title: 'Người đề nghị không tự duyệt đề nghị của mình',
      remedy: 'Trưởng đoàn khác hoặc Giám đốc Sở Nội vụ duyệt.',
    },
    en: { title: 'Whoever proposed it cannot decide on it', remedy: 'Another head or the director decides.' },
  },
  'not-yours-to-approve': {
    kind: 'forbidden',
    vi: {
      title: 'Chỉ Trưởng đoàn hoặc Giám đốc cơ quan kiểm tra được duyệt',
      remedy: 'Chuyển người có thẩm quyền duyệt.',
    },
    en: { title: 'Only the head or the director of the inspecting body decides', remedy: 'Leave it to them.' },
  },
  'own-body': {
    kind: 'invalid',
    vi: { title: 'Cơ quan kiểm tra không tự kiểm tra mình ở đây', remedy: 'Chọn đơn vị khác.' },
    en: { title: 'The inspecting body cannot inspect itself here', remedy: 'Choose another unit.' },
  },
  'unit-not-in-force': {
    kind: 'invalid',
    vi: {
      title: 'Đơn vị này không còn hoặc chưa hoạt động trong ngày kiểm tra',
      remedy: 'Chọn đơn vị đang hoạt động.',
    },
    en: { title: 'This unit does not exist on the day of the inspection', remedy: 'Choose a unit that exists.' },
  },
  'no-checklist': {
    kind: 'rule',
    vi: { title: 'Chưa có danh mục kiểm tra nào được ban hành', remedy: 'Quản trị hệ thống ban hành danh mục trước.' },
    en: { title: 'No checklist has been published', remedy: 'The administrator publishes one first.' },
  },
  'amendment-of-party': {
    kind: 'forbidden',
    vi: {
      title: 'Bạn thuộc đơn vị được kiểm tra, đã tham gia khắc phục hoặc đã giải trình nội dung này',
      remedy: 'Một lãnh đạo khác của cơ quan kiểm tra quyết định đề nghị này.',
    },
    en: {
      title: 'You belong to the inspected unit, had a part in the fix, or answered this finding',
      remedy: 'Another head of the inspecting body decides on this proposal.',
    },
  },
  'finding-withdrawn': {
    kind: 'conflict',
    vi: { title: 'Nội dung này đã rút', remedy: 'Ghi nhận mới nếu cần.' },
    en: { title: 'This finding has been withdrawn', remedy: 'Record a new one if needed.' },
  },
  'item-answered': {
    kind: 'conflict',
    tells: ['by', 'at', 'result'],
    vi: {
      title: '{by} đã trả lời nội dung này lúc {when}',
      remedy: 'Xem câu trả lời đó rồi chọn giữ hoặc thay.',
    },
    en: { title: '{by} answered this at {when}', remedy: 'Look at that answer, then keep or replace it.' },
  },
  'answer-changed': {
    kind: 'stale',
    tells: ['by', 'at', 'result'],
    vi: {
      title: 'Câu trả lời đã thay đổi: {by}, {when}',
      remedy: 'Xem câu trả lời mới rồi chọn giữ hoặc thay.',
    },
    en: {
      title: 'The answer has changed: {by}, {when}',
      remedy: 'Look at the new answer, then keep or replace it.',
    },
  },
  'item-has-finding': {
    kind: 'conflict',
    tells: ['by', 'at', 'result'],
    vi: {
      title: 'Nội dung này đang có tồn tại, vi phạm được ghi nhận',
      remedy: 'Rút nội dung đã ghi nhận trước khi trả lời khác.',
    },
    en: { title: 'A finding of this item stands', remedy: 'Withdraw the finding before you answer otherwise.' },
  },
  'count-over-total': {
    kind: 'invalid',
    vi: { title: 'Số {count} lớn hơn tổng số {total}', remedy: 'Nhập tổng số không nhỏ hơn số đã đếm.' },
    en: { title: '{count} is more than the total of {total}', remedy: 'Enter a total not below the count.' },
  },
  'too-many-files': {
    kind: 'rule',
    vi: { title: 'Nội dung này đã có {most} tệp', remedy: 'Ghi thành một nội dung khác nếu cần thêm ảnh.' },
    en: { title: 'This finding has {most} files already', remedy: 'Record another finding for more pictures.' },
  },
  'not-in-team': {
    kind: 'rule',
    vi: {
      title: 'Người này không phải phó trưởng đoàn hay thành viên của cuộc kiểm tra',
      remedy: 'Trưởng đoàn và thư ký giữ nguyên đến khi lập biên bản.',
    },
    en: {
      title: 'This person is no deputy or member of the team',
      remedy: 'Head and secretary stay until the minutes are locked.',
    },
  },
  'team-too-small': {
    kind: 'rule',
    vi: {
      title: 'Đoàn chưa đủ {least} người',
      remedy: 'Thêm thành viên vào đoàn trước khi lập biên bản.',
    },
    en: { title: 'The team has fewer than {least} people', remedy: 'Add a member before you lock the minutes.' },
  },
  'representative-missing': {
    kind: 'rule',
    vi: {
      title: 'Chưa ghi đại diện đơn vị được kiểm tra',
      remedy: 'Nhập họ tên, chức vụ người đại diện trước khi lập biên bản.',
    },
    en: {
      title: 'Nobody is named for the inspected unit',
      remedy: 'Enter name and position of its representative before you lock the minutes.',
    },
  },
  'fix-not-shown': {
    kind: 'rule',
    vi: {
      title: '“{finding}” ghi là đã khắc phục tại chỗ nhưng chưa có ảnh hay mô tả',
      remedy: 'Thêm ảnh, hoặc ghi đã làm gì tại chỗ.',
    },
    en: {
      title: '“{finding}” is marked as put right on the spot, with neither picture nor words',
      remedy: 'Add a picture, or write what was done.',
    },
  },
});

export const INSPECTION_CONSTRAINTS = {
  finding_minutes_open: inspectionProblems.locked,
  capture_minutes_open: inspectionProblems.locked,
  checklist_answer_minutes_open: inspectionProblems.locked,
  checklist_answer_finding: inspectionProblems['item-has-finding'],
  inspection_minutes_open: inspectionProblems.locked,
  inspection_step: inspectionProblems.locked,
  finding_step: inspectionProblems.locked,
  finding_amendment_four_eyes: inspectionProblems['own-amendment'],
  finding_amendment_outside: inspectionProblems['amendment-of-party'],
  finding_amendment_one_open: inspectionProblems['amendment-open'],
  finding_amendment_once: inspectionProblems['amendment-decided'],
  finding_amended: inspectionProblems.locked,
  finding_statement_in_time: inspectionProblems['statement-closed'],
  minutes_frozen: inspectionProblems.locked,
  minutes_addendum_frozen: inspectionProblems.locked,
  result_notice_once: inspectionProblems['notice-entered'],
};
