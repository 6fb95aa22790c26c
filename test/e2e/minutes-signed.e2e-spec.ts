import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { png } from '../support/corpus';
import { Papers } from '../support/papers';
import { refusalOf, under } from '../support/scope';
import { atOnce, expectDone, query, REFUSED, SIGNED, tamper } from '../support/story';
import type { Visitor } from '../support/visitor';

let papers: Papers;
let who: Papers['people'];
beforeAll(async () => {
  papers = await Papers.start();
  who = papers.people;
});
afterAll(() => papers.stop());

describe('the unit', () => {
  it('signs, once', async () => {
    const id = await papers.locked();
    expect((await who.head.post(`/inspections/${id}/sign-off`, SIGNED)).json()).toMatchObject({
      state: 'SIGNED',
      signOff: { outcome: 'SIGNED', byName: 'Trần Thị Lan', reason: null },
    });
    expect((await who.head.post(`/inspections/${id}/sign-off`, REFUSED)).json()).toMatchObject({
      status: 409,
      code: 'inspection.signed-off',
    });
  });

  it('does not sign: with reason and witness, which the paper then says', async () => {
    const id = await papers.locked();
    expect((await who.head.post(`/inspections/${id}/sign-off`, REFUSED)).json()).toMatchObject({
      state: 'SIGN_REFUSED',
      signOff: { outcome: 'REFUSED', reason: REFUSED.reason, witnessName: REFUSED.witnessName },
    });
    const { text } = await papers.print(who.chair, id);
    for (const part of [REFUSED.reason, REFUSED.witnessName, REFUSED.witnessPosition]) expect(text).toContain(part);
    const refusal = `UPDATE minutes SET refusal_reason = 'Lý do khác hẳn' WHERE inspection_id = $1`;
    await papers.app.database.superuser((client) =>
      under(client, {}, async () => expect(await refusalOf(client, refusal, [id])).toBe('minutes_frozen')),
    );
  });

  it.each<[string, object, string, string]>([
    ['no reason', { ...REFUSED, reason: undefined }, '/reason', 'inspection.refusal-incomplete'],
    ['no witness', { ...REFUSED, witnessName: undefined }, '/witnessName', 'inspection.refusal-incomplete'],
    [
      'no position of the witness',
      { ...REFUSED, witnessPosition: undefined },
      '/witnessPosition',
      'inspection.refusal-incomplete',
    ],
    ['a reason too short to be one', { ...REFUSED, reason: 'Không' }, '/reason', 'field.length'],
    ['a signature with a reason not to', { ...REFUSED, outcome: 'SIGNED' }, '/reason', 'inspection.refusal-not-meant'],
  ])('is not recorded with %s', async (_, body, pointer, code) => {
    const id = await papers.locked();
    expect((await who.head.post(`/inspections/${id}/sign-off`, body)).json()).toMatchObject({
      status: 400,
      errors: [{ pointer, code }],
    });
    expect(await papers.minutes(who.head, id)).toMatchObject({ state: 'LOCKED', signOff: null });
  });

  it('is not recorded before the lock, nor by the inspected side', async () => {
    const open = await papers.visit(1);
    expect((await who.head.post(`/inspections/${open}/sign-off`, SIGNED)).json()).toMatchObject({
      code: 'inspection.not-locked',
    });
    expect((await who.chair.post(`/inspections/${await papers.locked()}/sign-off`, SIGNED)).status).toBe(403);
  });
});

describe('the scan of the signed paper', () => {
  const upload = async (sender: Visitor): Promise<string> => {
    const id = uuidv7();
    const headers = { 'content-type': 'image/png', 'x-file-name': 'bien-ban.png' };
    expectDone(await sender.put(`/evidence-files/${id}`, png(3, 3), headers));
    return id;
  };

  it('is kept with the minutes and seen by both sides; a better one takes its place', async () => {
    const id = await papers.locked();
    const [first, better] = [await upload(who.secretary), await upload(who.secretary)];
    for (const fileId of [first, first, better]) {
      const answer = await who.secretary.post(`/inspections/${id}/scan`, { fileId });
      expect(answer.json()).toMatchObject({ scan: { id: fileId, name: 'bien-ban.png' } });
    }
    expect((await who.chair.get(`/evidence-files/${better}`)).status).toBe(200);
    expect((await who.neighbour.get(`/evidence-files/${better}`)).status).toBe(404);
  });

  it('comes from the inspecting side alone, and is the sender’s own file', async () => {
    const id = await papers.locked();
    expect((await who.chair.post(`/inspections/${id}/scan`, { fileId: await upload(who.chair) })).status).toBe(403);
    expect(
      (await who.head.post(`/inspections/${id}/scan`, { fileId: await upload(who.secretary) })).json(),
    ).toMatchObject({
      errors: [{ pointer: '/fileId', code: 'field.no-such-row' }],
    });
    const open = await papers.visit(1);
    expect((await who.head.post(`/inspections/${open}/scan`, { fileId: await upload(who.head) })).json()).toMatchObject(
      {
        code: 'inspection.not-locked',
      },
    );
  });
});

