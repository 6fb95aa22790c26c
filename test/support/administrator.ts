import { v7 as uuidv7 } from 'uuid';
import { AccountService } from '@app/identity';
import { localDate } from '@app/kernel';
import { jobContext, UnitOfWork } from '@app/platform';
import { StaffService } from '@app/roster';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import type { TestApp } from './app';
import type { Story } from './story';
import type { Visitor } from './visitor';

/** Somebody of the authority's own office who administers all of it, signed in; the other tenant's is `hai.quan.tri`. */
export async function administrator(app: TestApp, story: Story, tenant: 1 | 2 = 1): Promise<Visitor> {
  const username = tenant === 1 ? 'quan.tri' : 'hai.quan.tri';
  const [staff, accounts] = [app.app.get(StaffService), app.app.get(AccountService)];
  const unitId = story.unit('province');
  await app.app.get(UnitOfWork).run(jobContext('test', tenant), async () => {
    const person = {
      id: uuidv7(),
      appointmentId: uuidv7(),
      fullName: 'Hồ Thị Trị',
      unitId,
      kind: 'CIVIL_SERVANT' as const,
    };
    const { id } = await staff.appoint({ ...person, startsOn: localDate('2025-07-01'), position: 'Chuyên viên' });
    const grants = [{ role: 'ADMINISTRATOR', unitId, validFrom: localDate('2025-07-01') }];
    await accounts.create({ username, password: DEMO_PASSWORD, staffMemberId: id, grants });
  });
  return app.as(username);
}
