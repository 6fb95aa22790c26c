import type { Browser } from 'playwright-core';
import type { DraftResponse } from '../../libs/inspection/src/dto/checklist-draft.response';
import { faultsOf } from '../support/accessible';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat, type Window } from '../support/browser';
import { DraftHand, draftItem, publication } from '../support/checklists';
import { expectDone, storyOf } from '../support/story';
import type { Visitor } from '../support/visitor';

const LONG_MS = 180_000;
const API = '/api/v1';
let app: TestApp;
let browser: Browser;
let admin: Visitor;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  admin = await administrator(app, await storyOf(app.database));
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const turn = (window: Window, act: (seat: Seat) => Promise<void>, username = 'quan.tri'): Promise<void> =>
  Seat.turn({ browser, url: app.url, window, username }, act);
const saved = (seat: Seat): Promise<void> => seat.sees(/^Đã lưu lúc/);

/** A list of two items that is being drafted. */
async function drafted(code: string): Promise<DraftHand> {
  const hand = await DraftHand.begin(admin, { code, title: `Chuyên đề ${code}` });
  expectDone(await hand.save([draftItem({ code: 'M90' }), draftItem({ code: 'M91' })]));
  return hand;
}
const onServer = async ({ draft }: DraftHand): Promise<DraftResponse> =>
  expectDone(await admin.get(`/checklist-drafts/${draft.id}`)).json<DraftResponse>();
const untilOnServer = async (hand: DraftHand, isThere: (draft: DraftResponse) => boolean): Promise<void> => {
  for (let tries = 0; !isThere(await onServer(hand)); tries += 1) {
    if (tries > 40) throw new Error('never arrived');
    await new Promise((done) => setTimeout(done, 100));
  }
};
const heading = (seat: Seat, name: RegExp): Promise<void> => seat.page.getByRole('heading', { name }).waitFor();

it(
  'what was typed a moment ago goes along to the difference, to the server and back',
  async () => {
    const hand = await drafted('CD-21');
    await turn('desktop', async (seat) => {
      await seat.open(`/checklists/drafts/${hand.draft.id}`);
      await seat.button('Sửa nội dung M90').click();
      const title = seat.page.getByLabel('Tồn tại, vi phạm khi không đạt');
      await title.fill('Chưa có mã tra cứu');
      await seat.page.getByRole('link', { name: 'Xem khác biệt' }).click();
      await heading(seat, /^Khác biệt/);
      await seat.page.getByRole('link', { name: 'Bản nháp', exact: true }).click();
      await seat.button('Sửa nội dung M90').click();
      expect(await title.inputValue()).toBe('Chưa có mã tra cứu');
      await untilOnServer(hand, ({ items }) => items[0]?.title === 'Chưa có mã tra cứu');

      await title.fill('Chưa có mã QR');
      await saved(seat);
      await untilOnServer(hand, ({ items }) => items[0]?.title === 'Chưa có mã QR');
      await title.fill('Chưa có mã QR nào');
      await seat.goTo('Danh mục kiểm tra', 'Danh mục');
      await untilOnServer(hand, ({ items }) => items[0]?.title === 'Chưa có mã QR nào');
      await seat.page.getByRole('link', { name: 'Chuyên đề CD-21' }).click();
      await seat.button('Sửa nội dung M90').click();
      expect(await title.inputValue()).toBe('Chưa có mã QR nào');
      await seat.goTo('Hôm nay');
      await heading(seat, /^Hôm nay/);
      expect(await seat.page.getByRole('link', { name: 'Bản nháp: Chuyên đề CD-21' }).count()).toBe(0);
    });
  },
  LONG_MS,
);

