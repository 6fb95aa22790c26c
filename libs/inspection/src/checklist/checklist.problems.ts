import { defineProblems } from '@app/kernel';

/** Why a checklist cannot be drafted, published or retired as asked. */
export const checklistProblems = defineProblems('inspection', {
  'checklist-draft-open': {
    kind: 'conflict',
    tells: ['draftId'],
    vi: {
      title: 'Danh mục {list} đang có một bản nháp, {by} sửa lần cuối',
      remedy: 'Mở bản nháp đó và sửa tiếp, hoặc bỏ nó rồi soạn bản mới.',
    },
    en: {
      title: 'There is a draft of {list} already, last changed by {by}',
      remedy: 'Open it and go on, or discard it before you begin another.',
    },
  },
  'checklist-draft-closed': {
    kind: 'conflict',
    vi: { title: 'Bản nháp này đã được ban hành hoặc đã bỏ', remedy: 'Tải lại trang; soạn bản nháp mới nếu cần sửa.' },
    en: { title: 'This draft has been published or discarded', remedy: 'Reload; begin another draft to change more.' },
  },
  'checklist-draft-outdated': {
    kind: 'conflict',
    vi: {
      title: 'Sau khi bản nháp này bắt đầu, phiên bản {version} của danh mục đã được ban hành',
      remedy: 'Bấm “Đối chiếu với phiên bản {version}”, xem khác biệt, sửa nếu cần rồi ban hành.',
    },
    en: {
      title: 'Since this draft was begun, version {version} of the checklist has been published',
      remedy: 'Compare the draft with it, see what differs, mend it and publish then.',
    },
  },
  'checklist-base-taken-back': {
    kind: 'conflict',
    vi: {
      title: 'Phiên bản {version} mà bản nháp này đối chiếu đã được thu hồi',
      remedy: 'Bấm đối chiếu lại để soạn tiếp trên những gì đang áp dụng, hoặc bỏ bản nháp.',
    },
    en: {
      title: 'Version {version}, which this draft is held against, has been taken back',
      remedy: 'Compare it anew and go on from what is in force, or discard the draft.',
    },
  },
  'checklist-list-code': {
    kind: 'invalid',
    vi: { title: 'Mã danh mục chưa đúng mẫu', remedy: 'Dùng chữ in hoa không dấu, số và dấu gạch nối, như KTCV.' },
    en: { title: 'The code of the list is not proper', remedy: 'Use capital letters, digits and hyphens, as in KTCV.' },
  },
  'checklist-item-twice': {
    kind: 'invalid',
    vi: { title: 'Một nội dung được gửi hai lần', remedy: 'Tải lại bản nháp rồi sửa lại.' },
    en: { title: 'One item is sent twice', remedy: 'Reload the draft and change it again.' },
  },
  'own-checklist': {
    kind: 'forbidden',
    vi: {
      title: 'Người đã soạn không tự ban hành danh mục này',
      remedy: 'Người khác có quyền quản lý danh mục xem khác biệt rồi ban hành (thiết lập “Người ban hành danh mục”).',
    },
    en: {
      title: 'Whoever drafted this checklist cannot publish it',
      remedy: 'Somebody else who manages checklists looks at it and publishes (setting “Who publishes a checklist”).',
    },
  },
  'checklist-not-ready': {
    kind: 'rule',
    vi: { title: 'Danh mục chưa ban hành được: còn {count} chỗ cần sửa', remedy: 'Sửa các chỗ được nêu rồi ban hành.' },
    en: { title: 'The checklist cannot be published: {count} places to mend', remedy: 'Mend them, then publish.' },
  },
  'checklist-unchanged': {
    kind: 'rule',
    vi: { title: 'Bản nháp không khác gì phiên bản {version}', remedy: 'Sửa ít nhất một chỗ, hoặc bỏ bản nháp.' },
    en: { title: 'The draft does not differ from version {version}', remedy: 'Change something, or discard it.' },
  },
  'checklist-past': {
    kind: 'invalid',
    vi: { title: 'Ngày áp dụng phải là {today} hoặc muộn hơn', remedy: 'Chọn hôm nay hoặc một ngày sau đó.' },
    en: { title: 'It can hold from {today} on at the earliest', remedy: 'Choose today or a later day.' },
  },
  'checklist-undecided': {
    kind: 'invalid',
    vi: { title: 'Ngày quyết định không được sau {today}', remedy: 'Ban hành sau khi quyết định đã được ký.' },
    en: { title: 'The decision must not be dated after {today}', remedy: 'Publish once it has been signed.' },
  },
  'checklist-before-latest': {
    kind: 'invalid',
    vi: {
      title: 'Phiên bản trước áp dụng từ {since}; phiên bản mới phải áp dụng sau ngày đó',
      remedy: 'Chọn một ngày muộn hơn, hoặc thu hồi phiên bản trước nếu nó chưa áp dụng.',
    },
    en: {
      title: 'The version before it holds from {since}; this one has to follow',
      remedy: 'Choose a later day, or take that one back while it does not hold yet.',
    },
  },
  'checklist-ended': {
    kind: 'conflict',
    vi: { title: 'Phiên bản này đã có ngày thôi áp dụng: {day}', remedy: 'Tải lại trang để xem.' },
    en: { title: 'This version ends on {day} already', remedy: 'Reload the page to see it.' },
  },
  'checklist-before-begin': {
    kind: 'invalid',
    vi: {
      title: 'Phiên bản này áp dụng từ {since}',
      remedy: 'Chọn ngày đó để thu hồi trước khi áp dụng, hoặc một ngày muộn hơn.',
    },
    en: {
      title: 'This version holds from {since}',
      remedy: 'Choose that day to take it back before it does, or a later one.',
    },
  },
  'checklist-begun': {
    kind: 'invalid',
    vi: {
      title: 'Phiên bản này áp dụng từ hôm nay, có thể đã có cuộc kiểm tra mở theo nó',
      remedy: 'Cho thôi áp dụng từ ngày mai hoặc muộn hơn.',
    },
    en: {
      title: 'This version holds from today on: visits may have begun with it',
      remedy: 'Let it end tomorrow or later.',
    },
  },
  'checklist-last': {
    kind: 'rule',
    vi: {
      title: 'Từ {day} sẽ không còn danh mục nào để mở cuộc kiểm tra',
      remedy: 'Ban hành danh mục thay thế trước, rồi mới thôi áp dụng danh mục này.',
    },
    en: {
      title: 'From {day} on there would be no checklist to open a visit with',
      remedy: 'Publish what takes its place first, then retire this one.',
    },
  },
  'checklist-not-in-force': {
    kind: 'invalid',
    vi: { title: 'Danh mục này không áp dụng vào ngày {day}', remedy: 'Chọn một danh mục đang áp dụng.' },
    en: { title: 'This checklist is not in force on {day}', remedy: 'Choose one that is.' },
  },
  'checklist-empty': {
    kind: 'invalid',
    vi: { title: 'Danh mục chưa có nội dung nào', remedy: 'Thêm ít nhất một nội dung.' },
    en: { title: 'The checklist has no items', remedy: 'Add one at least.' },
  },
  'checklist-code-missing': {
    kind: 'invalid',
    vi: { title: 'Nội dung {item} chưa có mã đúng mẫu', remedy: 'Ghi mã bằng chữ in hoa không dấu và số, như M22.' },
    en: { title: 'Item {item} has no proper code', remedy: 'Write it with capital letters and digits, such as M22.' },
  },
  'checklist-code-twice': {
    kind: 'invalid',
    vi: { title: 'Mã {item} dùng cho hai nội dung', remedy: 'Đổi mã của một trong hai.' },
    en: { title: 'Two items have the code {item}', remedy: 'Give one of them another.' },
  },
  'checklist-code-used': {
    kind: 'invalid',
    vi: {
      title: 'Mã {item} đã là của một nội dung khác ở phiên bản cũ',
      remedy: 'Đặt mã mới, vì lần lặp lại được tính theo mã; hoặc đưa nội dung cũ trở lại bằng phiên bản đó.',
    },
    en: {
      title: 'The code {item} was another item’s in an earlier version',
      remedy: 'Take a new one: what is repeated is counted by code. Or bring the old item back from that version.',
    },
  },
  'checklist-text-missing': {
    kind: 'invalid',
    vi: { title: 'Nội dung {item} còn thiếu chữ ở mục này', remedy: 'Ghi ít nhất 5 chữ cái.' },
    en: { title: 'Something of item {item} is not written yet', remedy: 'Write five letters at least.' },
  },
  'checklist-text-too-long': {
    kind: 'invalid',
    vi: { title: 'Nội dung {item}: mục này dài quá {most} ký tự', remedy: 'Viết ngắn lại.' },
    en: { title: 'Item {item} says this in more than {most} characters', remedy: 'Make it shorter.' },
  },
  'checklist-same-words': {
    kind: 'invalid',
    vi: {
      title: 'Nội dung {item}: yêu cầu và tồn tại ghi giống nhau',
      remedy: 'Ghi yêu cầu là thế nào là đạt, tồn tại là khi không đạt.',
    },
    en: {
      title: 'Item {item} says the same when it is kept and when it is not',
      remedy: 'Say in the requirement what is right, in the finding what is wrong.',
    },
  },
  'checklist-basis-missing': {
    kind: 'invalid',
    vi: { title: 'Nội dung {item} chưa có căn cứ', remedy: 'Chọn văn bản, hoặc ghi căn cứ bằng chữ.' },
    en: { title: 'Item {item} rests on nothing', remedy: 'Choose a law, or write the basis down.' },
  },
  'checklist-basis-unknown': {
    kind: 'invalid',
    vi: { title: 'Nội dung {item}: chưa có văn bản {basis}', remedy: 'Chọn văn bản khác, hoặc nhập văn bản này.' },
    en: { title: 'Item {item}: nobody has entered {basis}', remedy: 'Choose another law, or enter this one.' },
  },
  'checklist-basis-expired': {
    kind: 'invalid',
    vi: { title: 'Nội dung {item}: {basis} hết hiệu lực từ {since}', remedy: 'Chọn văn bản thay thế.' },
    en: { title: 'Item {item}: {basis} is out of force from {since}', remedy: 'Choose what has taken its place.' },
  },
  'checklist-basis-not-yet': {
    kind: 'invalid',
    vi: { title: 'Nội dung {item}: {basis} có hiệu lực từ {from}', remedy: 'Áp dụng danh mục từ ngày đó.' },
    en: { title: 'Item {item}: {basis} is in force from {from} only', remedy: 'Let the checklist hold from then.' },
  },
  'checklist-count-label': {
    kind: 'invalid',
    vi: { title: 'Nội dung {item}: số lượng và tên của số lượng đi cùng nhau', remedy: 'Ghi đếm cái gì, hoặc bỏ đếm.' },
    en: { title: 'Item {item}: a count and its name go together', remedy: 'Say what is counted, or count nothing.' },
  },
});

export const CHECKLIST_CONSTRAINTS = {
  checklist_draft_step: checklistProblems['checklist-draft-closed'],
  checklist_version_number: checklistProblems['checklist-draft-outdated'],
};
