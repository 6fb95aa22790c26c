import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { memberOf } from '../support/party-bodies';
import { storyOf, type Story } from '../support/story';

const LONG_MS = 240_000;
let app: TestApp;
let browser: Browser;
let story: Story;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  story = await storyOf(app.database);
  for (const member of ['anh', 'yen']) await memberOf(await app.as('thu.mai'), story.person(member));
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** The same act on each window, of another body, so that neither finds what the other has entered. */
const CAST: Readonly<Record<Window, string>> = { desktop: 'ngoc.do', phone: 'khai.bui' };

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s the chair sees who is evaluated by which rule, takes the decree up for contract workers, enters the unit’s own rule and chooses a reading',
  async (window) => {
    await Seat.turn({ browser, url: app.url, username: CAST[window], window }, async (seat) => {
      const { page } = seat;
      const unhindered = async (screen: string): Promise<void> =>
        expect([screen, await faultsOf(seat)]).toEqual([screen, []]);
      await seat.goTo('Quy định đánh giá');
      const table = page.getByRole('table', { name: 'Kết quả của cơ quan' });
      const row = (kind: string) => table.getByRole('row', { name: new RegExp(`^${kind}`) });
      await row('Công chức').getByText('Nghị định 335/2025').first().waitFor();
      await row('Lao động hợp đồng').getByText('Cơ quan chưa quyết định áp dụng').first().waitFor();
      await row('Viên chức').getByText('Chưa có Quy chế của đơn vị', { exact: false }).first().waitFor();
      await unhindered('rules');
      await seat.picture('rules');

      await seat.button('Áp dụng cho người lao động').click();
      const adopt = page.getByRole('form', { name: 'Áp dụng cho người lao động' });
      await adopt.getByRole('button', { name: 'Ghi quy định' }).click();
      await seat.sees('Chọn quy định.');
      await adopt.getByRole('radio', { name: 'Nghị định 335/2025' }).check({ force: true });
      await adopt.getByRole('textbox', { name: /^Số, tên văn bản/ }).fill('Quyết định 283/QĐ-UBND');
      await adopt.getByRole('textbox', { name: /^Ngày ban hành/ }).fill('31/05/2026');
      await adopt.getByRole('textbox', { name: /^Điều khoản/ }).fill('Điều 2');
      await adopt.getByRole('textbox', { name: /^Có hiệu lực từ ngày/ }).fill('01/06/2026');
      await unhindered('taking a rule up');
      await seat.picture('rules-adopt');
      await adopt.getByRole('button', { name: 'Ghi quy định' }).click();
      await seat.sees('Đã ghi quy định.');
      await row('Lao động hợp đồng').getByText('Nghị định 335/2025').first().waitFor();

      await seat.button('Ghi quy định riêng').click();
      const own = page.getByRole('form', { name: 'Ghi quy định riêng' });
      await own.getByRole('checkbox', { name: 'Viên chức' }).check();
      await own.getByRole('textbox', { name: /^Số, tên văn bản/ }).fill('Quy chế đánh giá 12/QC-TYT');
      await own.getByRole('textbox', { name: /^Ngày ban hành/ }).fill('15/09/2026');
      await own.getByRole('textbox', { name: /^Điều khoản/ }).fill('Điều 4');
      await own.getByRole('textbox', { name: /^Có hiệu lực từ ngày/ }).fill('01/10/2026');
      await own.getByRole('textbox', { name: /^Các tiêu chí/ }).fill('Ý thức; 30\nChuyên môn; 62,5');
      await own.getByRole('button', { name: 'Ghi quy định' }).click();
      // What does not add up is said beside what was typed, and nothing is lost.
      await own
        .getByText('Tổng điểm tối đa của bộ tiêu chí là 92,50, phải bằng 100', { exact: false })
        .first()
        .waitFor();
      await own.getByRole('textbox', { name: /^Các tiêu chí/ }).fill('Ý thức; 30\nChuyên môn; 62,5\nSáng kiến; 7,5');
      await seat.picture('rules-own');
      await unhindered('an own rule');
      await own.getByRole('button', { name: 'Ghi quy định' }).click();
      await row('Viên chức').getByText('Quy chế đánh giá 12/QC-TYT').first().waitFor();

      await seat.button('Chọn cách áp dụng: Giới hạn của a, b, c').click();
      const choice = page.getByRole('form', { name: 'Chọn cách áp dụng: Giới hạn của a, b, c' });
      await choice.getByRole('radio', { name: 'Mỗi tỷ lệ không quá 100 %' }).check({ force: true });
      await choice.getByRole('textbox', { name: /^Văn bản của cơ quan/ }).fill('Quyết định 283/QĐ-UBND, Điều 5');
      await choice.getByRole('button', { name: 'Ghi quy định' }).click();
      await seat.sees('Đã ghi lựa chọn.');
      await page
        .getByText('Cơ quan chọn từ ngày 20/11/2026, theo Quyết định 283/QĐ-UBND, Điều 5', { exact: false })
        .waitFor();
      await seat.button('Bỏ lựa chọn từ ngày 20/11/2026: Giới hạn của a, b, c').click();
      await seat.sees('Đã bỏ lựa chọn.');

      await seat.button('Cho hết hiệu lực: Quy chế đánh giá 12/QC-TYT').click();
      const end = page.getByRole('form', { name: 'Cho hết hiệu lực: Quy chế đánh giá 12/QC-TYT' });
      await end.getByRole('textbox', { name: /^Hết hiệu lực từ ngày/ }).fill('01/01/2027');
      await end.getByRole('textbox', { name: /^Lý do/ }).fill('Thay bằng Quy chế của năm 2027.');
      await end.getByRole('button', { name: 'Cho hết hiệu lực' }).click();
      await seat.sees('Đã ghi ngày hết hiệu lực.');
      await page.getByText('Hết hiệu lực từ ngày 01/01/2027', { exact: false }).waitFor();
      await seat.picture('rules-after');
      await unhindered('rules of the body');
    });
  },
  LONG_MS,
);

