import { defineProblems } from '@app/kernel';
import { securityProblems } from './security.problems';
import { platformProblems } from '@app/platform';

const accountProblems = defineProblems('identity', {
  'login-failed': {
    kind: 'unauthenticated',
    vi: {
      title: 'Tên đăng nhập hoặc mật khẩu chưa đúng',
      remedy: 'Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại. Quên mật khẩu: báo quản trị hệ thống.',
    },
    en: {
      title: 'The user name or the password is not right',
      remedy: 'Check the keyboard and Caps Lock and try again. Forgotten: ask your administrator.',
    },
  },
  'too-many-attempts': {
    kind: 'too-many',
    vi: {
      title: 'Đã thử đăng nhập nhiều lần',
      remedy: 'Thử lại sau {minutes} phút, hoặc dùng thiết bị đã từng đăng nhập.',
    },
    en: {
      title: 'Too many attempts',
      remedy: 'Try again in {minutes} minutes, or from a device you have used before.',
    },
  },
  'sign-in-over': {
    kind: 'unauthenticated',
    vi: { title: 'Lần đăng nhập này đã quá lâu', remedy: 'Nhập lại tên đăng nhập và mật khẩu.' },
    en: { title: 'This sign-in took too long', remedy: 'Enter user name and password again.' },
  },
  'code-wrong': {
    kind: 'rule',
    vi: {
      title: 'Mã xác thực chưa đúng hoặc đã dùng',
      remedy: 'Chờ mã mới trên ứng dụng rồi nhập lại; kiểm tra giờ của điện thoại. Mất điện thoại: dùng mã khôi phục.',
    },
    en: {
      title: 'The code is wrong or was used already',
      remedy: 'Wait for the next code of the app and check the clock of the phone. Phone lost: use a recovery code.',
    },
  },
  'code-missing': {
    kind: 'rule',
    vi: { title: 'Chưa nhập mã xác thực', remedy: 'Nhập mã 6 số trên ứng dụng, hoặc một mã khôi phục.' },
    en: { title: 'The code is missing', remedy: 'Enter the six digits of the app, or a recovery code.' },
  },
  'confirm-yourself': {
    kind: 'forbidden',
    vi: {
      title: 'Việc này cần xác nhận lại đúng là bạn',
      remedy: 'Gửi mật khẩu (và mã xác thực nếu có) tới POST /auth/confirm, rồi thực hiện lại trong 10 phút.',
    },
    en: {
      title: 'This asks you to confirm who you are',
      remedy: 'Send the password (and the code, if there is one) to POST /auth/confirm, then repeat within 10 minutes.',
    },
  },
  'second-factor-due': {
    kind: 'forbidden',
    vi: {
      title: 'Tài khoản này phải đặt xác thực hai bước trước khi làm việc',
      remedy: 'Mở trang Tài khoản của tôi, đặt ứng dụng xác thực.',
    },
    en: {
      title: 'This account must set up a second factor before anything else',
      remedy: 'Open the page My account and set up an authenticator app.',
    },
  },
  'second-factor-off': {
    kind: 'conflict',
    vi: { title: 'Tài khoản này không có xác thực hai bước', remedy: 'Tải lại trang; đặt lại nếu cần.' },
    en: { title: 'This account has no second factor', remedy: 'Load the page again; set one up if it is needed.' },
  },
  'second-factor-required': {
    kind: 'rule',
    vi: {
      title: 'Cơ quan yêu cầu tài khoản này có xác thực hai bước',
      remedy: 'Đổi sang điện thoại khác thay vì tắt.',
    },
    en: {
      title: 'The office asks for a second factor of this account',
      remedy: 'Change to another phone instead of turning it off.',
    },
  },
  'enrolment-over': {
    kind: 'conflict',
    vi: { title: 'Lần đặt xác thực này không còn hiệu lực', remedy: 'Bắt đầu lại và quét mã mới.' },
    en: { title: 'This set-up is no longer in force', remedy: 'Begin again and scan the new code.' },
  },
  'username-taken': {
    kind: 'conflict',
    vi: { title: 'Tên đăng nhập này đã có', remedy: 'Chọn tên khác.' },
    en: { title: 'This user name exists already', remedy: 'Choose another.' },
  },
  'username-unusable': {
    kind: 'invalid',
    vi: {
      title: 'Tên đăng nhập gồm 3 đến 60 chữ, số hoặc dấu . _ - @, bắt đầu bằng chữ hoặc số',
      remedy: 'Nhập tên không có khoảng trắng, ví dụ nam.truong.',
    },
    en: {
      title: 'A user name has 3 to 60 letters, digits or . _ - @ and begins with a letter or digit',
      remedy: 'Enter a name without spaces, such as nam.truong.',
    },
  },
  'person-has-account': {
    kind: 'conflict',
    vi: { title: 'Người này đã có tài khoản', remedy: 'Tìm tài khoản của người này rồi cấp vai tại đó.' },
    en: { title: 'This person has an account already', remedy: 'Find it and give the roles there.' },
  },
  'beyond-your-reach': {
    kind: 'forbidden',
    vi: {
      title: 'Phạm vi này rộng hơn phạm vi quản trị của bạn',
      remedy: 'Chọn đơn vị thuộc phạm vi của bạn, hoặc đề nghị Quản trị hệ thống cấp trên thực hiện.',
    },
    en: {
      title: 'This reaches further than you administer',
      remedy: 'Choose a unit within your reach, or ask the administrator above you.',
    },
  },
  'role-beyond-your-reach': {
    kind: 'forbidden',
    vi: {
      title: 'Vai này kiểm tra được mọi đơn vị, rộng hơn phạm vi quản trị của bạn',
      remedy: 'Đề nghị Quản trị hệ thống của toàn cơ quan cấp hoặc thu hồi vai này.',
    },
    en: {
      title: 'This role inspects every unit, further than you administer',
      remedy: 'Ask an administrator of the whole authority to give it or take it back.',
    },
  },
  'held-at-a-body': {
    kind: 'rule',
    vi: {
      title: 'Vai này làm việc thay mặt một cơ quan kiểm tra, không cấp ở cấp cao nhất',
      remedy: 'Chọn cơ quan tiến hành kiểm tra, ví dụ Sở Nội vụ; từ đó kiểm tra được mọi đơn vị.',
    },
    en: {
      title: 'This role acts in the name of an inspecting body and is not given over the whole authority',
      remedy: 'Choose the body that inspects, such as the department of home affairs; it can inspect every unit.',
    },
  },
  'account-outranks-you': {
    kind: 'forbidden',
    vi: {
      title: 'Tài khoản này giữ vai ngoài phạm vi quản trị của bạn',
      remedy: 'Quản trị hệ thống cấp trên, người quản trị cả phạm vi đó, thực hiện việc này.',
    },
    en: {
      title: 'This account holds something beyond what you administer',
      remedy: 'The administrator above you, who reaches all of it, can do this.',
    },
  },
  'not-to-oneself': {
    kind: 'rule',
    vi: {
      title: 'Không tự cấp, tự khóa hay tự đặt lại tài khoản của mình',
      remedy: 'Nhờ quản trị viên khác thực hiện.',
    },
    en: { title: 'Nobody does this to their own account', remedy: 'Ask another administrator.' },
  },
  'last-administrator': {
    kind: 'conflict',
    vi: {
      title: 'Đây là Quản trị hệ thống cuối cùng của toàn cơ quan',
      remedy: 'Cấp vai Quản trị hệ thống không thời hạn cho một người khác trước.',
    },
    en: {
      title: 'This is the last administrator of the whole office',
      remedy: 'First make somebody else an administrator without an end date.',
    },
  },
  'account-disabled': {
    kind: 'conflict',
    vi: { title: 'Tài khoản này đang bị khóa', remedy: 'Mở lại tài khoản rồi thực hiện.' },
    en: { title: 'This account is disabled', remedy: 'Enable it first.' },
  },
  'account-active': {
    kind: 'conflict',
    vi: { title: 'Tài khoản này đang hoạt động', remedy: 'Tải lại trang để xem tình trạng mới.' },
    en: { title: 'This account is active already', remedy: 'Load the page again.' },
  },
  'open-work': {
    kind: 'conflict',
    tells: ['count'],
    vi: {
      title: 'Người này còn {count} việc khắc phục đang mở',
      remedy: 'Chọn người nhận bàn giao rồi thực hiện lại.',
    },
    en: { title: 'This person has {count} open tasks', remedy: 'Choose who takes them over, then repeat.' },
  },
  'open-work-first': {
    kind: 'conflict',
    tells: ['count'],
    vi: {
      title: 'Người này còn {count} việc khắc phục đang mở',
      remedy: 'Bàn giao các việc này (Việc chờ xử lý, Bàn giao việc) rồi thực hiện lại.',
    },
    en: { title: 'This person has {count} open tasks', remedy: 'Hand them over at the desk first, then repeat.' },
  },
  'basis-missing': {
    kind: 'invalid',
    vi: {
      title: 'Thiếu căn cứ của việc cấp vai này',
      remedy: 'Nhập số, ngày văn bản; người được thay; ủy quyền phải có ngày kết thúc.',
    },
    en: {
      title: 'What this grant rests on is missing',
      remedy: 'Enter number and date of the document and whom it stands for; a delegation has a last day.',
    },
  },
  'ends-before-it-begins': {
    kind: 'invalid',
    vi: { title: 'Ngày cuối cùng ở trước ngày bắt đầu', remedy: 'Nhập ngày cuối cùng không trước ngày bắt đầu.' },
    en: { title: 'The last day lies before the first', remedy: 'Enter a last day that is not before the first.' },
  },
  'grant-overlaps': {
    kind: 'conflict',
    vi: {
      title: 'Tài khoản đã có vai này tại đơn vị này trong thời gian đó',
      remedy: 'Thu hồi vai đang có, hoặc chọn ngày không trùng.',
    },
    en: {
      title: 'The account holds this role at this unit in that time already',
      remedy: 'Take the earlier one back, or choose other days.',
    },
  },
  'grant-ended': {
    kind: 'conflict',
    vi: { title: 'Vai này đã hết hiệu lực', remedy: 'Tải lại trang để xem các vai đang có.' },
    en: { title: 'This grant has ended already', remedy: 'Load the page again to see what is in force.' },
  },
  'change-password-first': {
    kind: 'forbidden',
    vi: {
      title: 'Cần đặt mật khẩu của riêng bạn trước',
      remedy: 'Mở trang Tài khoản của tôi, nhập mật khẩu một lần rồi đặt mật khẩu mới.',
    },
    en: {
      title: 'Set a password of your own first',
      remedy: 'Open My account, enter the one-time password and choose a new one.',
    },
  },
  'password-worn-out': {
    kind: 'forbidden',
    vi: {
      title: 'Mật khẩu đã dùng quá thời hạn cơ quan đặt',
      remedy: 'Mở trang Tài khoản của tôi, đổi mật khẩu rồi làm tiếp.',
    },
    en: {
      title: 'The password is older than the office allows',
      remedy: 'Open My account and change it, then go on.',
    },
  },
  'one-time-password-over': {
    kind: 'unauthenticated',
    vi: { title: 'Mật khẩu một lần đã hết hạn', remedy: 'Báo Quản trị hệ thống đặt lại mật khẩu.' },
    en: { title: 'The one-time password has expired', remedy: 'Ask your administrator to reset it.' },
  },
  'password-wrong': {
    kind: 'invalid',
    vi: { title: 'Mật khẩu hiện tại chưa đúng', remedy: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.' },
    en: { title: 'The current password is not right', remedy: 'Check the keyboard and Caps Lock and try again.' },
  },
  'password-unchanged': {
    kind: 'invalid',
    vi: { title: 'Mật khẩu mới trùng mật khẩu hiện tại', remedy: 'Chọn một mật khẩu khác.' },
    en: { title: 'The new password is the current one', remedy: 'Choose another.' },
  },
  'link-over': {
    kind: 'rule',
    vi: {
      title: 'Liên kết này đã dùng hoặc đã hết hạn',
      remedy: 'Đăng nhập nếu đã đặt mật khẩu; nếu chưa, chạy lại lệnh create-admin để có liên kết mới.',
    },
    en: {
      title: 'This link has been used or has expired',
      remedy: 'Sign in if you have set a password; otherwise run create-admin again for a new link.',
    },
  },
});

export const identityProblems = { ...accountProblems, ...securityProblems };

export const IDENTITY_CONSTRAINTS = {
  account_pkey: platformProblems['id-taken'],
  role_grant_pkey: platformProblems['id-taken'],
  account_username: identityProblems['username-taken'],
  account_person: identityProblems['person-has-account'],
  role_grant_once: identityProblems['grant-overlaps'],
};
