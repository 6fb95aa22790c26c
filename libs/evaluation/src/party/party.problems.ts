import { defineProblems } from '@app/kernel';
import { platformProblems } from '@app/platform';

export const partyProblems = defineProblems('evaluation', {
  'own-party-result': {
    kind: 'forbidden',
    vi: {
      title: 'Không ai tự ghi, tự rút kết quả phía Đảng của mình',
      remedy: 'Việc này do người khác giữ hồ sơ làm.',
    },
    en: {
      title: 'Nobody enters or withdraws a Party result of their own',
      remedy: 'Somebody else who keeps files does this.',
    },
  },
  'no-party-standing': {
    kind: 'invalid',
    vi: {
      title: 'Ngày {day} người này không phải cán bộ, cũng chưa ghi là đảng viên',
      remedy: 'Ghi đảng viên và ngày vào Đảng ở phần Thông tin riêng của hồ sơ trước, hoặc chọn kỳ khác.',
    },
    en: {
      title: 'On {day} this person was no elected official, and is not known as a Party member',
      remedy: 'Enter the membership and its day in the private part of the record first, or choose another period.',
    },
  },
  'party-period-open': {
    kind: 'invalid',
    vi: { title: 'Kỳ này chưa kết thúc', remedy: 'Ghi sau ngày {last}, khi cấp ủy đã kết luận.' },
    en: { title: 'This period has not ended', remedy: 'Enter it after {last}, once the committee has concluded.' },
  },
  'party-period-before-rule': {
    kind: 'invalid',
    vi: {
      title: 'Kỳ này kết thúc trước khi có Quy định 366-QĐ/TW (30/08/2025)',
      remedy: 'Chọn từ quý III năm 2025 trở đi.',
    },
    en: {
      title: 'This period ended before Regulation 366-QĐ/TW was there (30/08/2025)',
      remedy: 'Choose the third quarter of 2025 or a later period.',
    },
  },
  'party-decision-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày kết luận chưa đến', remedy: 'Ghi khi đã có kết luận, muộn nhất là hôm nay ({today}).' },
    en: { title: 'The day of the conclusion has not come', remedy: 'Enter it at the latest as of today ({today}).' },
  },
  'party-decision-early': {
    kind: 'invalid',
    vi: {
      title: 'Ngày kết luận trước khi kỳ bắt đầu ({first})',
      remedy: 'Sửa ngày theo văn bản, hoặc chọn đúng kỳ.',
    },
    en: {
      title: 'The conclusion comes before the period begins ({first})',
      remedy: 'Correct the day by the paper, or choose the right period.',
    },
  },
  'party-result-there': {
    kind: 'conflict',
    vi: {
      title: 'Người này đã có kết quả của kỳ đó',
      remedy: 'Nếu ghi nhầm, rút kết quả cũ có nêu lý do rồi ghi lại.',
    },
    en: {
      title: 'This person has a result of that period',
      remedy: 'If it is a mistake, withdraw it with a reason and enter the right one.',
    },
  },
  'party-result-withdrawn': {
    kind: 'conflict',
    vi: { title: 'Kết quả này đã rút', remedy: 'Tải lại trang để xem.' },
    en: { title: 'This result has been withdrawn', remedy: 'Load the page again.' },
  },
});

export const PARTY_CONSTRAINTS = {
  party_result_pkey: platformProblems['id-taken'],
  party_result_once: partyProblems['party-result-there'],
};
