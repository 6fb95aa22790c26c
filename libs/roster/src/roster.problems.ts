import { defineProblems } from '@app/kernel';
import { platformProblems } from '@app/platform';
import { DUTY_PROBLEMS } from './duties/duty.problems';
import { IMPORT_PROBLEMS } from './import/import.problems';
import { MOVEMENT_PROBLEMS } from './movement.problems';
import { POST_PROBLEMS } from './post.problems';
import { TAKER_PROBLEMS } from './work-takers.problems';

export const rosterProblems = defineProblems('roster', {
  ...{ ...IMPORT_PROBLEMS, ...MOVEMENT_PROBLEMS, ...POST_PROBLEMS, ...TAKER_PROBLEMS },
  'second-main-appointment': {
    kind: 'conflict',
    vi: { title: 'Người này đã có một vị trí chính trong thời gian đó', remedy: 'Kết thúc vị trí chính cũ trước.' },
    en: { title: 'This person already holds a main post in that time', remedy: 'End the earlier main post first.' },
  },
  'own-record': {
    kind: 'forbidden',
    vi: { title: 'Không ai tự ghi biến động hay sửa thông tin của chính mình', remedy: 'Nhờ một quản trị khác ghi.' },
    en: { title: 'Nobody enters movements or corrections of their own', remedy: 'Ask another administrator.' },
  },
  'staff-code-taken': {
    kind: 'conflict',
    vi: { title: 'Mã cán bộ này đã có người mang', remedy: 'Kiểm tra lại mã, hoặc sửa mã của người kia.' },
    en: { title: 'Somebody else has this staff code', remedy: 'Check the code, or correct the other person’s.' },
  },
  'number-shape': {
    kind: 'invalid',
    vi: { title: 'Số định danh phải có đúng 12 chữ số', remedy: 'Nhập lại theo căn cước.' },
    en: { title: 'A personal number has 12 digits', remedy: 'Enter it as the identity card has it.' },
  },
  'number-sex': {
    kind: 'invalid',
    vi: { title: 'Chữ số thứ tư của số định danh không hợp với giới tính', remedy: 'Sửa số định danh hoặc giới tính.' },
    en: { title: 'The fourth digit of the number does not agree with the sex', remedy: 'Correct one of the two.' },
  },
  'number-birth': {
    kind: 'invalid',
    vi: { title: 'Số định danh không hợp với năm sinh', remedy: 'Sửa số định danh hoặc năm sinh.' },
    en: { title: 'The number does not agree with the year of birth', remedy: 'Correct one of the two.' },
  },
  'number-taken': {
    kind: 'conflict',
    vi: { title: 'Số định danh này đã có người mang', remedy: 'Kiểm tra lại số, hoặc người ấy đã có trong danh sách.' },
    en: { title: 'Somebody else has this number', remedy: 'Check it; the person may be on the list already.' },
  },
  'part-not-yours': {
    kind: 'forbidden',
    vi: { title: 'Bạn không có quyền với nhóm thông tin này', remedy: 'Nhờ công chức tổ chức cán bộ ghi.' },
    en: { title: 'You have no right to this group of particulars', remedy: 'Ask the personnel officer to enter it.' },
  },
  'party-not-a-member': {
    kind: 'invalid',
    vi: {
      title: 'Ngày vào Đảng, chi bộ chỉ ghi cho đảng viên',
      remedy: 'Chọn là đảng viên, hoặc bỏ trống các mục ấy.',
    },
    en: {
      title: 'Only a member has days and a cell',
      remedy: 'Say that the person is a member, or leave these empty.',
    },
  },
  'party-confirmed-before-joined': {
    kind: 'invalid',
    vi: { title: 'Ngày chính thức trước ngày vào Đảng', remedy: 'Sửa một trong hai ngày.' },
    en: { title: 'Confirmed before joining', remedy: 'Correct one of the two days.' },
  },
  'readings-not-yours': {
    kind: 'forbidden',
    vi: {
      title: 'Ai đã xem hồ sơ: chỉ chính người đó và người phụ trách cơ quan được biết',
      remedy: 'Hỏi người phụ trách cơ quan.',
    },
    en: {
      title: 'Who opened a record is for the person and for whoever answers for the body',
      remedy: 'Ask whoever answers for the body.',
    },
  },
  'birth-differs': {
    kind: 'invalid',
    vi: { title: 'Ngày sinh không thuộc năm sinh', remedy: 'Sửa ngày sinh hoặc năm sinh cho khớp nhau.' },
    en: { title: 'The day of birth is not in the year of birth', remedy: 'Correct one of the two.' },
  },
  'movement-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày hiệu lực chưa đến', remedy: 'Ghi khi đã đến ngày, muộn nhất là hôm nay ({today}).' },
    en: { title: 'The day has not come yet', remedy: 'Enter it once it has come: today ({today}) or earlier.' },
  },
  'beyond-your-reach': {
    kind: 'forbidden',
    vi: { title: 'Đơn vị nằm ngoài phạm vi của bạn', remedy: 'Nhờ quản trị cấp trên ghi việc chuyển này.' },
    en: { title: 'The unit is beyond your reach', remedy: 'Ask the administrator above to enter this movement.' },
  },
  'post-missing': {
    kind: 'invalid',
    vi: { title: 'Chưa nêu đơn vị và chức vụ đến', remedy: 'Nêu đơn vị và chức vụ.' },
    en: { title: 'The unit and the post are missing', remedy: 'Name the unit and the post.' },
  },
  'post-unasked': {
    kind: 'invalid',
    vi: { title: 'Loại biến động này không dẫn đến vị trí mới', remedy: 'Bỏ đơn vị và chức vụ đến.' },
    en: { title: 'This kind of movement leads to no post', remedy: 'Leave out the unit and the post.' },
  },
  'successor-unasked': {
    kind: 'invalid',
    vi: {
      title: 'Biến động này không cần người nhận bàn giao',
      remedy: 'Bỏ người nhận bàn giao; chỉ nêu khi rời cơ quan.',
    },
    en: { title: 'This movement hands no work over', remedy: 'Leave the successor out; only who leaves has one.' },
  },
  'decision-missing': {
    kind: 'invalid',
    vi: { title: 'Chưa nêu quyết định', remedy: 'Nêu số, ngày và cơ quan ban hành.' },
    en: { title: 'The decision is missing', remedy: 'Name its number, its day and who issued it.' },
  },
  'decision-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày ban hành chưa đến', remedy: 'Sửa ngày ban hành, muộn nhất là hôm nay ({today}).' },
    en: { title: 'The day of the decision has not come yet', remedy: 'Correct it: today ({today}) or earlier.' },
  },
  'leave-kind-missing': {
    kind: 'invalid',
    vi: { title: 'Chưa nêu lý do nghỉ', remedy: 'Chọn lý do nghỉ; chỉ nghỉ mới có lý do nghỉ.' },
    en: { title: 'The kind of leave is missing', remedy: 'Choose it; only a leave has one.' },
  },
  'unit-split-with-people': {
    kind: 'rule',
    tells: ['people'],
    vi: {
      title: 'Đơn vị chia cho nhiều đơn vị nhưng còn {people} người chưa rõ về đâu',
      remedy: 'Ghi biến động của từng người về đơn vị mới trước, rồi kết thúc đơn vị này.',
    },
    en: {
      title: 'The unit is split among several, but where {people} of its people go is not known',
      remedy: 'Enter first where each of them goes, then end the unit.',
    },
  },
  'posts-after-unit': {
    kind: 'rule',
    tells: ['posts', 'day'],
    vi: {
      title: 'Có {posts} vị trí ở đơn vị bắt đầu hoặc kết thúc sau ngày {day}',
      remedy: 'Chọn một ngày muộn hơn, hoặc sửa các biến động đó trước.',
    },
    en: {
      title: '{posts} posts of the unit begin or end after {day}',
      remedy: 'Choose a later day, or put those movements right first.',
    },
  },
  'since-too-late': {
    kind: 'invalid',
    vi: { title: 'Ngày so sánh phải trước ngày xem', remedy: 'Chọn ngày trước {day}.' },
    en: { title: 'The day to compare with must be earlier', remedy: 'Choose a day before {day}.' },
  },
  'quota-of-what': {
    kind: 'invalid',
    vi: { title: 'Nêu một đối tượng, hoặc một chức vụ lãnh đạo', remedy: 'Chọn đúng một trong hai.' },
    en: { title: 'A kind of staff or a leading post is missing', remedy: 'Give exactly one of the two.' },
  },
  'quota-taken': {
    kind: 'conflict',
    vi: {
      title: 'Đơn vị đã được giao biên chế này từ đúng ngày đó',
      remedy: 'Rút lần ghi nhầm trước, hoặc chọn ngày khác.',
    },
    en: {
      title: 'The unit has such a number from that very day',
      remedy: 'Withdraw it if it is a mistake, or choose another day.',
    },
  },
  'quota-withdrawn': {
    kind: 'conflict',
    vi: { title: 'Lần ghi biên chế này đã được rút', remedy: 'Không cần làm gì thêm.' },
    en: { title: 'This quota has been withdrawn', remedy: 'Nothing is left to do.' },
  },
  'quota-ended': {
    kind: 'conflict',
    vi: { title: 'Biên chế này đã hết hiệu lực từ {day}', remedy: 'Tải lại trang để xem.' },
    en: { title: 'This quota has ended on {day}', remedy: 'Reload the page to see it.' },
  },
  'quota-end-too-early': {
    kind: 'invalid',
    vi: { title: 'Ngày hết hiệu lực phải sau ngày bắt đầu ({from})', remedy: 'Chọn ngày muộn hơn.' },
    en: { title: 'It ends after the day from which it holds ({from})', remedy: 'Choose a later day.' },
  },
  ...DUTY_PROBLEMS,
});

export const ROSTER_CONSTRAINTS = {
  staff_member_pkey: platformProblems['id-taken'],
  headcount_quota_pkey: platformProblems['id-taken'],
  duty_list_pkey: platformProblems['id-taken'],
  job_position_pkey: platformProblems['id-taken'],
  job_position_one: rosterProblems['job-position-taken'],
  duty_assignment_pkey: platformProblems['id-taken'],
  appointment_one_main: rosterProblems['second-main-appointment'],
  staff_member_code: rosterProblems['staff-code-taken'],
  staff_particulars_number: rosterProblems['number-taken'],
  duty_assignment_once: rosterProblems['duty-held'],
  headcount_quota_one: rosterProblems['quota-taken'],
};
