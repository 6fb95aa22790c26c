import type { TestDatabase } from './app';
import { amendmentOf, expectDone, findingOf, NOTICE, statementOf, tamper, visitAt, type Story } from './story';
import { lockAndSign } from './signing';
import type { Visitor } from './visitor';

export const ACCEPT = { decision: 'ACCEPTED', version: 1 };
export const CHANGE = {
  ...{ decision: 'CHANGED', version: 1, criterion: 'II.3', points: '0,75' },
  reason: 'Người này chỉ trực thay, lỗi do phân công.',
};
export const REJECT = { decision: 'REJECTED', version: 1, reason: 'Có giấy đi đường, đoàn chưa xem.' };
export const ANSWER = { text: 'Hôm đó tôi đưa hồ sơ lên Sở theo giấy đi đường số 12.' };
/** Outside of the checklist, a breach of Mức 3: half of the five points of I.2. */
export const ABSENT = { title: 'Vắng mặt không lý do', findingClass: 'BREACH', severity: 'LEVEL_3' };

interface Concluding {
  readonly inspector: Visitor;
  readonly head: Visitor;
  readonly story: Story;
  /** Whoever is named, where they say something before it is concluded. */
  readonly answers?: Visitor;
}

/** A visit of 21/10/2026 that names people, concluded by its notice today. @returns the finding */
export async function concluded(
  { inspector, head, story, answers }: Concluding,
  named: Readonly<Record<string, 'SUBJECT' | 'RESPONSIBLE'>>,
  { month = '2026-10', ...more }: { month?: string } & Record<string, unknown> = {},
): Promise<string> {
  const visit = visitAt(story, { startedAt: `${month}-21T07:45:00+07:00` });
  const people = Object.entries(named).map(([key, part]) => ({ staffMemberId: story.person(key), part }));
  const finding = findingOf({ ...ABSENT, people, ...more });
  expectDone(await inspector.post('/inspections', visit));
  expectDone(await inspector.post(`/inspections/${visit.id}/findings`, finding));
  await lockAndSign(head, visit.id);
  if (answers) expectDone(await answers.post(`/named-findings/${finding.id}/statements`, statementOf()));
  expectDone(await head.post(`/inspections/${visit.id}/notice`, NOTICE));
  return finding.id;
}

/** Proposed by whoever recorded it and approved by the head. */
export async function withdraw(
  { inspector, head }: Pick<Concluding, 'inspector' | 'head'>,
  finding: string,
): Promise<void> {
  const { etag } = expectDone(await inspector.get(`/findings/${finding}`)).json<{ etag: string }>();
  const proposal = amendmentOf({ kind: 'WITHDRAWAL', changes: undefined });
  expectDone(await inspector.post(`/findings/${finding}/amendments`, proposal, { 'if-match': etag }));
  expectDone(await head.post(`/amendments/${proposal.id}/approve`, { reason: 'Đã xem lại giấy đi đường của đơn vị.' }));
}

/** The effects on somebody's month, as they or whoever assesses them read it. */
async function effectsIn(who: Visitor, anh: Visitor, month: string): Promise<{ id: string; findingId: string }[]> {
  const { items } = expectDone(await anh.get('/own-evaluations')).json<{ items: { id: string; month: string }[] }>();
  const sheet = items.find((item) => item.month === month)?.id ?? '';
  return expectDone(await who.get(`/evaluations/${sheet}`)).json<{ effects: { id: string; findingId: string }[] }>()
    .effects;
}

/** Effects on two months of Lê Đức Anh that are open: one to be decided, one to be answered. */
export type Effects = Readonly<Record<'toDecide' | 'toAnswer', string>>;

export async function effectsOf(sides: Concluding, anh: Visitor): Promise<Effects> {
  const one = async (month: string): Promise<string> => {
    await concluded(sides, { anh: 'SUBJECT' }, { month, handling: 'REMINDED' });
    return (await effectsIn(anh, anh, month))[0]?.id ?? '';
  };
  return { toDecide: await one('2026-06'), toAnswer: await one('2026-07') };
}

/** In the October of Lê Đức Anh, one that was answered and decided otherwise than proposed, and one that was taken back. */
export async function fillEffects(
  database: TestDatabase,
  sides: Concluding,
  [anh, yen]: readonly [anh: Visitor, yen: Visitor],
): Promise<void> {
  const finding = await concluded(
    { ...sides, answers: anh },
    { anh: 'SUBJECT' },
    { detail: 'Không có mặt lúc 07:45.' },
  );
  await tamper(database, `UPDATE finding_effect SET legal_basis = 'Chỉ thị 26/CT-TTg' WHERE finding_id = $1`, [
    finding,
  ]);
  const effect = (await effectsIn(yen, anh, '2026-10')).find(({ findingId }) => findingId === finding)?.id ?? '';
  expectDone(await yen.post(`/finding-effects/${effect}/decide`, CHANGE));
  expectDone(await anh.post(`/finding-effects/${effect}/reply`, ANSWER));
  // Whoever decides on amendments in this story has come to the commune by now.
  await tamper(
    database,
    `UPDATE finding_effect SET state = 'TAKEN_BACK', taken_back_reason = 'Rút nội dung', taken_back_by_name = 'Lan', taken_back_at = proposed_at
      WHERE finding_id = $1`,
    [await concluded(sides, { anh: 'SUBJECT' })],
  );
}
