import { defineProblems } from '@app/kernel';

export const effectProblems = defineProblems('evaluation', {
  'effect-taken-back': {
    kind: 'conflict',
    vi: {
      title: 'Nội dung kiểm tra này đã được rút, không còn ảnh hưởng đến điểm',
      remedy: 'Tải lại trang để xem vì sao.',
    },
    en: {
      title: 'The finding was withdrawn and takes nothing off any more',
      remedy: 'Load the page again to see why.',
    },
  },
  'effect-in-closed-month': {
    kind: 'conflict',
    vi: {
      title: 'Kỳ đánh giá đã khóa với quyết định này',
      remedy: 'Đề nghị người khóa kỳ mở lại phiếu, rồi quyết định lại.',
    },
    en: {
      title: 'The month was locked with this decision',
      remedy: 'Ask whoever locks months to reopen it, then decide again.',
    },
  },
  'effect-line': {
    kind: 'invalid',
    vi: {
      title: 'Bộ tiêu chí của người này không nhận {points} điểm ở tiêu chí {criterion}',
      remedy: 'Chọn "Đổi dòng hoặc số điểm" và chọn một dòng có trong phiếu.',
    },
    en: {
      title: 'This person’s criteria do not take {points} points at {criterion}',
      remedy: 'Change the line or the points to what the sheet has.',
    },
  },
  'effect-nothing': {
    kind: 'invalid',
    vi: { title: 'Trừ 0 điểm là không ghi nhận', remedy: 'Chọn không ghi nhận, có lý do.' },
    en: { title: 'To take 0 points off is to reject it', remedy: 'Reject it, with a reason.' },
  },
  'effect-incomplete': {
    kind: 'invalid',
    vi: { title: 'Chưa chọn dòng và số điểm', remedy: 'Chọn dòng tiêu chí và nhập số điểm trừ.' },
    en: { title: 'The line and the points are missing', remedy: 'Choose the line and type the points.' },
  },
  'effect-reason': {
    kind: 'invalid',
    vi: { title: 'Chưa có lý do', remedy: 'Ghi lý do, ít nhất 10 chữ cái; người được đánh giá đọc được.' },
    en: { title: 'The reason is missing', remedy: 'Write it in 10 letters at least; the person reads it.' },
  },
});

export const EFFECT_CONSTRAINTS = {
  finding_effect_step: effectProblems['effect-taken-back'],
  finding_effect_stays: effectProblems['effect-taken-back'],
};
