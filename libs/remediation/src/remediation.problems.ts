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
      title: 'Người xác nhận phải ở ngoài đơn vị và không tham gia khắc phục',
      remedy: 'Một người theo dõi khắc phục khác của cơ quan kiểm tra xác nhận việc này.',
    },
    en: {
      title: 'Who confirms must be outside the unit and must have had no part in the fix',
      remedy: 'Another person of the inspecting body confirms it.',
    },
  },
  'verifier-without-person': {
    kind: 'forbidden',
    vi: {
      title: 'Tài khoản chưa gắn với một người thì không xác nhận được',
      remedy: 'Quản trị gắn tài khoản với hồ sơ cán bộ.',
    },
    en: {
      title: 'An account without a person cannot confirm',
      remedy: 'The administrator links it to a staff record.',
    },
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
  'extension-too-far': {
    kind: 'invalid',
    vi: {
      title: 'Hạn mới {day} cách hôm nay quá một năm',
      remedy: 'Kiểm tra lại năm; mỗi lần gia hạn không quá một năm.',
    },
    en: {
      title: 'The new due date {day} is more than a year away',
      remedy: 'Check the year; one extension reaches a year at most.',
    },
  },
});

export const REMEDIATION_CONSTRAINTS = {
  verification_four_eyes: remediationProblems['verifier-not-outside'],
  remediation_task_step: remediationProblems['wrong-state'],
  remediation_task_verified: remediationProblems['unverified-closing'],
  task_proof_shown: remediationProblems['proof-shows-nothing'],
  task_request_one_open: remediationProblems['request-open'],
  task_request_step: remediationProblems['wrong-state'],
  task_request_answered_once: remediationProblems['request-answered'],
  task_request_other_person: remediationProblems['answerer-not-outside'],
  task_request_outside: remediationProblems['answerer-not-outside'],
};
