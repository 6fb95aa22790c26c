import { createHash } from 'node:crypto';
import { Papers } from '../support/papers';
import { refusalOf, under } from '../support/scope';
import { amendmentOf, expectDone, query, tamper } from '../support/story';
import type { Answer } from '../support/visitor';

const GROUNDS = { reason: 'Đã xem lại ảnh chụp cùng thư ký đoàn.' };

let papers: Papers;
let who: Papers['people'];
beforeAll(async () => {
  papers = await Papers.start();
  who = papers.people;
});
afterAll(() => papers.stop());

async function findingsOf(visit: string): Promise<string[]> {
  const page = (await who.head.get(`/inspections/${visit}`)).json<{ findings: { id: string }[] }>();
  return page.findings.map(({ id }) => id);
}
async function proposed(finding: string, changes: Record<string, unknown>): Promise<string> {
  const { etag } = (await who.inspector.get(`/findings/${finding}`)).json<{ etag: string }>();
  const proposal = amendmentOf(changes);
  expectDone(await who.inspector.post(`/findings/${finding}/amendments`, proposal, { 'if-match': etag }));
  return proposal.id;
}
const decide = (id: string, verb: 'approve' | 'refuse'): Promise<Answer> =>
  who.head.post(`/amendments/${id}/${verb}`, GROUNDS);
const addendaOf = async (visit: string): Promise<{ number: number; text: string; reason: string }[]> =>
  (await who.chair.get(`/inspections/${visit}/minutes`)).json<{
    addenda: { number: number; text: string; reason: string }[];
  }>().addenda;

const WITHDRAWAL = { kind: 'WITHDRAWAL', changes: undefined, reason: 'Ghi nhầm đơn vị, nội dung này của xã khác.' };
const CORRECTION = { changes: { title: 'Niêm yết 4 thủ tục đã bãi bỏ', count: 4, detail: null } };

