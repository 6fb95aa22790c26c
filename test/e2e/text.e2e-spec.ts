import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { refused, type BadRequest, type RefusedRow } from '../support/refusal';
import { expectDone, findingOf, proofOf, SIGNED, step, storyOf, toPerson, visitAt, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
let head: Visitor;
let chair: Visitor;
let official: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [head, chair, official] = [await app.as('lan.tran'), await app.as('ngoc.do'), await app.as('anh.le')];
});
afterAll(() => app.stop());

const running = () => app;

/** Texts that have broken other software; each is kept as it was typed, in NFC and without the blanks around it. */
const NAUGHTY = [
  'Bảng niêm yết: Ủy ban, khóa sổ, quý, thuỷ, đường Nguyễn Huệ',
  'Ủy ban nhân dân xã Minh Khê, tổ dân phố số 3'.normalize('NFD'),
  'một nửa tổ hợp: a\u0301, e\u0302\u0323, o\u031b\u0300, và ở cuối ơ\u0323',
  'Ð (eth) khác Đ, ö khác o\u0308, Å khác \u212b',
  '<script>alert("xss")</script>',
  '"><img src=x onerror=alert(1)>',
  '<!--#exec cmd="/bin/cat /etc/passwd"--><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
  "'; DROP TABLE finding; --",
  "1' OR '1'='1' UNION SELECT null, version() --",
  '=cmd|"/C calc"!A0',
  '@SUM(1+1)*cmd|"/C calc"!A0',
  '${jndi:ldap://127.0.0.1/a} #{7*7} {{7*7}} <%= 7*7 %> %{7*7}',
  '{"$gt":""} [object Object] undefined null NaN true',
  '../../../../etc/passwd\\..\\..\\windows\\win.ini',
  '%00%0d%0aSet-Cookie:%20a=b %n%n%s%x',
  'dòng một\ndòng hai\n\tthụt vào',
  'dòng một\r\ndòng hai\rdòng ba',
  '  \u00a0 trống hai đầu \u3000\ufeff ',
  'nối \u200b\u200c\u200d\u2060\u00ad ẩn, hướng \u202eđảo\u202c \u2066lồng\u2069',
  'biểu tượng 😀 👩‍👩‍👧‍👦 🇻🇳 👍🏽 \u{1f3f4}\u{e0067}\u{e0062}\u{e007f}',
  'chữ Nôm 𠊛 𤾓 𢆥 và chữ Hán 人百年',
  'Z̸̡a̷l̵g̶o̴ \u0300\u0301\u0302\u0303\u0304\u0305',
  'العربية עברית ไทย हिन्दी ខ្មែរ ລາວ 中文 日本語 한국어',
  'ﬁ ½ ² Ⅳ ㎡ ＡＢＣ １２３ không đổi dạng',
  'ngoài bảng mã: \uffff \ufffd \u{10ffff} \ue000 \u{f0000}',
  'dấu " \' ` “ ” ‘ ’ « » \\ / | & ; , . ! ? ~ ^',
  '\u0085\u2028\u2029 dấu xuống dòng lạ',
  '🄷🅃🄼🄻 ｊａｖａｓｃｒｉｐｔ:alert(1)',
];
const kept = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

it('keeps every naughty text as it was typed', async () => {
  const visit = visitAt(story);
  expectDone(await head.post('/inspections', visit));
  for (const text of NAUGHTY) {
    const finding = findingOf({ title: `Mục ${text}`, detail: text, recommendedAction: `${text}${text}` });
    const answer = expectDone(await head.post(`/inspections/${visit.id}/findings`, finding));
    const expected = { title: kept(`Mục ${text}`), detail: kept(text), recommendedAction: kept(text + text) };
    expect(answer.json()).toMatchObject(expected);
    expect((await head.get(`/findings/${finding.id}`)).json()).toMatchObject(expected);
  }
  expectDone(await head.post(`/inspections/${visit.id}/lock`));
  const page = (await chair.get(`/inspections/${visit.id}`)).json<{ findings: { detail: string; taskId: string }[] }>();
  expect(page.findings.map(({ detail }) => detail)).toEqual(NAUGHTY.map(kept));
  for (const [at, { taskId }] of page.findings.entries()) {
    expect((await chair.get(`/tasks/${taskId}`)).json()).toMatchObject({ detail: kept(NAUGHTY[at] ?? '') });
  }
});

