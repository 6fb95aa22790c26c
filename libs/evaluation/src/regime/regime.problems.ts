import { defineProblems } from '@app/kernel';
import { platformProblems } from '@app/platform';

export const regimeProblems = defineProblems('evaluation', {
  'unused-number': {
    kind: 'invalid',
    vi: { title: 'Cách tính đã chọn không dùng số này', remedy: 'Để trống, hoặc chọn cách tính khác.' },
    en: { title: 'The way of counting has no use for it', remedy: 'Leave it empty, or choose another way.' },
  },
  'rule-of-part': {
    kind: 'invalid',
    vi: {
      title: 'Đơn vị này thuộc một cơ quan khác',
      remedy: 'Quy định ghi theo cơ quan: chọn cơ quan, ví dụ UBND xã.',
    },
    en: { title: 'This unit is part of a body', remedy: 'Rules are a body’s: choose the body.' },
  },
  'rule-ended': {
    kind: 'conflict',
    vi: { title: 'Quy định này đã được cho hết hiệu lực', remedy: 'Tải lại trang để xem ngày hết hiệu lực.' },
    en: { title: 'This rule was ended already', remedy: 'Load the page again to see when.' },
  },
  'rule-ends-first': {
    kind: 'invalid',
    vi: {
      title: 'Ngày hết hiệu lực sớm hơn ngày có hiệu lực ({from})',
      remedy: 'Nhập từ ngày {from}; nhập đúng ngày đó nếu quy định bị nhập nhầm.',
    },
    en: { title: 'It would end before it begins on {from}', remedy: 'Enter that day or a later one.' },
  },
  'rule-ends-anyway': {
    kind: 'invalid',
    vi: { title: 'Quy định này tự hết hiệu lực từ ngày {until}', remedy: 'Nhập một ngày trước đó.' },
    en: { title: 'It ends by itself on {until}', remedy: 'Enter a day before that.' },
  },
  'paper-ahead': {
    kind: 'invalid',
    vi: { title: 'Văn bản đề ngày sau hôm nay', remedy: 'Nhập ngày ban hành ghi trên văn bản.' },
    en: { title: 'The document is dated after today', remedy: 'Enter the date that stands on it.' },
  },
  'choice-unknown': {
    kind: 'invalid',
    vi: { title: 'Không có cách chọn này', remedy: 'Chọn một trong: {choices}.' },
    en: { title: 'There is no such choice', remedy: 'One of: {choices}.' },
  },
  'choice-there': {
    kind: 'conflict',
    vi: {
      title: 'Từ ngày này cơ quan đã có một lựa chọn khác cho cùng điểm',
      remedy: 'Bỏ lựa chọn đó trước, hoặc chọn ngày khác.',
    },
    en: { title: 'From this day there is another choice already', remedy: 'Withdraw that one, or take another day.' },
  },
  'choice-withdrawn': {
    kind: 'conflict',
    vi: { title: 'Lựa chọn này đã được bỏ', remedy: 'Tải lại trang để xem lựa chọn đang áp dụng.' },
    en: { title: 'This choice was withdrawn already', remedy: 'Load the page again to see what holds.' },
  },
});

export const REGIME_CONSTRAINTS = {
  body_regime_pkey: platformProblems['id-taken'],
  evaluation_choice_pkey: platformProblems['id-taken'],
  evaluation_choice_once: regimeProblems['choice-there'],
};
