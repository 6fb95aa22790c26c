import { v7 as uuidv7 } from 'uuid';
import { expectDone, type Story } from './story';
import type { Visitor } from './visitor';

/** What the committee of the commune concluded about somebody's third quarter. */
export const partyResultOf = (staffMemberId: string, more: object = {}) => ({
  ...{ id: uuidv7(), staffMemberId, year: 2026, period: 'Q3', score: '88,5', grade: 'GOOD' },
  ...{ decisionNumber: '27-KL/ĐU', decidedOn: '2026-10-08', decidedBy: 'Ban Thường vụ Đảng ủy xã Minh Khê' },
  note: 'Hội nghị ngày 08/10/2026.',
  ...more,
});

export const WITHDRAWN = { reason: 'Ghi nhầm người, kết luận là của người khác.' };

/** Makes it known that somebody is a member, since long before. */
export async function memberOf(keeper: Visitor, person: string, more: object = {}): Promise<void> {
  const path = `/staff-members/${person}/particulars`;
  const { etag } = expectDone(await keeper.get(path)).json<{ etag: string }>();
  const party = { isMember: true, joinedOn: '2010-02-03', ...more };
  expectDone(await keeper.patch(path, { party }, { 'if-match': etag }));
}

/** Results of a member of Xã Minh Khê: one that can be withdrawn, and one of another period. */
export interface PartyResults {
  readonly ofUyen: string;
  readonly toWithdraw: string;
}

export async function partyResultsOf(keeper: Visitor, story: Story): Promise<PartyResults> {
  const uyen = story.person('uyen');
  await memberOf(keeper, uyen);
  const [standing, wrong] = [
    partyResultOf(uyen, { period: 'Q1', decidedOn: '2026-04-08' }),
    partyResultOf(uyen, { period: 'Q2' }),
  ];
  for (const result of [standing, wrong]) expectDone(await keeper.post('/party-results', result));
  return { ofUyen: standing.id, toWithdraw: wrong.id };
}

/** Two results of one person, who has been made known as a member: one that stands, and one that is withdrawn. */
export async function fillParty(keeper: Visitor, person: string): Promise<void> {
  const [standing, wrong] = [partyResultOf(person), partyResultOf(person, { period: 'Q2' })];
  for (const result of [standing, wrong]) expectDone(await keeper.post('/party-results', result));
  expectDone(await keeper.post(`/party-results/${wrong.id}/withdraw`, WITHDRAWN));
}
