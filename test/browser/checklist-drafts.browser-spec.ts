import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { DraftHand } from '../support/checklists';
import { expectDone, storyOf } from '../support/story';
import type { Visitor } from '../support/visitor';

const LONG_MS = 180_000;
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

const turn = (window: Window, act: (seat: Seat) => Promise<void>): Promise<void> =>
  Seat.turn({ browser, url: app.url, window, username: 'quan.tri' }, act);
const saved = (seat: Seat): Promise<void> =>
  seat.page
    .getByText(/^Đã lưu lúc/)
    .first()
    .waitFor();

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s a list is written from nothing, mended, held against what stands and published, all by keyboard and thumb',
  async (window) => {
    const code = window === 'phone' ? 'CD-01' : 'CD-02';
    await turn(window, async (seat) => {
      await seat.goTo('Danh mục kiểm tra', 'Danh mục');
      await seat.button('Soạn danh mục mới').press('Enter');
      await seat.page.getByLabel('Mã danh mục').fill(code);
      await seat.page.getByLabel('Tên danh mục').fill(`Chuyên đề tiếp công dân ${window}`);
      await seat.picture('drafts');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.button('Bắt đầu soạn').press('Enter');
      await seat.page.getByRole('heading', { name: /^Bản nháp: Chuyên đề/ }).waitFor();
      await seat.sees('Danh mục chưa có nội dung nào');

      await seat.button('Thêm phần mới').press('Enter');
      await seat.page.getByLabel('Tên phần mới').fill('Tiếp công dân');
      await seat.button('Xong').press('Enter');
      await seat.page.getByLabel('Mã', { exact: true }).waitFor();
      await seat.page.keyboard.type('C90');
      await seat.page.getByLabel('Yêu cầu (thế nào là đạt)').fill('Lịch tiếp công dân được niêm yết');
      await seat.page.getByLabel('Tồn tại, vi phạm khi không đạt').fill('Chưa niêm yết lịch tiếp công dân');
      await seat.page.getByLabel('Hướng khắc phục').fill('Niêm yết lịch.');
      await seat.page.getByLabel('Văn bản căn cứ').selectOption('ND-64-2014');
      await seat.sees('Văn bản này đã hết hiệu lực; chọn văn bản thay thế');
      await seat.sees('Còn 1 chỗ cần sửa trước khi ban hành');
      await seat.page.getByLabel('Văn bản căn cứ').selectOption('ND-154-2026');
      await seat.sees('Không còn chỗ nào cần sửa');
      await saved(seat);
      await seat.picture('draft-item');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.button('Xong').press('Enter');

      await seat.button(/^Thêm nội dung vào phần/).press('Enter');
      await seat.page.keyboard.type('C91');
      await seat.page.getByLabel('Yêu cầu (thế nào là đạt)').fill('Có sổ tiếp công dân');
      await seat.button('Xong').press('Enter');
      await seat.button('Đưa nội dung C91 lên trên').press('Enter');
      expect(await seat.page.locator('.draft-item .list-code').allTextContents()).toEqual(['C91', 'C90']);
      await seat.button('Bỏ nội dung C91').press('Enter');
      await seat.sees('Đã bỏ nội dung C91.');
      await seat.button('Lấy lại').press('Enter');
      expect(await seat.page.locator('.draft-item').count()).toBe(2);
      await seat.button('Bỏ nội dung C91').press('Enter');
      await saved(seat);
      expect(await seat.widthOverflow()).toBeLessThanOrEqual(0);
      await seat.picture('draft');

      await seat.page.reload();
      await seat.page.getByText('Lịch tiếp công dân được niêm yết').waitFor();
      await seat.page.getByRole('button', { name: 'Ban hành', exact: true }).click();
      await seat.page.getByLabel('Số quyết định').fill('1320/QĐ-UBND');
      await seat.page.getByLabel('Ngày quyết định', { exact: true }).fill('19/11/2026');
      await seat.page.getByLabel('Áp dụng từ ngày', { exact: true }).fill('19/11/2026');
      await seat.page
        .getByRole('form', { name: 'Ban hành theo quyết định' })
        .getByRole('button', { name: 'Ban hành' })
        .click();
      await seat.page.getByRole('alert').getByText('Nhập ngày áp dụng, 20/11/2026 hoặc muộn hơn').waitFor();
      await seat.page.getByLabel('Áp dụng từ ngày', { exact: true }).fill('1/12/2026');
      await seat.picture('draft-publish');
      await seat.page
        .getByRole('form', { name: 'Ban hành theo quyết định' })
        .getByRole('button', { name: 'Ban hành' })
        .click();
      await seat.sees('Quyết định 1320/QĐ-UBND ngày 19/11/2026');
      await seat.sees('Sắp áp dụng');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('draft-published');

      await seat.button('Thu hồi').click();
      await seat.page.getByLabel('Lý do').fill('Ban hành nhầm danh mục.');
      await seat.page.getByRole('form', { name: 'Thu hồi' }).getByRole('button', { name: 'Thu hồi' }).click();
      await seat.sees('Phiên bản này đã được thu hồi trước ngày áp dụng.');
    });
  },
  LONG_MS,
);

