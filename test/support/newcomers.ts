import { v7 as uuidv7 } from 'uuid';
import { AccountService } from '@app/identity';
import { localDate } from '@app/kernel';
import { jobContext, UnitOfWork } from '@app/platform';
import { StaffService } from '@app/roster';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import type { TestApp } from './app';
import { tamper, type Story } from './story';

/** People whom the story does not have: another body's own inspector, and somebody without any role. */
export const OTHER_BODYS_INSPECTOR = 'quang.ta';
export const WITHOUT_ROLE = 'lien.phung';
/** Of Xã Minh Khê; has lost the phone with which a second factor was being set up. */
export const PHONE_LOST = 'phu.dao';
/** Of Xã Minh Khê; is signed in somewhere. */
export const SIGNED_IN = 'tam.vo';
/** Who administers Phường Vân Phong and nothing else. */
export const WARD_ADMINISTRATOR = 'hanh.lam';
/** The decision by which somebody of Xã Minh Khê has a second post, at Phường Vân Phong. */
export const SECOND_POST = '77/QĐ-VP';

interface Held {
  readonly role?: string;
  readonly at?: number;
}

export async function takeOnNewcomers(app: TestApp, story: Story): Promise<void> {
  const [staff, accounts] = [app.app.get(StaffService), app.app.get(AccountService)];
  const takeOn = async (
    username: string,
    fullName: string,
    unitId: number,
    { role, at = unitId }: Held = {},
  ): Promise<void> => {
    const person = { id: uuidv7(), appointmentId: uuidv7(), fullName, unitId, startsOn: localDate('2025-07-01') };
    const { id } = await staff.appoint({ ...person, kind: 'CIVIL_SERVANT', position: 'Chuyên viên' });
    const grants = role ? [{ role, unitId: at, validFrom: localDate('2025-07-01') }] : [];
    await accounts.create({ username, password: DEMO_PASSWORD, staffMemberId: id, grants });
  };
  await app.app.get(UnitOfWork).run(jobContext('test', 1), async () => {
    await takeOn(OTHER_BODYS_INSPECTOR, 'Tạ Minh Quang', story.unit('finance'), { role: 'INSPECTION_HEAD' });
    await takeOn(WITHOUT_ROLE, 'Phùng Thị Liên', story.unit('minhkhe'));
    await takeOn(PHONE_LOST, 'Đào Văn Phú', story.unit('minhkhe'));
    await takeOn(SIGNED_IN, 'Võ Thị Tâm', story.unit('minhkhe'));
    await takeOn(WARD_ADMINISTRATOR, 'Lâm Thị Hạnh', story.unit('vanphong.office'), {
      role: 'ADMINISTRATOR',
      at: story.unit('vanphong'),
    });
  });
  // No request makes a second post yet.
  await tamper(
    app.database,
    `INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, starts_on, decision_number)
     VALUES ($1, 1, $2, $3, 'Kiêm nhiệm', false, '2025-07-01', $4)`,
    [uuidv7(), story.person('uyen'), story.unit('vanphong'), SECOND_POST],
  );
}
