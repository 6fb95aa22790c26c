import type { Browser } from 'playwright-core';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { expectDone, query, soon, storyOf, tamper, visitAt, type Story } from '../support/story';

const MANY = 120;
const SLOWER = 4;

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe.each(Object.keys(WINDOWS) as Window[])('a visit in a %s window', (window) => {
  let app: TestApp;
  let story: Story;
  let seat: Seat;

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    story = await storyOf(app.database);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    seat = await Seat.take(browser, app.url, window);
    await seat.signIn('tham.nguyen');
  });
  afterEach(async () => {
    await seat.leave();
    expect(seat.faults).toEqual([]);
  });

  const begun = async (): Promise<string> => {
    const visit = visitAt(story);
    expectDone(await (await app.as('tham.nguyen')).post('/inspections', visit));
    return visit.id;
  };
  /** What the server has: the answers in the order of the items, and how many findings stand. */
  const resultsOf = async (visit: string): Promise<string[]> => {
    const rows = await query<{ result: string }>(
      app.database,
      `SELECT a.result FROM checklist_answer a JOIN checklist_item c ON c.id = a.checklist_item_id
        WHERE a.inspection_id = $1 ORDER BY c.ordinal`,
      [visit],
    );
    return rows.map(({ result }) => result);
  };
  const standing = async (visit: string): Promise<number> => {
    const text = `SELECT 1 FROM finding WHERE inspection_id = $1 AND state <> 'WITHDRAWN'`;
    return (await query(app.database, text, [visit])).length;
  };

  it('starts with a unit and one button', async () => {
    const before = performance.now();
    await seat.page.getByRole('link', { name: 'Bắt đầu kiểm tra đột xuất' }).click();
    await seat.choose('Đơn vị được kiểm tra', 'minh khe', /^Xã Minh Khê/);
    await seat.sees(/^Lần gần nhất/);
    await seat.sees(/^Quyết định số/);
    await seat.picture('visit-start');
    await seat.button('Bắt đầu kiểm tra').click();
    await seat.sees(/^0\/\d+ mục · 0 không đạt · \d+ chưa kiểm tra$/);
    process.stderr.write(
      `Start of a visit, ${window}: ${Math.round(performance.now() - before)} ms of clicks and answers\n`,
    );
    await seat.open('/');
    await seat.sees(/^0\/\d+ mục · 0 không đạt$/);
    await seat.picture('visit-today');
  });

  it('goes by the contents and by what is still open, and takes back what was tapped by mistake', async () => {
    const visit = await begun();
    await seat.open(`/inspections/${visit}`);
    const item = (nth: number) => seat.page.locator('.item').nth(nth);
    const chip = (nth: number, name: string) => item(nth).getByRole('button', { name, exact: true });
    await chip(0, 'Đạt').click();
    await chip(0, 'Đạt').click();
    await seat.button('Hoàn tác').click();
    await seat.sees(/^1\/\d+ mục/);
    await chip(1, 'Không đạt').click();
    await seat.sees('Ghi chú');
    await chip(1, 'Không đạt').click();
    await seat.sees(/^1\/\d+ mục · 0 không đạt/);
    await seat.button('Hoàn tác').click();
    await seat.sees(/^2\/\d+ mục · 1 không đạt/);
    await seat.button('Mục lục').click();
    await seat.picture('visit-contents');
    await seat.button('Đến mục chưa trả lời').click();
    // The page scrolls there first.
    const next = await item(2).getAttribute('id');
    await soon(async () => (await seat.page.evaluate(`document.activeElement.closest('.item')?.id`)) === next);
    await soon(async () => (await resultsOf(visit)).length === 2);
    await chip(1, 'Đạt').click();
    await seat.sees(/^2\/\d+ mục · 0 không đạt/);
    const waiting = seat.page.getByRole('button', { name: /^2 mục chờ/ }).filter({ visible: true });
    await waiting.waitFor();
    // Held as long as it can be taken back: the server has not heard of it.
    expect([await resultsOf(visit), await standing(visit)]).toEqual([['PASS', 'FAIL'], 1]);
    await waiting.click();
    await seat.button('Gửi ngay').click();
    await seat.sees('Không còn mục nào chờ gửi.');
    expect([await resultsOf(visit), await standing(visit)]).toEqual([['PASS', 'PASS'], 0]);
  });

  it('works with the keyboard alone, and an input method may compose in its fields', async () => {
    const visit = await begun();
    await seat.open(`/inspections/${visit}`);
    const { keyboard } = seat.page;
    await seat.page.locator('.item').first().waitFor();
    const reach = async (name: RegExp, within = '', key = 'Tab'): Promise<void> => {
      for (let press = 0; press < 80; press += 1) {
        await keyboard.press(key);
        const at = await seat.page.evaluate<string>(
          `${within ? `document.activeElement.closest('${within}') && ` : ''}
           (document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent) || ''`,
        );
        if (name.test(at)) return;
      }
      throw new Error(`the keyboard does not reach ${name}`);
    };
    await reach(/^Không đạt$/, '.item');
    await keyboard.press('Enter');
    const note = seat.page.locator('.item').first().getByLabel('Ghi chú');
    await note.waitFor();
    await note.focus();
    const input = await seat.context.newCDPSession(seat.page);
    for (const text of ['v', 'va', 'vaw', 'vắ']) {
      await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await input.send('Input.insertText', { text: 'vắng ba người' });
    await keyboard.press('Enter');
    expect(await note.inputValue()).toBe('vắng ba người\n');
    await seat.sees(/^Đã lưu trên máy/);
    // It stays at the top of the list, a few steps back.
    await reach(/^Mục lục$/, '', 'Shift+Tab');
    await keyboard.press('Enter');
    await seat.page.getByRole('dialog').waitFor();
    await keyboard.press('Escape');
    await seat.sees(/^Đã đồng bộ/);
    const [finding] = await query(app.database, 'SELECT detail FROM finding WHERE inspection_id = $1', [visit]);
    expect(finding).toEqual({ detail: 'vắng ba người' });
  });

  it('calls the roll: everybody at once, then who is not there', async () => {
    const visit = await begun();
    await seat.open(`/inspections/${visit}/roll-call`);
    await seat.page.locator('.person').first().waitFor();
    const people = await seat.page.locator('.person').count();
    await seat.page.getByRole('button', { name: /^Có mặt tất cả/ }).click();
    await seat.sees(`${people} người: ${people} có mặt`);
    await seat.page.getByText('Hoàn tác').click();
    await seat.sees('Chưa kiểm diện ai.');
    await seat.page.getByRole('button', { name: /^Có mặt tất cả/ }).click();
    const first = seat.page.locator('.person').first();
    await first.getByRole('button', { name: 'Đi công tác' }).click();
    await first.getByLabel(/^Giấy tờ của/).fill('Giấy đi đường số 12 ngày 10/08/2026');
    await seat.page.locator('.person').nth(1).getByRole('button', { name: 'Vắng không lý do' }).click();
    await seat.page.getByText('Thêm người ngoài danh sách').click();
    await seat.page.getByLabel('Họ và tên').fill('B');
    await seat.button('Thêm, có mặt').click();
    await seat.sees('Nhập họ và tên từ 2 chữ cái trở lên');
    await seat.sees(`${people} người: ${people - 2} có mặt, 1 đi công tác, 1 vắng không lý do`);
    await seat.picture('visit-roll-call');
    const chip = seat.page.getByRole('button', { name: /mục chờ/ }).filter({ visible: true });
    await chip.click();
    await seat.button('Gửi ngay').click();
    await seat.sees('Không còn mục nào chờ gửi.');
    const rows = await query<{ status: string; n: number; paper: string | null }>(
      app.database,
      `SELECT status, count(*)::int AS n, max(paper) AS paper FROM attendance WHERE inspection_id = $1 GROUP BY status`,
      [visit],
    );
    expect(Object.fromEntries(rows.map(({ status, n }) => [status, n]))).toEqual({
      PRESENT: people - 2,
      ON_MISSION: 1,
      UNEXCUSED: 1,
    });
    expect(rows.find(({ status }) => status === 'ON_MISSION')?.paper).toBe('Giấy đi đường số 12 ngày 10/08/2026');
  });

  it('answers a tap at once on a checklist of 120 items', async () => {
    const visit = await begun();
    await tamper(
      app.database,
      `INSERT INTO checklist_item SELECT (jsonb_populate_record(NULL::checklist_item, to_jsonb(c) || jsonb_build_object(
              'id', gen_random_uuid(), 'code', c.code || '-' || n, 'ordinal', c.ordinal + 1000 * n))).*
         FROM checklist_item c JOIN inspection i ON i.checklist_version_id = c.checklist_version_id AND i.id = $1
        CROSS JOIN generate_series(1, $2) n
        LIMIT $2 - (SELECT count(*) FROM checklist_item c JOIN inspection i USING (checklist_version_id) WHERE i.id = $1)`,
      [visit, MANY],
    );
    await seat.open(`/inspections/${visit}`);
    await seat.page
      .locator('.item')
      .nth(MANY - 1)
      .waitFor({ state: 'attached' });
    const devtools = await seat.context.newCDPSession(seat.page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const seen: number[] = [];
    const kept: number[] = [];
    for (let nth = 0; nth < MANY; nth += 6) {
      const name = nth % 12 === 0 ? '.chip-FAIL' : '.chip-PASS';
      const chip = `document.querySelectorAll('.item')[${nth}].querySelector('${name}')`;
      const tap = await seat.page.evaluate<{ seen: number; kept: number }>(`(${TAP_TO_PAINT})(${chip})`);
      seen.push(tap.seen);
      kept.push(tap.kept);
    }
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    process.stderr.write(
      `${MANY} items, CPU slowed ${SLOWER} times, ${window}. Tap to visible change: ${spread(seen)}; to the answer kept: ${spread(kept)}\n`,
    );
    await seat.sees(/^20\/120 mục · 10 không đạt · 100 chưa kiểm tra/);
    const pressed = (chip: string): Promise<number> => seat.page.locator(`${chip}[aria-pressed=true]`).count();
    expect([await pressed('.chip-FAIL'), await pressed('.chip-PASS')]).toEqual([10, 10]);
    await soon(async () => (await resultsOf(visit)).length === 20);
    expect(await resultsOf(visit)).toEqual(Array.from({ length: 20 }, (_, nth) => (nth % 2 ? 'PASS' : 'FAIL')));
  });
});

function spread(took: readonly number[]): string {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
}

/**
 * In the page: from the tap to the frame that shows it was taken, and to the one that shows it kept, in ms. Text, because
 * the page's types are not those of the tests.
 */
const TAP_TO_PAINT = `async (chip) => {
  chip.scrollIntoView({ block: 'center' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const since = performance.now();
  const painted = (attribute) => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the tap is not shown')), 5000);
    const observer = new MutationObserver(() => {
      if (chip.getAttribute(attribute) !== 'true') return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
    });
    observer.observe(chip, { attributes: true });
  });
  const both = [painted('aria-busy'), painted('aria-pressed')];
  chip.click();
  const [seen, kept] = await Promise.all(both);
  return { seen, kept };
}`;
