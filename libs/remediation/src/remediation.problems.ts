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
});

export const REMEDIATION_CONSTRAINTS = {
  verification_four_eyes: remediationProblems['verifier-not-outside'],
  remediation_task_step: remediationProblems['wrong-state'],
  remediation_task_verified: remediationProblems['unverified-closing'],
  task_proof_shown: remediationProblems['proof-shows-nothing'],
};
