import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { localDate } from '@app/kernel';
import { renderOrder } from './layout/definition';
import type { Block, OfficialDocument } from './official-document';
import { RENDER_BOUNDS, RenderPool } from './render-pool';

const pool = new RenderPool();
const folder = mkdtempSync(join(tmpdir(), 'paper-'));
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

const paper = (changes: Partial<OfficialDocument> = {}): OfficialDocument => ({
  title: 'Biên bản kiểm tra công vụ số 09/BB-KTCV',
  madeAt: new Date('2026-11-20T03:00:00Z'),
  issuer: { parent: 'UBND tỉnh Vĩnh Sa', body: 'Sở Nội vụ' },
  number: '09/BB-KTCV',
  place: 'Minh Khê',
  date: localDate('2026-02-05'),
  typeName: 'BIÊN BẢN',
  subject: 'Kiểm tra công vụ tại UBND xã Minh Khê',
  body: [{ kind: 'paragraph', text: 'Hôm nay, Đoàn kiểm tra công vụ tiến hành kiểm tra đột xuất.' }],
  signatures: [
    [
      { capacity: ['Đại diện đơn vị', 'được kiểm tra'], hint: '(Ký, ghi rõ họ tên)', name: 'Phạm Văn Bình' },
      { capacity: ['Trưởng đoàn'], hint: '(Ký, ghi rõ họ tên)', name: 'Trần Thị Lan' },
    ],
  ],
  recipients: ['UBND xã Minh Khê', 'Lưu: VT, Đoàn kiểm tra'],
  draft: false,
  ...changes,
});

// Marks stacked two high, capitals, quotes and the sign of the đồng.
const LETTERS = 'Ặ Ẫ Ể Ỗ Ữ Ượ ượ nghiêng Nguyễn Đỗ Thị Ngọc 1.234,5 “–” ₫';
const long: Block[] = Array.from({ length: 14 }, (_, section) => [
  { kind: 'heading', text: `${section + 1}. Nội dung ${LETTERS}` } as const,
  {
    kind: 'table',
    columns: [
      { title: 'TT', share: 1, align: 'center' },
      { title: 'Nội dung', share: 6 },
      { title: 'Căn cứ', share: 4 },
    ],
    rows: Array.from({ length: 8 }, (_row, row) => [
      `${row + 1}`,
      `Quy chế làm việc ban hành chậm ${'so với thời hạn '.repeat(row)}`,
      'x'.repeat(row * 20),
    ]),
  } as const,
]).flat();

async function pagesOf(document: OfficialDocument): Promise<{ pages: string[]; file: string; pdf: Buffer }> {
  const pdf = await pool.render(renderOrder(document));
  const file = join(folder, `${createHash('sha256').update(pdf).digest('hex')}.pdf`);
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', ['-layout', file, '-']).toString();
  return { pages: text.split('\f').slice(0, -1), file, pdf };
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly page: number;
}
function wordsOf(file: string): Word[] {
  const html = execFileSync('pdftotext', ['-bbox', file, '-']).toString();
  return html.split('<page ').flatMap((page, number) =>
    [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text]) => ({
        text: text ?? '',
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
        page: number,
      }),
    ),
  );
}
const mm = (points: number): number => (points * 25.4) / 72;

