import { v7 as uuidv7 } from 'uuid';
import { personOf } from '../demo-office';
import type { Scene } from './scene';

const PERIODS = [
  ...(['Q3', 'Q4', 'YEAR'] as const).map((period) => ({ year: 2025, period, decidedOn: '2026-01-08' })),
  ...(['Q1', 'Q2'] as const).map((period) => ({ year: 2026, period, decidedOn: '2026-07-08' })),
];

/** What the committee concluded about a member, by whoever keeps the personal files. */
export async function partyResults({ office, as, commune, mark, note }: Scene): Promise<void> {
  const officer = await as(`c${commune}.records`);
  const staffMemberId = personOf(office, `c${commune}.head`);
  const path = `/staff-members/${staffMemberId}/particulars`;
  const { etag } = await officer.get<{ etag: string }>(path);
  const party = { isMember: true, joinedOn: '2010-02-03', cell: `Chi bộ ${mark}` };
  await officer.patch(path, { party }, { 'if-match': etag });
  for (const [n, period] of PERIODS.entries()) {
    const result = { id: uuidv7(), staffMemberId, ...period, score: '88,5', grade: 'GOOD' };
    const paper = { decisionNumber: `${n}-KL/ĐU ${mark}`, decidedBy: `Đảng ủy ${mark}`, note: `Hội nghị ${mark}` };
    await officer.post('/party-results', { ...result, ...paper });
    note('party-results', result.id, 'OPEN');
  }
}
