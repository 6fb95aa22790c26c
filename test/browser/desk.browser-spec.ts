import type { Browser, Locator } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { expectDone, newTasks, proofOf, query, step, storyOf, toPerson, type Story } from '../support/story';

let browser: Browser;
let app: TestApp;
let story: Story;
beforeAll(async () => {
  browser = await openChromium();
  app = await TestApp.start({ web: true });
  story = await storyOf(app.database);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const rowOf = (seat: Seat, task: string): Locator =>
  seat.page.locator('.desk-row').filter({ has: seat.page.locator(`a[href="/tasks/${task}"]`) });
const tick = async (seat: Seat, tasks: readonly string[]): Promise<void> => {
  for (const task of tasks) await rowOf(seat, task).getByRole('checkbox').check();
};
const stateOf = async (task: string): Promise<string | undefined> =>
  (await query<{ state: string }>(app.database, 'SELECT state FROM remediation_task WHERE id = $1', [task]))[0]?.state;

describe.each(Object.keys(WINDOWS) as Window[])('the desk in a %s window', (window) => {
  let fresh: string[];
  beforeAll(async () => {
    fresh = await newTasks(await app.as('lan.tran'), story, 7);
  });

  const sit = (username: string, path: string, act: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, window, username }, async (seat) => {
      await seat.open(path);
      await act(seat);
      expect(await faultsOf(seat)).toEqual([]);
    });
  const anh = () => toPerson(story, 'anh');

  it('the chair hands three new tasks to a person in one go, takes it back, and hands them on again', async () => {
    const tasks = fresh.slice(0, 3);
    await sit('ngoc.do', '/work', async (seat) => {
      await seat.sees(/^Xã Minh Khê có \d+ việc mở, .*hạn gần nhất \d\d\/\d\d\/2026\.$/);
      await rowOf(seat, tasks[0] ?? '').waitFor();
      await seat.picture('desk-1-new');
      expect(await faultsOf(seat)).toEqual([]);
      for (const round of [1, 2]) {
        await tick(seat, tasks);
        await seat.button('Giao (3)').click();
        await seat.choose('Người phụ trách', 'duc anh', /^Lê Đức Anh/);
        if (round === 1) {
          await seat.picture('desk-2-assign');
          expect(await faultsOf(seat)).toEqual([]);
        }
        await seat.button('Giao 3 việc').click();
        await seat.sees('Kết quả: 3 thành công.');
        expect(await Promise.all(tasks.map(stateOf))).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
        if (round === 2) continue;
        await seat.picture('desk-3-undo');
        await seat.button('Hoàn tác').click();
        await seat.sees('Đã hoàn tác việc giao 3 việc.');
        expect(await Promise.all(tasks.map(stateOf))).toEqual(['NEW', 'NEW', 'NEW']);
      }
    });
  });

  it('of each row that was skipped the reason is told', async () => {
    const [one = '', two = ''] = fresh.slice(3, 5);
    await sit('ngoc.do', '/work', async (seat) => {
      await tick(seat, [one, two]);
      expectDone(await step(await app.as('binh.pham'), two, 'assign', { assignee: anh() }));
      await seat.button('Giao (2)').click();
      await seat.choose('Người phụ trách', 'duc anh', /^Lê Đức Anh/);
      await seat.button('Giao 2 việc').click();
      await seat.sees('Kết quả: 1 thành công, 1 bị bỏ qua.');
      await seat.page.getByRole('list', { name: 'Các việc bị bỏ qua và lý do' }).getByRole('listitem').waitFor();
      await seat.picture('desk-4-skipped');
    });
  });

  it('a vice-chair signs what was submitted, several at once', async () => {
    const reports = fresh.slice(0, 2);
    for (const task of reports) expectDone(await step(await app.as('anh.le'), task, 'proofs', proofOf()));
    await sit('binh.pham', '/work?tab=sign', async (seat) => {
      await tick(seat, reports);
      await seat.picture('desk-5-sign');
      await seat.button('Ký, gửi báo cáo (2)').click();
      await seat.sees(/không rút lại được/);
      await seat.button('Ký, gửi báo cáo (2)').click();
      await seat.sees('Kết quả: 2 thành công.');
      expect(await Promise.all(reports.map(stateOf))).toEqual(['SENT_UP', 'SENT_UP']);
    });
  });

  it('what the desk officer prepares is approved by the chair, or given back with a reason', async () => {
    const [good = '', bad = ''] = fresh.slice(5, 7);
    await sit('dung.dang', '/work', async (seat) => {
      for (const task of [good, bad]) {
        await seat.open('/work');
        await rowOf(seat, task).locator('.row-title').click();
        await seat.button('Chuẩn bị, trình lãnh đạo duyệt').first().click();
        await seat.choose('Người phụ trách', 'duc anh', /^Lê Đức Anh/);
        await seat.button('Trình lãnh đạo duyệt').click();
        await seat.sees('Đã trình lãnh đạo duyệt.');
      }
    });
    await sit('ngoc.do', '/work?tab=proposed', async (seat) => {
      await tick(seat, [good]);
      await seat.picture('desk-6-proposed');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.button('Duyệt đề nghị (1)').click();
      await seat.button('Duyệt đề nghị (1)').click();
      await seat.sees('Kết quả: 1 thành công.');
      expect(await stateOf(good)).toBe('ACCEPTED');
      await rowOf(seat, bad).getByRole('button').click();
      await seat.page.getByLabel('Lý do không duyệt').fill('Việc này thuộc Văn phòng.');
      await seat.button('Không duyệt').last().click();
      await seat.sees('Đã trả đề nghị lại cho đầu mối.');
      expect(await stateOf(bad)).toBe('NEW');
    });
  });

  it('J and K walk through the rows, X ticks, Enter opens, and Back finds the same list', async () => {
    await sit('ngoc.do', '/work?tab=open', async (seat) => {
      await seat.page.locator('.desk-row').nth(2).waitFor();
      const at = (): Promise<string | null | undefined> =>
        seat.page.evaluate(`document.activeElement.closest('.desk-row')?.querySelector('a').getAttribute('href')`);
      const links = await seat.page
        .locator('.desk-row .row-title')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      for (const [key, row] of [
        ['j', 0],
        ['j', 1],
        ['j', 2],
        ['k', 1],
      ] as const) {
        await seat.page.keyboard.press(key);
        expect(await at()).toBe(links[row]);
      }
      await rowOf(seat, fresh[2] ?? '')
        .locator('.row-title')
        .focus();
      await seat.page.keyboard.press('x');
      await seat.sees('Đã chọn 1 việc');
      await seat.page.keyboard.press('x');
      await seat.page.locator('.desk-filter summary').click();
      const field = seat.page.getByRole('combobox', { name: /^Người phụ trách/ });
      await field.pressSequentially('jk duc');
      expect(await field.inputValue()).toBe('jk duc');
      await field.fill('');
      await seat.choose('Người phụ trách', 'duc anh', /^Lê Đức Anh/);
      await seat.sees('Đang lọc: Lê Đức Anh');
      await seat.picture('desk-7-filter');
      const address = seat.page.url();
      expect(address).toContain(`person=${story.person('anh')}`);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.page.locator('.desk-row').first().waitFor();
      const filtered = await seat.page.locator('.desk-row').count();
      await seat.page.locator('h1').click();
      await seat.page.keyboard.press('j');
      const chosen = await at();
      await seat.page.keyboard.press('Enter');
      await seat.page.waitForURL(`**${chosen}`);
      await seat.page.goBack();
      await seat.page.locator('.desk-row').first().waitFor();
      expect(seat.page.url()).toBe(address);
      expect(await seat.page.locator('.desk-row').count()).toBe(filtered);
    });
  });

  it('the work of who leaves is handed over, after what moves has been shown', async () => {
    await sit('ngoc.do', '/work', async (seat) => {
      await seat.page.getByRole('link', { name: 'Bàn giao việc' }).click();
      await seat.button('Bàn giao tất cả việc đang mở').click();
      await seat.sees('Chọn người bàn giao từ danh sách');
      await seat.choose('Người bàn giao', 'duc anh', /^Lê Đức Anh.*giữ \d+ việc/);
      await seat.choose('Người nhận bàn giao', 'dung', /^Đặng Tiến Dũng/);
      await seat.sees(/^Mọi việc đang mở của Lê Đức Anh chuyển sang Đặng Tiến Dũng/);
      await seat.page.locator('.task-row').first().waitFor();
      await seat.page.getByLabel('Lý do bàn giao').fill('Chuyển công tác theo quyết định điều động.');
      await seat.picture('desk-8-hand-over');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.button('Bàn giao tất cả việc đang mở').click();
      await seat.sees(/^Đã bàn giao \d+ việc của Lê Đức Anh cho Đặng Tiến Dũng\.$/);
    });
  });
});
