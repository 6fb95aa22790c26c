import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { refused, type BadRequest, type Refusal, type RefusedRow } from '../support/refusal';
import { lockAndSign } from '../support/signing';
import { expectDone, findingOf, newTasks, proofOf, query, step, storyOf, visitAt, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// What is well-formed and yet cannot be: it contradicts the records, the calendar or the step a thing has reached.
let app: TestApp;
let story: Story;
let other: Story;
let inspector: Visitor;
let head: Visitor;
let chair: Visitor;
let official: Visitor;

const visits = { open: '', locked: '', noticed: '' };
const findings = { open: '', withdrawn: '', locked: '' };
let task = '';

async function found(visit: string): Promise<string> {
  const finding = findingOf();
  expectDone(await inspector.post(`/inspections/${visit}/findings`, finding));
  return finding.id;
}
const etagOf = async (path: string): Promise<string> => (await inspector.get(path)).json<{ etag: string }>().etag;
const foreign = async (table: string): Promise<string> =>
  (await query<{ id: string }>(app.database, `SELECT id FROM ${table} WHERE tenant_id = 2 ORDER BY id LIMIT 1`))[0]
    ?.id ?? '';

beforeAll(async () => {
  app = await TestApp.start();
  [story, other] = [await storyOf(app.database), await storyOf(app.database, 2)];
  inspector = await app.as('tham.nguyen');
  [head, chair, official] = [await app.as('lan.tran'), await app.as('ngoc.do'), await app.as('anh.le')];
  for (const name of ['open', 'locked'] as const) {
    const visit = visitAt(story);
    visits[name] = visit.id;
    expectDone(await inspector.post('/inspections', visit));
  }
  findings.open = await found(visits.open);
  findings.withdrawn = await found(visits.open);
  const version = { 'if-match': await etagOf(`/findings/${findings.withdrawn}`) };
  expectDone(await inspector.post(`/findings/${findings.withdrawn}/withdraw`, { reason: 'Ghi nhầm đơn vị.' }, version));
  findings.locked = await found(visits.locked);
  await lockAndSign(inspector, visits.locked);
  const noticed = visitAt(story);
  visits.noticed = noticed.id;
  [task = ''] = await newTasks(head, story, 1, noticed);
  expectDone(await step(chair, task, 'assign', { assignee: { kind: 'person', staffMemberId: story.person('anh') } }));
});
afterAll(() => app.stop());

const running = () => app;

describe('opening a visit is refused', () => {
  const opening =
    (changes: () => Record<string, unknown>): (() => BadRequest) =>
    () => ({ who: inspector, path: '/inspections', body: visitAt(story, changes()) });
  const noSuch = (pointer: string): Refusal => ({ status: 400, code: 'field.no-such-row', pointer });

  refused(running, [
    ['at a unit that does not exist', opening(() => ({ unitId: 999_999 })), { ...noSuch('/unitId'), value: 999_999 }],
    ['at a unit of another tenant', opening(() => ({ unitId: other.unit('minhkhe') })), noSuch('/unitId')],
    [
      'at a district that no longer exists',
      opening(() => ({ unitId: story.unit('old') })),
      { status: 400, code: 'inspection.unit-not-in-force', pointer: '/unitId' },
    ],
    [
      'at a commune before it was formed',
      opening(() => ({ startedAt: '2025-06-30T16:59:59+07:00' })),
      { status: 400, code: 'inspection.unit-not-in-force', pointer: '/unitId' },
    ],
    [
      'at the inspecting body itself',
      opening(() => ({ unitId: story.unit('home') })),
      { status: 400, code: 'inspection.own-body', pointer: '/unitId' },
    ],
    [
      'by a decision of tomorrow',
      opening(() => ({ decisionDate: '2026-11-21' })),
      { status: 400, code: 'field.future', pointer: '/decisionDate', value: '2026-11-21' },
    ],
    [
      'in an hour from now',
      opening(() => ({ startedAt: '2026-11-20T09:00:00+07:00' })),
      { status: 400, code: 'field.future', pointer: '/startedAt', value: '2026-11-20T09:00:00+07:00' },
    ],
    ...(['headId', 'secretaryId'] as const).flatMap((field): RefusedRow[] => [
      [`with nobody as ${field}`, opening(() => ({ [field]: uuidv7() })), noSuch(`/${field}`)],
      [`with the inspected chair as ${field}`, opening(() => ({ [field]: story.person('ngoc') })), noSuch(`/${field}`)],
      [
        `with somebody of another tenant as ${field}`,
        opening(() => ({ [field]: other.person('lan') })),
        noSuch(`/${field}`),
      ],
    ]),
    [
      'under the id of a visit that cannot be seen',
      async () => ({ who: inspector, path: '/inspections', body: visitAt(story, { id: await foreign('inspection') }) }),
      { status: 409, code: 'request.id-taken', pointer: '/id' },
    ],
  ]);
});

describe('recording is refused', () => {
  const recording = (visit: () => string, changes: () => Promise<object>) => async (): Promise<BadRequest> => ({
    who: inspector,
    path: `/inspections/${visit()}/findings`,
    body: findingOf({ ...(await changes()) }),
  });
  const nothing = () => Promise.resolve({});
  refused(running, [
    [
      'under an item that does not exist',
      recording(
        () => visits.open,
        () => Promise.resolve({ checklistItemId: uuidv7() }),
      ),
      { status: 400, code: 'field.no-such-row', pointer: '/checklistItemId' },
    ],
    [
      'under an item of another tenant',
      recording(
        () => visits.open,
        async () => ({ checklistItemId: await foreign('checklist_item') }),
      ),
      { status: 400, code: 'field.no-such-row', pointer: '/checklistItemId' },
    ],
    [
      'under the id of a finding that cannot be seen',
      recording(
        () => visits.open,
        async () => ({ id: await foreign('finding') }),
      ),
      { status: 409, code: 'request.id-taken', pointer: '/id' },
    ],
    ['in locked minutes', recording(() => visits.locked, nothing), { status: 409, code: 'inspection.locked' }],
    ['at a visit that does not exist', recording(() => uuidv7(), nothing), { status: 404, code: 'request.not-found' }],
    [
      'at a visit of another tenant',
      async () =>
        recording(() => '', nothing)().then(async (bad) => ({
          ...bad,
          path: `/inspections/${await foreign('inspection')}/findings`,
        })),
      { status: 404, code: 'request.not-found' },
    ],
  ]);
});

describe('changing a finding is refused', () => {
  const change = (finding: () => string, version?: string) => async (): Promise<BadRequest> => ({
    who: inspector,
    method: 'PATCH',
    path: `/findings/${finding()}`,
    body: { title: 'Tên mới của tồn tại' },
    headers: version === '' ? {} : { 'if-match': version ?? (await etagOf(`/findings/${finding()}`)) },
  });
  const withdrawal = (finding: () => string) => async (): Promise<BadRequest> => ({
    ...(await change(finding)()),
    method: 'POST',
    path: `/findings/${finding()}/withdraw`,
    body: { reason: 'Không đúng thực tế.' },
  });
  refused(running, [
    ['without If-Match', change(() => findings.open, ''), { status: 428, code: 'request.version-missing' }],
    ...['"0"', '*', 'x', '"00000000-0000-7000-8000-000000000000-1"'].map((version): RefusedRow => [
      `under the version ${version}`,
      change(() => findings.open, version),
      { status: 412, code: 'request.stale-version' },
    ]),
    ['once it is withdrawn', change(() => findings.withdrawn), { status: 409, code: 'inspection.finding-withdrawn' }],
    [
      'twice, to withdraw it',
      withdrawal(() => findings.withdrawn),
      { status: 409, code: 'inspection.finding-withdrawn' },
    ],
    ['in locked minutes', change(() => findings.locked), { status: 409, code: 'inspection.locked' }],
    [
      'in locked minutes, to withdraw it',
      withdrawal(() => findings.locked),
      { status: 409, code: 'inspection.locked' },
    ],
  ]);
});

describe('minutes and notice are refused', () => {
  const lock = (visit: () => string) => () => ({ who: inspector, path: `/inspections/${visit()}/lock`, body: {} });
  const notice =
    (visit: () => string, date = '2026-11-20', receivedOn = '2026-11-20') =>
    () => ({
      who: head,
      path: `/inspections/${visit()}/notice`,
      body: { number: '441/TB-SNV', date, receivedOn },
    });
  const locked = () => visits.locked;
  refused(running, [
    ['when the minutes are locked already', lock(locked), { status: 409, code: 'inspection.locked' }],
    ['when the notice has been entered', lock(() => visits.noticed), { status: 409, code: 'inspection.locked' }],
    ['before the minutes are locked', notice(() => visits.open), { status: 409, code: 'inspection.not-locked' }],
    ['a second time', notice(() => visits.noticed), { status: 409, code: 'inspection.notice-entered' }],
    [
      'with a notice older than the minutes',
      notice(locked, '2026-11-19'),
      { status: 400, code: 'field.before', pointer: '/date', value: '2026-11-19' },
    ],
    [
      'with a notice of tomorrow',
      notice(locked, '2026-11-21', '2026-11-21'),
      { status: 400, code: 'field.future', pointer: '/date', value: '2026-11-21' },
    ],
    [
      'received tomorrow',
      notice(locked, '2026-11-20', '2026-11-21'),
      { status: 400, code: 'field.future', pointer: '/receivedOn', value: '2026-11-21' },
    ],
    [
      'received before it was written',
      notice(locked, '2026-11-20', '2026-11-19'),
      { status: 400, code: 'field.before', pointer: '/receivedOn', value: '2026-11-19' },
    ],
  ]);
});

describe('a step of a task is refused', () => {
  const proving = (changes: () => Promise<object>) => async (): Promise<BadRequest> => ({
    who: official,
    path: `/tasks/${task}/proofs`,
    body: proofOf({ ...(await changes()) }),
    headers: { 'if-match': (await official.get(`/tasks/${task}`)).json<{ etag: string }>().etag },
  });
  const verbs = ['assign', 'proofs', 'sign', 'send-back', 'confirm', 'return', 'defer', 'reopen'] as const;
  const bodyOf = (verb: (typeof verbs)[number]): object =>
    ({
      assign: { assignee: { kind: 'unit', unitId: story.unit('minhkhe') } },
      proofs: proofOf(),
      sign: {},
      'send-back': { reason: 'Ảnh chưa rõ chữ ký.' },
      confirm: {},
      return: { reason: 'Ảnh chưa rõ chữ ký.' },
      defer: { until: '2026-12-15', reason: 'Chờ bố trí kinh phí.' },
      reopen: { termWorkdays: 5, reason: 'Tồn tại còn nguyên.' },
    })[verb];
  const whoFor = async (verb: string): Promise<Visitor> =>
    verb === 'proofs' ? official : ['confirm', 'return', 'defer', 'reopen'].includes(verb) ? head : chair;

  refused(running, [
    ...verbs.flatMap((verb): RefusedRow[] => [
      [
        `${verb} without If-Match`,
        async () => ({ who: await whoFor(verb), path: `/tasks/${task}/${verb}`, body: bodyOf(verb) }),
        { status: 428, code: 'request.version-missing' },
      ],
      [
        `${verb} in a version that has passed`,
        async () => ({
          who: await whoFor(verb),
          path: `/tasks/${task}/${verb}`,
          body: bodyOf(verb),
          headers: { 'if-match': `"${task}-1"` },
        }),
        { status: 412, code: 'request.stale-version' },
      ],
    ]),
    [
      'with nothing that shows it',
      proving(() => Promise.resolve({ documentNumber: undefined })),
      { status: 400, code: 'remediation.proof-shows-nothing', pointer: '/documentNumber', value: null },
    ],
    [
      'by a paper of tomorrow',
      proving(() => Promise.resolve({ documentDate: '2026-11-21' })),
      { status: 400, code: 'field.future', pointer: '/documentDate', value: '2026-11-21' },
    ],
    [
      'with a file that does not exist',
      proving(() => Promise.resolve({ fileId: uuidv7() })),
      { status: 400, code: 'field.no-such-row', pointer: '/fileId' },
    ],
    [
      'under the id of a proof that cannot be seen',
      proving(async () => ({ id: await foreign('task_proof') })),
      { status: 409, code: 'request.id-taken', pointer: '/id' },
    ],
    [
      'at a step that does not allow it',
      async () => ({
        who: chair,
        path: `/tasks/${task}/sign`,
        body: {},
        headers: { 'if-match': (await chair.get(`/tasks/${task}`)).json<{ etag: string }>().etag },
      }),
      { status: 409, code: 'remediation.wrong-state' },
    ],
  ]);
});
