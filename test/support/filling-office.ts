import { v7 as uuidv7 } from 'uuid';
import { expectDone } from './story';
import type { Visitor } from './visitor';

/** A setting in force, one planned, one taken back: every field of the page has been seen with a value. */
export async function setAndPlan(admin: Visitor): Promise<void> {
  const set = async (value: string, validFrom: string): Promise<string> => {
    const basis = 'Quyết định 1200/QĐ-UBND ngày 18/11/2026';
    const body = { id: uuidv7(), value, validFrom, reason: 'Theo quy chế làm việc mới.', basis };
    expectDone(await admin.post('/settings/inspection.repeat-months/values', body));
    return body.id;
  };
  await set('18', '2026-11-20');
  await set('24', '2026-12-01');
  expectDone(await admin.post(`/setting-values/${await set('36', '2027-01-01')}/withdraw`));
}
