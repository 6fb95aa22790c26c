import type { OpenAPIObject } from '@nestjs/swagger';
import { v7 as uuidv7 } from 'uuid';
import { openApiDocument } from '../../apps/api/src/openapi';
import { TestApp } from '../support/app';
import { Conformance } from '../support/conforms';
import { png } from '../support/corpus';
import { expectDone } from '../support/story';
import type { Visitor } from '../support/visitor';

let app: TestApp;
let document: OpenAPIObject;
let conformance: Conformance;
let ids: Record<string, string>;
const visitors = new Map<string, Visitor>();

/** Every GET of the document, as which persons of the story, with which query or id. */
const CALLS: Readonly<Record<string, readonly (readonly [who: string, path: string])[]>> = {
  '/me': [
    ['tham.nguyen', '/me'],
    ['vinh.cao', '/me'],
  ],
  '/demo/accounts': [['tham.nguyen', '/demo/accounts']],
  '/units': [
    ['tham.nguyen', '/units'],
    ['vinh.cao', '/units?q=khe&limit=200'],
  ],
  '/units/{id}': [
    ['tham.nguyen', '/units/{commune}'],
    ['tham.nguyen', '/units/{old}'],
  ],
  '/staff-members': [
    ['ngoc.do', '/staff-members?unitId={commune}'],
    ['vinh.cao', '/staff-members?unitId=1'],
  ],
  '/staff-members/{id}': [['ngoc.do', '/staff-members/{official}']],
  '/checklists/current': [['tham.nguyen', '/checklists/current']],
  '/inspections': [
    ['tham.nguyen', '/inspections'],
    ['tham.nguyen', '/inspections?limit=1'],
    ['ngoc.do', '/inspections?side=inspected'],
    ['vinh.cao', '/inspections?side=inspected'],
    ['tham.nguyen', '/inspections?state=FOLLOWING'],
  ],
  '/inspections/{id}': [
    ['tham.nguyen', '/inspections/{underway}'],
    ['lan.tran', '/inspections/{following}'],
    ['ngoc.do', '/inspections/{following}'],
  ],
  '/findings': [
    ['tham.nguyen', '/findings?unitId={commune}'],
    ['tham.nguyen', '/findings?unitId={commune}&limit=2'],
    ['ngoc.do', '/findings?unitId={commune}'],
  ],
  '/findings/{id}': [
    ['tham.nguyen', '/findings/{outside}'],
    ['tham.nguyen', '/findings/{withdrawn}'],
    ['ngoc.do', '/findings/{remedied}'],
    ['lan.tran', '/findings/{answered}'],
  ],
  '/tasks': [
    ['anh.le', '/tasks?list=mine'],
    ['yen.hoang', '/tasks?list=division'],
    ['ngoc.do', '/tasks?list=unit'],
    ['ngoc.do', '/tasks?list=unit&overdue=true'],
    ['ngoc.do', '/tasks?list=unit&limit=2'],
    ['ngoc.do', '/tasks?list=to-sign'],
    ['mai.vu', '/tasks?list=to-confirm'],
    ['mai.vu', '/tasks?list=following'],
    ['mai.vu', '/tasks?list=following&state=CLOSED'],
    ['vinh.cao', '/tasks?list=unit'],
  ],
  '/calendars/current': [['lan.tran', '/calendars/current']],
  '/inbox': [
    ['anh.le', '/inbox'],
    ['anh.le', '/inbox?limit=1'],
    ['yen.hoang', '/inbox'],
  ],
  '/tasks/counts': [
    ['anh.le', '/tasks/counts'],
    ['ngoc.do', '/tasks/counts'],
    ['mai.vu', '/tasks/counts'],
  ],
  '/task-requests': [
    ['ngoc.do', '/task-requests?side=asked&state=open'],
    ['ngoc.do', '/task-requests?side=asked&state=answered&limit=2'],
    ['mai.vu', '/task-requests?side=to-answer&state=open&limit=1'],
    ['vinh.cao', '/task-requests?side=to-answer&state=answered'],
  ],
  '/task-requests/counts': [['mai.vu', '/task-requests/counts']],
  '/task-requests/{id}': [
    ['ngoc.do', '/task-requests/{granted}'],
    ['mai.vu', '/task-requests/{asked}'],
  ],
  '/tasks/{id}': [
    ['mai.vu', '/tasks/{SENT_UP}'],
    ['ngoc.do', '/tasks/{NEW}'],
    ['ngoc.do', '/tasks/{PROVISIONAL}'],
    ['ngoc.do', '/tasks/{SUBMITTED}'],
    ['ngoc.do', '/tasks/{ACCEPTED}'],
    ['mai.vu', '/tasks/{CLOSED}'],
    ['anh.le', '/tasks/{withFile}'],
    ['lan.tran', '/tasks/{SENT_UP}'],
    ['mai.vu', '/tasks/{extended}'],
  ],
};

