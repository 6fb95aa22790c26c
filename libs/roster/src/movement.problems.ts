/** Why a movement cannot be, or cannot be taken back. */
export const MOVEMENT_PROBLEMS = {
  'movement-no-main-post': {
    kind: 'conflict',
    vi: { title: 'Người này không giữ vị trí chính nào vào ngày đó', remedy: 'Ghi tiếp nhận trước, hoặc sửa ngày.' },
    en: {
      title: 'The person holds no main post on that day',
      remedy: 'Enter a recruitment first, or correct the day.',
    },
  },
  'movement-has-main-post': {
    kind: 'conflict',
    vi: {
      title: 'Người này đang giữ một vị trí chính',
      remedy: 'Ghi điều động, luân chuyển hoặc bổ nhiệm thay vì tiếp nhận.',
    },
    en: { title: 'The person holds a main post', remedy: 'Enter a transfer, a rotation or an appointment instead.' },
  },
  'movement-before-last': {
    kind: 'conflict',
    vi: {
      title: 'Ngày này không sau ngày nhận vị trí hiện có',
      remedy: 'Ghi theo thứ tự thời gian; rút lần ghi sau nếu nó sai.',
    },
    en: {
      title: 'The day is not after the first day of the present post',
      remedy: 'Enter in the order of the days; withdraw the later entry if it is wrong.',
    },
  },
  'movement-ended-later': {
    kind: 'conflict',
    vi: {
      title: 'Một biến động khác đã ghi thôi giữ vị trí này từ một ngày muộn hơn',
      remedy: 'Ghi từ ngày ấy trở đi, hoặc rút biến động đó trước rồi ghi lại theo thứ tự thời gian.',
    },
    en: {
      title: 'Another movement has ended this post on a later day',
      remedy: 'Enter that day or a later one, or withdraw that movement first and enter in the order of the days.',
    },
  },
  'movement-same-post': {
    kind: 'invalid',
    vi: { title: 'Vị trí đến trùng vị trí đang giữ', remedy: 'Chọn đơn vị hoặc chức vụ khác.' },
    en: { title: 'The post is the one that is held', remedy: 'Choose another unit or another post.' },
  },
  'movement-same-unit': {
    kind: 'invalid',
    vi: {
      title: 'Đơn vị đến trùng đơn vị đang công tác',
      remedy: 'Chọn đơn vị khác; đổi chức vụ trong đơn vị là bổ nhiệm hoặc chuyển đổi vị trí.',
    },
    en: {
      title: 'The unit is the one where the person works',
      remedy: 'Choose another unit; another post in the unit is an appointment or a position swap.',
    },
  },
  'movement-until-missing': {
    kind: 'invalid',
    vi: { title: 'Chưa có ngày kết thúc', remedy: 'Biệt phái và nghỉ có ngày kết thúc.' },
    en: { title: 'The end is missing', remedy: 'A secondment and a leave have an end.' },
  },
  'movement-until-unasked': {
    kind: 'invalid',
    vi: {
      title: 'Loại biến động này không có ngày kết thúc',
      remedy: 'Bỏ ngày kết thúc; vị trí chính giữ đến khi có quyết định mới.',
    },
    en: {
      title: 'This kind of movement has no end',
      remedy: 'Leave the end out; a main post is held until another decision.',
    },
  },
  'movement-until-too-early': {
    kind: 'invalid',
    vi: { title: 'Ngày kết thúc không sau ngày bắt đầu', remedy: 'Chọn ngày muộn hơn.' },
    en: { title: 'The end is not after the beginning', remedy: 'Choose a later day.' },
  },
  'movement-no-such-post': {
    kind: 'invalid',
    vi: {
      title: 'Không có vị trí kiêm nhiệm hay biệt phái ấy',
      remedy: 'Chọn một vị trí đang giữ ngoài vị trí chính.',
    },
    en: {
      title: 'There is no such post beside the main one',
      remedy: 'Choose one of the posts held beside the main one.',
    },
  },
  'movement-not-last': {
    kind: 'conflict',
    vi: { title: 'Đã có biến động ghi sau lần này', remedy: 'Rút lần ghi sau cùng trước.' },
    en: { title: 'A later movement was entered', remedy: 'Withdraw the last one first.' },
  },
  'movement-of-unit': {
    kind: 'rule',
    vi: {
      title: 'Người này chuyển theo đơn vị được sắp xếp lại; không rút riêng từng người',
      remedy: 'Ghi một biến động mới nếu người này làm việc ở nơi khác.',
    },
    en: {
      title: 'The person went with the unit when it was reorganised: this is not withdrawn for one person',
      remedy: 'Enter another movement if they work elsewhere.',
    },
  },
  'movement-withdrawn': {
    kind: 'conflict',
    vi: { title: 'Lần ghi này đã được rút', remedy: 'Không cần làm gì thêm.' },
    en: { title: 'This movement has been withdrawn', remedy: 'Nothing is left to do.' },
  },
  'movement-into-ended-unit': {
    kind: 'rule',
    tells: ['unit', 'until'],
    vi: {
      title: 'Rút lần ghi này thì người đó lại giữ vị trí ở {unit}, đơn vị đã kết thúc từ ngày {until}',
      remedy: 'Giữ lần ghi này và ghi một biến động mới về đúng nơi làm việc, hoặc mở lại {unit} trước.',
    },
    en: {
      title: 'Withdrawn, this would give the person back a post in {unit}, which has ended on {until}',
      remedy: 'Leave it and enter another movement to where they work, or reopen {unit} first.',
    },
  },
} as const;
