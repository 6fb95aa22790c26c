import { listOf } from '../support/import-bodies';
import { scoresOf, workSheetOf } from '../support/sheet-bodies';
import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { COMMANDS, requestOf, SHOWN_AGAIN } from '../support/commands';
import type { Ask } from '../support/probe';
import { png } from '../support/corpus';
import { atOnce, query, toPerson, written } from '../support/story';
import type { Answer } from '../support/visitor';
import { buildWorld, type World } from '../support/world';

// A phone that lost its connection sends again; two fingers press twice. What was meant once happens once, on every route.

/** The table at which the ten are held, and what makes the same id stand for something else. */
interface Creation {
  readonly gate: string;
  readonly other: (world: World) => object;
}
const CREATIONS: Readonly<Record<string, Creation>> = {
  'POST /inspections': { gate: 'inspection', other: () => ({ mode: 'HOTLINE' }) },
  'POST /inspections/{id}/findings': { gate: 'finding', other: () => ({ severity: 'LEVEL_1' }) },
  'POST /inspections/{id}/addenda': { gate: 'inspection', other: () => ({ text: 'Bổ sung danh sách người dự.' }) },
  'POST /findings/{id}/amendments': { gate: 'finding', other: () => ({ reason: 'Đếm lại theo ảnh chụp.' }) },
  'POST /findings/{id}/statements': { gate: 'finding', other: () => ({ text: 'Đã dán lịch từ đầu tuần.' }) },
  'POST /named-findings/{id}/statements': { gate: 'finding', other: () => ({ text: 'Tôi có giấy đi đường.' }) },
  'POST /tasks/{id}/proofs': { gate: 'remediation_task', other: () => ({ what: 'Đã niêm yết, có ảnh kèm theo.' }) },
  'POST /tasks/{id}/requests': { gate: 'remediation_task', other: () => ({ text: 'Chờ bố trí kinh phí.' }) },
  'POST /tasks/{id}/proposals': {
    gate: 'remediation_task',
    other: ({ story }) => ({ assignee: toPerson(story, 'anh') }),
  },
  'POST /hand-overs': { gate: 'remediation_task', other: () => ({ reason: 'Nghỉ thai sản từ tháng 12.' }) },
  'POST /units': { gate: 'org_unit', other: () => ({ name: 'Phòng Khác hẳn' }) },
  'POST /units/merge': { gate: 'org_unit', other: () => ({ decision: 'Nghị quyết khác' }) },
  'POST /units/{id}/rename': { gate: 'org_unit', other: () => ({ name: 'Sở Khác hẳn' }) },
  'POST /units/{id}/end': { gate: 'org_unit', other: () => ({ decision: 'Nghị quyết khác' }) },
  'POST /units/{id}/contact': { gate: 'org_unit', other: () => ({ shortName: 'Sở khác' }) },
  'POST /units/{id}/reopen': { gate: 'org_unit', other: () => ({ decision: 'Một lý do khác hẳn.' }) },
  'POST /checklist-drafts': { gate: 'checklist_draft', other: () => ({ title: 'Chuyên đề khác hẳn' }) },
  'POST /legal-bases': { gate: 'legal_basis', other: () => ({ citation: 'Văn bản khác hẳn' }) },
  'POST /units/{id}/working-hours': { gate: 'working_hours', other: () => ({ morningTo: '11:15' }) },
  'POST /calendars': { gate: 'work_calendar', other: () => ({ reason: 'Lý do khác hẳn lần trước.' }) },
  'POST /settings/{key}/values': { gate: 'setting_value', other: () => ({ value: '18' }) },
  'PUT /evidence-files/{id}': { gate: 'evidence_file', other: () => png(5, 5) },
  'PUT /roster-imports/{id}': { gate: 'roster_import', other: () => Buffer.from(listOf('Khác')) },
  'PUT /work-imports/{id}': {
    gate: 'evaluation_import',
    other: () => Buffer.from(workSheetOf('Lê Đức Anh', '21/11/2026')),
  },
  'PUT /score-imports/{id}': { gate: 'evaluation_import', other: () => Buffer.from(scoresOf('Hoàng Thị Yến')) },
  'POST /staff-members': { gate: 'staff_member', other: () => ({ fullName: 'Một Tên Khác' }) },
  'POST /staff-members/{id}/movements': { gate: 'staff_member', other: () => ({ note: 'Ghi chú khác.' }) },
  'POST /duty-lists': { gate: 'duty_list', other: () => ({ validFrom: '2026-11-18' }) },
  'POST /job-positions': { gate: 'job_position', other: () => ({ name: 'Vị trí khác hẳn' }) },
  'POST /duty-assignments': { gate: 'duty_assignment', other: () => ({ paper: 'Văn bản khác' }) },
  'POST /work-lists': { gate: 'work_list', other: () => ({ year: 2031 }) },
  'POST /work-items': { gate: 'work_item', other: () => ({ title: 'Một việc khác hẳn' }) },
  'POST /sanctions': { gate: 'sanction', other: () => ({ conduct: 'Một hành vi khác hẳn.' }) },
  'POST /party-results': { gate: 'party_result', other: () => ({ score: '71,25' }) },
  'POST /unit-grades': { gate: 'unit_grade', other: () => ({ grade: 'GOOD' }) },
  'POST /evaluation-rules/adopted': { gate: 'body_regime', other: () => ({ validUntil: '2028-01-01' }) },
  'POST /evaluation-rules/own': { gate: 'body_regime', other: () => ({ validUntil: '2028-01-01' }) },
  'POST /evaluation-choices': { gate: 'evaluation_choice', other: () => ({ value: 'NONE' }) },
  'POST /evaluation-cycles': { gate: 'evaluation_cycle', other: () => ({ month: '2026-02' }) },
  'POST /quotas': { gate: 'headcount_quota', other: () => ({ posts: 7 }) },
  'POST /accounts': { gate: 'account', other: () => ({ username: 'mot.ten.khac' }) },
  'POST /accounts/{id}/grants': { gate: 'account', other: () => ({ role: 'UNIT_HEAD' }) },
};
/** Neither: a session, a code that is used up, a batch whose rows carry versions, a search by a number, marks and answers of which the last stands, the demo put back. */
const OTHERWISE_ONCE = [
  'POST /auth/confirm',
  'POST /auth/login',
  'POST /auth/logout',
  'POST /auth/second-factor',
  'POST /auth/password',
  'POST /auth/first-sign-in',
  'POST /demo/reset',
  'POST /inbox/read-all',
  'POST /me/second-factor/begin',
  'POST /me/second-factor/confirm',
  'POST /me/second-factor/recovery-codes',
  'POST /me/second-factor/remove',
  'POST /me/sessions/end',
  'POST /me/tokens',
  'POST /staff-members/by-personal-number',
  'POST /tasks/batch',
  'POST /evaluation-cycles/lock',
  'PUT /inspections/{id}/answers/{itemId}',
];

