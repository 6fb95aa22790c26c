import { defineProblems, type ProblemFacts } from '@app/kernel';

export const evaluationProblems = defineProblems('evaluation', {
  'score-no-number': {
    kind: 'invalid',
    vi: { title: 'Điểm phải là một số', remedy: 'Nhập ví dụ 88,5 hoặc 88.5, không có dấu ngăn cách hàng nghìn.' },
    en: { title: 'Points are a number', remedy: 'Type for example 88,5 or 88.5, without grouping marks.' },
  },
  'score-decimals': {
    kind: 'invalid',
    vi: {
      title: 'Điểm có nhiều hơn hai chữ số thập phân',
      remedy: 'Nhập lại với không quá hai chữ số sau dấu phẩy; hệ thống không tự làm tròn điểm của người chấm.',
    },
    en: {
      title: 'Points have at most two decimals',
      remedy: 'Type them with two at most; nobody’s points are rounded for them.',
    },
  },
  'score-negative': {
    kind: 'invalid',
    vi: { title: 'Điểm không nhỏ hơn 0', remedy: 'Nhập từ 0 đến {max}.' },
    en: { title: 'Points are not below 0', remedy: 'Type 0 to {max}.' },
  },
  'score-over-maximum': {
    kind: 'invalid',
    vi: { title: 'Điểm vượt mức tối đa {max} của dòng này', remedy: 'Nhập từ 0 đến {max}.' },
    en: { title: 'More than this line’s maximum of {max}', remedy: 'Type 0 to {max}.' },
  },
  'criterion-missing': {
    kind: 'invalid',
    vi: { title: 'Chưa chấm tiêu chí {criterion}', remedy: 'Chấm đủ mọi dòng; không đạt thì nhập 0.' },
    en: { title: 'Criterion {criterion} has no points yet', remedy: 'Score every line; 0 where nothing is earned.' },
  },
  'criterion-unknown': {
    kind: 'invalid',
    vi: { title: 'Tiêu chí {criterion} không có trong bộ tiêu chí này', remedy: 'Bỏ dòng này.' },
    en: { title: 'Criterion {criterion} is not in this set', remedy: 'Leave the line out.' },
  },
  'criterion-twice': {
    kind: 'invalid',
    vi: { title: 'Tiêu chí {criterion} có hai dòng', remedy: 'Giữ một dòng.' },
    en: { title: 'Criterion {criterion} stands there twice', remedy: 'Keep one line.' },
  },
  'criteria-sum': {
    kind: 'invalid',
    vi: {
      title: 'Tổng điểm tối đa của bộ tiêu chí là {sum}, phải bằng {max}',
      remedy: 'Sửa điểm tối đa của các dòng cho đủ {max}.',
    },
    en: { title: 'The maxima of the criteria add up to {sum}, not to {max}', remedy: 'Change them to sum to {max}.' },
  },
  'no-legal-basis': {
    kind: 'invalid',
    vi: { title: 'Chưa có căn cứ pháp lý', remedy: 'Nhập số, ngày ban hành và điều khoản của văn bản.' },
    en: { title: 'There is no legal basis', remedy: 'Enter the document’s number, its date and the article.' },
  },
  'no-staff-kind': {
    kind: 'invalid',
    vi: {
      title: 'Chưa nêu áp dụng cho ai',
      remedy: 'Chọn ít nhất một loại cán bộ, công chức, viên chức, người lao động.',
    },
    en: { title: 'It holds for nobody', remedy: 'Choose at least one kind of staff.' },
  },
  'dates-turned': {
    kind: 'invalid',
    vi: { title: 'Ngày hết hiệu lực không sau ngày có hiệu lực', remedy: 'Sửa một trong hai ngày.' },
    en: { title: 'It ends before it begins', remedy: 'Change one of the two days.' },
  },
  'bands-not-descending': {
    kind: 'invalid',
    vi: {
      title: 'Các mức xếp loại không giảm dần hoặc không xuống đến 0',
      remedy: 'Xếp các mức từ cao xuống thấp, mức cuối bắt đầu từ 0.',
    },
    en: { title: 'The bands do not go down to 0', remedy: 'Put them from the highest down; the last begins at 0.' },
  },
  'two-regimes': {
    kind: 'rule',
    vi: {
      title: 'Cùng một ngày có hai quy định xếp loại cho một loại đối tượng: {first} và {second}',
      remedy: 'Cho một quy định hết hiệu lực trước ngày quy định kia có hiệu lực.',
    },
    en: {
      title: 'Two rules grade the same people on the same day: {first} and {second}',
      remedy: 'End one of them before the other begins.',
    },
  },
  'not-open': {
    kind: 'rule',
    vi: {
      title: 'Quy định {regime} không để cơ quan tự quy định phần này',
      remedy: 'Kiểm tra lại văn bản, loại đối tượng, kỳ xếp loại và ngày hiệu lực.',
    },
    en: {
      title: '{regime} does not leave this to the body',
      remedy: 'Look at the document again: whom it holds for, what it grades and since when.',
    },
  },
  'formula-unfit': {
    kind: 'invalid',
    vi: { title: 'Số trong công thức không dùng được: {value}', remedy: 'Nhập số lớn hơn 0, đúng như văn bản.' },
    en: { title: 'The formula cannot work with {value}', remedy: 'Enter a number above 0, as the document has it.' },
  },
  'count-not-whole': {
    kind: 'invalid',
    vi: { title: 'Số lượng phải là số nguyên từ 0 trở lên', remedy: 'Nhập số sản phẩm, công việc đếm được.' },
    en: { title: 'A quantity is a whole number from 0 up', remedy: 'Enter how many pieces there are.' },
  },
  'coefficient-unfit': {
    kind: 'invalid',
    vi: { title: 'Hệ số quy đổi phải lớn hơn 0', remedy: 'Nhập hệ số theo danh mục đã được quyết định.' },
    en: { title: 'A coefficient is above 0', remedy: 'Enter it as the decided list has it.' },
  },
  'more-than-assigned': {
    kind: 'invalid',
    vi: {
      title: 'Đã làm và đã chuyển giao nhiều hơn số được giao ({assigned})',
      remedy: 'Ghi phần vượt số được giao vào cột việc đột xuất, phát sinh, nhận thay.',
    },
    en: {
      title: 'Done and given away are more than the {assigned} assigned',
      remedy: 'Enter what goes beyond as extra work.',
    },
  },
  'mark-outside': {
    kind: 'invalid',
    vi: {
      title: 'Lần đánh giá ghi cho sản phẩm thứ {piece}, nhưng chỉ có {pieces} sản phẩm đã làm',
      remedy: 'Ghi cho sản phẩm đã làm; phần chưa làm đã không có điểm.',
    },
    en: {
      title: 'An assessment of piece {piece}, but {pieces} are done',
      remedy: 'Assess what is done; what is not done has no points to lose.',
    },
  },
  'line-twice': {
    kind: 'invalid',
    vi: { title: 'Công việc {line} có hai dòng', remedy: 'Gộp thành một dòng.' },
    en: { title: 'The work {line} stands there twice', remedy: 'Make it one line.' },
  },
  'reason-missing': {
    kind: 'invalid',
    vi: { title: 'Chưa ghi lý do', remedy: 'Quy định không nói rõ trường hợp này: ghi vì sao chọn 100 % hay 50 %.' },
    en: { title: 'There is no reason', remedy: 'The text is silent here: write why it is 100 % or 50 %.' },
  },
  'part-outside': {
    kind: 'invalid',
    vi: {
      title: 'Tháng hoặc quý {number} không thuộc kỳ này, hoặc có hai lần',
      remedy: 'Mỗi tháng, quý của kỳ có đúng một dòng.',
    },
    en: {
      title: 'Month or quarter {number} is not of this period, or there twice',
      remedy: 'Each of them has one line.',
    },
  },
});

/** Why something that was entered cannot be worked with; the text is the problem of the same name. */
export type FaultCode = keyof typeof evaluationProblems;

/** One such place: a pointer into what was handed in, and what the text tells. */
export interface Fault {
  readonly code: FaultCode;
  readonly at: string;
  readonly facts: ProblemFacts;
}

export function faultAt(at: string, code: FaultCode, facts: ProblemFacts = {}): Fault {
  return { code, at, facts };
}
