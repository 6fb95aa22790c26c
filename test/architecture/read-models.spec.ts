import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../apps/api/src/openapi';
import { TestApp } from '../support/app';
import { useToken } from '../support/api-tokens';
import { enrol } from '../support/authenticator';
import { Conformance } from '../support/conforms';
import { administrator } from '../support/administrator';
import { changeCalendar, decideOnUnit, setAndPlan, writeChecklists } from '../support/filling-office';
import { newTasks, storyOf } from '../support/story';
import { fillIn } from '../support/filling';
import { fillAccounts } from '../support/filling-accounts';
import { fillPeople } from '../support/filling-people';
import { fillMinutes } from '../support/filling-minutes';
import { ACCOUNT_CALLS } from '../support/calls-accounts';
import { OFFICE_CALLS } from '../support/calls-office';
import { EVALUATION_CALLS } from '../support/calls-evaluation';
import { fillEffects } from '../support/effect-bodies';
import { fillMonth } from '../support/month-bodies';
import { ROSTER_CALLS } from '../support/calls-roster';
import { REPORTING_CALLS } from '../support/calls-reporting';
import type { Visitor } from '../support/visitor';

let app: TestApp;
let document: OpenAPIObject;
let conformance: Conformance;
let ids: Record<string, string>;
const visitors = new Map<string, Visitor>();

/** Every GET of the document, as which persons of the story, with which query or id. */
const CALLS: Readonly<Record<string, readonly (readonly [who: string, path: string])[]>> = {
  ...REPORTING_CALLS,
  ...ACCOUNT_CALLS,
  ...OFFICE_CALLS,
  ...ROSTER_CALLS,
  ...EVALUATION_CALLS,
  '/me': ['tham.nguyen', 'vinh.cao', 'son.ngo', 'thanh.ly'].map((who) => [who, '/me'] as const),
  '/me/second-factor': ['tham.nguyen', 'khai.bui'].map((who) => [who, '/me/second-factor'] as const),
  '/installation': [['tham.nguyen', '/installation']],
  '/demo/accounts': [['tham.nguyen', '/demo/accounts']],
  '/units': [
    ['tham.nguyen', '/units'],
    ['vinh.cao', '/units?q=khe&limit=200'],
  ],
  '/units/{id}': [
    ['tham.nguyen', '/units/{commune}'],
    ['tham.nguyen', '/units/{old}'],
    ['tham.nguyen', '/units/{renamed}'],
  ],
  '/checklists': [
    ['tham.nguyen', '/checklists'],
    ['ngoc.do', '/checklists'],
  ],
  '/checklists/current': [['tham.nguyen', '/checklists/current']],
  '/checklist-versions/{id}': [
    ['tham.nguyen', '/checklist-versions/{checklist}'],
    ['ngoc.do', '/checklist-versions/{retired}?on=2020-03-23'],
    ['quan.tri', '/checklist-versions/{ended}'],
  ],
  '/inspections/start': [
    ['tham.nguyen', '/inspections/start?unitId={commune}'],
    ['lan.tran', '/inspections/start?unitId={old}'],
    ['lan.tran', '/inspections/start?unitId={ward}'],
  ],
  '/named-findings': [
    ['anh.le', '/named-findings'],
    ['anh.le', '/named-findings?limit=1'],
    ['ngoc.do', '/named-findings'],
  ],
  '/named-findings/{id}': [
    ['anh.le', '/named-findings/{named}'],
    ['anh.le', '/named-findings/{namedGone}'],
  ],
  '/inspections/{id}/minutes': [
    ['tham.nguyen', '/inspections/{underway}/minutes'],
    ['ngoc.do', '/inspections/{following}/minutes'],
    ['lan.tran', '/inspections/{refused}/minutes'],
  ],
  '/inspections/{id}/roster': [['tham.nguyen', '/inspections/{underway}/roster']],
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
    ['lan.tran', '/findings/{corrected}'],
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
  '/amendments': [
    ['lan.tran', '/amendments'],
    ['lan.tran', '/amendments?limit=1'],
    ['lan.tran', '/amendments?state=decided'],
  ],
  '/amendments/{id}': [['lan.tran', '/amendments/{decided}']],
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
  '/desk/tasks': [
    ['ngoc.do', '/desk/tasks?tab=open'],
    ['ngoc.do', '/desk/tasks?tab=open&limit=1'],
    ['ngoc.do', '/desk/tasks?tab=proposed'],
    ['ngoc.do', '/desk/tasks?tab=open&inspectionId={following}'],
    ['dung.dang', '/desk/tasks?tab=closed'],
    ['vinh.cao', '/desk/tasks?tab=overdue&severity=LEVEL_2'],
  ],
  '/desk/counts': [['ngoc.do', '/desk/counts']],
  '/tasks/{id}': [
    ['ngoc.do', '/tasks/{DEFERRED}'],
    ['ngoc.do', '/tasks/{prepared}'],
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
  const story = await storyOf(app.database);
  const admin = await administrator(app, story);
  await setAndPlan(admin);
  await changeCalendar(admin);
  await writeChecklists(admin, app.database);
  await decideOnUnit(admin, story.unit('finance'));
  for (const [name] of Object.values(CALLS).flat()) {
    if (!visitors.has(name)) visitors.set(name, await app.as(name));
  }
  await enrol(as('khai.bui'));
  await useToken(app, as('khai.bui'));
  await fillIn({ app, as, one });
  await fillMinutes(app, as('lan.tran'));
  await newTasks(as('lan.tran'), story, 2); // whose due dates a day off would move: more than a page of one
  await fillAccounts(app);
  await fillPeople({ app, as, story }, admin);
  await fillMonth([as('thu.mai'), as('anh.le'), as('yen.hoang'), as('ngoc.do')], story, app.database);
  const sides = { inspector: as('tham.nguyen'), head: as('lan.tran'), story };
  await fillEffects(app.database, sides, [as('anh.le'), as('yen.hoang')]);
  ids = await idsOfTheStory();
});
afterAll(() => app.stop());

