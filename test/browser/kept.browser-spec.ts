import type { Browser, Locator, Route } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { TestApp } from '../support/app';
import { openChromium, WINDOWS, type Seat, type Window } from '../support/browser';
import { picture, Recording, type Chip } from '../support/recording';
import { expectDone, findingOf, query, soon, storyOf, tamper, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

const API = '**/api/v1';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe.each(Object.keys(WINDOWS) as Window[])('what is recorded on a device, in a %s window', (window) => {
  let app: TestApp;
  let story: Story;
  let inspector: Visitor;
  let recording: Recording;
  let seat: Seat;
  let visit: string;

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    story = await storyOf(app.database);
  });
  afterAll(() => app.stop());

  beforeEach(async () => {
    inspector = await app.as('tham.nguyen');
    recording = await Recording.begin({ browser, app, window }, inspector, story);
    ({ seat, visit } = recording);
  });
  afterEach(() => recording.end('kept'));

  const item = (nth: number): Locator => recording.item(nth);
  const tap = (nth: number, answer: Chip): Promise<void> => recording.tap(nth, answer);
  const arrived = (): Promise<void> => recording.arrived();
  const onServer = () => recording.onServer();

  /** Who has answered, in the order of the items. */
  const answeredBy = async (): Promise<string[]> => {
    const rows = await query<{ name: string }>(
      app.database,
      `SELECT a.answered_by_name AS name FROM checklist_answer a JOIN checklist_item c ON c.id = a.checklist_item_id
        WHERE a.inspection_id = $1 ORDER BY c.ordinal`,
      [visit],
    );
    return rows.map(({ name }) => name);
  };

  const versionOf = async (id: string): Promise<number | undefined> =>
    (await query<{ version: number }>(app.database, 'SELECT version FROM finding WHERE id = $1', [id]))[0]?.version;

  it('survives a lost connection: everything arrives by itself once it is back, and only once', async () => {
    await seat.context.setOffline(true);
    await tap(0, 'Đạt');
    await tap(1, 'Không áp dụng');
    await tap(2, 'Không đạt');
    await item(2).getByLabel('Ghi chú').fill('Ba người không có mặt lúc 7 giờ 45');
    await seat.sees(/^Đã lưu trên máy/);
    await seat.sees('Ngoại tuyến – 3 mục chờ');
    await seat.sees(/^3\/\d+ mục · 1 không đạt/);
    expect(await onServer()).toEqual({ answers: 0, findings: 0, pictures: 0, acts: 0 });
    await seat.context.setOffline(false);
    await arrived();
    expect(await onServer()).toEqual({ answers: 3, findings: 1, pictures: 0, acts: 2 });
    const [finding] = await query(app.database, 'SELECT detail, title FROM finding WHERE inspection_id = $1', [visit]);
    expect(finding).toMatchObject({ detail: 'Ba người không có mặt lúc 7 giờ 45' });
  });

  it('survives the tab being closed, and is sent from whatever page is opened next', async () => {
    await seat.context.setOffline(true);
    await tap(0, 'Đạt');
    await tap(1, 'Không đạt');
    await item(1)
      .getByLabel('Thêm ảnh cho')
      .setInputFiles([picture(1)]);
    await seat.sees('Ngoại tuyến – 3 mục chờ');
    await seat.context.route(`${API}/**`, (route) =>
      route.request().method() === 'GET' ? route.continue() : route.abort(),
    );
    await seat.context.setOffline(false);
    await seat.anotherTab();
    await seat.open('/');
    await seat.sees('3 mục chờ gửi trên máy này');
    await seat.context.unroute(`${API}/**`);
    await arrived();
    expect(await onServer()).toEqual({ answers: 2, findings: 1, pictures: 1, acts: 1 });
  });

  it('survives a lost reply: what the server has already is not done twice', async () => {
    const lost = new Set<string>();
    const loseFirstReply = async (route: Route): Promise<void> => {
      const { method, url } = { method: route.request().method(), url: route.request().url() };
      if (method === 'GET' || lost.has(`${method} ${url}`)) return route.continue();
      lost.add(`${method} ${url}`);
      await route.fetch();
      await route.abort();
    };
    await seat.context.route(`${API}/inspections/**`, loseFirstReply);
    await seat.context.route(`${API}/findings/**`, loseFirstReply);
    await tap(0, 'Đạt');
    await tap(1, 'Không đạt');
    await item(1)
      .getByLabel('Thêm ảnh cho')
      .setInputFiles([picture(2)]);
    // Seen is kept: before that the photo is still being made small.
    await item(1).locator('.shots img').waitFor();
    await seat.page.reload();
    await item(1).waitFor();
    await arrived();
    expect(lost.size).toBeGreaterThanOrEqual(3);
    expect(await onServer()).toEqual({ answers: 2, findings: 1, pictures: 1, acts: 1 });
  });

  it('waits for an ended session to be renewed, then goes on without anything typed again', async () => {
    await tamper(app.database, 'DELETE FROM session');
    await tap(1, 'Không đạt');
    await seat.page.getByRole('dialog').waitFor();
    expect(await seat.page.getByText('Hết phiên đăng nhập – dữ liệu vẫn lưu trên máy').count()).toBeGreaterThan(0);
    await seat.page.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMO_PASSWORD);
    await seat.page.getByRole('dialog').locator('button[type=submit]').click();
    await arrived();
    await tap(0, 'Đạt');
    await soon(async () => (await onServer())?.answers === 2);
    expect(await onServer()).toEqual({ answers: 2, findings: 1, pictures: 0, acts: 1 });
  });

  it('loses the network in the middle of photo 2 of 3: texts are there already, the photos follow in their order', async () => {
    let uploads = 0;
    await seat.context.route(`${API}/evidence-files/**`, (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      uploads += 1;
      return uploads === 1 ? route.continue() : route.abort();
    });
    await tap(0, 'Không đạt');
    await item(0)
      .getByLabel('Thêm ảnh cho')
      .setInputFiles([picture(3), picture(4), picture(5)]);
    await seat.sees('Ảnh chờ gửi lại 2/3');
    expect(await item(0).locator('.shots img').count()).toBe(3);
    expect(await onServer()).toMatchObject({ findings: 1, pictures: 1 });
    await seat.context.unroute(`${API}/evidence-files/**`);
    await seat.page.getByRole('button', { name: 'Ảnh chờ gửi lại 2/3' }).click();
    await seat.button('Gửi ngay').click();
    await seat.sees('Không còn mục nào chờ gửi.');
    const names = await query<{ name: string }>(
      app.database,
      `SELECT f.name FROM finding_evidence e JOIN evidence_file f ON f.id = e.file_id
        WHERE e.inspection_id = $1 ORDER BY e.ordinal`,
      [visit],
    );
    expect(names.map(({ name }) => name)).toEqual(['anh-3.png', 'anh-4.png', 'anh-5.png']);
  });

  it('sets aside what the server refuses, with its words; the others go on, and it can be given up alone', async () => {
    await seat.context.route(`${API}/inspections/*/findings`, (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          code: 'request.invalid',
          status: 422,
          title: 'Có mục cần sửa',
          remedy: 'Sửa rồi gửi lại.',
        }),
      }),
    );
    await tap(0, 'Không đạt');
    await tap(1, 'Đạt');
    await seat.sees('1 mục cần xử lý');
    await soon(async () => (await onServer())?.answers === 1);
    await seat.page.getByRole('button', { name: '1 mục cần xử lý' }).click();
    await seat.sees('Có mục cần sửa');
    await seat.button('Bỏ mục này').click();
    await seat.sees('Đã bỏ khỏi hàng chờ.');
    // The way is free again and something else goes along it: what was given up does not.
    await seat.context.unroute(`${API}/inspections/*/findings`);
    await seat.page.keyboard.press('Escape');
    await tap(2, 'Đạt');
    await soon(async () => (await onServer())?.answers === 2);
    expect(await onServer()).toEqual({ answers: 2, findings: 0, pictures: 0, acts: 2 });
  });

  it('shows both answers when two people answered the same item differently, and keeps the one that is chosen', async () => {
    const itemId = await recording.firstItem();
    const other = await app.as('lan.tran');
    await seat.context.setOffline(true);
    await tap(0, 'Đạt');
    await seat.sees('Ngoại tuyến – 1 mục chờ');
    const path = `/inspections/${visit}/answers/${itemId}`;
    const theirs = { changeId: crypto.randomUUID(), result: 'NA', answeredAt: '2026-11-20T00:30:00Z' };
    expectDone(await other.send('PUT', path, theirs));
    await seat.context.setOffline(false);
    await seat.sees('Hai người trả lời khác nhau');
    await seat.sees(/^Bạn: Đạt .* · Trần Thị Lan: Không áp dụng/);
    await seat.button('Giữ của tôi').click();
    await arrived();
    const [answer] = await query(app.database, 'SELECT result FROM checklist_answer WHERE inspection_id = $1', [visit]);
    expect(answer).toEqual({ result: 'PASS' });
  });

  it('is neither shown to nor sent by the next person on the same device', async () => {
    await seat.context.route(`${API}/inspections/*/answers/*`, (route) => route.abort());
    await tap(0, 'Đạt');
    await seat.sees(/Ngoại tuyến – 1 mục chờ|1 mục chờ gửi/);
    const passed = item(0).getByRole('button', { name: 'Đạt', exact: true });
    expect(await passed.getAttribute('aria-pressed')).toBe('true');
    await seat.signOut();
    await seat.context.unroute(`${API}/inspections/*/answers/*`);
    await seat.signIn('lan.tran');
    await seat.open(`/inspections/${visit}`);
    await item(0).waitFor();
    // Hers goes along the way that his would have taken, and goes alone.
    await tap(1, 'Không áp dụng');
    await soon(async () => (await answeredBy()).length > 0);
    await arrived();
    expect(await seat.page.getByText(/mục chờ/).count()).toBe(0);
    expect(await passed.getAttribute('aria-pressed')).toBe('false');
    expect(await answeredBy()).toEqual(['Trần Thị Lan']);
    await seat.signOut();
    await seat.signIn('tham.nguyen');
    await soon(async () => (await onServer())?.answers === 2);
    expect(await answeredBy()).toEqual(['Nguyễn Hữu Thẩm', 'Trần Thị Lan']);
  });

  it('is not sent over a colleague’s change of the same words', async () => {
    const finding = findingOf({ detail: 'Bản của đồng nghiệp' });
    expectDone(await inspector.post(`/inspections/${visit}/findings`, finding));
    await seat.page.reload();
    const block = seat.page.locator(`#finding-${finding.id}`);
    await block.getByRole('button', { name: /^Ghi chi tiết/ }).click();
    const change = { 'if-match': `"${finding.id}-1"` };
    expectDone(await inspector.patch(`/findings/${finding.id}`, { place: 'Sảnh' }, change));
    await block.getByLabel('Số, ký hiệu văn bản').fill('61/BC-UBND');
    await soon(async () => (await versionOf(finding.id)) === 3);
    const [row] = await query(app.database, 'SELECT place, document_number FROM finding WHERE id = $1', [finding.id]);
    expect(row).toEqual({ place: 'Sảnh', document_number: '61/BC-UBND' });
    expectDone(
      await inspector.patch(`/findings/${finding.id}`, { detail: 'Đã đổi' }, { 'if-match': `"${finding.id}-3"` }),
    );
    await block.getByLabel('Ghi chú').fill('Tôi ghi khác');
    await seat.sees('1 mục cần xử lý');
    const [kept] = await query(app.database, 'SELECT detail FROM finding WHERE id = $1', [finding.id]);
    expect([kept, await versionOf(finding.id)]).toEqual([{ detail: 'Đã đổi' }, 4]);
  });
});
