import { v7 as uuidv7 } from 'uuid';
import { png } from '../support/corpus';
import { Papers } from '../support/papers';
import { amendmentOf, expectDone, findingOf, proofOf, SIGNED, step, visitAt } from '../support/story';
import type { Visitor } from '../support/visitor';

// One report for each notice: what was asked, by when, what was done, what remains. Read back from the paper itself.
let papers: Papers;
let who: Papers['people'];
let vice: Visitor;
let official: Visitor;
let officer: Visitor;
let verifier: Visitor;
let visit = '';
const task: Record<string, string> = {};

const NOTICE = { number: '440/TB-SNV', date: '2026-11-20', receivedOn: '2026-11-20' };
const TITLES = {
  fixed: 'Niêm yết 3 thủ tục đã bãi bỏ',
  sent: 'Không có sổ góp ý tại bàn viết hồ sơ',
  returned: 'Chưa niêm yết lịch tiếp công dân',
  extended: 'Chậm ban hành quy chế làm việc',
  capital: 'Chưa có phòng tiếp công dân riêng',
  fresh: 'Hồ sơ lưu thiếu phiếu kiểm soát',
  late: 'Công chức vắng mặt không lý do',
  gone: 'Ghi nhầm của xã khác',
};

beforeAll(async () => {
  papers = await Papers.start();
  who = papers.people;
  [vice, official] = [await papers.app.as('binh.pham'), await papers.app.as('anh.le')];
  [officer, verifier] = [await papers.app.as('dung.dang'), await papers.app.as('mai.vu')];
  await tell();
});
afterAll(() => papers.stop());

/** A visit with one finding of each kind, its notice, and what became of each of them. */
async function tell(): Promise<void> {
  const opened = visitAt(papers.story);
  visit = opened.id;
  expectDone(await who.inspector.post('/inspections', opened));
  const found: Record<string, string> = {};
  for (const [key, title] of Object.entries(TITLES)) {
    const finding = findingOf({
      title,
      ...(key === 'fixed'
        ? { detail: 'Bảng niêm yết tại sảnh', recommendedAction: 'Gỡ, niêm yết lại danh mục hiện hành' }
        : {}),
      ...(key === 'late' ? { findingClass: 'BREACH' } : {}),
    });
    found[key] = finding.id;
    expectDone(await who.inspector.post(`/inspections/${visit}/findings`, finding));
  }
  const onSite = findingOf({ title: 'Không đeo thẻ công chức', handling: 'REMINDED' });
  expectDone(await who.inspector.post(`/inspections/${visit}/findings`, onSite));
  expectDone(await who.secretary.post(`/inspections/${visit}/lock`));
  expectDone(await who.head.post(`/inspections/${visit}/sign-off`, SIGNED));
  await withdraw(found['gone'] ?? '');
  const dueDates = [{ findingId: found['late'], dueOn: '2026-11-20' }];
  expectDone(await who.head.post(`/inspections/${visit}/notice`, { ...NOTICE, dueDates }));
  const page = (await who.chair.get(`/inspections/${visit}`)).json<{ findings: { id: string; taskId: string }[] }>();
  for (const [key, id] of Object.entries(found)) task[key] = page.findings.find((one) => one.id === id)?.taskId ?? '';

  for (const key of ['fixed', 'sent', 'returned', 'capital']) await report(key);
  for (const key of ['fixed', 'capital', 'returned', 'sent']) {
    expectDone(await step(key === 'sent' ? vice : who.chair, task[key] ?? '', 'sign'));
  }
  expectDone(await step(verifier, task['fixed'] ?? '', 'confirm'));
  const note = 'Đã có kế hoạch, chờ bố trí kinh phí năm 2027';
  expectDone(await step(verifier, task['capital'] ?? '', 'confirm', { closedAs: 'NO_CAPITAL', note }));
  expectDone(await step(verifier, task['returned'] ?? '', 'return', { reason: 'Ảnh chụp bảng khác, chưa thấy lịch' }));
  await extend();
}

async function withdraw(finding: string): Promise<void> {
  const { etag } = (await who.inspector.get(`/findings/${finding}`)).json<{ etag: string }>();
  const proposal = amendmentOf({ kind: 'WITHDRAWAL', changes: undefined });
  expectDone(await who.inspector.post(`/findings/${finding}/amendments`, proposal, { 'if-match': etag }));
  expectDone(await who.head.post(`/amendments/${proposal.id}/approve`, { reason: 'Đã xem lại ảnh chụp.' }));
}

