import { v7 as uuidv7 } from 'uuid';
import { personOf } from '../demo-office';
import { idOf } from '../demo-people';
import type { Scene } from './scene';

interface Opened {
  readonly evaluations: readonly { readonly id: string; readonly staffMemberId: string }[];
}

/** Months of the commune, the first three of them closed with nothing assigned to anybody. */
export async function evaluations({ office, as, commune, note }: Scene): Promise<void> {
  const [officer, chair] = [await as(`c${commune}.records`), await as(`c${commune}.chair`)];
  const official = personOf(office, `c${commune}.official`);
  for (let n = 1; n <= 8; n += 1) {
    const cycle = { id: uuidv7(), unitId: idOf(office.units, `c${commune}`), month: `2026-0${n + 1}` };
    const { evaluations: people } = await officer.post<Opened>('/evaluation-cycles', cycle);
    const state = n <= 3 ? 'CLOSED' : 'OPEN';
    if (n <= 3) await chair.post(`/evaluation-cycles/${cycle.id}/lock`, {});
    note('evaluation-cycles', cycle.id, state);
    const own = people.find(({ staffMemberId }) => staffMemberId === official)?.id ?? '';
    for (const type of ['evaluations', 'own-evaluations', 'assessments']) note(type, own, state);
  }
}
