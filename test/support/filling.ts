import { v7 as uuidv7 } from 'uuid';
import { amendAndAnswer } from './amending';
import type { TestApp } from './app';
import { PDF, png } from './corpus';
import { anotherRow } from './rows';
import { expectDone } from './story';
import type { Visitor } from './visitor';

/** The story's people signed in, and one row of a query. */
interface Office {
  readonly app: TestApp;
  readonly as: (name: string) => Visitor;
  readonly one: (text: string) => Promise<Record<string, string>>;
}

/** What the story leaves out: a finding outside the checklist, one withdrawn, a file, a post that ended, a verifier with a part in it. */
export async function fillIn({ app, as, one }: Office): Promise<void> {
  const { inspection, task, etag, official, head, commune, atWard, item } = await one(`
    SELECT (SELECT id FROM inspection WHERE tenant_id = 1 AND state = 'IN_PROGRESS') AS inspection,
           (SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Bùi Quang Khải') AS "atWard",
           (SELECT c.id FROM checklist_item c JOIN inspection i ON i.checklist_version_id = c.checklist_version_id
             WHERE i.tenant_id = 1 AND i.state = 'IN_PROGRESS' AND c.code = 'G1') AS item,
           t.id AS task, concat('"', t.id, '-', t.version, '"') AS etag, a.id AS official,
           (SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Trần Thị Lan') AS head, t.org_unit_id AS commune
      FROM remediation_task t JOIN staff_member a ON a.id = t.assignee_staff_id
     WHERE t.tenant_id = 1 AND t.state = 'ACCEPTED' AND a.full_name = 'Lê Đức Anh'`);
  const found = { title: 'Cửa phòng tiếp dân khóa', findingClass: 'LIMITATION', severity: 'LEVEL_3' };
  const inspector = as('tham.nguyen');
  const full = {
    ...{ count: 2, outOf: 5, place: 'Phòng tiếp công dân', foundOn: '2026-11-20', documentNumber: '12/KH-UBND' },
    ...{ handling: 'FIXED_ON_SITE', remedyNote: 'Đã mở cửa.' },
    people: [
      { name: 'Khách', position: 'Bảo vệ', part: 'SUBJECT' },
      { staffMemberId: atWard, part: 'RESPONSIBLE' },
    ],
  };
  for (const more of [full, {}]) {
    expectDone(await inspector.post(`/inspections/${inspection}/findings`, { id: uuidv7(), ...found, ...more }));
  }
  await noteDown(inspector, inspection ?? '', item ?? '');
  const withdrawn = await one(`SELECT f.id, concat('"', f.id, '-1"') AS etag FROM finding f
                                WHERE f.tenant_id = 1 AND f.title = '${found.title}' AND f.count IS NULL`);
  const reason = 'Ghi nhầm phòng, đã mở cửa lúc 8 giờ.';
  const standing = { 'if-match': withdrawn['etag'] ?? '' };
  expectDone(await inspector.post(`/findings/${withdrawn['id']}/withdraw`, { reason }, standing));

  const fileId = uuidv7();
  const taken = {
    'content-type': 'image/png',
    'x-file-name': 'bang-niem-yet.png',
    'x-captured-at': '2026-11-20T07:30:00+07:00',
    'x-captured-at-source': 'device',
    'x-location': '21.0285,105.8542,12',
    'x-location-source': 'device',
  };
  expectDone(await as('anh.le').put(`/evidence-files/${fileId}`, png(4, 4), taken));
  const proof = { id: uuidv7(), what: 'Đã niêm yết lại lịch tuần.', fileId };
  expectDone(await as('anh.le').post(`/tasks/${task}/proofs`, proof, { 'if-match': etag ?? '' }));

  await amendAndAnswer(app.database, { inspector: as('tham.nguyen'), head: as('lan.tran'), chair: as('ngoc.do') });

  const inbox = (await as('anh.le').get('/inbox')).json<{ items: { id: string }[] }>();
  expectDone(await as('anh.le').post(`/inbox/${inbox.items.at(-1)?.id}/read`));
  await askAndAnswer({ app, as, one });
  const fresh = await one(`SELECT id, concat('"', id, '-', version, '"') AS etag FROM remediation_task
    WHERE tenant_id = 1 AND state = 'NEW' LIMIT 1`);
  const prepared = {
    ...{ id: uuidv7(), kind: 'ASSIGN', note: 'Đúng lĩnh vực.' },
    assignee: { kind: 'person', staffMemberId: official },
  };
  expectDone(
    await as('dung.dang').post(`/tasks/${fresh['id']}/proposals`, prepared, { 'if-match': fresh['etag'] ?? '' }),
  );

  await app.database.superuser(async (client) => {
    // The counting triggers of the test database stay out of it: nobody did this through the product.
    await client.query(`SET session_replication_role = replica`);
    await client.query(`UPDATE remediation_task SET notice_due_on = due_on WHERE tenant_id = 1 AND state = 'CLOSED'`);
    await client.query(
      `INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, starts_on, ends_on)
       VALUES ($1, 1, $3, $5, 'Văn thư', false, '2025-07-01', '2025-09-01'), ($2, 1, $4, $5, 'Biệt phái', false, '2026-01-01', NULL)`,
      [uuidv7(), uuidv7(), official, head, commune],
    );
    await client.query(
      `UPDATE remediation_task SET closed_as = 'NO_CAPITAL', closed_note = 'Cần vốn.' WHERE tenant_id = 1 AND state = 'CLOSED'`,
    );
    const deferred = { state: 'DEFERRED', deferred_until: '2026-12-15', deferred_from: 'ACCEPTED' };
    const like = `t.tenant_id = 1 AND t.state = 'ACCEPTED'`;
    await anotherRow(client, 'remediation_task', like, { finding_id: uuidv7(), ...deferred });
  });
}

