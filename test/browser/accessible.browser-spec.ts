import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { query, storyOf } from '../support/story';

let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  browser = await openChromium();
  app = await TestApp.start({ web: true });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** Somebody's screens: the address, and what is done there before one looks. */
interface Screen {
  readonly name: string;
  readonly path: (ids: Ids) => string;
  readonly act?: (seat: Seat) => Promise<void>;
}
interface Ids {
  readonly openVisit: string;
  readonly lockedVisit: string;
  readonly newTask: string;
  readonly returnable: string;
}

const SCREENS: Readonly<Record<string, readonly Screen[]>> = {
  'tham.nguyen': [
    { name: 'Hôm nay of an inspector', path: () => '/' },
    { name: 'starting a visit', path: () => '/inspections/new' },
    {
      name: 'starting a visit, with what is missing',
      path: () => '/inspections/new',
      act: async (seat) => {
        await seat.button('Bắt đầu kiểm tra').click();
        await seat.sees('Có vấn đề cần sửa');
      },
    },
    { name: 'the list of visits', path: () => '/inspections' },
    {
      name: 'a visit under way, with an item unfolded',
      path: ({ openVisit }) => `/inspections/${openVisit}`,
      act: async (seat) => {
        await seat.page.locator('.chip-FAIL[aria-pressed=false]').first().click();
        await seat.sees('Giao đơn vị khắc phục');
        await seat.page.locator('.found-more summary').first().click();
      },
    },
    {
      name: 'the contents of its checklist',
      path: ({ openVisit }) => `/inspections/${openVisit}`,
      act: async (seat) => {
        await seat.button('Mục lục').click();
        await seat.page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'what waits on this device',
      path: ({ openVisit }) => `/inspections/${openVisit}`,
      act: async (seat) => {
        await seat.context.setOffline(true);
        await seat.page.locator('.chip-PASS').last().click();
        await seat.page
          .getByRole('button', { name: /^Ngoại tuyến/ })
          .filter({ visible: true })
          .click();
        await seat.page.getByRole('dialog').waitFor();
        await seat.context.setOffline(false);
      },
    },
    {
      name: 'the roll-call',
      path: ({ openVisit }) => `/inspections/${openVisit}/roll-call`,
      act: async (seat) => {
        await seat.page.getByRole('button', { name: 'Đi công tác' }).first().click();
        await seat.sees('Giấy tờ của');
      },
    },
    {
      name: 'the choice of role',
      path: () => '/',
      act: async (seat) => {
        await seat.button('Đổi vai').click();
        await seat.page.getByRole('dialog').waitFor();
      },
    },
  ],
  'lan.tran': [
    {
      name: 'minutes that are signed, as they are printed',
      path: ({ lockedVisit }) => `/inspections/${lockedVisit}/minutes`,
    },
    { name: 'minutes that wait for their notice', path: ({ lockedVisit }) => `/inspections/${lockedVisit}` },
  ],
  'ngoc.do': [
    { name: 'Hôm nay of a chair', path: () => '/' },
    { name: 'the chair’s desk', path: () => '/work' },
    { name: 'the hand-over of work', path: () => '/hand-overs/new' },
    { name: 'a new task', path: ({ newTask }) => `/tasks/${newTask}` },
    { name: 'a page that is not there', path: () => '/tasks/01a20295-2364-7095-9070-51705fa44cde' },
    { name: 'a page that is not theirs', path: () => '/confirmations' },
  ],
  'anh.le': [
    { name: 'my tasks', path: () => '/mine' },
    { name: 'the inbox', path: () => '/inbox' },
  ],
  'mai.vu': [
    { name: 'the list to confirm', path: () => '/confirmations' },
    { name: 'a task to confirm', path: ({ returnable }) => `/tasks/${returnable}` },
  ],
};

async function idsOf(): Promise<Ids> {
  const story = await storyOf(app.database);
  const one = async (text: string, unit: number): Promise<string> => {
    const [row] = await query<{ id: string }>(app.database, text, [unit]);
    if (!row) throw new Error(`The story no longer has the row this screen is about: ${text}`);
    return row.id;
  };
  const visit = (state: string): string => `SELECT id FROM inspection WHERE org_unit_id = $1 AND state = '${state}'`;
  const task = (state: string): string =>
    `SELECT id FROM remediation_task WHERE org_unit_id = $1 AND state = '${state}'`;
  return {
    openVisit: await one(visit('IN_PROGRESS'), story.unit('vanphong')),
    lockedVisit: await one(visit('SIGNED'), story.unit('minhkhe')),
    newTask: await one(task('NEW'), story.unit('minhkhe')),
    returnable: await one(task('SENT_UP'), story.unit('minhkhe')),
  };
}

describe.each(Object.keys(WINDOWS) as Window[])('in a %s window', (window) => {
  it('the sign-in has nothing that keeps somebody out', async () => {
    const seat = await Seat.take(browser, app.url, window);
    await seat.open('/');
    await seat.page.getByLabel('Tên đăng nhập').waitFor();
    expect(await faultsOf(seat)).toEqual([]);
    await seat.leave();
  });

  it.each(Object.entries(SCREENS))(
    'the screens of %s have nothing that keeps somebody out',
    async (username, screens) => {
      const ids = await idsOf();
      await Seat.turn({ browser, url: app.url, window, username }, async (seat) => {
        for (const { name, path, act } of screens) {
          await seat.open(path(ids));
          await seat.page.locator('main h1').waitFor();
          await act?.(seat);
          expect([name, await faultsOf(seat)]).toEqual([name, []]);
        }
      });
    },
    // axe takes seconds for a screen of a whole checklist.
    180_000,
  );
});
