import { v7 as uuidv7 } from 'uuid';
import { personOf } from '../demo-office';
import type { Scene } from './scene';

/** Who was disciplined, by whoever keeps the personal files; one of them is whoever may answer. */
export async function sanctions({ office, as, commune, mark, note }: Scene): Promise<void> {
  const officer = await as(`c${commune}.records`);
  const people = ['clerk1', 'clerk1', 'clerk3', 'clerk3', 'official'];
  for (const [n, key] of people.entries()) {
    const sanction = {
      id: uuidv7(),
      staffMemberId: personOf(office, `c${commune}.${key}`),
      side: 'STATE',
      form: 'REPRIMAND',
    };
    const paper = { decisionNumber: `${n}/QĐ-KL ${mark}`, decidedOn: '2026-09-14', decidedBy: `UBND ${mark}` };
    await officer.post('/sanctions', {
      ...sanction,
      ...paper,
      actOn: '2026-08-11',
      conduct: `Vắng mặt không lý do ${mark}`,
    });
    note('sanctions', sanction.id, key === 'official' ? 'OWN' : n < 2 ? 'TO_SIGN' : 'TO_ANNUL');
  }
}
