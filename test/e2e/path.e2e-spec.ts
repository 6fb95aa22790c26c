import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { PDF } from '../support/corpus';
import { NOTICE } from '../support/story';
import type { Visitor } from '../support/visitor';

type Json = Record<string, never>;

let app: TestApp;
let inspector: Visitor;
let head: Visitor;
let chair: Visitor;
let official: Visitor;
let followUp: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  [inspector, head, chair, official, followUp] = (await Promise.all(
    ['tham.nguyen', 'lan.tran', 'ngoc.do', 'anh.le', 'mai.vu'].map((name) => app.as(name)),
  )) as [Visitor, Visitor, Visitor, Visitor, Visitor];
});
afterAll(() => app.stop());

const unitId = async (who: Visitor, name: string): Promise<number> => {
  const { items } = (await who.get(`/units?q=${encodeURIComponent(name)}`)).json<{ items: { id: number }[] }>();
  return items[0]?.id ?? 0;
};
const staffId = async (who: Visitor, unit: number, name: string): Promise<string> => {
  const answer = await who.get(`/staff-members?unitId=${unit}&q=${encodeURIComponent(name)}`);
  return answer.json<{ items: { id: string }[] }>().items[0]?.id ?? '';
};

describe('one shortcoming from the visit to its confirmation', () => {
  const visit = uuidv7();
  const finding = uuidv7();
  let task = '';
  let etag = '';
  const refresh = async (who: Visitor): Promise<Record<string, never>> => {
    const page = (await who.get(`/tasks/${task}`)).json<Json & { etag: string }>();
    etag = page.etag;
    return page;
  };

  it('the inspector opens a visit and records a finding from the checklist', async () => {
    const [unit, home] = [await unitId(inspector, 'minh khe'), await unitId(inspector, 'so noi vu')];
    const opened = await inspector.post('/inspections', {
      id: visit,
      mode: 'SURPRISE',
      unitId: unit,
      decisionNumber: '1187/QĐ-UBND',
      decisionDate: '2026-05-20',
      headId: await staffId(inspector, home, 'tran thi lan'),
      secretaryId: await staffId(inspector, home, 'le manh hung'),
      representativeName: 'Phạm Văn Bình',
      representativePosition: 'Phó Chủ tịch UBND xã',
    });
    expect(opened.status).toBe(201);
    expect(opened.json()).toMatchObject({ state: 'IN_PROGRESS', allowed: ['record-finding', 'lock'], findings: [] });

    const checklist = (await inspector.get('/checklists/current')).json<{ items: { id: string; code: string }[] }>();
    const item = checklist.items.find(({ code }) => code === 'C2');
    const recorded = await inspector.post(`/inspections/${visit}/findings`, {
      id: finding,
      checklistItemId: item?.id,
      title: 'Sổ tiếp công dân chưa ghi đủ theo mẫu',
      findingClass: 'SHORTCOMING',
      severity: 'LEVEL_2',
      count: 3,
    });
    expect(recorded.status).toBe(201);
    // The item's own term is five working days, and Mức 2 caps at ten.
    expect(recorded.json()).toMatchObject({ id: finding, state: 'RECORDED', termWorkdays: 5, count: 3 });
    // A revision that changes nothing is none.
    const version = { 'if-match': recorded.json<{ etag: string }>().etag };
    expect((await inspector.patch(`/findings/${finding}`, {}, version)).headers.get('etag')).toBe(version['if-match']);
  });

  it('the inspected unit sees nothing of it before release', async () => {
    expect((await chair.get(`/inspections/${visit}`)).status).toBe(404);
    expect((await chair.get(`/findings/${finding}`)).status).toBe(404);
    expect((await chair.get('/inspections?side=inspected')).text).not.toContain(visit);
    expect((await chair.get(`/findings?unitId=${await unitId(chair, 'minh khe')}`)).text).not.toContain(finding);
    expect((await inspector.get(`/findings/${finding}`)).status).toBe(200);
  });

  it('locked minutes release it as a provisional task without a due date', async () => {
    const locked = await inspector.post(`/inspections/${visit}/lock`);
    expect(locked.status).toBe(200);
    expect(locked.json()).toMatchObject({ state: 'LOCKED', minutesNumber: expect.stringMatching(/^\d\d\/BB-KTCV$/) });
    const page = (await chair.get(`/findings/${finding}`)).json<{ taskId: string; state: string }>();
    expect(page.state).toBe('RELEASED');
    task = page.taskId;
    expect(await refresh(chair)).toMatchObject({ state: 'PROVISIONAL', dueOn: null, due: null, allowed: [] });
  });

  it('the unit signs the minutes; the notice comes only then', async () => {
    expect((await head.post(`/inspections/${visit}/notice`, NOTICE)).json()).toMatchObject({
      status: 409,
      code: 'inspection.not-signed-off',
    });
    const signed = await head.post(`/inspections/${visit}/sign-off`, { outcome: 'SIGNED' });
    expect(signed.json()).toMatchObject({ state: 'SIGNED', signOff: { outcome: 'SIGNED' } });
  });

  it('the notice starts the clock, and the due date says why', async () => {
    const noticed = await head.post(`/inspections/${visit}/notice`, NOTICE);
    expect(noticed.status).toBe(200);
    // Fri 20/11 + 5 working days = Fri 27/11, or Mon 30/11 if 24/11 becomes a holiday.
    expect(await refresh(chair)).toMatchObject({
      state: 'NEW',
      dueOn: '2026-11-27',
      daysLeft: 5,
      due: {
        startsOn: '2026-11-20',
        termWorkdays: 5,
        skipped: [
          { day: '2026-11-21', reason: 'WEEKEND' },
          { day: '2026-11-22', reason: 'WEEKEND' },
        ],
        proposed: [{ day: '2026-11-24', dueOnIfConfirmed: '2026-11-30' }],
      },
      allowed: ['assign'],
    });
  });

  it('the chair hands it to a division, whose head names the person', async () => {
    const onestop = (await chair.get('/units?q=trung tam phuc vu')).json<{
      items: { id: number; parentName: string }[];
    }>();
    const centre = onestop.items.find(({ parentName }) => parentName === 'Xã Minh Khê')?.id;
    const handed = await chair.post(
      `/tasks/${task}/assign`,
      { assignee: { kind: 'unit', unitId: centre } },
      { 'if-match': etag },
    );
    expect(handed.json()).toMatchObject({ state: 'ACCEPTED', assignee: { kind: 'unit' } });

    const centreHead = await app.as('yen.hoang');
    expect((await official.get(`/tasks/${task}`)).status).toBe(404);
    const division = (await centreHead.get('/tasks?list=division')).json<{ items: { id: string; etag: string }[] }>();
    expect(division.items.map(({ id }) => id)).toContain(task);
    await refresh(centreHead);
    const named = await centreHead.post(
      `/tasks/${task}/assign`,
      { assignee: { kind: 'person', staffMemberId: await staffId(centreHead, centre ?? 0, 'le duc anh') } },
      { 'if-match': etag },
    );
    expect(named.json()).toMatchObject({ state: 'ACCEPTED', assignee: { kind: 'person', name: 'Lê Đức Anh' } });
  });

  it('the official submits proof with a file', async () => {
    const file = uuidv7();
    const stored = await official.put(`/evidence-files/${file}`, PDF, {
      'content-type': 'application/pdf',
      'x-file-name': encodeURIComponent('sổ tiếp công dân.pdf'.normalize('NFD')),
    });
    expect(stored.status).toBe(200);
    expect(stored.json()).toMatchObject({ name: 'sổ tiếp công dân.pdf', size: PDF.length });
    expect((await chair.get(`/evidence-files/${file}`)).status).toBe(404);

    await refresh(official);
    const proof = { id: uuidv7(), what: 'Đã bổ sung sổ từ đầu năm, có chữ ký xác nhận.', fileId: file };
    const submitted = await official.post(`/tasks/${task}/proofs`, proof, { 'if-match': etag });
    expect(submitted.json()).toMatchObject({ state: 'SUBMITTED', proofs: [{ what: proof.what, file: { id: file } }] });
    const again = await official.post(`/tasks/${task}/proofs`, proof, { 'if-match': etag });
    expect(again.json()).toMatchObject({ state: 'SUBMITTED', proofs: [{ id: proof.id }] });

    const opened = await chair.get(`/evidence-files/${file}`);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(opened.text).toBe(PDF.toString());
    expect((await followUp.get(`/evidence-files/${file}`)).status).toBe(200);
  });

  it('the chair signs; the follow-up officer returns it with a reason, then confirms', async () => {
    await refresh(chair);
    expect((await chair.post(`/tasks/${task}/sign`, {}, { 'if-match': etag })).json()).toMatchObject({
      state: 'SENT_UP',
    });
    await refresh(followUp);
    const returned = await followUp.post(
      `/tasks/${task}/return`,
      { reason: 'Ảnh chụp chưa thấy chữ ký xác nhận.' },
      { 'if-match': etag },
    );
    expect(returned.json()).toMatchObject({ state: 'RETURNED', returnCount: 1 });

    await refresh(official);
    const proof = {
      id: uuidv7(),
      what: 'Đã chụp lại trang có chữ ký.',
      documentNumber: '61/BC-TTPVHCC',
      documentDate: '2026-11-20',
    };
    await official.post(`/tasks/${task}/proofs`, proof, { 'if-match': etag });
    await refresh(chair);
    await chair.post(`/tasks/${task}/sign`, {}, { 'if-match': etag });
    expect(await refresh(followUp)).toMatchObject({ allowed: ['confirm', 'return'] });
    const confirmed = await followUp.post(`/tasks/${task}/confirm`, {}, { 'if-match': etag });
    expect(confirmed.json()).toMatchObject({ state: 'CLOSED', closedAs: 'FIXED', closedOn: '2026-11-20' });
  });

  it('closes finding and visit with it, and the timeline tells every step with its reason', async () => {
    expect((await chair.get(`/findings/${finding}`)).json()).toMatchObject({ remediedOn: '2026-11-20' });
    expect((await inspector.get(`/inspections/${visit}`)).json()).toMatchObject({ state: 'CLOSED' });
    const { timeline } = (await official.get(`/tasks/${task}`)).json<{
      timeline: { action: string; reason: string | null }[];
    }>();
    expect(timeline.map(({ action }) => action)).toEqual([
      'opened',
      'clock-started',
      'assigned',
      'assigned',
      'proof-submitted',
      'signed',
      'returned',
      'proof-submitted',
      'signed',
      'confirmed',
    ]);
    expect(timeline.find(({ action }) => action === 'returned')?.reason).toBe('Ảnh chụp chưa thấy chữ ký xác nhận.');
  });
});