describe('an addendum', () => {
  const addendum = (changes: object = {}) => ({
    id: uuidv7(),
    text: 'Số thủ tục đã bãi bỏ còn niêm yết là 4, không phải 3.',
    reason: 'Đếm lại theo ảnh chụp tại chỗ.',
    ...changes,
  });

  it('is numbered and chained to the minutes; nothing of it can change', async () => {
    const id = await papers.locked();
    const [one, two] = [addendum(), addendum({ text: 'Bổ sung danh sách người dự họp.' })];
    expect((await who.secretary.post(`/inspections/${id}/addenda`, one)).json()).toMatchObject({
      number: 1,
      writtenByName: 'Lê Mạnh Hùng',
    });
    expect((await who.head.post(`/inspections/${id}/addenda`, two)).json()).toMatchObject({ number: 2 });
    const { contentHash, addenda } = await papers.minutes(who.chair, id);
    const rows = await query<{ content: string; hash: Buffer }>(
      papers.app.database,
      'SELECT content, hash FROM minutes_addendum WHERE inspection_id = $1 ORDER BY number',
      [id],
    );
    expect([rows.length, addenda.length]).toEqual([2, 2]);
    let previous = Buffer.from(contentHash ?? '', 'hex');
    for (const [at, { content, hash }] of rows.entries()) {
      previous = createHash('sha256').update(previous).update(content).digest();
      expect(hash.equals(previous)).toBe(true);
      expect(addenda[at]?.hash).toBe(previous.toString('hex'));
    }
    await papers.app.database.superuser((client) =>
      under(client, {}, async () => {
        const change = `UPDATE minutes_addendum SET text = 'Khác hẳn' WHERE inspection_id = $1`;
        expect(await refusalOf(client, change, [id])).toBe('minutes_addendum_frozen');
        expect(await refusalOf(client, 'DELETE FROM minutes_addendum WHERE inspection_id = $1', [id])).toBe(
          'minutes_addendum_frozen',
        );
        const loose = `INSERT INTO minutes_addendum SELECT gen_random_uuid(), tenant_id, org_unit_id, inspecting_unit_id, inspection_id,
          9, text, reason, written_by, written_by_name, written_at, content, previous_hash, hash FROM minutes_addendum WHERE inspection_id = $1 AND number = 1`;
        expect(await refusalOf(client, loose, [id])).toBe('minutes_addendum_chain');
      }),
    );
  });

  it('is made once under its id, also by ten at once', async () => {
    const id = await papers.locked();
    const body = addendum();
    const ten = Array.from({ length: 10 }, () => () => who.secretary.post(`/inspections/${id}/addenda`, body));
    const answers = await atOnce(papers.app.database, 'inspection', ten);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect((await papers.minutes(who.secretary, id)).addenda).toHaveLength(1);
    expect(
      (await who.secretary.post(`/inspections/${id}/addenda`, { ...body, text: 'Một nội dung khác hẳn.' })).json(),
    ).toMatchObject({ status: 409, code: 'request.id-taken' });
    const other = await papers.locked();
    expect((await who.secretary.post(`/inspections/${other}/addenda`, body)).json()).toMatchObject({
      status: 409,
      code: 'request.id-taken',
    });
  });

  it('is not added before the lock, nor by the inspected side, nor by a neighbour', async () => {
    const open = await papers.visit(1);
    expect((await who.secretary.post(`/inspections/${open}/addenda`, addendum())).json()).toMatchObject({
      code: 'inspection.not-locked',
    });
    const id = await papers.locked();
    for (const stranger of [who.chair, who.neighbour])
      expect((await stranger.post(`/inspections/${id}/addenda`, addendum())).status).toBe(403);
  });

  it('has nothing to stand on where minutes were locked before they were kept, nor has a signature or a scan', async () => {
    const id = await papers.locked();
    await tamper(papers.app.database, 'DELETE FROM minutes WHERE inspection_id = $1', [id]);
    const acts: [string, object][] = [
      ['sign-off', SIGNED],
      ['sign-off', REFUSED],
      ['scan', { fileId: uuidv7() }],
      ['addenda', addendum()],
    ];
    for (const [act, body] of acts) {
      expect((await who.head.post(`/inspections/${id}/${act}`, body)).json()).toMatchObject({
        status: 409,
        code: 'inspection.minutes-not-kept',
      });
    }
    expect((await who.head.get(`/inspections/${id}`)).json()).toMatchObject({ state: 'LOCKED' });
  });
});