/** A task whose date was moved once and that is asked about again, with a file. */
async function askAndAnswer({ as, one }: Office): Promise<void> {
  const [chair, followUp] = [as('ngoc.do'), as('mai.vu')];
  const { task = '' } = await one(`SELECT id AS task FROM remediation_task WHERE tenant_id = 1 AND state = 'NEW'
    AND org_unit_id = (SELECT id FROM org_unit WHERE tenant_id = 1 AND name = 'Xã Minh Khê') LIMIT 1`);
  const ask = async (body: object): Promise<void> => {
    const { etag } = (await chair.get(`/tasks/${task}`)).json<{ etag: string }>();
    expectDone(await chair.post(`/tasks/${task}/requests`, body, { 'if-match': etag }));
  };
  const answer = async (id: string, body: object): Promise<void> => {
    expectDone(await followUp.post(`/task-requests/${id}/answer`, body));
  };
  const [extension, question, file] = [uuidv7(), uuidv7(), uuidv7()];
  await ask({
    id: extension,
    kind: 'EXTENSION',
    text: 'Chờ kinh phí sửa phòng tiếp dân.',
    proposedDueOn: '2026-12-31',
  });
  await answer(extension, { outcome: 'GRANTED', answer: 'Đồng ý, có dự toán.', grantedDueOn: '2026-12-30' });
  await ask({ id: question, kind: 'QUESTION', text: 'Biểu mẫu nào còn thiếu ạ?' });
  await answer(question, { outcome: 'ANSWERED', answer: 'Biểu mẫu số 02 tại quầy 3.' });
  await ask({ id: uuidv7(), kind: 'QUESTION', text: 'Có cần công khai lại không ạ?' });
  expectDone(
    await chair.put(`/evidence-files/${file}`, png(4, 4), { 'content-type': 'image/png', 'x-file-name': 'b.png' }),
  );
  await ask({ id: uuidv7(), kind: 'DISPUTE', text: 'Đơn vị đã niêm yết từ ngày 01/11.', fileId: file });
}

/** What a visit under way has beside its findings: answers, a roll-call, a picture. */
async function noteDown(inspector: Visitor, inspection: string, item: string): Promise<void> {
  const at = '2026-11-20T07:45:00+07:00';
  const answer = { changeId: uuidv7(), result: 'PASS', answeredAt: at };
  expectDone(await inspector.put(`/inspections/${inspection}/answers/${item}`, answer));
  const roster = (await inspector.get(`/inspections/${inspection}/roster`)).json<{ items: { id: string }[] }>();
  const called = { changeId: uuidv7(), status: 'ON_MISSION', countedAt: at, paper: 'Giấy đi đường 31, 20/11/2026' };
  const entries = [
    { ...called, staffMemberId: roster.items[0]?.id },
    { ...called, changeId: uuidv7(), name: 'Khách', status: 'PRESENT', paper: null },
  ];
  expectDone(await inspector.post(`/inspections/${inspection}/roll-call`, { entries }));
  const [finding] = (await inspector.get(`/inspections/${inspection}`))
    .json<{ findings: { id: string; count: number }[] }>()
    .findings.filter(({ count }) => count === 2);
  for (const caption of ['Bảng niêm yết', null]) {
    const fileId = uuidv7();
    const headers = { 'content-type': 'application/pdf', 'x-file-name': 'b.pdf' };
    expectDone(await inspector.put(`/evidence-files/${fileId}`, PDF, headers));
    expectDone(await inspector.post(`/findings/${finding?.id}/evidence`, { fileId, caption }));
  }
}