beforeAll(async () => {
  app = await TestApp.start();
  document = openApiDocument(app.app);
  conformance = new Conformance(document);
  for (const [name] of Object.values(CALLS).flat()) {
    if (!visitors.has(name)) visitors.set(name, await app.as(name));
  }
  await fillIn();
  ids = await idsOfTheStory();
});
afterAll(() => app.stop());

const as = (name: string): Visitor => {
  const visitor = visitors.get(name);
  if (!visitor) throw new Error(`${name} has not signed in`);
  return visitor;
};

/** What the story leaves out: a finding outside the checklist, one withdrawn, a file, a post that ended, a verifier with a part in it. */
async function fillIn(): Promise<void> {
  const { inspection, task, etag, official, head, commune } = await one(`
    SELECT (SELECT id FROM inspection WHERE tenant_id = 1 AND state = 'IN_PROGRESS') AS inspection,
           t.id AS task, concat('"', t.id, '-', t.version, '"') AS etag, a.id AS official,
           (SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Trần Thị Lan') AS head, t.org_unit_id AS commune
      FROM remediation_task t JOIN staff_member a ON a.id = t.assignee_staff_id
     WHERE t.tenant_id = 1 AND t.state = 'ACCEPTED' AND a.full_name = 'Lê Đức Anh'`);
  const found = { title: 'Cửa phòng tiếp dân khóa', findingClass: 'LIMITATION', severity: 'LEVEL_3' };
  const inspector = as('tham.nguyen');
  for (const more of [{ count: 2 }, {}]) {
    await inspector.post(`/inspections/${inspection}/findings`, { id: uuidv7(), ...found, ...more });
  }
  const withdrawn = await one(`SELECT f.id, concat('"', f.id, '-1"') AS etag FROM finding f
                                WHERE f.tenant_id = 1 AND f.title = '${found.title}' AND f.count IS NULL`);
  const reason = 'Ghi nhầm phòng, đã mở cửa lúc 8 giờ.';
  await inspector.post(`/findings/${withdrawn['id']}/withdraw`, { reason }, { 'if-match': withdrawn['etag'] ?? '' });

  const fileId = uuidv7();
  await as('anh.le').put(`/evidence-files/${fileId}`, png(4, 4), {
    'content-type': 'image/png',
    'x-file-name': 'bang-niem-yet.png',
    'x-captured-at': '2026-11-20T07:30:00+07:00',
    'x-captured-at-source': 'device',
    'x-location': '21.0285,105.8542,12',
    'x-location-source': 'device',
  });
  const proof = { id: uuidv7(), what: 'Đã niêm yết lại lịch tuần.', fileId };
  await as('anh.le').post(`/tasks/${task}/proofs`, proof, { 'if-match': etag ?? '' });

  const { finding } = await one(`SELECT id AS finding FROM finding WHERE tenant_id = 1 AND state = 'RELEASED' LIMIT 1`);
  const paper = uuidv7();
  await as('ngoc.do').put(`/evidence-files/${paper}`, PDF, {
    'content-type': 'application/pdf',
    'x-file-name': 'b.pdf',
  });
  const said = { id: uuidv7(), text: 'Lịch đã in nhưng chưa dán.', fileId: paper };
  await as('ngoc.do').post(`/findings/${finding}/statements`, said);

  const inbox = (await as('anh.le').get('/inbox')).json<{ items: { id: string }[] }>();
  await as('anh.le').post(`/inbox/${inbox.items.at(-1)?.id}/read`);
  await askAndAnswer();

  await app.database.superuser(async (client) => {
    // The counting triggers of the test database stay out of it: nobody did this through the product.
    await client.query(`SET session_replication_role = replica`);
    await client.query(`UPDATE remediation_task SET notice_due_on = due_on WHERE tenant_id = 1 AND state = 'CLOSED'`);
    await client.query(
      `INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, starts_on, ends_on)
       VALUES ($1, 1, $3, $5, 'Văn thư', false, '2025-07-01', '2025-09-01'), ($2, 1, $4, $5, 'Biệt phái', false, '2026-01-01', NULL)`,
      [uuidv7(), uuidv7(), official, head, commune],
    );
  });
}

