import { defineProblems } from '@app/kernel';

export const remediationProblems = defineProblems('remediation', {
  'wrong-state': {
    kind: 'conflict',
    vi: { title: 'Việc này không còn ở bước cho phép thao tác đó', remedy: 'Tải lại trang để xem bước hiện tại.' },
    en: {
      title: 'The task is no longer at a step that allows this',
      remedy: 'Reload the page to see where it stands.',
    },
  },
  'no-notice': {
    kind: 'conflict',
    vi: {
      title: 'Cuộc kiểm tra này chưa có thông báo kết quả',
      remedy: 'Báo cáo kết quả khắc phục lập được sau khi nhập số và ngày thông báo.',
    },
    en: {
      title: 'This inspection has no result notice yet',
      remedy: 'The remediation report can be made once number and date of the notice are entered.',
    },
  },
  'not-yours-to-assign': {
    kind: 'forbidden',
    vi: {
      title: 'Chỉ lãnh đạo UBND, hoặc người đứng đầu phòng đang giữ việc, được giao việc này',
      remedy: 'Đề nghị người đó giao.',
    },
    en: {
      title: 'Only the leaders of the committee, or the head of the division that holds the task, hand it on',
      remedy: 'Ask them to do it.',
    },
  },
  'not-the-assignee': {
    kind: 'forbidden',
    vi: {
      title: 'Chỉ người được giao việc này được trình kết quả',
      remedy: 'Đề nghị người giao việc giao lại cho bạn.',
    },
    en: { title: 'Only the assignee submits proof', remedy: 'Ask for the task to be handed to you.' },
  },
  'not-yours-to-sign': {
    kind: 'forbidden',
    vi: {
      title: 'Chỉ Chủ tịch hoặc Phó Chủ tịch (ký KT.) của đơn vị được ký báo cáo này',
      remedy: 'Chuyển Chủ tịch đơn vị ký.',
    },
    en: { title: 'Only the unit’s chair or vice-chair signs this report', remedy: 'Leave it to the chair.' },
  },
  'verifier-not-outside': {
    kind: 'forbidden',
    vi: {
      title: 'Việc này dành cho người của cơ quan kiểm tra, ở ngoài đơn vị và không tham gia khắc phục',
      remedy: 'Đề nghị một người theo dõi khắc phục khác của cơ quan kiểm tra thực hiện.',
    },
    en: {
      title: 'This takes somebody of the inspecting body, outside the unit and without a part in the fix',
      remedy: 'Another person of the inspecting body does it.',
    },
  },
  'not-yours-to-prepare': {
    kind: 'forbidden',
    vi: { title: 'Chỉ công chức đầu mối của đơn vị được chuẩn bị việc này', remedy: 'Đề nghị công chức đầu mối.' },
    en: { title: 'Only the unit’s desk officer prepares this', remedy: 'Ask the desk officer.' },
  },
  'proposal-of-another-step': {
    kind: 'conflict',
    vi: {
      title: 'Đề nghị này không hợp với bước hiện tại của việc',
      remedy: 'Việc chờ ký thì đề nghị ký; việc chưa trình thì đề nghị người phụ trách.',
    },
    en: {
      title: 'What is proposed does not fit the step of the task',
      remedy: 'Propose a signature where a report waits, an assignee before that.',
    },
  },
  'assignee-missing': {
    kind: 'invalid',
    vi: { title: 'Chưa chọn người hoặc phòng phụ trách', remedy: 'Chọn người hoặc phòng trong đơn vị.' },
    en: { title: 'No person or division is chosen', remedy: 'Choose one of the unit.' },
  },
  'no-proposal': {
    kind: 'conflict',
    vi: { title: 'Việc này không còn đề nghị nào chờ duyệt', remedy: 'Tải lại danh sách.' },
    en: { title: 'Nothing is proposed for this task any more', remedy: 'Load the list again.' },
  },
  'own-proposal': {
    kind: 'forbidden',
    vi: { title: 'Người chuẩn bị không tự duyệt đề nghị của mình', remedy: 'Chủ tịch hoặc Phó Chủ tịch khác duyệt.' },
    en: { title: 'Who prepared it does not approve it', remedy: 'Another leader of the unit approves it.' },
  },
  'undo-too-late': {
    kind: 'conflict',
    vi: {
      title: 'Không hoàn tác được nữa: đã quá một phút hoặc việc đã có bước tiếp theo',
      remedy: 'Giao lại việc cho người khác nếu cần.',
    },
    en: { title: 'It cannot be undone any more', remedy: 'Hand the task to somebody else where needed.' },
  },
  'hand-over-to-oneself': {
    kind: 'invalid',
    vi: { title: 'Người nhận bàn giao phải là người khác', remedy: 'Chọn người khác.' },
    en: { title: 'Work is handed over to somebody else', remedy: 'Choose another person.' },
  },
  'person-outside': {
    kind: 'invalid',
    vi: { title: 'Người này không thuộc đơn vị bạn lãnh đạo', remedy: 'Chọn người trong đơn vị.' },
    en: { title: 'This person is not of the unit you lead', remedy: 'Choose one of the unit.' },
  },
  'taker-outside': {
    kind: 'invalid',
    vi: {
      title: 'Việc đang mở là của {body}, người này không thuộc cơ quan đó',
      remedy: 'Chọn người của {body}; người ngoài cơ quan không nộp minh chứng, không ký được.',
    },
    en: {
      title: 'The open work is that of {body}, and this person is not of it',
      remedy: 'Choose somebody of {body}: anybody else could neither prove nor sign it.',
    },
  },
  'hand-over-too-large': {
    kind: 'rule',
    vi: { title: 'Người này đang giữ hơn {most} việc', remedy: 'Giao lại bớt việc trước khi bàn giao.' },
    en: { title: 'This person holds more than {most} tasks', remedy: 'Assign some of them first.' },
  },
  'deferral-not-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày hết tạm hoãn phải sau hôm nay {today}', remedy: 'Nhập ngày sau {today}.' },
    en: { title: 'A deferral ends after today, {today}', remedy: 'Enter a later day.' },
  },
  'outcome-unexplained': {
    kind: 'invalid',
    vi: {
      title: 'Chưa nêu lý do kết thúc với kết quả này',
      remedy: 'Nhập lý do: mọi kết quả khác “Đã khắc phục xong” đều cần lý do.',
    },
    en: { title: 'This outcome needs a reason', remedy: 'Say why it is not simply fixed.' },
  },
  'closed-in-error': {
    kind: 'conflict',
    vi: {
      title: 'Tồn tại này đã rút vì ghi nhận chưa đúng nên không mở lại được',
      remedy: 'Ghi nhận lại ở lần kiểm tra sau nếu cần.',
    },
    en: {
      title: 'The finding was withdrawn as recorded in error; the task is not reopened',
      remedy: 'Record it again on the next visit where needed.',
    },
  },
  'finding-stands': {
    kind: 'rule',
    vi: { title: 'Tồn tại chưa được rút', remedy: 'Việc chỉ đóng vì ghi nhận chưa đúng khi tồn tại đã được rút.' },
    en: { title: 'The finding has not been withdrawn', remedy: 'Withdraw it first, by somebody else’s approval.' },
  },
  'assignee-outside': {
    kind: 'invalid',
    vi: {
      title: 'Người hoặc phòng này không thuộc đơn vị bạn được giao việc',
      remedy: 'Chọn người hoặc phòng trong đơn vị.',
    },
    en: { title: 'This person or division is not of the unit you assign in', remedy: 'Choose one of the unit.' },
  },
  'proof-shows-nothing': {
    kind: 'invalid',
    vi: { title: 'Chưa có gì chứng minh', remedy: 'Nhập số và ngày văn bản, hoặc đính kèm một tệp.' },
    en: { title: 'Nothing shows it', remedy: 'Enter a document’s number and date, or attach a file.' },
  },
  'unverified-closing': {
    kind: 'rule',
    vi: { title: 'Chưa có xác nhận từ ngoài đơn vị', remedy: 'Chờ cơ quan kiểm tra xác nhận.' },
    en: { title: 'Nobody outside the unit has confirmed', remedy: 'Wait for the inspecting body.' },
  },
  'not-yours-to-ask': {
    kind: 'forbidden',
    vi: {
      title: 'Chỉ lãnh đạo UBND của đơn vị được hỏi lại, đề nghị gia hạn hoặc giải trình',
      remedy: 'Đề nghị Chủ tịch hoặc Phó Chủ tịch gửi.',
    },
    en: {
      title: 'Only the leaders of the unit ask back, ask for an extension or dispute',
      remedy: 'Ask the chair or a vice-chair to do it.',
    },
  },
  'request-open': {
    kind: 'conflict',
    vi: { title: 'Đã có một mục cùng loại đang chờ trả lời', remedy: 'Chờ cơ quan kiểm tra trả lời mục đó.' },
    en: { title: 'One of this kind already waits for its answer', remedy: 'Wait until it is answered.' },
  },
  'request-answered': {
    kind: 'conflict',
    vi: { title: 'Mục này đã được trả lời', remedy: 'Tải lại trang để xem câu trả lời.' },
    en: { title: 'This has been answered', remedy: 'Reload the page to read the answer.' },
  },
  'answerer-not-outside': {
    kind: 'forbidden',
    vi: {
      title: 'Người trả lời phải thuộc cơ quan kiểm tra, không phải người gửi và không tham gia khắc phục',
      remedy: 'Một người khác của cơ quan kiểm tra trả lời mục này.',
    },
    en: {
      title: 'Who answers must be of the inspecting body, must not have asked and must have had no part in the fix',
      remedy: 'Another person of the inspecting body answers it.',
    },
  },
  'answer-of-another-kind': {
    kind: 'invalid',
    vi: {
      title: 'Câu trả lời này không dành cho loại đề nghị đó',
      remedy: 'Chọn một trong các cách trả lời trên trang.',
    },
    en: { title: 'This does not answer a request of that kind', remedy: 'Choose one of the answers on the page.' },
  },
  'due-date-missing': {
    kind: 'invalid',
    vi: { title: 'Chưa có ngày hạn mới', remedy: 'Nhập ngày hạn mới.' },
    en: { title: 'The new due date is missing', remedy: 'Enter the new due date.' },
  },
  'due-date-misplaced': {
    kind: 'invalid',
    vi: { title: 'Chỉ việc gia hạn mới có ngày hạn mới', remedy: 'Bỏ ngày hạn mới.' },
    en: { title: 'Only an extension has a new due date', remedy: 'Leave the new due date out.' },
  },
  'extension-past': {
    kind: 'invalid',
    vi: { title: 'Hạn mới {day} phải sau hôm nay {today}', remedy: 'Chọn một ngày làm việc sau hôm nay.' },
    en: { title: 'The new due date {day} must be after today, {today}', remedy: 'Choose a working day after today.' },
  },
  'extension-not-later': {
    kind: 'invalid',
    vi: { title: 'Hạn mới {day} phải sau hạn hiện nay {dueOn}', remedy: 'Chọn một ngày làm việc sau hạn hiện nay.' },
    en: {
      title: 'The new due date {day} must be after the one that stands, {dueOn}',
      remedy: 'Choose a working day after it.',
    },
  },
  'extension-day-off': {
    kind: 'invalid',
    vi: { title: 'Ngày {day} là ngày nghỉ, không làm hạn được', remedy: 'Chọn một ngày làm việc.' },
    en: { title: '{day} is a day off and cannot be a due date', remedy: 'Choose a working day.' },
  },
  'calendar-too-short': {
    kind: 'rule',
    vi: {
      title: 'Có hạn chuyển sang ngày mà lịch chưa có',
      remedy: 'Kéo dài lịch thêm một năm trong cùng lần thay đổi.',
    },
    en: {
      title: 'A due date would move beyond the calendar',
      remedy: 'Let the calendar reach another year in the same change.',
    },
  },
  'extension-too-far': {
    kind: 'invalid',
    vi: {
      title: 'Hạn mới {day} cách hôm nay quá {furthestDays} ngày',
      remedy: 'Kiểm tra lại năm; mỗi lần gia hạn không quá {furthestDays} ngày.',
    },
    en: {
      title: 'The new due date {day} is more than {furthestDays} days away',
      remedy: 'Check the year; one extension reaches {furthestDays} days at most.',
    },
  },
});

export const REMEDIATION_CONSTRAINTS = {
  verification_four_eyes: remediationProblems['verifier-not-outside'],
  remediation_task_step: remediationProblems['wrong-state'],
  remediation_task_verified: remediationProblems['unverified-closing'],
  remediation_task_course: remediationProblems['verifier-not-outside'],
  remediation_task_withdrawn: remediationProblems['closed-in-error'],
  remediation_task_in_error: remediationProblems['finding-stands'],
  remediation_task_outcome_explained: remediationProblems['outcome-unexplained'],
  hand_over_to_another: remediationProblems['hand-over-to-oneself'],
  task_proof_shown: remediationProblems['proof-shows-nothing'],
  task_request_one_open: remediationProblems['request-open'],
  task_request_step: remediationProblems['wrong-state'],
  task_request_answered_once: remediationProblems['request-answered'],
  task_request_other_person: remediationProblems['answerer-not-outside'],
  task_request_outside: remediationProblems['answerer-not-outside'],
};
