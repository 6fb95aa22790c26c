import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Papers } from '../support/papers';
import { refusalOf, under } from '../support/scope';
import { expectDone, findingOf, query, written } from '../support/story';

let papers: Papers;
let who: Papers['people'];
beforeAll(async () => {
  papers = await Papers.start();
  who = papers.people;
});
afterAll(() => papers.stop());

describe('before they are locked the minutes', () => {
  it('are a draft of what is recorded at this moment', async () => {
    const id = await papers.visit(1);
    const draft = await papers.minutes(who.inspector, id);
    expect(draft).toMatchObject({ state: 'IN_PROGRESS', number: null, contentHash: null, allowed: ['lock'] });
    expect(draft.gaps.filter(({ stops }) => stops)).toEqual([]);
    expect((await papers.print(who.inspector, id)).text).toContain('Niêm yết 1 thủ tục đã bãi bỏ');
    expectDone(await who.inspector.post(`/inspections/${id}/findings`, findingOf({ title: 'Ghi thêm sau đó' })));
    const { text, answer } = await papers.print(who.inspector, id);
    expect(text).toContain('Ghi thêm sau đó');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('dự thảo'));
  });

  it('are nobody’s but the inspecting body’s', async () => {
    const id = await papers.visit(1);
    for (const stranger of [who.chair, who.neighbour]) {
      expect((await stranger.get(`/inspections/${id}/minutes`)).status).toBe(404);
      expect((await stranger.get(`/inspections/${id}/minutes.pdf`)).status).toBe(404);
    }
  });

  it('are not locked without anything recorded, nor with an end before the start', async () => {
    const id = await papers.visit(0);
    expect((await who.secretary.post(`/inspections/${id}/lock`)).json()).toMatchObject({
      status: 422,
      code: 'inspection.nothing-recorded',
    });
    const some = await papers.visit(1);
    for (const [endedAt, code] of [
      ['2026-11-20T00:00:00+07:00', 'inspection.ended-before-start'],
      ['2026-11-21T00:00:00+07:00', 'field.future'],
    ]) {
      expect((await who.secretary.post(`/inspections/${some}/lock`, { endedAt })).json()).toMatchObject({
        status: 400,
        errors: [{ pointer: '/endedAt', code }],
      });
    }
  });
});

describe('locked minutes', () => {
  const SAID = { unitOpinion: 'Nhất trí với nội dung.\nSẽ khắc phục ngay.', copies: 3, place: 'Phòng họp tầng 2' };

  it('carry the hash of exactly what is printed', async () => {
    const id = await papers.locked(SAID);
    const { content, contentHash, shortCode, number } = await papers.minutes(who.secretary, id);
    expect(content).toBe(canonicalize(JSON.parse(content ?? '')));
    expect(
      createHash('sha256')
        .update(content ?? '')
        .digest('hex'),
    ).toBe(contentHash);
    expect(JSON.parse(content ?? '')).toMatchObject({ number, ...SAID, findings: [{ count: 1 }, { count: 2 }] });
    const { text } = await papers.print(who.secretary, id);
    const parts = [
      number,
      shortCode,
      'Nhất trí với nội dung.',
      'tại Phòng họp tầng 2',
      '03 bản',
      'Trần Thị Lan',
      'Phạm Văn Bình',
    ];
    for (const part of [...parts, 'Niêm yết 2 thủ tục đã bãi bỏ', '1187/QĐ-UBND', 'kiểm tra công vụ (đột xuất)']) {
      expect(text).toContain(part);
    }
    expect(
      await query(
        papers.app.database,
        `SELECT encode(content_hash, 'hex') AS h FROM minutes WHERE inspection_id = $1`,
        [id],
      ),
    ).toEqual([{ h: contentHash }]);
  });

  it('are printed from what was frozen, never from the rows as they are', async () => {
    const id = await papers.locked();
    const before = await papers.print(who.secretary, id);
    await papers.app.database.superuser(async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(`UPDATE finding SET title = 'Đã sửa sau lưng' WHERE inspection_id = $1`, [id]);
      await client.query(`UPDATE inspection SET head_name = 'Người khác' WHERE id = $1`, [id]);
    });
    const after = await papers.print(who.chair, id);
    expect(after.text).toBe(before.text);
    expect(after.bytes.equals(before.bytes)).toBe(true);
  });

  it('take no change: not over HTTP, and not in the database from anybody', async () => {
    const id = await papers.locked();
    const before = await written(papers.app.database);
    expect((await who.secretary.post(`/inspections/${id}/lock`, { copies: 9 })).json()).toMatchObject({
      status: 409,
      code: 'inspection.locked',
    });
    expect((await who.inspector.post(`/inspections/${id}/findings`, findingOf())).json()).toMatchObject({
      status: 409,
      code: 'inspection.locked',
    });
    expect(await written(papers.app.database)).toEqual(before);
    const tries = [
      `UPDATE minutes SET content = '{}', content_hash = sha256('{}') WHERE inspection_id = $1`,
      `UPDATE minutes SET content = content || ' ' WHERE inspection_id = $1`,
      `UPDATE minutes SET content_hash = '\\x00' WHERE inspection_id = $1`,
      `DELETE FROM minutes WHERE inspection_id = $1`,
    ];
    await papers.app.database.superuser((client) =>
      under(client, {}, async () => {
        for (const text of tries) expect(await refusalOf(client, text, [id])).toBe('minutes_frozen');
      }),
    );
  });

  it('are seen by the inspected unit, and by no neighbour', async () => {
    const id = await papers.locked();
    expect(await papers.minutes(who.chair, id)).toMatchObject({ state: 'LOCKED', allowed: [] });
    for (const path of ['minutes', 'minutes.pdf']) {
      expect((await who.neighbour.get(`/inspections/${id}/${path}`)).status).toBe(404);
      expect((await papers.app.anonymous().get(`/inspections/${id}/${path}`)).status).toBe(401);
    }
  });

  it('of sixty findings with long words and stacked marks fill pages that all carry the code', async () => {
    const id = await papers.visit(0);
    for (let n = 1; n <= 60; n += 1) {
      const found = findingOf({
        title: `Ặ Ẫ Ể Ỗ Ữ ượng ${n}: niêm yết thủ tục đã bãi bỏ`,
        detail:
          n % 7 === 0 ? 'khôngcódấucách'.repeat(20) : 'Bảng niêm yết còn thủ tục cũ, lĩnh vực hộ tịch và đất đai.',
        recommendedAction: 'Gỡ, niêm yết lại danh mục hiện hành.',
      });
      expectDone(await who.inspector.post(`/inspections/${id}/findings`, found));
    }
    expectDone(await who.secretary.post(`/inspections/${id}/lock`));
    const { shortCode } = await papers.minutes(who.secretary, id);
    const { text, pages } = await papers.print(who.secretary, id);
    expect(pages).toBeGreaterThan(3);
    expect(text.split(shortCode ?? '?')).toHaveLength(pages + 1);
    for (let n = 1; n <= 60; n += 1) expect(text).toContain(`ượng ${n}:`);
  });
});