async function report(key: string): Promise<void> {
  const assignee = { kind: 'person', staffMemberId: papers.story.person('anh') };
  expectDone(await step(who.chair, task[key] ?? '', 'assign', { assignee }));
  const fileId = uuidv7();
  const headers = { 'content-type': 'image/png', 'x-file-name': encodeURIComponent('bang-niem-yet-moi.png') };
  expectDone(await official.put(`/evidence-files/${fileId}`, png(3, 3), headers));
  const proof = proofOf({ what: `Đã làm xong nội dung ${key}`, ...(key === 'fixed' ? { fileId } : {}) });
  expectDone(await step(official, task[key] ?? '', 'proofs', proof));
}

async function extend(): Promise<void> {
  const id = task['extended'] ?? '';
  const ask = { id: uuidv7(), kind: 'EXTENSION', text: 'Chờ bản in từ tỉnh', proposedDueOn: '2026-12-11' };
  expectDone(await step(who.chair, id, 'requests', ask));
  const answer = { outcome: 'GRANTED', answer: 'Đồng ý lùi hạn.', grantedDueOn: '2026-12-11' };
  expectDone(await verifier.post(`/task-requests/${ask.id}/answer`, answer));
  const more = {
    id: uuidv7(),
    kind: 'EXTENSION',
    text: 'Quy chế còn xin ý kiến các phòng',
    proposedDueOn: '2026-12-18',
  };
  expectDone(await step(who.chair, id, 'requests', more));
}

const textOf = async (reader: Visitor): Promise<string> =>
  (await papers.print(reader, visit, 'remediation-report')).text;
