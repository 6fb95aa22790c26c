import { personOf } from '../demo-office';
import type { Scene } from './scene';

const MONTH = '2026-09';

/** How a visit of an open month names the commune's official: concluded, and nothing to be put right. */
export const naming = ({ office, commune }: Scene) => ({
  ends: 'CLOSED',
  startedAt: `${MONTH}-15T08:00:00+07:00`,
  more: {
    people: [{ staffMemberId: personOf(office, `c${commune}.official`), part: 'SUBJECT' }],
    handling: 'REMINDED',
  },
});

/** What such a visit may take off the official's month: the head of their unit decides. */
export async function effects({ as, commune, note }: Scene): Promise<void> {
  const official = await as(`c${commune}.official`);
  const { items } = await official.get<{ items: { id: string; month: string }[] }>('/own-evaluations');
  const sheet = items.find(({ month }) => month === MONTH)?.id ?? '';
  const page = await official.get<{ effects: { id: string }[] }>(`/evaluations/${sheet}`);
  for (const { id } of page.effects) note('finding-effects', id, 'OPEN');
}