it.each(Object.keys(WINDOWS) as Window[])(
  'the Party’s result is entered from the unit’s list, withdrawn on the person’s page, and read by the person, on a %s',
  async (window) => {
    const name = { phone: 'Lê Đức Anh', desktop: 'Hoàng Thị Yến' }[window];
    const username = { phone: 'anh.le', desktop: 'yen.hoang' }[window];
    const turn = { browser, url: app.url, window };
    await Seat.turn({ ...turn, username: 'thu.mai' }, async (seat) => {
      const { page } = seat;
      const unhindered = async (screen: string): Promise<void> =>
        expect([screen, await faultsOf(seat)]).toEqual([screen, []]);
      await seat.open(`/evaluations/years?unitId=${story.unit('minhkhe')}`);
      await page.getByRole('link', { name: 'Phía Đảng' }).click();
      await seat.sees('Căn cứ: Quy định 366-QĐ/TW; Hướng dẫn 43-HD/BTCTW.');
      await seat.button(`Ghi kết quả phía Đảng của ${name}, năm 2026`).click();
      await page.getByRole('combobox', { name: 'Kỳ' }).selectOption('Quý III');
      await page.getByRole('textbox', { name: 'Điểm (thang 100)' }).fill('101');
      await seat.button('Ghi kết quả phía Đảng').click();
      await seat.sees('Chọn mức cấp ủy đã kết luận.');
      await seat.picture('party-form');
      await unhindered('party form');
      await page.getByRole('textbox', { name: 'Điểm (thang 100)' }).fill('88,5');
      await page.getByRole('combobox', { name: 'Mức xếp loại' }).selectOption('Hoàn thành tốt nhiệm vụ');
      await page.getByRole('textbox', { name: 'Số kết luận, quyết định' }).fill('27-KL/ĐU');
      await page.getByRole('textbox', { name: 'Ngày kết luận' }).fill('8/10/2026');
      await page.getByRole('textbox', { name: 'Cấp kết luận' }).fill('Ban Thường vụ Đảng ủy xã Minh Khê');
      await seat.button('Ghi kết quả phía Đảng').click();
      await seat.sees(`Đã ghi kết quả phía Đảng của ${name}: Quý III.`);
      await unhindered('party list');
      await seat.picture('party-list');
      await page.getByRole('link', { name }).click();
      const section = page.getByRole('region', { name: 'Kết quả phía Đảng' });
      await section.getByText('Hoàn thành tốt nhiệm vụ, 88,50/100 điểm').waitFor();
      await section.getByRole('button', { name: 'Rút kết quả phía Đảng: Quý III' }).click();
      await section.getByRole('textbox', { name: 'Lý do' }).fill('Ghi nhầm mức, kết luận là hoàn thành.');
      await section.getByRole('form').getByRole('button', { name: 'Rút' }).click();
      await seat.sees('Đã rút kết quả phía Đảng: Quý III.');
      await section.getByText('Đã rút: Ghi nhầm mức').waitFor();
      await unhindered('party of a person');
      await seat.picture('party-person');
    });
    await Seat.turn({ ...turn, username }, async (seat) => {
      await seat.open('/evaluations/year');
      await seat.page.getByRole('region', { name: 'Kết quả phía Đảng' }).getByText('Đã rút: Ghi nhầm mức').waitFor();
    });
  },
);