const inOrder = (text: string, parts: readonly string[]): void => {
  const places = parts.map((part) => text.indexOf(part));
  expect(parts.filter((_, at) => places[at] === -1)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
};

describe('the report of a notice', () => {
  it('is an official paper of the unit: issuer, room for its number, notice, moment and signature of the chair', async () => {
    const text = await textOf(who.chair);
    inOrder(text, [
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'XÃ MINH KHÊ',
      'Số: /BC-UBND',
      'BÁO CÁO Kết quả khắc phục theo Thông báo số 440/TB-SNV ngày 20 tháng 11 năm 2026 của Sở Nội vụ',
      'Kính gửi: Sở Nội vụ',
      'nhận ngày 20/11/2026.',
    ]);
    expect(text).toMatch(/số liệu đến 08 giờ \d\d phút ngày 20 tháng 11 năm 2026, như sau:/);
    expect(text).toMatch(/TM\. ỦY BAN NHÂN DÂN .*CHỦ TỊCH .*Đỗ Thị Ngọc/);
    expect(text).not.toContain('KT. CHỦ TỊCH');
    inOrder(text, ['Nơi nhận:', '- Sở Nội vụ;', '- Lưu: VT.']);
  });

  it('counts on top what is told below, and leaves out what the notice did not ask for', async () => {
    const text = await textOf(who.chair);
    inOrder(text, [
      'Thông báo nêu 7 nội dung phải khắc phục (6 tồn tại, 0 hạn chế, 1 vi phạm)',
      '1 Đã khắc phục xong 1',
      '2 Chưa thể khắc phục, cần kinh phí 1',
      '3 Trả lại, đang khắc phục tiếp 1',
      '4 Đã báo cáo kết quả, chờ Sở Nội vụ xác nhận 1',
      '5 Mới chuyển đến, chưa giao 3',
      'Cộng 7',
      'quá hạn 0 nội dung; được gia hạn 1 nội dung (1 lần).',
    ]);
    expect(text).not.toContain('Không đeo thẻ công chức');
    expect(text).not.toContain(TITLES.gone);
  });

  it('tells each finding in the order of the minutes, with dates, what was done, by whom, the evidence and the outcome', async () => {
    const { between } = await papers.print(who.chair, visit, 'remediation-report');
    inOrder(between(115, 240), [
      `${TITLES.fixed} (tồn tại) Bảng niêm yết tại sảnh. Yêu cầu: Gỡ, niêm yết lại danh mục hiện hành.`,
      ...[TITLES.sent, TITLES.returned, TITLES.extended, TITLES.capital, TITLES.fresh].map(
        (title) => `${title} (tồn tại)`,
      ),
      `${TITLES.late} (vi phạm)`,
    ]);
    inOrder(between(240, 331), [
      '04/12/2026 04/12/2026',
      'Ban đầu: 04/12/2026. Gia hạn đến 11/12/2026 (20/11/2026): Chờ bản in từ tỉnh. Hạn hiện nay: 11/12/2026.',
      '20/11/2026',
    ]);
    inOrder(between(331, 464), [
      'Đã khắc phục xong. Đã làm xong nội dung fixed. (Lê Đức Anh báo cáo ngày 20/11/2026.) Sở Nội vụ xác nhận ngày 20/11/2026.',
      'Đã báo cáo kết quả, chờ Sở Nội vụ xác nhận. Đã làm xong nội dung sent.',
      'Trả lại, đang khắc phục tiếp. Đã làm xong nội dung returned.',
      'Lý do trả lại: Ảnh chụp bảng khác, chưa thấy lịch.',
      'Mới chuyển đến, chưa giao. Chưa có kết quả được trình.',
      'Chưa thể khắc phục, cần kinh phí. Đã làm xong nội dung capital.',
      'Sở Nội vụ xác nhận ngày 20/11/2026: Đã có kế hoạch, chờ bố trí kinh phí năm 2027.',
    ]);
    const shown = between(464, 560);
    inOrder(shown, ['- Văn bản số 61/BC-UBND ngày 19/11/2026. - Tệp bang-', 'Chưa có.']);
    expect(shown.split('Văn bản số 61/BC-UBND')).toHaveLength(5);
  });

  it('says what remains and why, what the unit asks, and what it commits itself to', async () => {
    const text = await textOf(who.chair);
    inOrder(text, [
      'III. NỘI DUNG CÒN LẠI, LÝ DO',
      `Nội dung 3: ${TITLES.returned} (hạn 04/12/2026). Lý do: Ảnh chụp bảng khác, chưa thấy lịch.`,
      `Nội dung 4: ${TITLES.extended} (hạn 11/12/2026). Lý do: đang bố trí người thực hiện.`,
      `Nội dung 5: ${TITLES.capital}. Lý do: Đã có kế hoạch, chờ bố trí kinh phí năm 2027.`,
      `Nội dung 7: ${TITLES.late} (hạn 20/11/2026).`,
      'IV. KIẾN NGHỊ, CAM KẾT',
      'Nội dung 4: Đề nghị gia hạn đến ngày 18/12/2026. Quy chế còn xin ý kiến các phòng.',
      'UBND xã Minh Khê tiếp tục khắc phục các nội dung chưa kết thúc',
      'kính gửi Sở Nội vụ./.',
    ]);
    const remaining = text.slice(text.indexOf('III. NỘI DUNG'), text.indexOf('IV. KIẾN NGHỊ'));
    for (const settled of [TITLES.fixed, TITLES.sent]) expect(remaining).not.toContain(settled);
  });

  it('is signed KT. by a vice-chair; in other hands it names who signed last, in that capacity', async () => {
    const signed = /TM\. ỦY BAN NHÂN DÂN .*KT\. CHỦ TỊCH .*PHÓ CHỦ TỊCH .*Phạm Văn Bình/;
    for (const reader of [vice, officer, who.head, verifier]) expect(await textOf(reader)).toMatch(signed);
  });

  it('is of the moment: what is done since stands in the next one', async () => {
    expect(await textOf(officer)).toContain('Mới chuyển đến, chưa giao 3');
    const assignee = { kind: 'person', staffMemberId: papers.story.person('anh') };
    expectDone(await step(who.chair, task['fresh'] ?? '', 'assign', { assignee }));
    const text = await textOf(officer);
    expect(text).toContain('Mới chuyển đến, chưa giao 2');
    expect(text).toContain('Đang khắc phục 1');
  });

  it('is the paper of both sides and of nobody else, and there is none before the notice', async () => {
    const path = `/inspections/${visit}/remediation-report.pdf`;
    for (const stranger of [who.neighbour, await papers.app.as('thanh.ly')]) {
      expect((await stranger.get(path)).status).toBe(404);
    }
    expect((await official.get(path)).status).toBe(403);
    expect((await papers.app.anonymous().get(path)).status).toBe(401);
    expect((await who.chair.get(`/inspections/${uuidv7()}/remediation-report.pdf`)).status).toBe(404);
    const early = await papers.locked();
    const answer = await who.chair.get(`/inspections/${early}/remediation-report.pdf`);
    expect([answer.status, answer.json()['code']]).toEqual([409, 'remediation.no-notice']);
    const { answer: printed } = await papers.print(who.chair, visit, 'remediation-report');
    expect(printed.headers.get('content-type')).toBe('application/pdf');
    expect(printed.headers.get('content-disposition')).toContain(encodeURIComponent('Báo cáo kết quả khắc phục'));
  });
});

describe('the desk', () => {
  it('shows the tasks of one notice, and of no other', async () => {
    const list = async (tab: string, of: string) =>
      (await officer.get(`/desk/tasks?tab=${tab}&inspectionId=${of}&limit=200`)).json<{
        items: { id: string; inspectionId: string }[];
      }>().items;
    const open = await list('open', visit);
    expect(open.map(({ id }) => id).sort()).toEqual(
      ['sent', 'returned', 'extended', 'fresh', 'late'].map((key) => task[key]).sort(),
    );
    expect([...new Set(open.map(({ inspectionId }) => inspectionId))]).toEqual([visit]);
    expect((await list('closed', visit)).map(({ id }) => id)).toEqual(
      expect.arrayContaining([task['fixed'], task['capital']]),
    );
    expect(await list('open', uuidv7())).toEqual([]);
  });
});
