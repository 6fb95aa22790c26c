/** What may be wrong with duty lists and assignments. */
export const DUTY_PROBLEMS = {
  'duty-code-twice': {
    kind: 'invalid',
    vi: { title: 'Mã nhiệm vụ này được nêu hai lần', remedy: 'Mỗi nhiệm vụ trong danh mục có một mã riêng.' },
    en: { title: 'This code is named twice', remedy: 'Give every duty of the list a code of its own.' },
  },
  'duty-list-order': {
    kind: 'invalid',
    vi: {
      title: 'Danh mục đang có được ghi từ {from}',
      remedy: 'Chọn một ngày sau đó; danh mục đang có hết hiệu lực từ ngày ấy.',
    },
    en: {
      title: 'The list that there is holds from {from}',
      remedy: 'Choose a later day; that list then ends on it.',
    },
  },
  'no-such-duty': {
    kind: 'invalid',
    vi: {
      title: 'Danh mục của đơn vị không có nhiệm vụ mang mã này vào ngày đó',
      remedy: 'Chọn một mã trong danh mục nhiệm vụ đang có hiệu lực.',
    },
    en: {
      title: 'The unit’s list has no duty of this code on that day',
      remedy: 'Choose a code of the list in force.',
    },
  },
  'holder-elsewhere': {
    kind: 'invalid',
    vi: {
      title: 'Người này không giữ vị trí nào ở cơ quan vào ngày {day}',
      remedy: 'Chọn người đang giữ vị trí ở đó, hoặc ghi biến động trước.',
    },
    en: {
      title: 'This person holds no post of the body on {day}',
      remedy: 'Choose somebody who does, or enter the movement first.',
    },
  },
  'duty-held': {
    kind: 'conflict',
    vi: { title: 'Người này đã phụ trách nhiệm vụ đó rồi', remedy: 'Không cần phân công lại.' },
    en: { title: 'This person has that duty already', remedy: 'Nothing is left to do.' },
  },
  'duty-ended': {
    kind: 'conflict',
    vi: { title: 'Người này đã thôi phụ trách từ {day}', remedy: 'Tải lại trang để xem.' },
    en: { title: 'It has ended on {day}', remedy: 'Reload the page to see it.' },
  },
  'duty-end-too-early': {
    kind: 'invalid',
    vi: { title: 'Ngày thôi phụ trách trước ngày bắt đầu ({from})', remedy: 'Chọn ngày ấy hoặc muộn hơn.' },
    en: { title: 'It would end before it began ({from})', remedy: 'Choose that day or a later one.' },
  },
} as const;
