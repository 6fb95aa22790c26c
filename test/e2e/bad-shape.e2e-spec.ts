import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { refused, type BadRequest, type Refusal, type RefusedRow } from '../support/refusal';
import { findingOf, newTasks, storyOf, visitAt, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// What no request of the product looks like: refused before anything is asked of the records.
let app: TestApp;
let story: Story;
let head: Visitor;
let chair: Visitor;
let task = '';

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [head, chair] = [await app.as('lan.tran'), await app.as('ngoc.do')];
  [task = ''] = await newTasks(head, story, 1);
});
afterAll(() => app.stop());

const running = () => app;

/** Each value in one field of the body that opens a visit. */
const inField = (field: string, code: string, values: readonly unknown[]): RefusedRow[] =>
  values.map((value) => [
    `${field} ${JSON.stringify(value) ?? 'left out'}`.slice(0, 100),
    () => ({ who: head, path: '/inspections', body: visitAt(story, { [field]: value }) }),
    {
      status: 400,
      code: `field.${code}`,
      pointer: `/${field}`,
      ...(value === undefined ? {} : { value: typeof value === 'object' && value !== null ? '…' : value }),
    },
  ]);

describe('a field is refused', () => {
  refused(running, [
    ...inField('unitId', 'whole', ['8', '1e3', 8.5, -1, 0, 2_147_483_648, 1e300, true, [8], {}]),
    ...inField('unitId', 'required', [undefined, null, '']),
    ...inField('mode', 'choice', ['surprise', 'SURPRISE ', 'toString', 1, ['SURPRISE'], {}]),
    ...inField('mode', 'required', [undefined, null, '']),
    ...inField('id', 'id', [
      'abc',
      '01A20295-2364-7095-9070-51705FA44CDE',
      '{01a20295-2364-7095-9070-51705fa44cde}',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      1,
      ['01a20295-2364-7095-9070-51705fa44cde'],
    ]),
    ...inField('headId', 'required', [undefined, null, '']),
    ...inField('decisionDate', 'day', [
      '2026-02-30',
      '20/11/2026',
      '2026-11-20T00:00:00Z',
      '1899-12-31',
      20_261_120,
      {},
    ]),
    ...inField('decisionDate', 'required', [undefined, null, '']),
    ...inField('startedAt', 'instant', [
      '2026-11-20',
      '2026-11-20T07:00:00',
      '2026-02-30T07:00:00Z',
      '2026-11-20T24:00:00Z',
      '2026-11-20T07:60:00Z',
      '2026-11-20T07:00:00+23:59',
      '0000-01-01T00:00:00Z',
      '1900-01-01T00:00:00+14:00',
      '9999-12-31T23:59:59Z',
      1_795_046_400,
      [],
    ]),
    ...inField('decisionNumber', 'text', [1187, true, ['1187'], { text: '1187' }]),
    ...inField('decisionNumber', 'required', [undefined, null, '']),
    ...inField('khongCo', 'unknown', [1, null, 'x', {}]),
    ...inField('tenantId', 'unknown', [2]),
    ...inField('state', 'unknown', ['LOCKED']),
    [
      'a/b~c, whose name a JSON pointer must escape',
      () => ({ who: head, path: '/inspections', body: visitAt(story, { 'a/b~c': 1 }) }),
      { status: 400, code: 'field.unknown', pointer: '/a~1b~0c' },
    ],
    [
      'a name that every object has, deep within',
      () => ({ who: head, path: '/inspections', body: visitAt(story, { decisionNumber: { toString: '1187' } }) }),
      { status: 400, code: 'field.unknown', pointer: '/decisionNumber/toString' },
    ],
    [
      'a number of a person, of which the middle is not shown',
      () => ({
        who: head,
        path: '/inspections',
        body: visitAt(story, { representativeName: `Số 079085001234${'!'.repeat(120)}` }),
      }),
      { status: 400, code: 'field.length', pointer: '/representativeName', value: `Số 0•••••••1234${'!'.repeat(65)}…` },
    ],
    [
      'letters beyond the basic plane, none of which is cut in half',
      () => ({ who: head, path: '/inspections', body: visitAt(story, { representativeName: `a${'😀'.repeat(120)}` }) }),
      { status: 400, code: 'field.length', pointer: '/representativeName', value: `a${'😀'.repeat(79)}…` },
    ],
    [
      'a password, of which nothing is shown',
      () => ({ who: app.anonymous(), path: '/auth/login', body: { username: 'lan.tran', password: 'x'.repeat(129) } }),
      { status: 400, code: 'field.length', pointer: '/password', value: '•••' },
    ],
    ...([0, 100_001, '3', 1.5, []] as const).map((count): RefusedRow => [
      `count ${JSON.stringify(count)}`,
      () => ({ who: head, path: `/inspections/${uuidv7()}/findings`, body: findingOf({ count }) }),
      { status: 400, code: 'field.whole', pointer: '/count' },
    ]),
    ...([[], 'person', 1] as const).map((assignee): RefusedRow => [
      `assignee ${JSON.stringify(assignee)}`,
      () => ({ who: chair, path: `/tasks/${task}/assign`, body: { assignee }, headers: { 'if-match': '"x"' } }),
      { status: 400, code: 'field.object', pointer: '/assignee' },
    ]),
    ...(
      [
        [{ kind: 'person', staffMemberId: 'abc' }, 'id', '/assignee/staffMemberId'],
        [{ kind: 'unit', unitId: '8' }, 'whole', '/assignee/unitId'],
        [{ kind: 'unit', unitId: 8, khongCo: 1 }, 'unknown', '/assignee/khongCo'],
        [{ kind: 'robot' }, 'choice', '/assignee/kind'],
      ] as const
    ).map(([assignee, code, pointer]): RefusedRow => [
      `assignee ${JSON.stringify(assignee)}`,
      () => ({ who: chair, path: `/tasks/${task}/assign`, body: { assignee }, headers: { 'if-match': '"x"' } }),
      { status: 400, code: `field.${code}`, pointer },
    ]),
  ]);
});

