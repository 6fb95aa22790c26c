import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { png } from '../support/corpus';
import {
  amendmentOf,
  atOnce,
  expectDone,
  findingOf,
  query,
  SIGNED,
  statementOf,
  storyOf,
  visitAt,
} from '../support/story';
import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// Whoever a finding names reads it from the minutes on, and says what they have to say before it is concluded.
let app: TestApp;
let story: Story;
let inspector: Visitor;
let head: Visitor;
let chair: Visitor;
let officer: Visitor;
let named: Visitor;
let responsible: Visitor;
let strangers: Visitor[];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [inspector, head] = [await app.as('tham.nguyen'), await app.as('lan.tran')];
  [chair, officer] = [await app.as('ngoc.do'), await app.as('dung.dang')];
  [named, responsible] = [await app.as('anh.le'), await app.as('yen.hoang')];
  strangers = [await app.as('son.ngo'), await app.as('khai.bui'), await app.as('hai.anh.le'), chair, inspector];
});
afterAll(() => app.stop());

const NOTICE = { number: '440/TB-SNV', date: '2026-11-20', receivedOn: '2026-11-20' };

/** A visit with one finding that names two people. */
async function opened(): Promise<{ visit: string; finding: string }> {
  const visit = visitAt(story);
  const finding = findingOf({
    title: 'Vắng mặt không lý do',
    people: [
      { staffMemberId: story.person('anh'), part: 'SUBJECT' },
      { staffMemberId: story.person('yen'), part: 'RESPONSIBLE' },
      { name: 'Khách', part: 'SUBJECT' },
    ],
  });
  expectDone(await inspector.post('/inspections', visit));
  expectDone(await inspector.post(`/inspections/${visit.id}/findings`, finding));
  return { visit: visit.id, finding: finding.id };
}
async function locked(): Promise<{ visit: string; finding: string }> {
  const { visit, finding } = await opened();
  expectDone(await head.post(`/inspections/${visit}/lock`));
  return { visit, finding };
}
async function concluded(visit: string): Promise<void> {
  expectDone(await head.post(`/inspections/${visit}/sign-off`, SIGNED));
  expectDone(await head.post(`/inspections/${visit}/notice`, NOTICE));
}
const say = (who: Visitor, finding: string, statement = statementOf()) =>
  who.post(`/named-findings/${finding}/statements`, statement);
const sayForUnit = (who: Visitor, finding: string, statement = statementOf()) =>
  who.post(`/findings/${finding}/statements`, statement);
const told = async (who: Visitor, about: string): Promise<string[]> =>
  (await who.get('/inbox?limit=200'))
    .json<{ items: { code: string; about: { id: string } }[] }>()
    .items.filter((item) => item.about.id === about)
    .map(({ code }) => code);
interface Said {
  readonly side: string;
  readonly onBehalf: boolean;
  readonly replaced: boolean;
  readonly author: { readonly fullName: string };
}
const saidTo = async (who: Visitor, finding: string): Promise<Said[]> =>
  expectDone(await who.get(`/findings/${finding}`)).json<{ statements: Said[] }>().statements;