it(
  'what somebody else writes meanwhile is put together with one’s own, and where both wrote one is asked',
  async () => {
    const standing = (await admin.get('/checklists')).json<{
      items: { versionId: string; state: string; code: string }[];
    }>();
    const fromVersionId = standing.items.find(({ state, code }) => state === 'PUBLISHED' && code === 'KTCV')?.versionId;
    const hand = await DraftHand.begin(admin, { fromVersionId });
    await turn('desktop', async (seat) => {
      await seat.open(`/checklists/drafts/${hand.draft.id}`);
      await seat.button('Sửa nội dung G1').click();
      const title = seat.page.getByLabel('Tồn tại, vi phạm khi không đạt');
      await title.waitFor();
      const [g1, g2, ...rest] = hand.draft.items;
      if (!g1 || !g2) throw new Error('no items');
      expectDone(await hand.save([g1, { ...g2, termWorkdays: 2 }, ...rest]));
      await title.fill('Vắng mặt không lý do');
      await seat.sees(/cũng vừa sửa bản nháp này; phần của hai người đã được ghép/);
      await saved(seat);
      const both = (await admin.get(`/checklist-drafts/${hand.draft.id}`)).json<typeof hand.draft>();
      expect([both.items[0]?.title, both.items[1]?.termWorkdays]).toEqual(['Vắng mặt không lý do', 2]);

      hand.draft = both;
      const [now, ...others] = both.items;
      if (!now) throw new Error('no items');
      expectDone(await hand.save([{ ...now, title: 'Vắng mặt trong giờ' }, ...others]));
      await title.fill('Vắng không phép');
      await seat.sees(/vừa sửa cùng chỗ với bạn: G1/);
      await seat.picture('draft-clash');
      await seat.button(/^Lấy bản của/).click();
      await saved(seat);
      expect(await title.inputValue()).toBe('Vắng mặt trong giờ');

      await seat.page.getByRole('link', { name: 'Xem khác biệt' }).click();
      await seat.page.getByRole('heading', { name: /^Khác biệt/ }).waitFor();
      await seat.sees('Thêm 0, bỏ 0, sửa 2, đổi chỗ 0');
      expect(await seat.page.locator('del').first().textContent()).toContain('không có lý do');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('draft-difference');
    });
  },
  LONG_MS,
);

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s a law is entered and its end recorded',
  async (window) => {
    await turn(window, async (seat) => {
      await seat.goTo('Căn cứ pháp lý', 'Căn cứ');
      await seat.button('Nhập văn bản').click();
      const form = seat.page.getByRole('form', { name: 'Nhập văn bản' });
      const citation = `Nghị định 40${window.length}/2026/NĐ-CP`;
      await form.getByLabel('Mã văn bản').fill(`ND-40${window.length}-2026`);
      await form.getByLabel('Tên văn bản như dẫn trên giấy').fill(citation);
      await form.getByLabel('Nguồn của các thông tin này').fill('Công báo');
      await form.getByRole('button', { name: 'Nhập' }).click();
      await seat.sees(`Đã nhập ${citation}.`);
      await seat.button(`Ghi hết hiệu lực: ${citation}`).click();
      await seat.page.getByLabel('Hết hiệu lực từ ngày', { exact: true }).fill('1/1/2027');
      await seat.page.getByRole('form').getByRole('button', { name: 'Ghi hết hiệu lực' }).click();
      await seat.sees(`Đã ghi ${citation} hết hiệu lực từ 01/01/2027.`);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('laws');
    });
  },
  LONG_MS,
);