describe('a body is refused', () => {
  const sent =
    (body: unknown, type = 'application/json') =>
    (): BadRequest => ({
      who: head,
      path: '/inspections',
      body,
      headers: { 'content-type': type },
    });
  const unreadable: Refusal = { status: 400, code: 'request.unreadable' };
  const texts = ['', '{', '{"a":1,}', "{'a':1}", 'undefined', '{"a":NaN}', '\ufeff\ufeff{}'];
  const nested = (open: string, close: string, levels: number) => open.repeat(levels) + '1' + close.repeat(levels);
  refused(running, [
    ...texts.map((text): RefusedRow => [`that is no JSON: ${JSON.stringify(text)}`, sent(text), unreadable]),
    ...[33, 1_000, 40_000].flatMap((levels): RefusedRow[] => [
      [`of objects ${levels} deep`, sent(nested('{"a":', '}', levels)), unreadable],
      [`of lists ${levels} deep`, sent(`{"title":${nested('[', ']', levels)}}`), unreadable],
    ]),
    ['that is no UTF-8', sent(Buffer.from('{"decisionNumber":"\xe1\xba"}', 'latin1')), unreadable],
    ['with __proto__', sent('{"__proto__":{"tenantId":2}}'), unreadable],
    ['with constructor.prototype', sent('{"constructor":{"prototype":{"tenantId":2}}}'), unreadable],
    ...['null', '[]', '[{}]', '"text"', '5', 'true'].map((text): RefusedRow => [
      `that is no object: ${text}`,
      sent(text),
      { status: 400, code: 'field.required', pointer: '/id' },
    ]),
    ['over 256 KB', sent({ decisionNumber: 'x'.repeat(256 * 1024) }), { status: 413, code: 'request.too-large' }],
    ...['text/plain', 'application/x-www-form-urlencoded', 'text/xml', 'image/png', 'application/pdf', 'nonsense'].map(
      (type): RefusedRow => [`sent as ${type}`, sent('{}', type), { status: 415, code: 'request.wrong-media-type' }],
    ),
    [
      'of a command that takes none',
      () => ({ who: head, path: `/inspections/${uuidv7()}/lock`, body: { force: true } }),
      { status: 400, code: 'field.unknown', pointer: '/force' },
    ],
    [
      'with half a letter, under an Idempotency-Key',
      () => ({
        who: chair,
        path: `/tasks/${task}/assign`,
        body: '{"assignee":{"kind":"unit"},"note":"\\ud800"}',
        headers: { 'content-type': 'application/json', 'idempotency-key': uuidv7(), 'if-match': '"x"' },
      }),
      unreadable,
    ],
  ]);
});