describe('whoever a finding names', () => {
  it('learns of it when the minutes are locked, and reads it from then on; nobody else does', async () => {
    const { visit, finding } = await opened();
    for (const one of [named, responsible]) expect((await one.get(`/named-findings/${finding}`)).status).toBe(404);
    expectDone(await head.post(`/inspections/${visit}/lock`));
    for (const [one, part] of [
      [named, 'SUBJECT'],
      [responsible, 'RESPONSIBLE'],
    ] as const) {
      expect(await told(one, finding)).toEqual(['inspection.named-in-finding']);
      expect((await one.get(`/named-findings/${finding}`)).json()).toMatchObject({
        part,
        mayAnswer: true,
        statements: [],
      });
      expect((await one.get('/named-findings')).text).toContain(finding);
    }
    for (const stranger of strangers) {
      expect((await stranger.get(`/named-findings/${finding}`)).status).toBe(404);
      expect((await stranger.get('/named-findings')).text).not.toContain(finding);
    }
    // The page of the unit and of the team is not theirs.
    expect((await named.get(`/findings/${finding}`)).status).toBe(403);
  });

  it('says it in their own name, with a file; team and unit read it, the others who are named do not', async () => {
    const { visit, finding } = await locked();
    const fileId = uuidv7();
    const headers = { 'content-type': 'image/png', 'x-file-name': 'giay-kham.png' };
    expectDone(await named.put(`/evidence-files/${fileId}`, png(3, 3), headers));
    expect((await say(named, finding, statementOf({ fileId }))).json()).toMatchObject({
      answered: true,
      statements: [{ side: 'PERSON', onBehalf: false, file: { name: 'giay-kham.png' } }],
    });
    expectDone(await sayForUnit(chair, finding));
    for (const reader of [head, chair, officer]) {
      expect((await saidTo(reader, finding)).map(({ side, author }) => [side, author.fullName])).toEqual([
        ['PERSON', 'Lê Đức Anh'],
        ['UNIT', 'Đỗ Thị Ngọc'],
      ]);
      expect((await reader.get(`/evidence-files/${fileId}`)).status).toBe(200);
    }
    // Neither what the unit says nor what another one does.
    expect((await responsible.get(`/named-findings/${finding}`)).json()).toMatchObject({
      answered: false,
      statements: [],
    });
    expect((await responsible.get(`/evidence-files/${fileId}`)).status).toBe(404);
    expect((await named.get(`/named-findings/${finding}`)).json<{ statements: unknown[] }>().statements).toHaveLength(
      1,
    );
    for (const reader of [head, chair]) expect(await told(reader, visit)).toContain('inspection.named-answered');
  });

  it('may say it again until the notice, and reads it afterwards too', async () => {
    const { visit, finding } = await locked();
    const first = statementOf();
    for (const statement of [first, first, statementOf({ text: 'Tôi nghỉ có đơn, gửi kèm sau.' })]) {
      expect((await say(named, finding, statement)).status).toBe(201);
    }
    expect((await saidTo(head, finding)).map(({ replaced }) => replaced)).toEqual([true, false]);
    await concluded(visit);
    const late = await say(named, finding);
    expect([late.status, late.json()['code']]).toEqual([409, 'inspection.statement-closed']);
    expect((await say(named, finding, first)).status).toBe(201);
    expect((await named.get(`/named-findings/${finding}`)).json()).toMatchObject({
      state: 'CONCLUDED',
      mayAnswer: false,
    });
  });

  it('sends it ten times at once and says it once', async () => {
    const { finding } = await locked();
    const statement = statementOf();
    const ten = Array.from({ length: 10 }, () => () => say(named, finding, statement));
    const answers = await atOnce(app.database, 'finding_statement', ten);
    expect([...new Set(answers.map(({ status }) => status))]).toEqual([201]);
    expect(await saidTo(head, finding)).toHaveLength(1);
    const foreign = await sayForUnit(chair, finding, statement);
    expect([foreign.status, foreign.json()['code']]).toEqual([409, 'request.id-taken']);
  });

  it('is taken for nobody else: strangers, leaders and inspectors are refused as for a finding that is not there', async () => {
    const { finding } = await locked();
    for (const stranger of strangers) expect((await say(stranger, finding)).status).toBe(404);
    expect((await app.anonymous().post(`/named-findings/${finding}/statements`, statementOf())).status).toBe(401);
    expect(await query(app.database, 'SELECT 1 FROM finding_statement WHERE finding_id = $1', [finding])).toEqual([]);
  });

  it('is told when the finding is withdrawn, and finds it on their page', async () => {
    const { finding } = await locked();
    const { etag } = (await inspector.get(`/findings/${finding}`)).json<{ etag: string }>();
    const proposal = amendmentOf({ kind: 'WITHDRAWAL', changes: undefined });
    expectDone(await inspector.post(`/findings/${finding}/amendments`, proposal, { 'if-match': etag }));
    expectDone(await head.post(`/amendments/${proposal.id}/approve`, { reason: 'Đã xem lại ảnh chụp.' }));
    expect(await told(named, finding)).toEqual(['inspection.finding-withdrawn', 'inspection.named-in-finding']);
    expect((await named.get(`/named-findings/${finding}`)).json()).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnReason: proposal['reason'],
      mayAnswer: false,
    });
  });

  it('has it on the first page until they have said something', async () => {
    const { finding } = await locked();
    const line = async (): Promise<string[]> =>
      (await named.get('/my-work'))
        .json<{ lines: { kind: string; rows: { id: string }[]; count: number }[] }>()
        .lines.filter(({ kind }) => kind === 'named-findings')
        .flatMap(({ rows }) => rows.map(({ id }) => id));
    const all = (await named.get('/named-findings?limit=200')).json<{
      items: { id: string; state: string; answered: boolean }[];
    }>().items;
    const open = all.filter(({ state, answered }) => state === 'RELEASED' && !answered).map(({ id }) => id);
    expect(open).toContain(finding);
    for (const one of open) expectDone(await say(named, one));
    expect(await line()).toEqual([]);
    const { finding: another } = await locked();
    expect(await line()).toEqual([another]);
    expect((await (await app.as('son.ngo')).get('/my-work')).text).not.toContain('named-findings');
  });
});

