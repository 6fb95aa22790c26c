import { once } from 'node:events';
import { connect } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { EXCEL_TYPE, WORD_TYPE } from '../../libs/evidence/src/rules/accepted-kind';
import { TestApp } from '../support/app';
import { docx, PDF, photo, png, xlsx, zip } from '../support/corpus';
import { refused, type BadRequest, type Refusal, type RefusedRow } from '../support/refusal';
import { atOnce, expectDone, newTasks, proofOf, step, storyOf, tamper, toPerson, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

const MEGABYTE = 1024 * 1024;
const bytes = (hex: string, more = ''): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(more)]);
// Small ones of each kind: a picture, a document of no page, a letter and a table of nothing.
const FILES: Record<
  'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf' | typeof WORD_TYPE | typeof EXCEL_TYPE,
  Buffer
> = {
  'image/png': png(2, 2),
  'image/jpeg': Buffer.alloc(0),
  'image/webp': Buffer.alloc(0),
  'application/pdf': PDF,
  [WORD_TYPE]: docx(),
  [EXCEL_TYPE]: xlsx(),
};
const HTML = Buffer.from('<!doctype html><script>alert(document.cookie)</script>');

let app: TestApp;
let official: Visitor;
let divisionHead: Visitor;
let chair: Visitor;
let withoutPerson: Visitor;
let story: Story;
let tasks: string[];
const attached = uuidv7();

const upload = (
  who: Visitor,
  id: string,
  content: Uint8Array,
  [type, name]: readonly [string, string],
): Promise<Answer> =>
  who.put(`/evidence-files/${id}`, content, { 'content-type': type, 'x-file-name': encodeURIComponent(name) });
const onePng = (who: Visitor, id: string): Promise<Answer> =>
  upload(who, id, FILES['image/png'], ['image/png', 'ảnh.png']);

beforeAll(async () => {
  FILES['image/jpeg'] = await photo({ width: 40, height: 30 });
  FILES['image/webp'] = await photo({ width: 40, height: 30 }, { format: 'webp' });
  app = await TestApp.start();
  story = await storyOf(app.database);
  [official, divisionHead, chair] = [await app.as('anh.le'), await app.as('yen.hoang'), await app.as('ngoc.do')];
  withoutPerson = await app.as('son.ngo');
  await tamper(app.database, `UPDATE account SET staff_member_id = NULL WHERE username = 'son.ngo'`);
  tasks = await newTasks(await app.as('lan.tran'), story, 5);
  const assignee = toPerson(story, 'anh');
  for (const task of tasks) expectDone(await step(chair, task, 'assign', { assignee }));
  expectDone(await onePng(official, attached));
  expectDone(await step(official, tasks[0] ?? '', 'proofs', proofOf({ fileId: attached })));
});
afterAll(() => app.stop());