/** A task whose date was moved once and that is asked about again, with a file. */
async function askAndAnswer(): Promise<void> {
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

async function idsOfTheStory(): Promise<Record<string, string>> {
  const tasks = await app.database.superuser(async (client) => {
    const { rows } = await client.query<{ state: string; id: string }>(
      `SELECT DISTINCT ON (state) state, id FROM remediation_task WHERE tenant_id = 1 ORDER BY state, opened_at`,
    );
    return rows.map(({ state, id }) => [state, id]);
  });
  const others = await one(`
    SELECT (SELECT id FROM org_unit WHERE tenant_id = 1 AND name = 'Xã Minh Khê') AS commune,
           (SELECT id FROM org_unit WHERE tenant_id = 1 AND name = 'Xã Hạ Khê Sơn (cũ)') AS old,
           (SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Lê Đức Anh') AS official,
           (SELECT id FROM inspection WHERE tenant_id = 1 AND state = 'IN_PROGRESS') AS underway,
           (SELECT id FROM inspection WHERE tenant_id = 1 AND state = 'FOLLOWING' LIMIT 1) AS following,
           (SELECT id FROM finding WHERE tenant_id = 1 AND count = 2) AS outside,
           (SELECT finding_id FROM finding_statement WHERE tenant_id = 1) AS answered,
           (SELECT id FROM finding WHERE tenant_id = 1 AND state = 'WITHDRAWN') AS withdrawn,
           (SELECT id FROM finding WHERE tenant_id = 1 AND remedied_on IS NOT NULL) AS remedied,
           (SELECT id FROM task_request WHERE tenant_id = 1 AND outcome = 'GRANTED') AS granted,
           (SELECT id FROM task_request WHERE tenant_id = 1 AND kind = 'DISPUTE') AS asked,
           (SELECT id FROM remediation_task WHERE tenant_id = 1 AND extension_count = 1) AS extended,
           (SELECT task_id FROM task_proof WHERE tenant_id = 1 AND file_id IS NOT NULL) AS "withFile"`);
  return { ...Object.fromEntries(tasks), ...others };
}

const one = (text: string): Promise<Record<string, string>> =>
  app.database.superuser(async (client) => (await client.query<Record<string, string>>(text)).rows[0] ?? {});

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

interface Operation {
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: object }>> }>>;
}

describe('what a GET answers with', () => {
  it('is looked at for every one that answers with JSON', () => {
    const gets = Object.entries(document.paths as Record<string, { get?: Operation }>).filter(
      ([, { get }]) => get?.responses['200']?.content?.['application/json'],
    );
    const withoutJson = ['/evidence-files/{id}', '/evidence-files/{id}/shared'];
    expect([...Object.keys(CALLS), ...withoutJson].sort()).toEqual(
      gets.map(([path]) => path.replace('/api/v1', '')).sort(),
    );
  });

  it.each(Object.keys(CALLS))('%s is what the document promises, field by field', async (path) => {
    const { get } = (document.paths as Record<string, { get?: Operation }>)[`/api/v1${path}`] ?? {};
    const schema = get?.responses['200']?.content?.['application/json']?.schema;
    for (const [who, template] of CALLS[path] ?? []) {
      const url = template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no-${name}`);
      const answer = await as(who).get(url);
      expect([template, answer.status]).toEqual([template, 200]);
      expect([template, conformance.faults(answer.json(), schema ?? {})]).toEqual([template, []]);
    }
  });

  it('has been seen with a value in every field, but for the few that nothing fills yet', () => {
    expect(conformance.neverFilled().sort()).toEqual([
      // Short lists that give everything at once.
      'StaffListResponse.next',
      'UnitListResponse.next',
      // Lists show what exists today; a unit's own page says when it ended.
      'UnitResponse.validTo',
    ]);
  });

  it('would be found out: a field missing, one too many, a wrong type, word or format', () => {
    const task = { $ref: '#/components/schemas/TaskNoticeResponse' };
    const good = { number: '412/TB-SNV', date: '2026-11-05', receivedOn: '2026-11-06' };
    const checked = new Conformance(document);
    expect(checked.faults(good, task)).toEqual([]);
    expect(checked.faults({ ...good, date: undefined }, task)).toHaveLength(1);
    expect(checked.faults({ number: '1', date: '2026-11-05' }, task)).toEqual([
      '~TaskNoticeResponse.receivedOn: is missing',
    ]);
    expect(checked.faults({ ...good, tenantId: 1 }, task)).toEqual(['~TaskNoticeResponse.tenantId: is not declared']);
    expect(checked.faults({ ...good, number: 412 }, task)).toHaveLength(1);
    expect(checked.faults({ ...good, receivedOn: '06/11/2026' }, task)).toHaveLength(1);
    expect(checked.faults({ ...good, receivedOn: null }, task)).toHaveLength(1);
    expect(checked.faults('BOTH', { type: 'string', enum: ['NEW'] })).toHaveLength(1);
    expect(checked.faults(null, { anyOf: [task, { type: 'null' }] })).toEqual([]);
    expect(checked.faults({}, { anyOf: [task, { type: 'null' }] })).toHaveLength(3);
  });
});