it.each(['NFC', 'NFD', 'NFKD'] as const)('keeps a name that was typed in %s in NFC', async (form) => {
  const name = 'Nguyễn Thị Ngọc Ánh Đặng';
  const opened = await head.post('/inspections', visitAt(story, { representativeName: name.normalize(form) }));
  expect(opened.json()).toMatchObject({ representative: { name } });
});

/** `length` letters as people count them; typed apart, each of them is three code points. */
const letters = (length: number, form: 'NFC' | 'NFD' = 'NFC'): string => 'ệ'.repeat(length).normalize(form);
const signs = (length: number): string => '🏛'.repeat(length);

it('takes every text at its full length, counted as letters', async () => {
  const visit = visitAt(story, {
    decisionNumber: letters(100, 'NFD'),
    representativeName: signs(120),
    representativePosition: letters(200, 'NFD'),
  });
  expect((await head.post('/inspections', visit)).json()).toMatchObject({
    decisionNumber: letters(100),
    representative: { name: signs(120), position: letters(200) },
  });
  const finding = findingOf({ title: signs(300), detail: letters(4_000, 'NFD'), recommendedAction: signs(2_000) });
  const recorded = await head.post(`/inspections/${visit.id}/findings`, finding);
  expect(recorded.json()).toMatchObject({ title: signs(300), detail: letters(4_000), recommendedAction: signs(2_000) });
  const revision = { title: letters(300, 'NFD'), detail: signs(4_000), recommendedAction: letters(2_000, 'NFD') };
  const version = { 'if-match': recorded.json<{ etag: string }>().etag };
  expect((await head.patch(`/findings/${finding.id}`, revision, version)).json()).toMatchObject({
    title: letters(300),
    detail: signs(4_000),
    recommendedAction: letters(2_000),
  });
  const short = findingOf({ title: 'ệ🏛ệ' });
  const { etag } = expectDone(await head.post(`/inspections/${visit.id}/findings`, short)).json<{ etag: string }>();
  const withdrawn = await head.post(`/findings/${short.id}/withdraw`, { reason: signs(2_000) }, { 'if-match': etag });
  expect(withdrawn.json()).toMatchObject({ title: 'ệ🏛ệ', withdrawnReason: signs(2_000) });

  expectDone(await head.post(`/inspections/${visit.id}/lock`));
  expectDone(await head.post(`/inspections/${visit.id}/sign-off`, SIGNED));
  const notice = { number: letters(100, 'NFD'), date: '2026-11-20', receivedOn: '2026-11-20' };
  expect((await head.post(`/inspections/${visit.id}/notice`, notice)).json()).toMatchObject({
    notice: { number: letters(100) },
  });
  const task = (await head.get(`/findings/${finding.id}`)).json<{ taskId: string }>().taskId;
  const assignee = toPerson(story, 'anh');
  expectDone(await step(chair, task, 'assign', { assignee, note: signs(1_000) }));
  for (const [verb, note] of [
    ['return', { reason: letters(2_000, 'NFD') }],
    ['confirm', { note: signs(2_000) }],
  ] as const) {
    const proof = proofOf({ what: letters(4_000, 'NFD'), documentNumber: signs(100) });
    expectDone(await step(official, task, 'proofs', proof));
    expectDone(await step(chair, task, 'sign'));
    expectDone(await step(head, task, verb, note));
  }
  const page = (await chair.get(`/tasks/${task}`)).json<{ proofs: object[]; timeline: { reason: string | null }[] }>();
  expect(page.proofs[0]).toMatchObject({ what: letters(4_000), documentNumber: signs(100) });
  expect(page.timeline.flatMap(({ reason }) => reason ?? [])).toEqual([signs(1_000), letters(2_000), signs(2_000)]);
});