describe('a path is refused', () => {
  const paths = ['/inspections/', '/findings/', '/tasks/', '/staff-members/', '/evidence-files/'];
  const ids = [
    'abc',
    '01A20295-2364-7095-9070-51705FA44CDE',
    '1',
    "'%20OR%201=1",
    'a'.repeat(2_000),
    '%00',
    '%F0%9F%98%80',
  ];
  refused(running, [
    ...paths.flatMap((path) =>
      ids.map((id): RefusedRow => [
        `${path}${id}`.slice(0, 60),
        () => ({ who: chair, method: 'GET', path: path + id }),
        { status: 400, code: 'field.id', pointer: '/id' },
      ]),
    ),
    ...['abc', '0', '-1', '1.5', '2147483648', '1e3', '9'.repeat(400)].map((id): RefusedRow => [
      `/units/${id}`.slice(0, 60),
      () => ({ who: chair, method: 'GET', path: `/units/${id}` }),
      { status: 400, code: 'field.whole', pointer: '/id' },
    ]),
    ...(['sign', 'confirm'] as const).map((verb): RefusedRow => [
      `/tasks/abc/${verb}, under an Idempotency-Key`,
      () => ({
        who: verb === 'sign' ? chair : head,
        path: `/tasks/abc/${verb}`,
        body: {},
        headers: { 'idempotency-key': uuidv7(), 'if-match': '"x"' },
      }),
      { status: 400, code: 'field.id', pointer: '/id' },
    ]),
  ]);
});

describe('a query is refused', () => {
  const lists = ['/inspections?', '/findings?unitId=8&', '/tasks?list=mine&', '/units?', '/staff-members?unitId=8&'];
  const asked = (path: string, code: string, pointer: string): RefusedRow => [
    path.slice(0, 90),
    () => ({ who: chair, method: 'GET', path }),
    { status: 400, code: `field.${code}`, pointer },
  ];
  const somebody = '01a20295-2364-7095-9070-51705fa44cde';
  refused(running, [
    ...lists.flatMap((list) => [
      ...['0', '201', '-1', '1.5', 'abc', '1%00', '%D9%A3', '1&limit=2'].map((limit) =>
        asked(`${list}limit=${limit}`, 'whole', '/limit'),
      ),
      asked(`${list}limit=`, 'required', '/limit'),
      asked(`${list}khong-co=1`, 'unknown', '/khong-co'),
      asked(`${list}limit[gt]=1`, 'unknown', '/limit[gt]'),
    ]),
    ...lists
      .slice(0, 3)
      .flatMap((list) =>
        [
          'abc',
          somebody,
          `~${somebody}`,
          `2026-02-30~${somebody}`,
          `0000-01-01T00:00:00Z~${somebody}`,
          `2026-11-20T08:00:00%2B23:59~${somebody}`,
          `2026-11-20~${somebody}~1`,
          `infinity~${somebody.toUpperCase()}`,
          `-infinity~${somebody}`,
          `%00~${somebody}`,
        ].map((after) => asked(`${list}after=${after}`, 'cursor', '/after')),
      ),
    asked('/tasks?list=theirs', 'choice', '/list'),
    asked('/tasks', 'required', '/list'),
    asked('/tasks?list=mine&overdue=yes', 'switch', '/overdue'),
    asked('/tasks?list=mine&state=OPEN', 'choice', '/state'),
    asked('/staff-members', 'required', '/unitId'),
    asked('/units?q=a&q=b', 'text', '/q'),
    asked('/units?q=%00', 'text', '/q'),
    asked(`/units?q=${'a'.repeat(101)}`, 'length', '/q'),
    ...['2026-13', '2026-1', '1899-12', '2200-01', 'thang-11', '2026-11-01'].map((month) =>
      asked(`/months/${month}`, 'month', '/month'),
    ),
    asked('/months/2026-11/rows', 'required', '/measure'),
    asked('/months/2026-11/rows?measure=good', 'choice', '/measure'),
    asked('/months/2026-11/rows?measure=opened&unitId=0', 'whole', '/unitId'),
    asked('/months/2026-11/rows?measure=opened&after=x', 'cursor', '/after'),
    asked('/dashboard/sections/rows', 'required', '/unitId'),
    asked('/dashboard/sections/rows?unitId=8&section=%00&result=FAIL', 'text', '/section'),
    asked('/dashboard/sections/rows?unitId=8&section=x&result=NA', 'choice', '/result'),
    asked('/dashboard/ageing/rows?age=old', 'choice', '/age'),
    asked('/dashboard/ageing/rows?age=1-7&after=x', 'cursor', '/after'),
    ...['/dashboard/sections', '/dashboard/ageing', '/dashboard/trend', '/my-work'].map((path) =>
      asked(`${path}?x=1`, 'unknown', '/x'),
    ),
    // Routes that take no query say so too.
    ...['/me', '/checklists/current', '/tasks/counts', `/units/8`].map((path) => asked(`${path}?x=1`, 'unknown', '/x')),
  ]);
});
