import { defineProblems } from '@app/kernel';
import { platformProblems } from '@app/platform';

/** Rows that one sheet may bring. */
export const MOST_ROWS = 2_000;

export const sheetProblems = defineProblems('evaluation', {
  'sheet-name': {
    kind: 'invalid',
    vi: { title: 'Thiếu tên tệp', remedy: 'Gửi tên tệp ở tiêu đề X-File-Name.' },
    en: { title: 'The name of the file is missing', remedy: 'Send it in the header X-File-Name.' },
  },
  'sheet-too-long': {
    kind: 'invalid',
    vi: { title: 'Tệp có quá {rows} dòng hoặc quá nhiều trang', remedy: 'Chia thành nhiều tệp.' },
    en: { title: 'The file has more than {rows} rows, or too many sheets', remedy: 'Split it into several files.' },
  },
  'sheet-unread': {
    kind: 'invalid',
    vi: {
      title: 'Không tìm thấy các cột cần có trong tệp',
      remedy: 'Tải tệp mẫu về: cần cột họ tên (hoặc mã cán bộ) và {columns}.',
    },
    en: {
      title: 'The file has not the columns that are needed',
      remedy: 'Download the template: a column with names (or staff codes) is needed, and {columns}.',
    },
  },
  'sheet-faults': {
    kind: 'rule',
    vi: {
      title: 'Tệp còn {count} dòng có lỗi nên chưa ghi dòng nào',
      remedy: 'Chạy thử để xem từng lỗi, sửa trong tệp rồi gửi lại.',
    },
    en: {
      title: '{count} rows are wrong, so that none was written',
      remedy: 'Try it to see each, mend the file and send it again.',
    },
  },
  'sheet-nothing': {
    kind: 'rule',
    vi: { title: 'Tệp không có gì mới để ghi', remedy: 'Điền vào tệp mẫu, hoặc chọn tệp khác.' },
    en: { title: 'The file brings nothing new', remedy: 'Fill in the template, or choose another file.' },
  },
  'paper-document-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày của văn bản chưa đến', remedy: 'Ghi ngày ghi trên văn bản, muộn nhất là hôm nay ({today}).' },
    en: { title: 'The day of the document has not come', remedy: 'Enter the day it bears, at the latest {today}.' },
  },
  'paper-document-before': {
    kind: 'invalid',
    vi: {
      title: 'Văn bản có ngày trước tháng {month}',
      remedy: 'Ghi đúng ngày của văn bản; điểm của các văn bản khác nhau thì nhập bằng các tệp khác nhau.',
    },
    en: {
      title: 'The document is older than the month {month}',
      remedy: 'Enter its day; scores of several documents come in several files.',
    },
  },
  'paper-enterer': {
    kind: 'forbidden',
    vi: {
      title: 'Tài khoản này không gắn với người nào nên không nhập được điểm',
      remedy: 'Dùng tài khoản của người có thẩm quyền.',
    },
    en: { title: 'This account is nobody’s, so that it enters no scores', remedy: 'Use a person’s account.' },
  },
  'paper-own': {
    kind: 'forbidden',
    vi: {
      title: 'Không ai tự nhập hay tự sửa điểm của chính mình',
      remedy: 'Người khác có quyền nhập điểm của anh/chị.',
    },
    en: {
      title: 'Nobody enters or corrects their own score',
      remedy: 'Somebody else who may enters it.',
    },
  },
  'paper-score-there': {
    kind: 'conflict',
    vi: { title: 'Tháng này vừa được người khác nhập', remedy: 'Chạy thử lại tệp.' },
    en: { title: 'Somebody else has entered this month just now', remedy: 'Try the file again.' },
  },
  'paper-month-here': {
    kind: 'rule',
    vi: {
      title: 'Tháng này người này đã có phiếu đánh giá trong hệ thống',
      remedy: 'Điểm tính ở đây không bị thay bằng điểm nhập từ văn bản.',
    },
    en: {
      title: 'The person’s month is evaluated here',
      remedy: 'A score from paper takes the place of none that is computed here.',
    },
  },
  'paper-superseded': {
    kind: 'conflict',
    vi: { title: 'Điểm này đã được đính chính', remedy: 'Tải lại trang để xem điểm mới.' },
    en: { title: 'This score has been corrected already', remedy: 'Load the page again.' },
  },
  'paper-one-of': {
    kind: 'invalid',
    vi: {
      title: 'Một tháng có điểm, hoặc có lý do không tính điểm, không cả hai',
      remedy: 'Nhập điểm từ 0 đến 100, hoặc chọn lý do và ghi rõ.',
    },
    en: {
      title: 'A month has a score or a reason for none, not both',
      remedy: 'Enter a score of 0 to 100, or choose the reason and say more of it.',
    },
  },
});

export const SHEET_CONSTRAINTS = {
  evaluation_import_pkey: platformProblems['id-taken'],
  paper_score_pkey: platformProblems['id-taken'],
  paper_score_once: sheetProblems['paper-score-there'],
  paper_score_beside: sheetProblems['paper-month-here'],
  paper_score_stays: sheetProblems['paper-superseded'],
  paper_score_enterer: sheetProblems['paper-own'],
  paper_score_supersedes_id_key: sheetProblems['paper-superseded'],
};