it(
  'what the server refuses says why, stands at its field, stays on the device and is offered again',
  async () => {
    const hand = await drafted('CD-22');
    await turn('phone', async (seat) => {
      await seat.open(`/checklists/drafts/${hand.draft.id}`);
      await seat.button('Sửa nội dung M90').click();
      const title = seat.page.getByLabel('Tồn tại, vi phạm khi không đạt');
      const long = 'Chưa niêm yết lịch. '.repeat(8).trim();
      await title.fill(long);
      await seat.sees(/^Chưa lưu được\. .*120/);
      await seat.sees('Dài quá 120 ký tự nên chưa lưu được; viết ngắn lại');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('draft-too-long');
      await seat.goTo('Hôm nay');
      await seat.page.getByRole('link', { name: 'Bản nháp: Chuyên đề CD-22' }).click();
      await seat.button('Sửa nội dung M90').click();
      expect(await title.inputValue()).toBe(long);
      await title.fill('Chưa niêm yết lịch');
      await saved(seat);
      expect((await onServer(hand)).items[0]?.title).toBe('Chưa niêm yết lịch');
      await seat.goTo('Hôm nay');
      await heading(seat, /^Hôm nay/);
      await seat.arrived();
      expect(await seat.page.getByRole('link', { name: 'Bản nháp: Chuyên đề CD-22' }).count()).toBe(0);
    });
  },
  LONG_MS,
);

it(
  'what was written without a network survives the page, and is put together with what others wrote meanwhile',
  async () => {
    const hand = await drafted('CD-23');
    await turn('phone', async (seat) => {
      await seat.open(`/checklists/drafts/${hand.draft.id}`);
      await seat.button('Sửa nội dung M90').click();
      const title = seat.page.getByLabel('Tồn tại, vi phạm khi không đạt');
      await title.waitFor();
      await seat.context.route(`**${API}/checklist-drafts/**`, (route) =>
        route.request().method() === 'PATCH' ? route.abort() : route.continue(),
      );
      await title.fill('Ghi lúc mất mạng');
      await seat.sees(/^Chưa lưu được/);
      const [first, second] = hand.draft.items;
      if (!first || !second) throw new Error('no items');
      expectDone(await hand.save([first, { ...second, termWorkdays: 9 }]));
      await seat.context.unroute(`**${API}/checklist-drafts/**`);
      await seat.page.reload();
      await seat.sees(/cũng vừa sửa bản nháp này; phần của hai người đã được ghép/);
      await saved(seat);
      const both = await onServer(hand);
      expect([both.items[0]?.title, both.items[1]?.termWorkdays]).toEqual(['Ghi lúc mất mạng', 9]);
    });
  },
  LONG_MS,
);

it(
  'what could not reach a draft that somebody closed is shown, and can be dropped',
  async () => {
    const hand = await drafted('CD-24');
    await turn('desktop', async (seat) => {
      await seat.open(`/checklists/drafts/${hand.draft.id}`);
      await seat.button('Sửa nội dung M91').click();
      const title = seat.page.getByLabel('Tồn tại, vi phạm khi không đạt');
      await title.waitFor();
      expectDone(await hand.step('discard'));
      await title.fill('Ghi sau khi bản nháp đóng');
      await seat.sees('Bản nháp này đã bỏ.');
      await seat.sees(/^Máy này còn giữ phần bạn đã ghi/);
      expect(await seat.page.locator('ins').allTextContents()).toEqual([
        expect.stringContaining('Ghi sau khi bản nháp'),
      ]);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('draft-left-behind');
      await seat.button('Bỏ phần này').click();
      await seat.page.reload();
      await seat.sees('Bản nháp này đã bỏ.');
      await seat.page
        .getByText(/^Máy này còn giữ/)
        .first()
        .waitFor({ state: 'detached' });
    });
  },
  LONG_MS,
);

