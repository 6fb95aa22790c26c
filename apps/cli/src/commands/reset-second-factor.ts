import { parseArgs } from 'node:util';
import { AccountSecurity } from '@app/identity';
import { withApplication } from './with-application';
import { needs, refuse, tell } from '../refuse';

/** For the last administrator who has lost the phone: takes the second factor away; the log says that it was by command. */
export async function resetSecondFactor(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { username: { type: 'string' } } });
  const { username } = values;
  if (!username) return needs('reset-second-factor', '--username NAME');
  return withApplication(async (app) => {
    if (!(await app.get(AccountSecurity, { strict: false }).resetByName(username))) {
      return refuse({
        vi: `Không có ai được đăng nhập với tên ${username}; chưa thay đổi gì.`,
        en: `Nobody who may sign in is called ${username}; nothing was changed.`,
      });
    }
    tell({
      vi: `${username} lại đăng nhập chỉ bằng mật khẩu, mọi phiên của tài khoản đã kết thúc.`,
      en: `${username} signs in by password alone again, and all sessions of the account have ended.`,
    });
    return 0;
  });
}
