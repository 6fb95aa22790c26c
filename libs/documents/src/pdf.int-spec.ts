import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LETTERS, LONG, paper } from '../../../test/support/paper';
import { renderOrder } from './layout/definition';
import type { Block, OfficialDocument, Signature } from './official-document';
import { RenderPool } from './render-pool';

const pool = new RenderPool();
const folder = mkdtempSync(join(tmpdir(), 'paper-'));
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

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
    const { file } = await pagesOf(paper({ body: LONG }));
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
    const { file, pages } = await pagesOf(paper({ body: LONG }));
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
  const table = {
    kind: 'table',
    columns: [
      { title: 'TT', share: 1 },
      { title: 'Nội dung', share: 6 },
      { title: 'Căn cứ', share: 4 },
    ],
  } as const;
  const listed = (...details: string[]): Block => ({
    ...table,
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

  it.each([1, 40, 400])('prints every word that it is given, %i of them to a text', async (length) => {
    let given = 0;
    const words = (count = length): string =>
      Array.from({ length: count }, () => `${(given += 1) + 100_000}`).join(' ');
    const signed = (): Signature => ({ capacity: [words(3), words(3)], hint: words(3), name: words(3) });
    const blocks = (): Block[] => [
      { kind: 'paragraph', text: words(), style: 'basis' },
      { kind: 'heading', text: words() },
      { kind: 'list', mark: 'dash', items: [words(), [words(), { text: ` ${words()}`, bold: true }]] },
      { kind: 'list', mark: 'number', items: [words(), words()] },
      { ...table, rows: [1, 2, 3].map(() => [words(1), words(), words(2)]) },
      { kind: 'writing-lines', count: 2 },
      { kind: 'paragraph', text: words(), style: 'note' },
    ];
    const { pages } = await pagesOf(
      paper({
        ...{ issuer: { parent: words(3), body: words(3) }, number: words(1), place: words(1), typeName: words(2) },
        ...{
          subject: words(),
          body: [...blocks(), ...blocks()],
          signatures: [[signed(), signed()], [signed()]],
          tail: blocks(),
        },
        ...{ recipients: [words(), words()], mark: words(1) },
      }),
    );
    const printed = new Set(pages.join('\n').match(/\d{6}/g));
    expect(given).toBeGreaterThan(length * 20);
    const lost = Array.from({ length: given }, (_, at) => `${at + 100_001}`).filter((word) => !printed.has(word));
    expect(lost).toEqual([]);
  });

  it('says “DỰ THẢO” across each page of a draft, and not otherwise', async () => {
    const drafts = await pagesOf(paper({ draft: true, body: LONG }));
    const dark = (file: string): number =>
      execFileSync('pdftoppm', ['-r', '20', '-gray', '-f', '2', '-l', '2', file]).filter(
        (grey) => grey > 200 && grey < 245,
      ).length;
    const final = await pagesOf(paper({ body: LONG }));
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
