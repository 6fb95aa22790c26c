import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { EvidenceStore } from '../../libs/evidence/src/evidence-store';
import { Gate } from '../../libs/evidence/src/gate';
import { TestApp } from '../support/app';
import { docx, photo, TELLING_EXIF } from '../support/corpus';
import { refused, type BadRequest } from '../support/refusal';
import { expectDone, newTasks, proofOf, query, step, storyOf, toPerson, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

let app: TestApp;
let official: Visitor;
let chair: Visitor;
let neighbour: Visitor;
let story: Story;
const running = () => app;

beforeAll(async () => {
  // Counts what one process looks into at a time.
  app = await TestApp.start({ inside: true });
  story = await storyOf(app.database);
  [official, chair, neighbour] = [await app.as('anh.le'), await app.as('ngoc.do'), await app.as('khai.bui')];
});
afterAll(() => app.stop());

const put = (id: string, content: Buffer, more: Record<string, string> = {}): Promise<Answer> =>
  official.put(`/evidence-files/${id}`, content, { 'content-type': 'image/jpeg', 'x-file-name': 'anh.jpg', ...more });

/** A file's bytes as a browser gets them. */
async function bytesOf(path: string, username: string): Promise<{ content: Buffer; headers: Headers }> {
  const login = await app.anonymous().post('/auth/login', { username, password: DEMO_PASSWORD });
  const cookie = login.headers.getSetCookie().map((line) => line.split(';')[0]);
  const answer = await fetch(`${app.url}/api/v1${path}`, { headers: { cookie: cookie.join('; ') } });
  expect(answer.status).toBe(200);
  return { content: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}

/** Attaches a file to a task of Minh Khê, so that others see it. */
async function prove(fileId: string): Promise<void> {
  const [task = ''] = await newTasks(await app.as('lan.tran'), story, 1);
  expectDone(await step(chair, task, 'assign', { assignee: toPerson(story, 'anh') }));
  expectDone(await step(official, task, 'proofs', proofOf({ fileId })));
}

const SAID = {
  'x-captured-at': '2026-11-20T07:59:00+07:00',
  'x-captured-at-source': 'device',
  'x-location': '21.0285,105.8542,12',
  'x-location-source': 'device',
  'x-clock-offset-ms': '-1500',
  'x-original-sha256': 'ab'.repeat(32),
};

describe('a photo of a phone', () => {
  const id = uuidv7();
  let original: Buffer;
  beforeAll(async () => {
    original = await photo({ width: 2400, height: 1800 }, { exif: TELLING_EXIF, orientation: 6 });
    expect(original.includes('<script>')).toBe(true);
    expectDone(await put(id, original, SAID));
    await prove(id);
  });

  it('is kept with time, place, clock and the hash of what the camera wrote', async () => {
    const again = await put(id, original, SAID);
    expect(again.json()).toMatchObject({
      capturedAt: '2026-11-20T00:59:00.000Z',
      capturedAtSource: 'device',
      position: { latitude: 21.0285, longitude: 105.8542, accuracyM: 12 },
      positionSource: 'device',
      // As people see it: the camera was held upright.
      width: 1800,
      height: 2400,
    });
    const [row] = await query(
      app.database,
      `SELECT clock_offset_ms::int, encode(original_sha256, 'hex') AS original FROM evidence_file WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ clock_offset_ms: -1500, original: 'ab'.repeat(32) });
  });

  it('is shown as a copy without metadata, upright and at most 1600 points long', async () => {
    const { content, headers } = await bytesOf(`/evidence-files/${id}/shared`, 'ngoc.do');
    const meta = await sharp(content).metadata();
    expect(meta).toMatchObject({ format: 'jpeg', width: 1200, height: 1600 });
    expect([meta.exif, meta.xmp, meta.iptc, meta.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(content.includes('<script>')).toBe(false);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': "inline; filename*=UTF-8''anh.jpg",
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=600',
    });
    const { content: thumb } = await bytesOf(`/evidence-files/${id}/shared?size=thumb`, 'mai.vu');
    expect(await sharp(thumb).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: 320 });
  });

  it('comes back as it was, to the last byte', async () => {
    expect((await bytesOf(`/evidence-files/${id}`, 'ngoc.do')).content.equals(original)).toBe(true);
  });

  it('leaves a line in the log of reads when the original, which tells the place, is opened', async () => {
    const lines = () =>
      query(app.database, `SELECT actor_name FROM read_log WHERE subject_type = 'evidence_file' AND subject_id = $1`, [
        id,
      ]);
    const earlier = (await lines()).length;
    await bytesOf(`/evidence-files/${id}`, 'mai.vu');
    await bytesOf(`/evidence-files/${id}/shared`, 'mai.vu');
    expect((await lines()).slice(earlier)).toEqual([{ actor_name: 'Vũ Thị Mai' }]);
  });

  it('is nothing to a neighbour, in no size', async () => {
    for (const path of ['', '/shared', '/shared?size=thumb']) {
      expect((await neighbour.get(`/evidence-files/${id}${path}`)).status).toBe(404);
    }
  });

  it('lies on disk under the hash of each of its three forms', async () => {
    const store = app.app.get(EvidenceStore);
    const [row] = await query<Record<string, Buffer>>(
      app.database,
      'SELECT sha256, shared_sha256, thumb_sha256 FROM evidence_file WHERE id = $1',
      [id],
    );
    const hashes = Object.values(row ?? {});
    expect(hashes).toHaveLength(3);
    for (const hash of hashes) expect(await store.faultOf(hash)).toBeNull();
  });
});

it('what the camera wrote into the picture counts where nobody says anything else', async () => {
  const id = uuidv7();
  const answer = await put(id, await photo({ width: 64, height: 48 }, { exif: TELLING_EXIF }));
  expect(answer.json()).toMatchObject({
    capturedAt: '2026-11-18T02:30:00.000Z',
    capturedAtSource: 'exif',
    position: { latitude: expect.closeTo(21.0285, 5), longitude: expect.closeTo(105.8542, 5), accuracyM: null },
    positionSource: 'exif',
  });
});

it('a picture with holes keeps them in its copy', async () => {
  const id = uuidv7();
  const hole = await sharp({ create: { width: 20, height: 10, channels: 4, background: '#ff000000' } })
    .png()
    .toBuffer();
  expectDone(await put(id, hole, { 'content-type': 'image/png' }));
  const { content } = await bytesOf(`/evidence-files/${id}/shared`, 'anh.le');
  expect(await sharp(content).metadata()).toMatchObject({ format: 'webp', hasAlpha: true, width: 20 });
});

it('a letter has no copy to look at, and is always an attachment', async () => {
  const id = uuidv7();
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect((await put(id, docx(), { 'content-type': type, 'x-file-name': 'Bao%20cao.docx' })).json()).toMatchObject({
    mediaType: type,
    width: null,
    position: null,
  });
  expect((await official.get(`/evidence-files/${id}/shared`)).json()).toMatchObject({
    code: 'evidence.no-shared-copy',
  });
  const { headers } = await bytesOf(`/evidence-files/${id}`, 'anh.le');
  expect(headers.get('content-disposition')).toMatch(/^attachment; /);
});

it('while two files are looked into twenty-four wait, and whoever comes then is told to come again', async () => {
  const content = await photo({ width: 160, height: 120 });
  const hash = createHash('sha256').update(content).digest('hex');
  let leave = (): void => undefined;
  const looking = new Promise<void>((resolve) => (leave = resolve));
  const gate = app.app.get(Gate);
  const both = [1, 2].map(() => gate.run(() => looking));

  const answers: Answer[] = [];
  const sent = Array.from({ length: 30 }, async () => {
    answers.push(await put(uuidv7(), content));
    if (answers.length === 6) leave();
  });
  await Promise.all([...sent, ...both]);

  const [refusals, kept] = [answers.slice(0, 6), answers.slice(6)];
  for (const answer of refusals) {
    expect([answer.status, answer.json()['code']]).toEqual([503, 'request.busy']);
    expect(answer.headers.get('retry-after')).toBe('2');
  }
  expect(kept).toHaveLength(24);
  for (const answer of kept) expect([answer.status, answer.json()['sha256']]).toEqual([200, hash]);
});

describe('facts that cannot be are refused', () => {
  let content: Buffer;
  beforeAll(async () => {
    content = await photo({ width: 16, height: 16 });
  });
  const saying = (more: Record<string, string>) => (): BadRequest => ({
    who: official,
    method: 'PUT',
    path: `/evidence-files/${uuidv7()}`,
    body: content,
    headers: { 'content-type': 'image/jpeg', 'x-file-name': 'a.jpg', ...more },
  });
  const is = (fault: string, pointer: string) => ({ status: 400, code: `evidence.capture-${fault}`, pointer });
  refused(running, [
    [
      'a capture that has not happened yet',
      saying({ 'x-captured-at': '2026-11-21T08:00:00+07:00', 'x-captured-at-source': 'device' }),
      is('future', '/x-captured-at'),
    ],
    [
      'a time that nobody says',
      saying({ 'x-captured-at': '2026-11-20T00:00:00Z' }),
      is('source', '/x-captured-at-source'),
    ],
    [
      'a place beyond the pole',
      saying({ 'x-location': '91,0,5', 'x-location-source': 'device' }),
      is('unreadable', '/x-location'),
    ],
    ['an offset in words', saying({ 'x-clock-offset-ms': 'soon' }), is('unreadable', '/x-clock-offset-ms')],
    ['half a hash', saying({ 'x-original-sha256': 'abc' }), is('unreadable', '/x-original-sha256')],
    [
      'a size that no copy has',
      () => ({ who: official, method: 'GET', path: `/evidence-files/${uuidv7()}/shared?size=huge` }),
      { status: 400, code: 'field.choice', pointer: '/size' },
    ],
  ]);
});