describe('the desk officer', () => {
  it('speaks for the unit until a leader does; then the leader’s word stands', async () => {
    const { visit, finding } = await locked();
    expectDone(await sayForUnit(officer, finding, statementOf({ text: 'Đầu mối viết thay đơn vị trước.' })));
    expect(await told(chair, visit)).toContain('inspection.statement-submitted');
    expect(await saidTo(head, finding)).toMatchObject([{ side: 'UNIT', onBehalf: true, replaced: false }]);
    expectDone(await sayForUnit(chair, finding));
    expect(await saidTo(head, finding)).toMatchObject([
      { onBehalf: true, replaced: true, author: { fullName: 'Đặng Tiến Dũng' } },
      { onBehalf: false, replaced: false, author: { fullName: 'Đỗ Thị Ngọc' } },
    ]);
    const after = await sayForUnit(officer, finding);
    expect([after.status, after.json()['code']]).toEqual([409, 'inspection.leader-has-spoken']);
  });

  it('of the neighbour commune does not', async () => {
    const { finding } = await locked();
    await expect(sayForUnit(await app.as('khai.bui'), finding)).resolves.toMatchObject({ status: 404 });
  });
});

describe('in the database', () => {
  it('only a statement of the unit is on its behalf', async () => {
    const { finding } = await locked();
    expectDone(await say(named, finding));
    const wrong = query(app.database, `UPDATE finding_statement SET on_behalf = true WHERE finding_id = $1`, [finding]);
    await expect(wrong).rejects.toMatchObject({ constraint: 'finding_statement_on_behalf' });
  });
});

describe('the record of whoever is named', () => {
  const onRecord = async (who: Visitor): Promise<Record<string, unknown>[]> =>
    (await who.get(`/staff-members/${story.person('anh')}/findings?limit=200`)).json<{
      items: Record<string, unknown>[];
    }>().items;

  it('has each finding with its visit and their own word, from the minutes on', async () => {
    const { visit, finding } = await opened();
    const ofIt = async (): Promise<unknown> => (await onRecord(chair)).find(({ id }) => id === finding);
    expect(await ofIt()).toBeUndefined();
    expectDone(await head.post(`/inspections/${visit}/lock`));
    expect(await ofIt()).toMatchObject({ inspectionId: visit, part: 'SUBJECT', state: 'RELEASED', answer: null });
    const [first, second] = [statementOf(), statementOf({ text: 'Tôi nghỉ có đơn, gửi kèm sau.' })];
    for (const statement of [first, second]) expect((await say(named, finding, statement)).status).toBe(201);
    expect(await ofIt()).toMatchObject({ answer: { text: second.text } });
  });

  it('gives them page by page, newest first, and says afterwards who looked', async () => {
    for (let n = 0; n < 2; n += 1) await locked();
    const all = await onRecord(chair);
    const path = `/staff-members/${story.person('anh')}/findings?limit=1`;
    const first = (await chair.get(path)).json<{ items: { id: string }[]; next: string }>();
    const second = (await chair.get(`${path}&after=${encodeURIComponent(first.next)}`)).json<typeof first>();
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 2).map(({ id }) => id));
    const readings = await named.get(`/staff-members/${story.person('anh')}/readings`);
    expect(readings.json()).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ name: 'Đỗ Thị Ngọc', what: 'staff_findings' })]),
    });
  });

  it('is no record to whoever may not open it', async () => {
    const path = `/staff-members/${story.person('anh')}/findings`;
    expect([(await inspector.get(path)).status, (await named.get(path)).status]).toEqual([404, 403]);
  });
});