/** Several transactions, of which the last claims the key: whoever comes meanwhile waits for whoever came first. */
const LONG = ['check', 'commit', 'undo'].map((act) => `POST /roster-imports/{id}/${act}`);
const KEYED = COMMANDS.filter(({ keyed }) => keyed);

const UUID = /[0-9a-f-]{36}/;
const TEN = Array.from({ length: 10 });

let world: World;
beforeAll(async () => {
  world = await buildWorld(await TestApp.start());
});
afterAll(() => world.app.stop());

/** What people have done; a job may come in between where workers run beside the servers. */
const links = async (): Promise<number> => {
  const text = `SELECT count(*)::int AS n FROM audit_link WHERE actor NOT LIKE 'job:%'`;
  return (await query<{ n: number }>(world.app.database, text))[0]?.n ?? 0;
};

/** What an answer says again. A password that the server made is told to the one request that made it. */
const said = (answer: Answer): unknown => ({
  ...answer.json<object>(),
  ...('oneTimePassword' in answer.json<object>() ? { oneTimePassword: '#', until: '#' } : {}),
});

/** Ten at once are answered alike; one transaction has written, with one link in the log. */
async function tenAtOnce(gate: string | null, request: (nth: number) => Promise<Answer>): Promise<Answer> {
  const before = await links();
  const requests = TEN.map((_, nth) => () => request(nth));
  const [first, ...others] = gate
    ? await atOnce(world.app.database, gate, requests)
    : await Promise.all(requests.map((send) => send()));
  if (!first || first.status >= 300) throw new Error(`${first?.status} ${first?.text}`);
  for (const answer of others) expect([answer.status, said(answer)]).toEqual([first.status, said(first)]);
  expect(await links()).toBe(before + 1);
  return first;
}

it('every route that changes something is one of these', () => {
  const known = [...KEYED.map(({ route }) => route), ...Object.keys(CREATIONS)];
  expect([...known, ...OTHERWISE_ONCE].sort()).toEqual(COMMANDS.map(({ route }) => route).sort());
});

it.each(KEYED)(
  'under an Idempotency-Key $route happens once: ten at once, again, and another request under the key',
  async ({ route, takesBody }) => {
    const { ask, sent } = await requestOf(world, route);
    const headers = { 'idempotency-key': uuidv7() };
    const first = await tenAtOnce(LONG.includes(route) ? null : 'idempotency_key', () => sent({ headers }));
    const before = await written(world.app.database);
    const again = await sent({ headers });
    expect([again.status, said(again), again.headers.get('etag')]).toEqual([
      first.status,
      said(first),
      first.headers.get('etag'),
    ]);
    const elsewhere = { path: ask.path.replace(UUID, uuidv7()) };
    const otherwise = { body: { ...(ask.body as object), note: 'Khác.' } };
    const others = [...(UUID.test(ask.path) ? [elsewhere] : []), ...(takesBody ? [otherwise] : [])];
    for (const other of others) {
      const refused = await sent({ ...other, headers });
      expect([refused.status, refused.json()['code']]).toEqual([422, 'request.idempotency-key-reused']);
    }
    const after = (await written(world.app.database)) as object;
    // Whoever is shown somebody’s particulars a second time has read them a second time.
    const reads = SHOWN_AGAIN.includes(route) ? { reads: expect.any(Number) } : {};
    expect(after).toEqual({ ...(before as object), ...reads });
  },
);

it.each(Object.entries(CREATIONS))(
  'under its own id %s happens once: ten at once, again in whatever form of the letters, and with other content',
  async (route, { gate, other }) => {
    const { ask, sent } = await requestOf(world, route);
    const decomposed = (): Partial<Ask> =>
      ask.body instanceof Buffer ? {} : { body: JSON.parse(JSON.stringify(ask.body).normalize('NFD')) as object };
    const first = await tenAtOnce(gate, (nth) => sent(nth % 2 ? decomposed() : {}));
    const before = await written(world.app.database);
    const again = await sent();
    expect([again.status, said(again)]).toEqual([first.status, said(first)]);
    const content = other(world);
    const refused = await sent({ body: content instanceof Buffer ? content : { ...(ask.body as object), ...content } });
    expect([refused.status, refused.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'request.id-taken', errors: [expect.objectContaining({ pointer: '/id' })] }),
    ]);
    expect(await written(world.app.database)).toEqual(before);
  },
);
