import { once } from 'node:events';
import { readdirSync, readlinkSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { v7 as uuidv7 } from 'uuid';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { EvidenceStore } from '../../libs/evidence/src/evidence-store';
import { EXCEL_TYPE, WORD_TYPE } from '../../libs/evidence/src/rules/accepted-kind';
import { TestApp } from '../support/app';
import { animatedPng, contentTypes, docx, photo, png, xlsx, zip, type Part } from '../support/corpus';
import { refused, type BadRequest, type Refusal } from '../support/refusal';
import { query } from '../support/story';
import type { Visitor } from '../support/visitor';

const MEGABYTE = 1024 * 1024;
/** Less than any of the bodies below unpacks to. */
const KEPT_MB = 8;

let app: TestApp;
let official: Visitor;
let before: { files: string[]; memory: number };
const running = () => app;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** Bytes that something still holds: what is garbage only is collected first, and never counted. */
const memoryHeld = (): number => {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
};

const stored = (): string[] =>
  readdirSync(app.app.get(EvidenceStore).root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
/** Files of the store that this process holds open; connections come and go for other reasons. */
const held = (): string[] =>
  readdirSync('/proc/self/fd')
    .map((fd) => targetOf(`/proc/self/fd/${fd}`))
    .filter((target) => target.startsWith(app.app.get(EvidenceStore).root));
const targetOf = (link: string): string => {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
};

beforeAll(async () => {
  app = await TestApp.start({ inside: true });
  official = await app.as('anh.le');
  // One good file, so that folders and decoders are there before anything is counted.
  const good = await official.put(`/evidence-files/${uuidv7()}`, png(4, 4), {
    'content-type': 'image/png',
    'x-file-name': 'a.png',
  });
  expect(good.status).toBe(200);
  before = { files: stored(), memory: memoryHeld() };
});
afterAll(() => app.stop());

const sent =
  (content: Buffer | Promise<Buffer>, type: string, name = 'anh.png') =>
  async (): Promise<BadRequest> => ({
    who: official,
    method: 'PUT',
    path: `/evidence-files/${uuidv7()}`,
    body: await content,
    headers: { 'content-type': type, 'x-file-name': encodeURIComponent(name) },
  });
const is = (code: string): Refusal => ({ status: 400, code: `evidence.${code}` });
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * MEGABYTE);
const part = (name: string, more: Partial<Part> = {}): Part => ({ name, content: 'x', ...more });
const sheets = (count: number, megabytes: number): Part[] => {
  const content = zeros(megabytes);
  return Array.from({ length: count }, (_, n) => part(`xl/worksheets/sheet${n}.xml`, { content }));
};
/** All parts over the same bytes: a few kilobytes that unpack to gigabytes. */
const overlapping = (): Buffer => {
  const first = part('xl/worksheets/sheet0.xml', { content: zeros(8) });
  const others = Array.from({ length: 10 }, (_, n) => part(`xl/worksheets/sheet${n + 1}.xml`, { shared: true }));
  return xlsx([first, ...others]);
};
const cutOff = async (format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> => {
  const whole = await photo({ width: 800, height: 600 }, { format });
  return whole.subarray(0, Math.floor(whole.length * 0.6));
};
const flipped = async (): Promise<Buffer> => {
  const whole = Buffer.from(await photo({ width: 400, height: 300 }, { format: 'png' }));
  const middle = Math.floor(whole.length / 2);
  whole.fill(0, middle, middle + 200);
  return whole;
};

describe('a picture is refused', () => {
  const HTML = '<!doctype html><script>alert(document.cookie)</script>';
  refused(running, [
    ['of 20,000 by 20,000 points in 50 KB', sent(png(20_000, 20_000), 'image/png'), is('too-many-pixels')],
    [
      'of 65,500 by 65,500 points',
      sent(photo({ width: 16, height: 16 }).then(enlarged), 'image/jpeg'),
      is('too-many-pixels'),
    ],
    ['that claims a size of nothing', sent(png(4, 4).fill(0, 16, 24), 'image/png'), is('picture-damaged')],
    ['JPEG, cut off', sent(cutOff('jpeg'), 'image/jpeg'), is('picture-damaged')],
    ['PNG, cut off', sent(cutOff('png'), 'image/png'), is('picture-damaged')],
    ['WebP, cut off', sent(cutOff('webp'), 'image/webp'), is('picture-damaged')],
    ['with its middle gone', sent(flipped(), 'image/png'), is('picture-damaged')],
    ['that is a signature and nothing else', sent(Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'), is('picture-damaged')],
    [
      'that is a signature with a page behind it',
      sent(Buffer.from(`\xff\xd8\xff${HTML}`, 'latin1'), 'image/jpeg'),
      is('picture-damaged'),
    ],
    ['that moves (PNG)', sent(animatedPng(), 'image/png'), is('animated')],
    ['that is a page', sent(Buffer.from(HTML), 'image/jpeg', 'anh.jpg.html'), is('not-accepted')],
    [
      'that is a drawing with a script',
      sent(Buffer.from(`<svg xmlns="x">${HTML}</svg>`), 'image/png', 'a.svg'),
      is('not-accepted'),
    ],
    [
      'that is a page before a picture',
      sent(
        photo({ width: 8, height: 8 }).then((jpeg) => Buffer.concat([Buffer.from(HTML), jpeg])),
        'image/jpeg',
      ),
      is('not-accepted'),
    ],
    [
      'of a phone that writes HEIC',
      sent(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'image/jpeg', 'IMG_1.heic'),
      is('not-accepted'),
    ],
    [
      'that is a program',
      sent(Buffer.from('MZ\x90\0'.padEnd(200, '\0'), 'latin1'), 'image/png', 'anh.png.exe'),
      is('not-accepted'),
    ],
  ]);
});

/** The same picture with a header that lies about its size. */
function enlarged(jpeg: Buffer): Buffer {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(65_500, at + 5);
  jpeg.writeUInt16BE(65_500, at + 7);
  return jpeg;
}

describe('an office file is refused', () => {
  const DTD = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cccccccc"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>';
  const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  refused(running, [
    ['that unpacks to 160 MB', sent(xlsx(sheets(20, 8)), EXCEL_TYPE), is('too-much-inside')],
    [
      'as a letter of 160 MB',
      sent(docx([part('word/media/a.bmp', { content: zeros(160) })]), WORD_TYPE),
      is('too-much-inside'),
    ],
    [
      'that says it is smaller than it is',
      sent(xlsx([part('xl/a.xml', { content: zeros(2), claimedSize: 10 })]), EXCEL_TYPE),
      is('office-damaged'),
    ],
    [
      'that says it unpacks to 4 GB',
      sent(xlsx([part('xl/a.xml', { claimedSize: 0xfffffff0 })]), EXCEL_TYPE),
      is('too-much-inside'),
    ],
    ['whose parts share their bytes', sent(overlapping(), EXCEL_TYPE), is('office-damaged')],
    [
      'with an archive in it',
      sent(docx([part('word/media/42.zip', { content: zip(sheets(4, 4)) })]), WORD_TYPE),
      is('strange-content'),
    ],
    [
      'with 2,001 parts',
      sent(docx(Array.from({ length: 1_999 }, (_, n) => part(`word/${n}.xml`))), WORD_TYPE),
      is('too-much-inside'),
    ],
    [
      'that writes outside of its folder',
      sent(docx([part('../../../../etc/cron.d/x')]), WORD_TYPE),
      is('strange-content'),
    ],
    ['that writes to a drive', sent(docx([part('C:\\Windows\\x.dll')]), WORD_TYPE), is('strange-content')],
    ['that writes to the root', sent(docx([part('/etc/passwd')]), WORD_TYPE), is('strange-content')],
    [
      'with a link in it',
      sent(docx([part('word/a', { content: '/etc/passwd', link: true })]), WORD_TYPE),
      is('strange-content'),
    ],
    ['with a part twice', sent(docx([part('word/Document.xml')]), WORD_TYPE), is('office-damaged')],
    ['with macros', sent(docx([part('word/vbaProject.bin')]), WORD_TYPE), is('macro')],
    [
      'with macros under another name',
      sent(zip([contentTypes(MACROS), part('word/document.xml')]), WORD_TYPE),
      is('macro'),
    ],
    [
      'with entities that multiply',
      sent(docx([part('word/settings.xml', { content: DTD })]), WORD_TYPE),
      is('strange-content'),
    ],
    ['with a password on a part', sent(docx([part('word/a.xml', { encrypted: true })]), WORD_TYPE), is('locked')],
    [
      'with a password on all of it',
      sent(Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), WORD_TYPE),
      is('locked'),
    ],
    ['without its directory', sent(docx().subarray(0, 300), WORD_TYPE), is('office-damaged')],
    ['of OpenOffice', sent(zip([part('mimetype'), part('content.xml')]), WORD_TYPE), is('not-accepted')],
    [
      'that is a PDF with a password',
      sent(Buffer.from('%PDF-1.7\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>'), 'application/pdf'),
      is('locked'),
    ],
  ]);
});

describe('what was only half sent', () => {
  it('200 forms of parts are no way in, however they are broken', async () => {
    const boundary = 'x'.repeat(20);
    const disposition = 'Content-Disposition: form-data; name="file"; filename="a.png"';
    const shapes = [
      (n: number) => `--${boundary}\r\n${disposition}\r\n\r\n${'a'.repeat(n)}`,
      (n: number) => `--${boundary}\r\n`.repeat(n + 1),
      (n: number) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${'n'.repeat(n * 50)}"\r\n\r\n\r\n--${boundary}--`,
      () => '\r\n\r\n\r\n--',
    ];
    const statuses = new Set<number>();
    for (let n = 0; n < 200; n += 1) {
      const type = n % 3 === 0 ? 'multipart/form-data' : `multipart/form-data; boundary=${n % 3 === 1 ? boundary : ''}`;
      const body = shapes[n % shapes.length]?.(n) ?? '';
      const answer = await official.put(`/evidence-files/${uuidv7()}`, body, {
        'content-type': type,
        'x-file-name': 'a',
      });
      statuses.add(answer.status);
      expect(answer.json()).toMatchObject({ code: 'request.wrong-media-type' });
    }
    expect([...statuses]).toEqual([415]);
  });

  it('twenty uploads that break off are told to nobody and leave nothing', async () => {
    const { hostname, port } = new URL(app.url);
    const cookie = await sessionOf();
    const head = (id: string) =>
      [
        `PUT /api/v1/evidence-files/${id} HTTP/1.1`,
        `Host: ${hostname}`,
        'X-Kycuong: 1',
        `Cookie: ${cookie}`,
        'Content-Type: image/png',
        'X-File-Name: anh.png',
        `Content-Length: ${4 * MEGABYTE}`,
      ].join('\r\n');
    const sockets = await Promise.all(
      Array.from({ length: 20 }, async (): Promise<Socket> => {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        await once(socket, 'connect');
        socket.write(`${head(uuidv7())}\r\n\r\n`);
        socket.write(Buffer.concat([png(4, 4), zeros(1)]));
        return socket;
      }),
    );
    await until(() => stored().length === before.files.length + 20 && held().length === 20);
    for (const socket of sockets) socket.destroy();
    // Each is noticed once its connection is gone.
    await until(() => stored().length === before.files.length && held().length === 0);
  });

  it('nothing of all this is left: no file, no row, no open file, no memory', async () => {
    expect(stored()).toEqual(before.files);
    expect(held()).toEqual([]);
    const [rows] = await query<{ n: number }>(app.database, 'SELECT count(*)::int AS n FROM evidence_file');
    expect(rows?.n).toBe(1);
    // The last bytes of what broke off go a moment after its file.
    await until(() => (memoryHeld() - before.memory) / MEGABYTE < KEPT_MB);
  });
});

async function sessionOf(): Promise<string> {
  const answer = await app.anonymous().post('/auth/login', { username: 'anh.le', password: DEMO_PASSWORD });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = performance.now() + 20_000; !isSo(); await sleep(20))
    if (performance.now() > end) throw new Error(`it never comes to this: ${isSo.toString()}`);
}