it.each(Object.keys(FILES) as (keyof typeof FILES)[])(
  '%s is kept byte by byte, and comes back as an attachment that nothing runs',
  async (type) => {
    const content = FILES[type];
    const id = uuidv7();
    expect((await upload(official, id, content, [type, 'bảng niêm yết'])).json()).toMatchObject({
      id,
      mediaType: type,
      size: content.length,
    });
    const opened = await fetch(`${app.url}/api/v1/evidence-files/${id}`, {
      headers: { cookie: await cookieOf('anh.le') },
    });
    expect(Buffer.from(await opened.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': "attachment; filename*=UTF-8''b%E1%BA%A3ng%20ni%C3%AAm%20y%E1%BA%BFt",
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    // Until it proves something it is its uploader's alone.
    for (const who of [divisionHead, chair]) expect((await who.get(`/evidence-files/${id}`)).status).toBe(404);
  },
);

async function cookieOf(username: string): Promise<string> {
  const answer = await app.anonymous().post('/auth/login', { username, password: DEMO_PASSWORD });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

it.each([
  ['ảnh bảng niêm yết.png'.normalize('NFD'), 'ảnh bảng niêm yết.png'],
  ['..\\..\\windows\\ảnh.png', 'ảnh.png'],
  ['../../../etc/passwd', 'passwd'],
  ['ảnh\u202egnp.exe', 'ảnhgnp.exe'],
  ['a\u0000b\r\nc.png', 'abc.png'],
  ["it's (1) *ảnh*.png", "it's (1) *ảnh*.png"],
  ['"; filename=x.html; a="', '"; filename=x.html; a="'],
  ['😀'.repeat(300) + '.png', '😀'.repeat(176) + '.png'],
])('a file called %j is kept as %j', async (sent, kept) => {
  const id = uuidv7();
  expect((await upload(official, id, FILES['image/png'], ['image/png', sent])).json()).toMatchObject({ name: kept });
  const disposition = (await official.get(`/evidence-files/${id}`)).headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w.!~%-]+$/);
  expect(decodeURIComponent(disposition.slice(disposition.indexOf("''") + 2))).toBe(kept);
});

it('takes 20 MB and not a byte more', async () => {
  const largest = Buffer.concat([FILES['image/png'], Buffer.alloc(20 * MEGABYTE - FILES['image/png'].length)]);
  expect((await upload(official, uuidv7(), largest, ['image/png', 'lớn.png'])).json()).toMatchObject({
    size: 20 * MEGABYTE,
  });
});

it('nobody’s file is not even read: the refusal comes before its first byte', async () => {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  const head = [
    `PUT /api/v1/evidence-files/${uuidv7()} HTTP/1.1`,
    `Host: ${hostname}`,
    'X-Kycuong: 1',
    'Content-Type: image/png',
    'X-File-Name: anh.png',
    `Content-Length: ${20 * MEGABYTE}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  expect(answer.toString().split('\r\n')[0]).toBe('HTTP/1.1 401 Unauthorized');
});

const running = () => app;

describe('a file is refused', () => {
  const sent =
    (content: Uint8Array, type: string, name: string | null = 'anh.png') =>
    (): BadRequest => ({
      who: official,
      method: 'PUT',
      path: `/evidence-files/${uuidv7()}`,
      body: content,
      headers: { 'content-type': type, ...(name === null ? {} : { 'x-file-name': name }) },
    });
  const known = (who: () => Visitor, content: Uint8Array, name: string) => (): BadRequest => ({
    ...sent(content, 'image/png', encodeURIComponent(name))(),
    who: who(),
    path: `/evidence-files/${attached}`,
  });
  const is = (code: string): Refusal => ({ status: 400, code: `evidence.${code}` });
  const taken: Refusal = { status: 409, code: 'request.id-taken', pointer: '/id' };
  const noName: Refusal = { ...is('name'), pointer: '/X-File-Name' };
  refused(running, [
    ['that is empty', sent(new Uint8Array(0), 'image/png'), is('empty')],
    ['that is no picture', sent(Buffer.from('chỉ là chữ'), 'image/png'), is('not-accepted')],
    ['that is a page, sent as a picture', sent(HTML, 'image/png'), is('not-accepted')],
    [
      'that is a drawing with a script',
      sent(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'image/png'),
      is('not-accepted'),
    ],
    [
      'that is broken off after the name of an archive',
      sent(bytes('504b0304', 'x'.repeat(60)), WORD_TYPE),
      is('office-damaged'),
    ],
    ['that is an archive of anything', sent(zip([{ name: 'a.txt', content: 'a' }]), WORD_TYPE), is('not-accepted')],
    ['that is a table, sent as a letter', sent(FILES[EXCEL_TYPE], WORD_TYPE), is('wrong-content')],
    ['that is a GIF', sent(bytes('474946383961', 'x'.repeat(60)), 'image/png'), is('not-accepted')],
    ['that is a PDF, sent as a photo', sent(FILES['application/pdf'], 'image/jpeg'), is('wrong-content')],
    ['that is a photo, sent as a PDF', sent(FILES['image/png'], 'application/pdf'), is('wrong-content')],
    ...[
      'text/html',
      'image/svg+xml',
      'image/gif',
      'application/octet-stream',
      'application/json',
      'multipart/form-data; boundary=x',
    ].map((type): RefusedRow => [
      `sent as ${type}`,
      sent(FILES['image/png'], type),
      { status: 415, code: 'request.wrong-media-type' },
    ]),
    ['over 20 MB', sent(new Uint8Array(20 * MEGABYTE + 1), 'image/png'), { status: 413, code: 'request.too-large' }],
    ['without a name', sent(FILES['image/png'], 'image/png', null), noName],
    ...['', '%zz', '%E1%BA', '..', encodeURIComponent('ảnh/'), '%00%1F', '%E2%80%AE', '%20%20'].map(
      (name): RefusedRow => [`called ${JSON.stringify(name)}`, sent(FILES['image/png'], 'image/png', name), noName],
    ),
    [
      'under an id that stands for other content',
      known(() => official, Buffer.concat([FILES['image/png'], HTML]), 'ảnh.png'),
      taken,
    ],
    ['under an id that stands for another name', known(() => official, FILES['image/png'], 'khác.png'), taken],
    ['under the id of somebody else’s', known(() => divisionHead, FILES['image/png'], 'ảnh.png'), taken],
    [
      'from an account that is nobody',
      () => ({ ...sent(FILES['image/png'], 'image/png')(), who: withoutPerson }),
      { status: 403, code: 'request.without-person' },
    ],
  ]);
});

describe('a proof is refused', () => {
  const foreign = uuidv7();
  const proving =
    (fileId: string, who = () => official, at = 1) =>
    async (): Promise<BadRequest> => {
      const path = `/tasks/${tasks[at]}`;
      const { etag } = (await who().get(path)).json<{ etag: string }>();
      return { who: who(), path: `${path}/proofs`, body: proofOf({ fileId }), headers: { 'if-match': etag } };
    };
  const notYours: Refusal = { status: 400, code: 'field.no-such-row', pointer: '/fileId' };
  beforeAll(async () => {
    expectDone(await onePng(divisionHead, foreign));
    const assignee = toPerson(story, 'yen');
    expectDone(await step(chair, tasks[4] ?? '', 'assign', { assignee }));
  });
  refused(running, [
    [
      'with a file that proves something already',
      proving(attached),
      { status: 409, code: 'evidence.attached-elsewhere', pointer: '/fileId' },
    ],
    ['with somebody else’s file', proving(foreign), notYours],
    ['with somebody else’s file that one may read', proving(attached, () => divisionHead, 4), notYours],
  ]);
});

it('one file proves one task, also when two are proved at the same time', async () => {
  const file = uuidv7();
  expectDone(await onePng(official, file));
  const answers = await atOnce(
    app.database,
    'evidence_file',
    tasks.slice(2, 4).map((task) => () => step(official, task, 'proofs', proofOf({ fileId: file }))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.json()).toMatchObject({ code: 'evidence.attached-elsewhere' });
});