it.each(Object.keys(WINDOWS) as Window[])(
  'what a unit was graded is entered from above, replaced with a reason, and bounds the head on their own page, on a %s',
  async (window) => {
    const turn = { browser, url: app.url, window };
    const unit = { phone: 'Phòng Văn hóa - Xã hội', desktop: 'Trung tâm Phục vụ hành chính công' }[window];
    await Seat.turn({ ...turn, username: 'ngoc.do' }, async (seat) => {
      const { page } = seat;
      const unhindered = async (screen: string): Promise<void> =>
        expect([screen, await faultsOf(seat)]).toEqual([screen, []]);
      await seat.open(`/evaluations/years?unitId=${story.unit('minhkhe')}`);
      await page.getByRole('heading', { name: 'Xếp loại của đơn vị, năm 2026' }).waitFor();
      await seat.picture('unit-grades-empty');
      await seat.button(`Ghi mức xếp loại năm 2026: ${unit}`).click();
      const form = page.getByRole('form', { name: `Ghi mức xếp loại năm 2026: ${unit}` });
      await form.getByRole('button', { name: 'Ghi', exact: true }).click();
      await seat.sees('Chọn mức mà quyết định đã ghi.');
      await unhindered('unit grade form');
      await seat.picture('unit-grade-form');
      await form.getByRole('combobox', { name: 'Mức xếp loại của đơn vị' }).selectOption('Hoàn thành tốt nhiệm vụ');
      await form.getByRole('textbox', { name: 'Số quyết định' }).fill('412/QĐ-UBND');
      await form.getByRole('textbox', { name: 'Ngày quyết định' }).fill('18/11/2026');
      await form.getByRole('textbox', { name: 'Nơi ban hành' }).fill('Chủ tịch UBND xã Minh Khê');
      await form.getByRole('button', { name: 'Ghi', exact: true }).click();
      await seat.sees(`Đã ghi xếp loại của ${unit}: Hoàn thành tốt nhiệm vụ.`);
      await seat.sees('Các đơn vị trực thuộc: xuất sắc 0, tối đa 0 (1 đơn vị từ mức tốt trở lên × 1/6 = 0,17');
      await seat.button(`Ghi quyết định thay thế năm 2026: ${unit}`).click();
      const again = page.getByRole('form', { name: `Ghi quyết định thay thế năm 2026: ${unit}` });
      await again.getByRole('combobox', { name: 'Mức xếp loại của đơn vị' }).selectOption('Hoàn thành nhiệm vụ');
      await again.getByRole('textbox', { name: 'Vì sao thay dòng trước' }).fill('Quyết định lại sau kiến nghị.');
      await again.getByRole('button', { name: 'Ghi', exact: true }).click();
      await seat.sees(`Đã ghi xếp loại của ${unit}: Hoàn thành nhiệm vụ.`);
      await seat.sees('Lý do thay: Quyết định lại sau kiến nghị.');
      await page.getByText('Các lần ghi trước (1)').first().click();
      await unhindered('unit grades');
      await seat.picture('unit-grades');
    });
    if (window === 'phone') return;
    await Seat.turn({ ...turn, username: 'yen.hoang' }, async (seat) => {
      await seat.open('/evaluations/year');
      const facts = seat.page.getByRole('region', { name: 'Ảnh hưởng đến xếp loại' });
      await facts.getByText('Quyết định 412/QĐ-UBND ngày 18/11/2026').waitFor();
      await seat.picture('unit-grade-of-head');
      await seat.open('/evaluations/years');
      await seat.sees('Xếp loại của đơn vị, năm 2026');
      await seat.picture('unit-grades-of-head');
    });
  },
  LONG_MS,
);