describe('an approved amendment', () => {
  it('gives the minutes a numbered addendum with old and new words, the reason and who, on screen and on paper', async () => {
    const visit = await papers.locked();
    const before = await papers.print(who.chair, visit);
    const [first = '', second = ''] = await findingsOf(visit);
    expectDone(await decide(await proposed(second, CORRECTION), 'approve'));
    expectDone(await decide(await proposed(first, WITHDRAWAL), 'approve'));
    const [one, two] = await addendaOf(visit);
    expect(one).toMatchObject({ number: 1, writtenByName: 'Trần Thị Lan', reason: amendmentOf()['reason'] });
    expect(one?.text.split('\n')).toEqual([
      'Đính chính nội dung số 2 (tồn tại): “Niêm yết 2 thủ tục đã bãi bỏ”.',
      '- Nội dung: đã ghi “Niêm yết 2 thủ tục đã bãi bỏ”, nay sửa là “Niêm yết 4 thủ tục đã bãi bỏ”.',
      '- Chi tiết: đã ghi “Lĩnh vực hộ tịch, bảng số 2.”, nay bỏ.',
      '- Số lượng: đã ghi “2”, nay sửa là “4”.',
      expect.stringMatching(/^Người đề nghị: Nguyễn Hữu Thẩm, 08 giờ \d\d phút ngày 20 tháng 11 năm 2026\.$/),
      `Người duyệt: Trần Thị Lan. Căn cứ duyệt: ${GROUNDS.reason}`,
    ]);
    expect(two).toMatchObject({ number: 2, reason: WITHDRAWAL.reason });
    expect(two?.text).toContain('Rút nội dung số 1 (tồn tại): “Niêm yết 1 thủ tục đã bãi bỏ”.');

    const after = await papers.print(who.chair, visit);
    expect(after.pages).toBe(before.pages + 2);
    const { number, contentHash } = await papers.minutes(who.chair, visit);
    for (const part of [
      'Phụ lục số 01 BIÊN BẢN BỔ SUNG',
      `(Kèm theo Biên bản kiểm tra công vụ số ${number} ngày 20 tháng 11 năm 2026)`,
      'nay sửa là “Niêm yết 4 thủ tục đã bãi bỏ”.',
      `Lý do: ${WITHDRAWAL.reason}`,
    ]) {
      expect(after.text).toContain(part);
    }
    expect(after.text.indexOf('Phụ lục số 02')).toBeGreaterThan(after.text.indexOf('Phụ lục số 01'));
    // What was signed stays as it was.
    expect(after.text).toContain('1 Niêm yết 1 thủ tục đã bãi bỏ Tồn tại Lĩnh vực hộ tịch, bảng số 1.');

    const rows = await query<{ content: string; hash: Buffer; told: boolean }>(
      papers.app.database,
      `SELECT d.content, d.hash, d.written_at = a.decided_at AS told FROM minutes_addendum d
         JOIN finding_amendment a ON a.id = d.amendment_id WHERE d.inspection_id = $1 ORDER BY d.number`,
      [visit],
    );
    let previous = Buffer.from(contentHash ?? '', 'hex');
    for (const { content, hash, told } of rows) {
      previous = createHash('sha256').update(previous).update(content).digest();
      expect([hash.equals(previous), told]).toEqual([true, true]);
    }
    expect(rows).toHaveLength(2);
  });

  it('is told once under its key, and two at once of one visit get their numbers one after the other', async () => {
    const visit = await papers.locked();
    const [first = '', second = ''] = await findingsOf(visit);
    const [one, two] = [await proposed(first, CORRECTION), await proposed(second, WITHDRAWAL)];
    const answers = await Promise.all([decide(one, 'approve'), decide(two, 'approve')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await decide(one, 'approve')).status).toBe(409);
    expect((await addendaOf(visit)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('and the notice at the same moment: both come about, whoever is first', async () => {
    const visit = await papers.locked();
    expectDone(await who.head.post(`/inspections/${visit}/sign-off`, { outcome: 'SIGNED' }));
    const [first = ''] = await findingsOf(visit);
    const id = await proposed(first, CORRECTION);
    const notice = { number: '440/TB-SNV', date: '2026-11-20', receivedOn: '2026-11-20' };
    const answers = await Promise.all([
      decide(id, 'approve'),
      who.secretary.post(`/inspections/${visit}/notice`, notice),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await addendaOf(visit)).toHaveLength(1);
  });

  it('that is refused adds nothing', async () => {
    const visit = await papers.locked();
    const [first = ''] = await findingsOf(visit);
    expectDone(await decide(await proposed(first, CORRECTION), 'refuse'));
    expect(await addendaOf(visit)).toEqual([]);
  });

  it('is kept by the database from being approved without an addendum, or told twice or by somebody else', async () => {
    const visit = await papers.locked();
    const [first = '', second = ''] = await findingsOf(visit);
    const untold = await proposed(first, CORRECTION);
    expectDone(await decide(await proposed(second, WITHDRAWAL), 'approve'));
    await papers.app.database.superuser((client) =>
      under(client, {}, async () => {
        await client.query(
          `UPDATE finding_amendment SET state = 'APPROVED', decided_by = inspecting.id, decided_by_name = 'Ai đó',
             decided_at = proposed_at, decision_reason = 'Đã đối chiếu.'
             FROM (SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Trần Thị Lan') inspecting
            WHERE finding_amendment.id = $1`,
          [untold],
        );
        expect(await refusalOf(client, 'SET CONSTRAINTS ALL IMMEDIATE')).toBe('finding_amendment_told');
        const add = `INSERT INTO minutes_addendum (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, number, text, reason,
            written_by, written_by_name, written_at, content, previous_hash, hash, amendment_id)
          SELECT gen_random_uuid(), tenant_id, org_unit_id, inspecting_unit_id, inspection_id, 2, text, reason, $2, written_by_name,
                 written_at, content, hash, sha256(hash || convert_to(content, 'UTF8')), $3
            FROM minutes_addendum WHERE inspection_id = $1`;
        const [row] = (
          await client.query('SELECT written_by, amendment_id FROM minutes_addendum WHERE inspection_id = $1', [visit])
        ).rows as { written_by: string; amendment_id: string }[];
        const told = (by: string | undefined, amendment: string | undefined) =>
          refusalOf(client, add, [visit, by, amendment]);
        expect(await told(row?.written_by, row?.amendment_id)).toBe('minutes_addendum_of_amendment');
        const [other] = (
          await client.query(`SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Lê Mạnh Hùng'`)
        ).rows as { id: string }[];
        expect(await told(other?.id, untold)).toBe('minutes_addendum_tells');
        expect(await told(row?.written_by, untold)).toBeNull();
      }),
    );
    await tamper(papers.app.database, 'DELETE FROM finding_amendment WHERE id = $1', [untold]);
  });
});