/** Every text there is, with a request that is right but for this one. */
type TextField = [verb: string, field: string, min: number, max: number, bad: (value: string) => BadRequest];
const somewhere = uuidv7();
const ofVisit = (field: string, max: number): TextField => [
  'open',
  field,
  1,
  max,
  (value) => ({ who: head, path: '/inspections', body: visitAt(story, { [field]: value }) }),
];
const ofFinding = (field: string, min: number, max: number): TextField[] => [
  [
    'record',
    field,
    min,
    max,
    (value) => ({ who: head, path: `/inspections/${somewhere}/findings`, body: findingOf({ [field]: value }) }),
  ],
  [
    'revise',
    field,
    min,
    max,
    (value) => ({ who: head, method: 'PATCH', path: `/findings/${somewhere}`, ...edit(field, value) }),
  ],
];
const ofTask = (verb: string, field: string, [min, max]: readonly [number, number], body: object = {}): TextField => [
  verb,
  field,
  min,
  max,
  (value) => ({
    who: verb === 'confirm' || verb === 'return' ? head : chair,
    path: `/tasks/${somewhere}/${verb}`,
    ...edit(field, value, body),
  }),
];
const edit = (field: string, value: string, body: object = {}) => ({
  body: { ...body, [field]: value },
  headers: { 'if-match': '"x"' },
});
const DAYS = { date: '2026-11-20', receivedOn: '2026-11-20' };
const FIELDS: readonly TextField[] = [
  ofVisit('decisionNumber', 100),
  ofVisit('representativeName', 120),
  ofVisit('representativePosition', 200),
  ...ofFinding('title', 3, 300),
  ...ofFinding('detail', 0, 4_000),
  ...ofFinding('recommendedAction', 0, 2_000),
  [
    'withdraw',
    'reason',
    10,
    2_000,
    (value) => ({ who: head, path: `/findings/${somewhere}/withdraw`, ...edit('reason', value) }),
  ],
  [
    'notice',
    'number',
    1,
    100,
    (value) => ({ who: head, path: `/inspections/${somewhere}/notice`, ...edit('number', value, DAYS) }),
  ],
  ofTask('assign', 'note', [0, 1_000], { assignee: { kind: 'unit', unitId: 8 } }),
  ofTask('proofs', 'what', [10, 4_000], proofOf()),
  ofTask('proofs', 'documentNumber', [1, 100], proofOf()),
  ofTask('send-back', 'reason', [10, 2_000]),
  ofTask('return', 'reason', [10, 2_000]),
  ofTask('confirm', 'note', [0, 2_000]),
];

describe('what nobody has typed is refused in every text', () => {
  const PLAIN = 'mười ký tự';
  const IMPOSSIBLE: readonly (readonly [string, string])[] = [
    ['NUL', `${PLAIN}\u0000`],
    ['half a letter', `${PLAIN}\ud800`],
    ['the other half', `\udfff${PLAIN}`],
    ['two halves the wrong way round', `${PLAIN}\udc00\ud800`],
    ['an escape sequence', `\u001b[31m${PLAIN}`],
    ['DEL', `${PLAIN}\u007f`],
  ];
  refused(
    running,
    FIELDS.flatMap(([verb, field, , , bad]) =>
      IMPOSSIBLE.map(([what, text]): RefusedRow => [
        `${verb}: ${what} in ${field}`,
        () => bad(text),
        { status: 400, code: 'field.text', pointer: `/${field}` },
      ]),
    ),
  );
});

describe('one letter too many, or too few, is refused in every text', () => {
  const of = ([verb, field, , , bad]: TextField, [what, text, code]: readonly [string, string, string]): RefusedRow => [
    `${verb}: ${what} in ${field}`,
    () => bad(text),
    { status: 400, code: `field.${code}`, pointer: `/${field}` },
  ];
  refused(
    running,
    FIELDS.flatMap((field) => [
      of(field, [`${field[3] + 1} letters`, letters(field[3] + 1), 'length']),
      of(field, [`${field[3] + 1} letters typed apart`, letters(field[3] + 1, 'NFD'), 'length']),
      of(field, [`${field[3] + 1} signs`, signs(field[3] + 1), 'length']),
      ...(field[2] > 1 ? [of(field, [`${field[2] - 1} signs`, signs(field[2] - 1), 'length'])] : []),
      ...(field[2] > 0
        ? [
            of(field, ['blanks alone', ' \u00a0\n\t ', 'required']),
            of(field, ['signs that nobody sees', '\u200b\u2060\u202e \u00ad'.repeat(4), 'length']),
          ]
        : []),
    ]),
  );
});