it(
  'a removed item comes back alone, a term is typed as one types, and a new title is a difference',
  async () => {
    const hand = await drafted('CD-25');
    expectDone(await hand.step('publish', publication()));
    const next = await DraftHand.begin(admin, { fromVersionId: hand.draft.publishedVersionId });
    await turn('phone', async (seat) => {
      await seat.open(`/checklists/drafts/${next.draft.id}`);
      await seat.button('Bỏ nội dung M90').click();
      await seat.button('Sửa nội dung M91').click();
      await seat.page.getByLabel('Tồn tại, vi phạm khi không đạt').fill('Sửa sau khi bỏ');
      const term = seat.page.getByLabel('Thời hạn, ngày làm việc');
      await term.fill('');
      await seat.sees('Ghi số ngày làm việc từ 1 đến 250');
      await term.pressSequentially('12');
      expect(await term.inputValue()).toBe('12');
      await seat.button('Lấy lại').click();
      await seat.page.getByLabel('Tên danh mục').fill('Chuyên đề đổi tên');
      await untilOnServer(next, ({ title }) => title === 'Chuyên đề đổi tên');
      const { items } = await onServer(next);
      expect(items.map(({ code, title, termWorkdays }) => `${code} ${title.slice(0, 8)} ${termWorkdays}`)).toEqual([
        'M90 Chưa có  3',
        'M91 Sửa sau  12',
      ]);
      await seat.page.getByRole('link', { name: 'Xem khác biệt' }).click();
      await heading(seat, /^Khác biệt: Chuyên đề đổi tên/);
      await heading(seat, /^Tên danh mục/);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('draft-renamed');

      const seen = { 'if-match': (await onServer(next)).etag };
      const later = publication({ publishedOn: '2026-12-01' });
      expectDone(await admin.post(`/checklist-drafts/${next.draft.id}/publish`, later, seen));
      await seat.open(`/checklists/${hand.draft.publishedVersionId}`);
      await seat.sees('Từ 01/12/2026 áp dụng phiên bản 2.');
      await seat.picture('version-followed');
    });
  },
  LONG_MS,
);

it(
  'a draft whose base was taken back says so, and goes on from what there is',
  async () => {
    const hand = await drafted('CD-26');
    expectDone(await hand.step('publish', publication()));
    const version = hand.draft.publishedVersionId ?? '';
    const next = await DraftHand.begin(admin, { fromVersionId: version });
    const end = { retiredOn: '2026-11-21', reason: 'Ban hành nhầm danh mục.' };
    expectDone(await admin.post(`/checklist-versions/${version}/retire`, end));
    await turn('phone', async (seat) => {
      await seat.open(`/checklists/drafts/${next.draft.id}`);
      await seat.sees(/^Phiên bản 1 mà bản nháp này đối chiếu đã được thu hồi/);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('draft-base-gone');
      await seat.button('Soạn tiếp như danh mục mới').click();
      await seat.sees('Đã đối chiếu lại. Xem khác biệt trước khi ban hành.');
      await seat.sees('Danh mục mới');
      await seat.page.getByText(/^Phiên bản 1 mà/).waitFor({ state: 'detached' });
      expect(await onServer(next)).toMatchObject({ outdated: false, baseVersion: null });
    });
  },
  LONG_MS,
);

it(
  'a visit begins with the checklist that its form shows, though a newer one for another purpose is there',
  async () => {
    const hand = await drafted('CD-27');
    expectDone(await hand.step('publish', publication({ publishedOn: '2026-11-20' })));
    const begin = (seat: Seat) => seat.button('Bắt đầu kiểm tra').click();
    const sent: unknown[] = [];
    await turn(
      'phone',
      async (seat) => {
        seat.page.on('request', (request) => {
          if (request.method() === 'POST' && request.url().endsWith(`${API}/inspections`))
            sent.push((request.postDataJSON() as Record<string, unknown>)['checklistVersionId']);
        });
        for (const choice of [null, 'Chuyên đề CD-27 – phiên bản\u00A01']) {
          await seat.open('/inspections/new');
          await seat.choose('Đơn vị được kiểm tra', 'minh khe', /^Xã Minh Khê/);
          const list = seat.page.getByLabel('Danh mục kiểm tra', { exact: true });
          expect(await list.locator('option:checked').textContent()).toMatch(/^Danh mục kiểm tra công vụ đột xuất/);
          if (choice) await list.selectOption({ label: choice });
          await begin(seat);
          await seat.sees(/mục · 0 không đạt · \d+ chưa kiểm tra$/);
        }
      },
      'tham.nguyen',
    );
    const offered = (await admin.get('/checklists')).json<{
      items: { versionId: string; code: string; state: string }[];
    }>();
    const main = offered.items.find(({ code, state }) => code === 'KTCV' && state === 'PUBLISHED')?.versionId;
    expect(sent).toEqual([main, hand.draft.publishedVersionId]);
  },
  LONG_MS,
);
