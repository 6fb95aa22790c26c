import { defineProblems } from '@app/kernel';
import { platformProblems } from '@app/platform';

export const workProblems = defineProblems('evaluation', {
  'own-work': {
    kind: 'forbidden',
    vi: {
      title: 'Không ai tự giao việc, tự nghiệm thu hay tự xác nhận việc của mình',
      remedy: 'Việc này do cấp trên trực tiếp làm.',
    },
    en: {
      title: 'Nobody assigns or accepts work of their own',
      remedy: 'The superior does this.',
    },
  },
  'no-body': {
    kind: 'invalid',
    vi: { title: 'Danh mục lập cho cả cơ quan, không cho phòng, ban trực thuộc', remedy: 'Chọn cơ quan.' },
    en: { title: 'A list is a whole body’s, not a division’s', remedy: 'Choose the body.' },
  },
  'product-twice': {
    kind: 'invalid',
    vi: { title: 'Sản phẩm này đã có trong danh mục', remedy: 'Gộp thành một dòng, hoặc đặt tên khác nhau.' },
    en: { title: 'This product stands in the list already', remedy: 'Make it one line, or name them apart.' },
  },
  'work-list-settled': {
    kind: 'conflict',
    vi: {
      title: 'Danh mục này không còn là dự thảo',
      remedy: 'Tải lại trang. Danh mục đã phê duyệt chỉ được bổ sung bằng quyết định khác.',
    },
    en: {
      title: 'This list is no draft any more',
      remedy: 'Load the page again; an approved list is added to by another decision.',
    },
  },
  'draft-there': {
    kind: 'conflict',
    vi: { title: 'Cơ quan đang có một dự thảo danh mục của năm này', remedy: 'Tải lại trang và sửa dự thảo đó.' },
    en: { title: 'There is a draft for this body and year', remedy: 'Load the page again and change that one.' },
  },
  'decision-ahead-of-today': {
    kind: 'invalid',
    vi: { title: 'Ngày quyết định chưa đến', remedy: 'Ghi khi đã có quyết định, muộn nhất là hôm nay ({today}).' },
    en: {
      title: 'The day of the decision has not come',
      remedy: 'Enter it once decided, at the latest today ({today}).',
    },
  },
  'product-elsewhere': {
    kind: 'invalid',
    vi: {
      title: 'Sản phẩm không thuộc danh mục năm {year} của cơ quan nơi người này làm việc',
      remedy: 'Chọn sản phẩm trong danh mục đã phê duyệt của cơ quan đó, đúng năm.',
    },
    en: {
      title: 'The product is not in the list of {year} of the body where this person works',
      remedy: 'Choose one of that body’s approved list, of the right year.',
    },
  },
  'person-twice': {
    kind: 'invalid',
    vi: { title: 'Một người có hai dòng', remedy: 'Gộp thành một dòng.' },
    en: { title: 'A person stands there twice', remedy: 'Make it one line.' },
  },
  'task-elsewhere': {
    kind: 'invalid',
    vi: {
      title: 'Việc khắc phục này không do người đó phụ trách',
      remedy: 'Chọn người đang phụ trách việc khắc phục.',
    },
    en: { title: 'This task does not lie with that person', remedy: 'Choose whom it lies with.' },
  },
  'task-counted': {
    kind: 'conflict',
    vi: { title: 'Việc khắc phục này đã được tính là việc của người đó', remedy: 'Tải lại trang để xem.' },
    en: { title: 'This task is counted as that person’s work already', remedy: 'Load the page again.' },
  },
  'work-not-there-yet': {
    kind: 'conflict',
    vi: { title: 'Việc này không còn ở bước đó', remedy: 'Tải lại trang để xem việc đang ở bước nào.' },
    en: { title: 'This work is at another step by now', remedy: 'Load the page again.' },
  },
  'more-than-there-is': {
    kind: 'invalid',
    vi: { title: 'Nhiều hơn số sản phẩm còn lại ({left})', remedy: 'Nhập không quá {left}.' },
    en: { title: 'More pieces than the {left} that there are', remedy: 'Enter {left} at most.' },
  },
  'fewer-than-accepted': {
    kind: 'invalid',
    vi: { title: 'Đã nghiệm thu {done} sản phẩm', remedy: 'Nhập tổng số đã làm, từ {done} trở lên.' },
    en: { title: '{done} pieces are accepted already', remedy: 'Enter all that are done, {done} at least.' },
  },
  'done-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày làm xong chưa đến', remedy: 'Nhập ngày muộn nhất là hôm nay ({today}).' },
    en: { title: 'The day on which it was done has not come', remedy: 'Enter today ({today}) at the latest.' },
  },
  'rest-counts-later': {
    kind: 'conflict',
    vi: {
      title: 'Đã quá hạn tính vào tháng {month} ({cutOff}) và một phần việc này đã nghiệm thu trong tháng đó',
      remedy: 'Đề nghị cấp trên giao phần còn lại thành việc của tháng sau.',
    },
    en: {
      title: 'The cut-off of {month} ({cutOff}) is over, and a part of this was accepted in that month',
      remedy: 'Ask for the rest to be assigned as work of the next month.',
    },
  },
  'month-closed': {
    kind: 'conflict',
    vi: {
      title: 'Tháng {month} của {person} đã khóa nên việc tính vào tháng đó không đổi được nữa',
      remedy:
        'Người khóa kỳ là {lockedBy}: đề nghị mở lại phiếu, có lý do. Việc mới thì giao vào tháng còn mở; việc chưa nghiệm thu thì người làm báo cáo lại, việc được tính vào tháng sau.',
    },
    en: {
      title: 'The month {month} of {person} is locked, and work that counts in it does not change any more',
      remedy:
        '{lockedBy} locked it: ask for it to be reopened, with a reason. New work is given to a month that is open; what is not accepted yet counts in the next month once it is reported again.',
    },
  },
  'month-just-closed': {
    kind: 'conflict',
    vi: { title: 'Tháng của việc này vừa được khóa', remedy: 'Tải lại trang; muốn đổi thì đề nghị mở lại phiếu.' },
    en: {
      title: 'The month of this work has just been locked',
      remedy: 'Load the page again; ask for it to be reopened.',
    },
  },
  'mark-beyond': {
    kind: 'invalid',
    vi: { title: 'Việc này chỉ có {pieces} sản phẩm', remedy: 'Ghi cho sản phẩm từ 1 đến {pieces}.' },
    en: { title: 'This work has {pieces} pieces', remedy: 'Mark one of 1 to {pieces}.' },
  },
  'cause-answered': {
    kind: 'conflict',
    vi: { title: 'Người có thẩm quyền đã trả lời về nguyên nhân này', remedy: 'Tải lại trang để xem.' },
    en: { title: 'This cause has been answered', remedy: 'Load the page again.' },
  },
});

export const WORK_CONSTRAINTS = {
  work_list_pkey: platformProblems['id-taken'],
  work_product_pkey: platformProblems['id-taken'],
  work_item_pkey: platformProblems['id-taken'],
  work_mark_pkey: platformProblems['id-taken'],
  work_list_one_draft: workProblems['draft-there'],
  work_item_of_task: workProblems['task-counted'],
  work_of_closed_month: workProblems['month-just-closed'],
};
