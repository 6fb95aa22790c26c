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
  'duty-list-withdrawn': {
    kind: 'conflict',
    vi: { title: 'Danh mục này đã được rút', remedy: 'Tải lại trang để xem.' },
    en: { title: 'This list was taken back already', remedy: 'Reload the page to see it.' },
  },
  'duty-list-not-last': {
    kind: 'rule',
    vi: { title: 'Sau danh mục này đã có danh mục mới hơn', remedy: 'Rút danh mục mới nhất trước.' },
    en: { title: 'A later list has come after this one', remedy: 'Take the latest one back first.' },
  },
  'no-such-job-position': {
    kind: 'invalid',
    vi: {
      title: 'Cơ quan không có vị trí việc làm này vào ngày đó',
      remedy: 'Chọn một vị trí trong danh sách của cơ quan, hoặc ghi vị trí trước.',
    },
    en: {
      title: 'The body has no such job position on that day',
      remedy: 'Choose one of its register, or enter it first.',
    },
  },
  'job-position-taken': {
    kind: 'conflict',
    vi: { title: 'Đơn vị đã có vị trí việc làm mang tên này', remedy: 'Dùng vị trí đó, hoặc đặt tên khác.' },
    en: { title: 'The unit has a job position of this name', remedy: 'Use that one, or take another name.' },
  },
  'job-position-group-differs': {
    kind: 'invalid',
    vi: {
      title: 'Vị trí việc làm “{name}” thuộc nhóm khác',
      remedy: 'Dùng đúng nhóm đã ghi, hoặc đặt tên khác cho vị trí.',
    },
    en: {
      title: 'The job position “{name}” is of another group',
      remedy: 'Use the group that it was entered in, or another name.',
    },
  },
  'job-position-ended': {
    kind: 'conflict',
    vi: { title: 'Vị trí việc làm này đã kết thúc từ {day}', remedy: 'Tải lại trang để xem.' },
    en: { title: 'This job position has ended on {day}', remedy: 'Reload the page to see it.' },
  },
  'job-position-end-too-early': {
    kind: 'invalid',
    vi: { title: 'Ngày kết thúc trước ngày bắt đầu ({from})', remedy: 'Chọn ngày ấy hoặc muộn hơn.' },
    en: { title: 'It would end before it began ({from})', remedy: 'Choose that day or a later one.' },
  },
  'job-position-used': {
    kind: 'rule',
    tells: ['duties', 'posts'],
    vi: {
      title: 'Còn {duties} nhiệm vụ và {posts} người theo vị trí này sau ngày đó',
      remedy: 'Ghi danh mục nhiệm vụ mới, biến động của người giữ vị trí trước.',
    },
    en: {
      title: '{duties} duties and {posts} posts still stand under this position after that day',
      remedy: 'Enter a new list of duties and the movements of those people first.',
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
