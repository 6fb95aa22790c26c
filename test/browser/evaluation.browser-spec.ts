import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { concluded, withdraw } from '../support/effect-bodies';
import { giveWork, openMonth } from '../support/month-bodies';
import { expectDone, storyOf, type Story } from '../support/story';

const LONG_MS = 240_000;
let app: TestApp;
let browser: Browser;
let story: Story;
let sides: Parameters<typeof concluded>[0];
let finding = '';
const cycles = new Map<string, string>();
const MONTHS = { phone: ['2026-09', '09/2026'], desktop: ['2026-10', '10/2026'] } as const;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  story = await storyOf(app.database);
  sides = { inspector: await app.as('tham.nguyen'), head: await app.as('lan.tran'), story };
  const keeper = await app.as('thu.mai');
  for (const [month] of Object.values(MONTHS)) {
    await giveWork(app.database, story.person('anh'), { month: `${month}-01`, coefficient: '1.5', done: 8 });
    cycles.set(month, (await openMonth(keeper, story, month)).cycle);
  }
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const unhindered = async (seat: Seat, screen: string): Promise<void> =>
  expect([screen, await faultsOf(seat)]).toEqual([screen, []]);

describe.each(Object.keys(WINDOWS) as Window[])('a month on a %s', (window) => {
  const [, month] = MONTHS[window];
  const turn = (username: string, work: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, username, window }, work);
  const mine = `Phiếu đánh giá tháng ${month}`;

  it('is written by the person, found again after a reload, looked over and sent', async () => {
    await turn('anh.le', async (seat) => {
      const { page } = seat;
      await seat.open('/evaluations');
      await seat.picture('own-months');
      await unhindered(seat, 'months');
      await page.getByRole('link', { name: mine }).click();
      await seat.sees('Xong 8/10');
      for (const give of await page.getByRole('button', { name: /^Cho đủ/ }).all()) await give.click();
      await page.getByRole('textbox', { name: 'I.1 Phẩm chất' }).fill('5,5');
      await seat.sees('Vượt mức tối đa, nhập từ 0 đến 5.');
      await page.getByRole('textbox', { name: 'I.1 Phẩm chất' }).fill('4,5');
      await page.getByRole('textbox', { name: 'Ưu điểm' }).fill('Giải quyết hồ sơ đúng hạn.');
      // 29.5 + 70 × 0.8
      await seat.sees('85,50');
      await unhindered(seat, 'writing');
      await seat.picture('self-writing');
      await seat.sees('Đã lưu lúc');
      await page.reload();
      await page.getByRole('textbox', { name: 'I.1 Phẩm chất' }).waitFor();
      expect(await page.getByRole('textbox', { name: 'I.1 Phẩm chất' }).inputValue()).toBe('4,5');
      await seat.button('Xem lại trước khi gửi').click();
      await page
        .getByRole('form', { name: 'Xem lại trước khi gửi' })
        .getByRole('button', { name: 'Gửi tự đánh giá' })
        .click();
      await seat.sees('Ghi lý do gửi muộn, ít nhất 10 chữ cái.');
      await page.getByRole('textbox', { name: 'Lý do gửi muộn' }).fill('Đi công tác tại tỉnh cả tuần.');
      await seat.picture('self-check');
      await seat.button('Gửi tự đánh giá').click();
      await seat.sees('Đã gửi tự đánh giá. Người đánh giá: Hoàng Thị Yến.');
      await unhindered(seat, 'sent');
      await seat.picture('self-sent');
    });
  });

  it('is assessed by whoever stands above, with the work beside the points', async () => {
    await turn('yen.hoang', async (seat) => {
      const { page } = seat;
      await seat.open(`/evaluations/assess?month=${MONTHS[window][0]}`);
      await seat.sees('Còn 1 trên 1 người chưa đánh giá.');
      await unhindered(seat, 'list');
      await seat.picture('assess-list');
      await page.getByRole('link', { name: 'Lê Đức Anh' }).click();
      await page.getByRole('textbox', { name: /^II\.3 / }).fill('2');
      await page.getByRole('textbox', { name: 'Nhận xét của cấp trên' }).fill('Chủ động, đúng hạn.');
      await unhindered(seat, 'assessing');
      await seat.picture('assessing');
      await seat.button('Ghi đánh giá').click();
      await seat.sees('Đã đánh giá Lê Đức Anh.');
      await seat.sees('85,00');
      await seat.picture('assessed');
    });
  });

  it('shows why the points are what they are', async () => {
    await turn('anh.le', async (seat) => {
      await seat.open('/evaluations');
      await seat.page.getByRole('link', { name: mine }).click();
      await seat.sees('29,00 (tiêu chí chung) + 56,00 (nhiệm vụ) = 85,00');
      await seat.button('Xem từng bước tính').click();
      await seat.sees('Được giao, quy đổi');
      await unhindered(seat, 'arithmetic');
      await seat.picture('arithmetic');
    });
  });

  it('has points taken off for a concluded finding as the superior decides, with its source beside it', async () => {
    finding = await concluded(
      sides,
      { anh: 'SUBJECT' },
      { month: MONTHS[window][0], detail: 'Không có mặt lúc 07:45.' },
    );
    await turn('yen.hoang', async (seat) => {
      const { page } = seat;
      await seat.open(`/evaluations/assess?month=${MONTHS[window][0]}`);
      await seat.sees('1 kết luận kiểm tra chờ quyết định');
      await page.getByRole('link', { name: 'Lê Đức Anh' }).click();
      await seat.sees('Dự kiến trừ 2,5 điểm ở I.2 Văn hóa công vụ, kỷ luật, kỷ cương');
      await seat.button('Quyết định ảnh hưởng đến điểm').click();
      await seat.button('Ghi quyết định').click();
      await seat.sees('Ghi nhận, đổi hoặc không ghi nhận.');
      await page.getByRole('radio', { name: 'Ghi nhận, đổi dòng hoặc số điểm' }).check();
      await page.getByRole('textbox', { name: 'Số điểm trừ' }).fill('6');
      await seat.button('Ghi quyết định').click();
      await seat.sees('Vượt mức tối đa, nhập từ 0 đến 5.');
      await unhindered(seat, 'deciding');
      await seat.picture('effect-deciding');
      await page.getByRole('radio', { name: 'Ghi nhận như dự kiến' }).check();
      await seat.button('Ghi quyết định').click();
      await seat.sees('Đã quyết định về “Vắng mặt không lý do”.');
      await seat.sees('82,50');
      await seat.picture('effect-decided');
    });
    await turn('anh.le', async (seat) => {
      const { page } = seat;
      await seat.open('/evaluations');
      await page.getByRole('link', { name: mine }).click();
      await seat.sees('Trừ 2,5 điểm ở I.2 Văn hóa công vụ, kỷ luật, kỷ cương');
      await seat.button('Nêu ý kiến').click();
      await page
        .getByRole('textbox', { name: 'Nêu ý kiến' })
        .fill('Hôm đó tôi nộp hồ sơ ở Sở, có giấy đi đường số 12.');
      await seat.button('Gửi ý kiến').click();
      await seat.sees('Đã gửi ý kiến.');
      await unhindered(seat, 'effect of mine');
      await seat.picture('effect-own');
    });
  });

  it('has the remarks of the meeting, and whoever assesses it, from the office', async () => {
    await turn('thu.mai', async (seat) => {
      const { page } = seat;
      await seat.open('/evaluations/cycles');
      await page.getByRole('link', { name: `Tháng ${month}, Xã Minh Khê` }).click();
      await page.getByRole('link', { name: 'Lê Đức Anh' }).click();
      await seat.button('Chỉ định người đánh giá').click();
      await page.getByRole('combobox', { name: 'Người đánh giá' }).waitFor();
      await seat.button('Ghi ý kiến cuộc họp, chi bộ').click();
      await page.getByRole('textbox', { name: 'Ý kiến cuộc họp đơn vị' }).fill('Tập thể nhất trí.');
      await unhindered(seat, 'office');
      await seat.picture('office');
      await page.getByRole('form', { name: 'Ghi ý kiến' }).getByRole('button', { name: 'Ghi', exact: true }).click();
      await seat.sees('Đã ghi ý kiến về phiếu của Lê Đức Anh.');
      await seat.sees('Tập thể nhất trí.');
    });
  });

  it('is followed by the office, and locked by the head', async () => {
    await turn('ngoc.do', async (seat) => {
      const { page } = seat;
      await seat.open('/evaluations/cycles');
      await unhindered(seat, 'cycles');
      await page.getByRole('link', { name: `Tháng ${month}, Xã Minh Khê` }).click();
      await seat.sees('Chưa gửi tự đánh giá');
      await unhindered(seat, 'cycle');
      await seat.picture('cycle');
      await seat.button('Khóa kỳ đánh giá').click();
      await seat.sees('Đã khóa kỳ đánh giá.');
      await seat.sees('82,50');
      await unhindered(seat, 'cycle locked');
      await seat.picture('cycle-locked');
    });
  });

  it('has its points again when the finding is withdrawn, as a new decision that says why', async () => {
    await withdraw(sides, finding);
    await turn('anh.le', async (seat) => {
      await seat.open('/evaluations');
      await seat.page.getByRole('link', { name: mine }).click();
      await seat.sees('85,00');
      await seat.sees('Kết quả lần 2');
      await seat.sees('Rút nội dung “Vắng mặt không lý do”');
      await unhindered(seat, 'restored');
      await seat.picture('effect-withdrawn');
    });
    // Whoever locks decides again.
    const chair = await app.as('ngoc.do');
    expectDone(await chair.post(`/evaluation-cycles/${cycles.get(MONTHS[window][0]) ?? ''}/lock`, {}));
  });

  it('makes a year, month by month, for the person and for whoever heads the unit', async () => {
    await turn('anh.le', async (seat) => {
      const { page } = seat;
      await seat.open('/evaluations/year');
      await page.getByRole('link', { name: `Tháng ${Number(month.slice(0, 2))}: 85,00` }).waitFor();
      await seat.sees('Dự báo xếp loại năm');
      await unhindered(seat, 'own year');
      await seat.picture('own-year');
    });
    await turn('yen.hoang', async (seat) => {
      const { page } = seat;
      await seat.open('/evaluations/years');
      await page.getByRole('link', { name: 'Lê Đức Anh' }).waitFor();
      await unhindered(seat, 'years');
      await seat.picture('unit-years');
      await page.getByRole('link', { name: 'Lê Đức Anh' }).click();
      await seat.sees('Trung bình theo kỳ');
      await unhindered(seat, 'year');
      await page.getByRole('link', { name: `Tháng ${Number(month.slice(0, 2))}: 85,00` }).click();
      await seat.sees('29,00 (tiêu chí chung) + 56,00 (nhiệm vụ) = 85,00');
    });
  });

  it('has scores of months before the product, tried, mended and entered from a sheet, and corrected with a reason', async () => {
    const number = { phone: 7, desktop: 8 }[window];
    const sheet = (...rows: string[]) => ({
      ...{ name: 'điểm.csv', mimeType: 'text/csv' },
      buffer: Buffer.from([`Họ và tên,Tháng ${number}`, ...rows, ''].join('\n')),
    });
    await turn('thu.mai', async (seat) => {
      const { page } = seat;
      await seat.open(`/evaluations/years?unitId=${story.unit('minhkhe')}`);
      await seat.button('Nhập điểm các tháng trước').click();
      await page.getByLabel('Số văn bản').fill('88/TB-UBND');
      await page.getByRole('textbox', { name: 'Ngày của văn bản' }).fill('06/11/2026');
      await page.getByLabel('Cơ quan ban hành').fill('UBND xã Minh Khê');
      const file = page.getByLabel('Tệp đã điền');
      await file.setInputFiles(sheet('Lê Đức Anh,101', 'Hoàng Thị Yên,88', 'Phạm Thanh Bình,"90,5"'));
      await seat.button('Chạy thử').click();
      await seat.sees('Điểm lớn hơn 100');
      await page.getByRole('link', { name: 'Tải tệp có cột Lỗi' }).waitFor();
      await unhindered(seat, 'tried scores');
      await seat.picture('scores-tried');
      await file.setInputFiles(sheet('Lê Đức Anh,"88,5"', 'Hoàng Thị Yến,nghỉ ốm'));
      await seat.button('Chạy thử').click();
      await seat.sees('Sẽ ghi 2 điểm tháng của 2 người.');
      await seat.picture('scores-ready');
      await seat.button('Ghi 2 điểm tháng của 2 người').click();
      await seat.sees('Đã ghi 2 điểm tháng của 2 người.');
      await page.getByRole('link', { name: 'Lê Đức Anh' }).click();
      await seat.sees('Văn bản 88/TB-UBND ngày 06/11/2026, UBND xã Minh Khê');
      await seat.picture('scores-from-paper');
      await seat.button(`Đính chính: Tháng ${number}`).click();
      await page.getByLabel('Điểm trong văn bản').fill('89,25');
      await page.getByLabel('Lý do đính chính').fill('Văn bản ghi 89,25; nhập nhầm.');
      await unhindered(seat, 'correcting a score');
      await seat.picture('scores-correcting');
      await seat.button('Đính chính').click();
      await seat.sees(`Đã đính chính điểm Tháng ${number}.`);
      await seat.sees('Trước đó:');
    });
  });
});

