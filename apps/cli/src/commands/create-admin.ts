import { parseArgs } from 'node:util';
import { FirstAdministrator } from '@app/identity';
import { isLocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { APP_CONFIG, DATABASE_POOL, jobContext, UnitOfWork, type AppConfig } from '@app/platform';
import type { Pool } from 'pg';
import { OfficeLibrary, TWO_TIERS_SINCE } from '../../../api/src/composition';
import { withApplication } from './with-application';
import { refuse, tell } from '../refuse';

const WORDS = '--user NAME [--office "NAME OF THE AUTHORITY" [--since YYYY-MM-DD]]';
const USAGE = {
  vi: `create-admin cần ${WORDS}: --office khi cơ sở dữ liệu còn trống, --since là ngày đã qua`,
  en: `create-admin needs ${WORDS}: --office on an empty database, --since a past day`,
};

/** Makes an administrator, in an empty database the office as well, and prints the one-time link to come in by. */
export async function createAdmin(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      user: { type: 'string' },
      office: { type: 'string' },
      // What stood before today is entered under an authority that stood as well.
      since: { type: 'string', default: TWO_TIERS_SINCE },
    },
  });
  const { user, office, since } = values;
  if (!user || !isLocalDate(since)) return refuse(USAGE);
  return withApplication(async (app) => {
    const { rows } = await app
      .get<Pool>(DATABASE_POOL)
      .query<{ id: number; demo: Date | null }>('SELECT tenant_ids() AS id, demo_started_at() AS demo');
    const [tenant] = rows;
    if (tenant?.demo) {
      return refuse({
        vi: 'Cơ sở dữ liệu đang chứa dữ liệu mẫu: không lập tài khoản người thật cạnh người hư cấu.\nTrước hết: npm run cli -- leave-demo',
        en: 'This database holds the demo: no account of a real person is made beside fictional ones.\nFirst: npm run cli -- leave-demo',
      });
    }
    if (!tenant && !office?.trim()) return refuse(USAGE);
    const first = app.get(FirstAdministrator);
    const unitOfWork = app.get(UnitOfWork);
    if (tenant && office !== undefined) {
      const root = () => app.get(UnitService).rootOrFail();
      const { name } = await unitOfWork.run(jobContext('command-line', tenant.id), root);
      if (office.normalize('NFC').trim() !== name) {
        return refuse({
          vi: `Cơ sở dữ liệu này là của “${name}”, không chứa cơ quan thứ hai: bỏ --office để cho người vào cơ quan đó.\nChưa thay đổi gì.`,
          en: `This database is the office of "${name}", and holds no second one: leave --office out to let somebody in there.\nNothing was changed.`,
        });
      }
    }
    const made = await unitOfWork.run(jobContext('command-line', tenant?.id ?? 1), async () => {
      if (!tenant) {
        if (since > unitOfWork.current.today) return null;
        await first.found(office ?? '', since);
        await app.get(OfficeLibrary).begin();
      }
      return first.letIn(user);
    });
    if (!made) return refuse(USAGE);
    const { publicUrl, port } = app.get<AppConfig>(APP_CONFIG);
    const { isNew, hours } = made;
    tell({
      vi: `${isNew ? 'Đã lập quản trị hệ thống.' : 'Quản trị hệ thống được vào lại.'} Mở liên kết dưới đây một lần, trong ${hours} giờ, và đặt mật khẩu:`,
      en: `${isNew ? 'The administrator is made.' : 'The administrator is let in again.'} Open this link once, within ${hours} hours, and set a password:`,
    });
    console.log(`${publicUrl?.origin ?? `http://127.0.0.1:${port}`}/first-sign-in#${made.token}`);
    return 0;
  });
}