describe('a paper as PDF', () => {
  it('carries the parts of Nghị định 30/2020 in their order, in letters that can be copied', async () => {
    const { pages } = await pagesOf(paper({ body: [{ kind: 'paragraph', text: LETTERS }] }));
    expect(pages).toHaveLength(1);
    const text = (pages[0] ?? '').replace(/\s+/g, ' ');
    expect(text).toBe(text.normalize('NFC'));
    const parts = [
      'UBND TỈNH VĨNH SA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc',
      'Số: 09/BB-KTCV Minh Khê, ngày 05 tháng 02 năm 2026',
      'BIÊN BẢN Kiểm tra công vụ tại UBND xã Minh Khê',
      LETTERS,
      'ĐẠI DIỆN ĐƠN VỊ TRƯỞNG ĐOÀN',
      'Phạm Văn Bình Trần Thị Lan',
      'Nơi nhận: - UBND xã Minh Khê; - Lưu: VT, Đoàn kiểm tra.',
    ];
    const found = parts.map((part) => text.indexOf(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('is A4 with text inside the legal margins, and embeds a face with the metrics of Times New Roman', async () => {
    const { file } = await pagesOf(paper({ body: long }));
    expect(execFileSync('pdfinfo', [file]).toString()).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
    const fonts = execFileSync('pdffonts', [file]).toString().trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((font) => /Tinos/.test(font) && / yes yes yes /.test(font))).toBe(true);
    const words = wordsOf(file);
    expect(words.length).toBeGreaterThan(100);
    const outside = words.filter(
      ({ text, left, right, top, bottom }) =>
        !(mm(top) < 19 && /^\d+$/.test(text)) &&
        (mm(left) < 29.9 || mm(right) > 195.1 || mm(top) < 19.9 || mm(bottom) > 277.1),
    );
    expect(outside).toEqual([]);
  });

  it('numbers its pages top-centre from the second one on, and repeats the heads of tables', async () => {
    const { file, pages } = await pagesOf(paper({ body: long }));
    expect(pages.length).toBeGreaterThan(2);
    const numbers = wordsOf(file).filter(({ top }) => mm(top) < 19);
    expect(numbers.map(({ text }) => text)).toEqual(pages.slice(1).map((_, index) => `${index + 2}`));
    for (const { left, right } of numbers) expect(Math.abs(mm((left + right) / 2) - 105)).toBeLessThan(1);
    expect(pages.slice(1, -1).every((page) => /TT +Nội dung +Căn cứ/.test(page))).toBe(true);
  });

  it.each(Array.from({ length: 12 }, (_, lines) => 26 + lines))(
    'never leaves the signatures alone on a page (after %i lines)',
    async (lines) => {
      const body: Block[] = Array.from({ length: lines }, (_, line) => ({
        kind: 'paragraph',
        text: `Dòng ${line + 1}.`,
      }));
      const { pages } = await pagesOf(paper({ body }));
      const page = pages.find((text) => text.includes('TRƯỞNG ĐOÀN')) ?? '';
      expect(page).toContain(`Dòng ${lines}.`);
      expect(page).toContain('Trần Thị Lan');
    },
  );

  const lines = (word: string, count: number): string =>
    Array.from({ length: count }, (_, line) => `${word} ${line + 1}.`).join('\n');
  const listed = (...details: string[]): Block => ({
    kind: 'table',
    columns: [
      { title: 'TT', share: 1 },
      { title: 'Nội dung', share: 6 },
      { title: 'Căn cứ', share: 4 },
    ],
    rows: details.map((detail, row) => [`${row + 1}`, detail, 'Quy chế làm việc']),
  });
  it.each<[string, Partial<OfficialDocument>]>([
    ['the first row of a table', { body: [listed(lines('Dòng', 60), 'Ngắn')] }],
    ['a later row', { body: [listed('Ngắn', 'Ngắn', lines('Dòng', 60), 'Ngắn')] }],
    ['a narrow cell in capitals', { body: [listed(`Dòng 1. ${'ĐƯỜNG PHƯỜNG '.repeat(300)}\nDòng 60.`)] }],
    ['the last paragraph', { body: [{ kind: 'paragraph', text: lines('Dòng', 60) }] }],
    ['the last list', { body: [{ kind: 'list', mark: 'dash', items: [lines('Dòng', 30), lines('Dòng', 60)] }] }],
    ['the text below the signatures', { tail: [{ kind: 'paragraph', text: `Lý do: ${lines('Dòng', 41)}` }] }],
    ['the recipients', { recipients: lines('Dòng', 60).split('\n') }],
  ])('prints in full, over pages where need be: %s', async (_where, changes) => {
    const { pages } = await pagesOf(paper(changes));
    expect(pages.length).toBeGreaterThan(1);
    const text = pages.join('\n');
    const said = JSON.stringify(changes).match(/Dòng \d+\./g) ?? [];
    expect(said.length).toBeGreaterThan(1);
    expect(said.filter((line) => !text.includes(line))).toEqual([]);
    // Whoever signs sees all of their room on one page.
    expect(pages.some((page) => page.includes('TRƯỞNG ĐOÀN') && page.includes('Trần Thị Lan'))).toBe(true);
  });

  it('says “DỰ THẢO” across each page of a draft, and not otherwise', async () => {
    const drafts = await pagesOf(paper({ draft: true, body: long }));
    const dark = (file: string): number =>
      execFileSync('pdftoppm', ['-r', '20', '-gray', '-f', '2', '-l', '2', file]).filter(
        (grey) => grey > 200 && grey < 245,
      ).length;
    const final = await pagesOf(paper({ body: long }));
    expect(dark(drafts.file)).toBeGreaterThan(dark(final.file) * 1.5);
  });

  it('is the same bytes for the same paper, in another thread as well', async () => {
    const other = new RenderPool();
    const [one, two] = [await pool.render(renderOrder(paper())), await other.render(renderOrder(paper()))];
    await other.close();
    expect(one.equals(two)).toBe(true);
    expect(one.equals(await pool.render(renderOrder(paper({ subject: 'Khác' }))))).toBe(false);
  });
});

/** How long the work took, and the longest that the event loop stood still from the tick before it until its end. */
async function watched(work: () => Promise<unknown>): Promise<{ setting: number; longest: number; ticks: number }> {
  let [longest, ticks, last] = [0, 0, performance.now()];
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const watch = setInterval(() => {
    look();
    ticks += 1;
  }, 5);
  await sleep(20);
  [longest, ticks] = [0, 0];
  const begun = performance.now();
  try {
    await work();
  } finally {
    look();
    clearInterval(watch);
  }
  return { setting: performance.now() - begun, longest, ticks };
}

describe('the work of setting', () => {
  it('leaves the event loop free', async () => {
    const order = renderOrder(paper({ body: [...long, ...long, ...long, ...long, ...long, ...long] }));
    const { setting, longest, ticks } = await watched(() => pool.render(order));
    expect(ticks).toBeGreaterThanOrEqual(2);
    // A loop that sets the pages itself stands still for as long as that takes; a busy machine holds it up for less.
    expect(longest).toBeLessThan(setting / 2);
  });

  it('is refused when too many wait, and goes on afterwards', async () => {
    const small = new RenderPool({ ...RENDER_BOUNDS, waiting: 1 });
    const order = renderOrder(paper());
    const settled = await Promise.allSettled([1, 2, 3].map(() => small.render(order)));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(settled[2]).toMatchObject({ reason: { code: 'documents.busy', facts: { retryAfter: 5 } } });
    expect((await small.render(order)).subarray(0, 5).toString()).toBe('%PDF-');
    await small.close();
  });

  it.each<[string, (worker: Worker) => unknown]>([
    ['ends', (worker) => worker.terminate()],
    // Node tells it when the thread runs out of memory, say, and ends the thread; without a listener it ends us.
    ['fails', (worker) => worker.emit('error', new Error('no memory')) && worker.terminate()],
  ])('goes on in a new thread when one that has nothing to do %s', async (_how, end) => {
    const single = new RenderPool();
    const { idle } = single as unknown as { idle: Worker[] };
    const order = renderOrder(paper());
    const first = await single.render(order);
    const [worker] = idle;
    if (!worker) throw new Error('no thread waits');
    await end(worker);
    expect(idle).toHaveLength(0);
    expect((await single.render(order)).equals(first)).toBe(true);
    expect(idle.includes(worker)).toBe(false);
    await single.close();
  });

  it('is refused over the bound of pages, and stopped over the bound of time', async () => {
    const bounded = new RenderPool({ ...RENDER_BOUNDS, maxPages: 2 });
    await expect(bounded.render(renderOrder(paper({ body: long })))).rejects.toMatchObject({
      code: 'documents.too-long',
    });
    await bounded.close();
    const hurried = new RenderPool({ ...RENDER_BOUNDS, maxSeconds: 0.001 });
    await expect(hurried.render(renderOrder(paper({ body: long })))).rejects.toMatchObject({
      code: 'documents.took-too-long',
    });
    await hurried.close();
  });
});
