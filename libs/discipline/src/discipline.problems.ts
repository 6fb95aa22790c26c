import { defineProblems } from '@app/kernel';
import { platformProblems } from '@app/platform';

export const disciplineProblems = defineProblems('discipline', {
  'own-sanction': {
    kind: 'forbidden',
    vi: {
      title: 'Không ai tự ghi, tự ký hay tự hủy quyết định kỷ luật của mình',
      remedy: 'Việc này do người có thẩm quyền khác làm.',
    },
    en: {
      title: 'Nobody enters, signs or annuls a sanction of their own',
      remedy: 'Somebody else with the right does this.',
    },
  },
  'nobody-signs': {
    kind: 'forbidden',
    vi: { title: 'Tài khoản này không gắn với người nào nên không ký được', remedy: 'Dùng tài khoản của người ký.' },
    en: { title: 'This account is nobody’s, so that it signs nothing', remedy: 'Use the account of whoever signs.' },
  },
  'form-not-known': {
    kind: 'invalid',
    vi: {
      title: 'Vào ngày quyết định không có hình thức này cho người thuộc loại đó',
      remedy: 'Chọn hình thức đúng theo quyết định, hoặc sửa loại nhân sự, ngày quyết định.',
    },
    en: {
      title: 'On the day of the decision there was no such form for this kind of staff',
      remedy: 'Choose the form of the decision, or correct the kind of staff or the day.',
    },
  },
  'decision-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày quyết định chưa đến', remedy: 'Ghi khi đã có quyết định, muộn nhất là hôm nay ({today}).' },
    en: {
      title: 'The day of the decision has not come',
      remedy: 'Enter it once decided, at the latest today ({today}).',
    },
  },
  'act-after-decision': {
    kind: 'invalid',
    vi: { title: 'Ngày vi phạm sau ngày quyết định', remedy: 'Sửa một trong hai ngày theo quyết định.' },
    en: { title: 'The act comes after the decision', remedy: 'Correct one of the two days by the decision.' },
  },
  'effect-ends-first': {
    kind: 'invalid',
    vi: { title: 'Ngày hết hiệu lực không sau ngày có hiệu lực', remedy: 'Sửa một trong hai ngày, hoặc bỏ trống.' },
    en: { title: 'The effect ends before it begins', remedy: 'Correct one of the two days, or leave them out.' },
  },
  'decision-entered': {
    kind: 'conflict',
    vi: {
      title: 'Quyết định này đã được ghi cho người đó',
      remedy: 'Xem lại danh sách; nếu ghi nhầm, hủy lần ghi trước.',
    },
    en: {
      title: 'This decision is entered for the person already',
      remedy: 'Look at the list; annul what was a mistake.',
    },
  },
  annulled: {
    kind: 'conflict',
    vi: { title: 'Quyết định kỷ luật này đã hủy', remedy: 'Tải lại trang để xem.' },
    en: { title: 'This sanction has been annulled', remedy: 'Load the page again.' },
  },
});

export const DISCIPLINE_CONSTRAINTS = {
  sanction_pkey: platformProblems['id-taken'],
  sanction_once: disciplineProblems['decision-entered'],
};