/** Nobody has work in the first two months of each; in the last somebody has, and is not assessed. */
const SEVERAL = {
  phone: { months: ['2026-01', '2026-02', '2026-03'], offered: 3, left: '03/2026' },
  // The one that was left is offered again.
  desktop: { months: ['2026-04', '2026-05', '2026-06'], offered: 4, left: '06/2026' },
} as const;

it.each(Object.keys(WINDOWS) as Window[])(
  'many months are locked at once on a %s, and of those that are left it is said why',
  async (window) => {
    const { months, offered, left } = SEVERAL[window];
    const keeper = await app.as('thu.mai');
    for (const month of months) await openMonth(keeper, story, month);
    await giveWork(app.database, story.person('anh'), { month: `${months[2]}-01` });
    await Seat.turn({ browser, url: app.url, username: 'ngoc.do', window }, async (seat) => {
      await seat.open('/evaluations/cycles');
      await seat.button(`Khóa ${offered} kỳ`).click();
      await seat.sees('Đã khóa 2 kỳ.');
      const section = seat.page.getByRole('region', { name: 'Khóa nhiều kỳ một lượt' });
      await section.getByText(`Tháng ${left}, Xã Minh Khê`).waitFor();
      expect(await section.getByText('Còn 1 người chưa chấm xong: Lê Đức Anh').count()).toBe(offered - 2);
      await unhindered(seat, 'several');
      await seat.picture('cycles-locked');
    });
  },
);
