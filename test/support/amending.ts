import { v7 as uuidv7 } from 'uuid';
import type { TestDatabase } from './app';
import { PDF } from './corpus';
import { amendmentOf, expectDone, query, statementOf } from './story';
import type { Team } from './team';
import type { Visitor } from './visitor';

/** A finding of locked minutes, and what is proposed about two others of the same visit. */
export interface Amending {
  readonly toAmend: string;
  readonly amendments: Readonly<Record<'toApprove' | 'toRefuse', string>>;
}

/** Proposed by whoever recorded the findings, so that the head may decide. */
export async function proposalsOf(team: Team, inspector: Visitor): Promise<Amending> {
  const { id, findings } = await team.visit(3);
  await team.lock(id);
  const [toAmend = '', first = '', second = ''] = findings;
  const propose = async (finding: string): Promise<string> => {
    const proposal = amendmentOf();
    expectDone(await inspector.post(`/findings/${finding}/amendments`, proposal, { 'if-match': `"${finding}-1"` }));
    return proposal.id;
  };
  return { toAmend, amendments: { toApprove: await propose(first), toRefuse: await propose(second) } };
}

/** One finding corrected with a withdrawal still open, and one answered by the unit with a file. */
export async function amendAndAnswer(
  database: TestDatabase,
  { inspector, head, chair }: { inspector: Visitor; head: Visitor; chair: Visitor },
): Promise<void> {
  const one = async (state: string): Promise<string> => {
    const text = `SELECT id FROM finding WHERE tenant_id = 1 AND state = $1 AND remedied_on IS NULL ORDER BY id LIMIT 1`;
    return (await query<{ id: string }>(database, text, [state]))[0]?.id ?? '';
  };
  const concluded = await one('CONCLUDED');
  const propose = async (changes: Record<string, unknown>): Promise<string> => {
    const { etag } = (await inspector.get(`/findings/${concluded}`)).json<{ etag: string }>();
    const proposal = amendmentOf(changes);
    expectDone(await inspector.post(`/findings/${concluded}/amendments`, proposal, { 'if-match': etag }));
    return proposal.id;
  };
  const words = { title: 'Lịch thiếu giờ tiếp', detail: 'Bảng ở sảnh.', count: 3, recommendedAction: 'Bổ sung giờ.' };
  const correction = await propose({ changes: words });
  expectDone(await head.post(`/amendments/${correction}/approve`, { reason: 'Đã xem lại ảnh chụp.' }));
  await propose({ kind: 'WITHDRAWAL', changes: undefined });
  await propose({ changes: { count: 5 } });

  const fileId = uuidv7();
  const headers = { 'content-type': 'application/pdf', 'x-file-name': 'giai-trinh.pdf' };
  expectDone(await chair.put(`/evidence-files/${fileId}`, PDF, headers));
  expectDone(await chair.post(`/findings/${await one('RELEASED')}/statements`, statementOf({ fileId })));
}