const as = (name: string): Visitor => {
  const visitor = visitors.get(name);
  if (!visitor) throw new Error(`${name} has not signed in`);
  return visitor;
};

async function idsOfTheStory(): Promise<Record<string, string>> {
  const tasks = await app.database.superuser(async (client) => {
    const { rows } = await client.query<{ state: string; id: string }>(
      `(SELECT DISTINCT ON (state) state, id FROM remediation_task WHERE tenant_id = 1 ORDER BY state, opened_at)
       UNION ALL (SELECT DISTINCT ON (state) 'import' || state, id FROM roster_import ORDER BY state, uploaded_at)`,
    );
    return rows.map(({ state, id }) => [state, id]);
  });
  const others = await one(`
    SELECT (SELECT id FROM org_unit WHERE tenant_id = 1 AND name = 'Xã Minh Khê') AS commune,
           (SELECT id FROM org_unit WHERE tenant_id = 1 AND name = 'Xã Hạ Khê Sơn (cũ)') AS old,
           (SELECT id FROM org_unit WHERE tenant_id = 1 AND name = 'Phường Vân Phong') AS ward,
           (SELECT org_unit_id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Hoàng Thị Yến') AS headed,
           (SELECT org_unit_id FROM org_unit_act WHERE tenant_id = 1 AND kind = 'RENAMED') AS renamed,
           (SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Lê Đức Anh') AS official,
           (SELECT id FROM staff_member WHERE tenant_id = 1 AND staff_code IS NOT NULL) AS "full",
           (SELECT id FROM evaluation_cycle WHERE tenant_id = 1 AND month = '2026-09-01') AS month,
           (SELECT id FROM evaluation WHERE number = 2) AS again, (SELECT id FROM evaluation WHERE leader IS NOT NULL) AS leading,
           (SELECT id FROM evaluation WHERE state = 'SELF_SUBMITTED') AS sent,
           (SELECT remediation_task_id FROM work_item WHERE remediation_task_id IS NOT NULL) AS "asWork",
           (SELECT id FROM account WHERE username = 'son.ngo') AS account,
           (SELECT id FROM account WHERE username = 'thanh.ly') AS "oneTime",
           (SELECT id FROM inspection WHERE tenant_id = 1 AND state = 'IN_PROGRESS') AS underway,
           (SELECT id FROM inspection WHERE tenant_id = 1 AND state = 'FOLLOWING' LIMIT 1) AS following,
           (SELECT id FROM finding WHERE tenant_id = 1 AND count = 2 AND checklist_item_id IS NULL) AS outside,
           (SELECT inspection_id FROM minutes WHERE tenant_id = 1 AND signature = 'REFUSED' LIMIT 1) AS refused,
           (SELECT id FROM checklist_version WHERE tenant_id = 1 AND code = 'KTCV' AND version = 2) AS checklist,
           (SELECT id FROM checklist_version WHERE tenant_id = 1 ORDER BY retired_on NULLS LAST LIMIT 1) AS retired,
           (SELECT id FROM checklist_version WHERE tenant_id = 1 AND retired_reason IS NOT NULL) AS ended,
           (SELECT id FROM checklist_draft WHERE tenant_id = 1 AND state = 'OPEN') AS draft,
           (SELECT id FROM checklist_draft WHERE tenant_id = 1 AND state = 'PUBLISHED' LIMIT 1) AS published,
           (SELECT a.id FROM account a JOIN remediation_task t ON t.assignee_staff_id = a.staff_member_id AND t.is_open AND a.tenant_id = 1 LIMIT 1) AS holder,
           (SELECT finding_id FROM finding_statement WHERE tenant_id = 1 AND side = 'UNIT') AS answered,
           (SELECT finding_id FROM finding_statement WHERE tenant_id = 1 AND side = 'PERSON' LIMIT 1) AS named,
           (SELECT id FROM finding WHERE tenant_id = 1 AND title = 'Không đeo thẻ' AND state = 'WITHDRAWN') AS "namedGone",
           (SELECT id FROM finding_amendment WHERE tenant_id = 1 AND state = 'APPROVED') AS decided,
           (SELECT finding_id FROM finding_amendment WHERE tenant_id = 1 AND state = 'APPROVED') AS corrected,
           (SELECT id FROM finding WHERE tenant_id = 1 AND state = 'WITHDRAWN' ORDER BY id LIMIT 1) AS withdrawn,
           (SELECT id FROM finding WHERE tenant_id = 1 AND remedied_on IS NOT NULL) AS remedied,
           (SELECT id FROM task_request WHERE tenant_id = 1 AND outcome = 'GRANTED') AS granted,
           (SELECT id FROM task_request WHERE tenant_id = 1 AND kind = 'DISPUTE') AS asked,
           (SELECT id FROM remediation_task WHERE tenant_id = 1 AND extension_count = 1) AS extended,
           (SELECT task_id FROM task_proof WHERE tenant_id = 1 AND file_id IS NOT NULL) AS "withFile",
           (SELECT id FROM remediation_task WHERE tenant_id = 1 AND proposal_id IS NOT NULL) AS prepared`);
  return { ...Object.fromEntries(tasks), ...others };
}

const one = (text: string): Promise<Record<string, string>> =>
  app.database.superuser(async (client) => (await client.query<Record<string, string>>(text)).rows[0] ?? {});

interface Operation {
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: object }>> }>>;
}

describe('what a GET answers with', () => {
  it('is looked at for every one that answers with JSON', () => {
    const gets = Object.entries(document.paths as Record<string, { get?: Operation }>).filter(
      ([, { get }]) => get?.responses['200']?.content?.['application/json'],
    );
    expect(Object.keys(CALLS).sort()).toEqual(gets.map(([path]) => path.replace('/api/v1', '')).sort());
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
      // In the story nothing is put in the place of another, and no unit has taken over one that stood beside it.
      ...['ChangedFieldResponse.beforeName', 'HeadcountResponse.earlier'],
      // A short list gives everything at once, and what exists today; a unit's own page says when it ended.
      'UnitListResponse.next',
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
