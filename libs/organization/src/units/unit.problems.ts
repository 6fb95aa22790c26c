/** What may be wrong with an act about a unit. */
export const UNIT_PROBLEMS = {
  'unit-ended': {
    kind: 'conflict',
    vi: { title: 'Đơn vị này đã kết thúc', remedy: 'Tải lại trang; nếu kết thúc nhầm, mở lại trước.' },
    en: { title: 'This unit has ended', remedy: 'Reload; if that was a mistake, reopen it first.' },
  },
  'unit-stands': {
    kind: 'conflict',
    vi: { title: 'Đơn vị này đang hoạt động', remedy: 'Tải lại trang; không có gì để mở lại.' },
    en: { title: 'This unit exists', remedy: 'Reload; there is nothing to reopen.' },
  },
  'unit-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày phải là {today} hoặc sớm hơn', remedy: 'Nhập vào đúng ngày quyết định có hiệu lực.' },
    en: {
      title: 'The day must be {today} or earlier',
      remedy: 'Enter it on the day on which the decision takes effect.',
    },
  },
  'unit-before-name': {
    kind: 'invalid',
    vi: { title: 'Tên hiện nay có từ ngày {since}', remedy: 'Chọn ngày này hoặc muộn hơn.' },
    en: { title: 'The present name holds since {since}', remedy: 'Choose that day or a later one.' },
  },
  'unit-same-name': {
    kind: 'invalid',
    vi: { title: 'Đơn vị đang có tên này', remedy: 'Nhập tên mới.' },
    en: { title: 'The unit has this name already', remedy: 'Enter the new name.' },
  },
  'unit-name-taken': {
    kind: 'conflict',
    vi: { title: 'Đã có đơn vị cùng tên ở cùng cấp', remedy: 'Kiểm tra lại, hoặc đặt tên phân biệt được.' },
    en: { title: 'A unit beside it has this name', remedy: 'Check, or choose a name that tells them apart.' },
  },
  'unit-misplaced': {
    kind: 'invalid',
    vi: {
      title: 'Loại đơn vị này không đặt dưới đơn vị đã chọn',
      remedy: 'Chọn loại khác, hoặc đơn vị cấp trên khác.',
    },
    en: { title: 'This kind of unit does not stand under that one', remedy: 'Choose another kind or another parent.' },
  },
  'unit-is-root': {
    kind: 'rule',
    vi: { title: 'Đơn vị đứng đầu cơ quan không kết thúc được', remedy: 'Chỉ kết thúc đơn vị trực thuộc.' },
    en: { title: 'The unit at the top of the authority cannot end', remedy: 'Only units under it end.' },
  },
  'unit-end-not-there': {
    kind: 'conflict',
    vi: { title: '{unit} đã kết thúc', remedy: 'Tải lại trang.' },
    en: { title: '{unit} has ended already', remedy: 'Reload the page.' },
  },
  'unit-end-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày kết thúc phải là {today} hoặc sớm hơn', remedy: 'Nhập vào đúng ngày đơn vị không còn.' },
    en: { title: 'The end must be {today} or earlier', remedy: 'Enter it on the first day without the unit.' },
  },
  'unit-end-before-founding': {
    kind: 'invalid',
    vi: { title: 'Ngày kết thúc phải sau ngày thành lập {unit}', remedy: 'Chọn một ngày muộn hơn.' },
    en: { title: 'The end must be after the founding of {unit}', remedy: 'Choose a later day.' },
  },
  'unit-has-units': {
    kind: 'rule',
    vi: {
      title: 'Còn đơn vị trực thuộc {unit}: {units}',
      remedy: 'Kết thúc các đơn vị này trước, chậm nhất cùng ngày.',
    },
    en: { title: 'Units still stand under {unit}: {units}', remedy: 'End these first, on that day at the latest.' },
  },
  'unit-has-work': {
    kind: 'rule',
    tells: ['tasks', 'visits', 'people', 'accounts'],
    vi: {
      title:
        'Đơn vị còn {tasks} việc khắc phục, {visits} cuộc kiểm tra chưa kết thúc, {people} người và {accounts} tài khoản',
      remedy: 'Chọn đơn vị kế thừa nhận phần việc này, hoặc xử lý xong rồi kết thúc.',
    },
    en: {
      title: 'The unit still has {tasks} open tasks, {visits} open visits, {people} people and {accounts} accounts',
      remedy: 'Choose who succeeds it and takes them, or settle them first.',
    },
  },
  'merger-into-one': {
    kind: 'invalid',
    vi: {
      title: 'Sáp nhập vào đúng một đơn vị: đang có, hoặc lập mới',
      remedy: 'Chọn đơn vị đang có, hoặc nhập đơn vị mới; không cả hai.',
    },
    en: { title: 'A merger is into one unit: one that is there or a new one', remedy: 'Say which, and not both.' },
  },
  'merger-named-twice': {
    kind: 'invalid',
    vi: { title: 'Có đơn vị được chọn hai lần', remedy: 'Mỗi đơn vị chỉ chọn một lần.' },
    en: { title: 'A unit is named twice', remedy: 'Name each unit once.' },
  },
  'unit-cannot-succeed': {
    kind: 'invalid',
    vi: {
      title: 'Đơn vị này không kế thừa được',
      remedy:
        'Chọn một đơn vị khác đang hoạt động. Một cơ quan chỉ do cơ quan khác kế thừa, không do phòng hay đơn vị trực thuộc.',
    },
    en: {
      title: 'This unit cannot succeed it',
      remedy: 'Choose another one that exists. A body is succeeded by a body, not by a division or a public unit.',
    },
  },
  'unit-succession-ring': {
    kind: 'conflict',
    vi: {
      title: '{successor} đã sáp nhập vào {unit}: {unit} không thể sáp nhập ngược lại',
      remedy: 'Chọn đơn vị kế thừa khác, hoặc lập đơn vị mới.',
    },
    en: {
      title: '{successor} went into {unit}: {unit} cannot go into it in turn',
      remedy: 'Choose another successor, or create a new unit.',
    },
  },
  'units-come-after-themselves': {
    kind: 'conflict',
    vi: {
      title: 'Đơn vị kế thừa đã sáp nhập vào chính đơn vị này',
      remedy: 'Tải lại trang, xem lại các đơn vị rồi chọn đơn vị kế thừa khác.',
    },
    en: {
      title: 'The successor went into this very unit',
      remedy: 'Reload, look at the units and choose another successor.',
    },
  },
  'unit-end-before-succession': {
    kind: 'invalid',
    vi: {
      title: '{unit} đã kế thừa đơn vị khác từ ngày {day}',
      remedy: 'Chọn một ngày sau ngày đó.',
    },
    en: { title: '{unit} took over from another one on {day}', remedy: 'Choose a day after that.' },
  },
  'unit-before-parent': {
    kind: 'invalid',
    vi: { title: 'Đơn vị cấp trên có từ ngày {since}', remedy: 'Chọn ngày này hoặc muộn hơn.' },
    en: { title: 'The unit above exists since {since}', remedy: 'Choose that day or a later one.' },
  },
  'unit-below-ended': {
    kind: 'invalid',
    vi: {
      title: '{parent} đã kết thúc, từ ngày {until} không còn',
      remedy: 'Nhập cả ngày đơn vị này không còn, muộn nhất là {until}, hoặc chọn đơn vị cấp trên đang hoạt động.',
    },
    en: {
      title: '{parent} has ended: from {until} on it is no more',
      remedy:
        'Enter the first day without this unit as well, {until} at the latest, or choose a unit above that goes on.',
    },
  },
  'unit-after-parent': {
    kind: 'invalid',
    vi: { title: '{parent} không còn từ ngày {until}', remedy: 'Chọn ngày không còn là {until} hoặc sớm hơn.' },
    en: { title: '{parent} is no more from {until} on', remedy: 'Let this unit end on {until} or earlier.' },
  },
  'unit-until-before': {
    kind: 'invalid',
    vi: { title: 'Ngày không còn phải sau ngày lập ({from})', remedy: 'Chọn ngày muộn hơn.' },
    en: { title: 'It ends after the day of its founding ({from})', remedy: 'Choose a later day.' },
  },
  'unit-decided-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày của văn bản phải là {today} hoặc sớm hơn', remedy: 'Kiểm tra lại ngày ban hành.' },
    en: { title: 'The day of the paper must be {today} or earlier', remedy: 'Check when it was issued.' },
  },
  'unit-phone': {
    kind: 'invalid',
    vi: { title: 'Số điện thoại chỉ gồm chữ số, có thể cách nhau', remedy: 'Nhập như 024 3858 1234.' },
    en: { title: 'A telephone number is digits, in groups', remedy: 'Enter it as 024 3858 1234.' },
  },
  'unit-email': {
    kind: 'invalid',
    vi: { title: 'Địa chỉ thư điện tử chưa đúng', remedy: 'Nhập như vanphong@minhkhe.gov.vn.' },
    en: { title: 'The e-mail address is not proper', remedy: 'Enter it as office@minhkhe.gov.vn.' },
  },
  'unit-succeeded': {
    kind: 'conflict',
    vi: {
      title: 'Đơn vị kế thừa đã nhận phần việc, không mở lại được',
      remedy: 'Lập đơn vị mới nếu cần.',
    },
    en: { title: 'Its successor has taken over: it cannot be reopened', remedy: 'Create a new unit if one is needed.' },
  },
} as const;
