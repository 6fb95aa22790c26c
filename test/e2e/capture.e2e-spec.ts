import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { png } from '../support/corpus';
import { atOnce, expectDone, findingOf, storyOf, visitAt, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// Two inspectors on one visit: what each notes merges, and nothing of it reaches the unit before the minutes are locked.
let app: TestApp;
let story: Story;
let tham: Visitor;
let hung: Visitor;
let chair: Visitor;
let items: string[];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [tham, hung, chair] = [await app.as('tham.nguyen'), await app.as('hung.le'), await app.as('ngoc.do')];
  const checklist = (await tham.get('/checklists/current')).json<{ items: { id: string }[] }>();
  items = checklist.items.map(({ id }) => id);
});
afterAll(() => app.stop());

interface Page {
  state: string;
  answers: { itemId: string; result: string; answeredBy: { fullName: string }; etag: string }[];
  rollCall: { name: string; status: string; withinHours: boolean | null; paper: string | null }[];
  team: { fullName: string; role: string }[];
  findings: { id: string; etag: string; state: string; taskId: string | null; repeatNumber: number | null }[];
}
const AT = '2026-11-20T07:45:00+07:00';
const opened = async (changes: Record<string, unknown> = {}): Promise<string> => {
  const visit = visitAt(story, changes);
  expectDone(await tham.post('/inspections', visit));
  return visit.id;
};
const page = async (who: Visitor, visit: string): Promise<Page> =>
  (await who.get(`/inspections/${visit}`)).json<Page>();
/** "Đạt" for the item unless `more` says otherwise; `seen` is the etag that the client knew. */
const put = (
  who: Visitor,
  visit: string,
  item: string,
  { seen, ...more }: { seen?: string; changeId?: string; result?: string; answeredAt?: string } = {},
): Promise<Answer> => {
  const body = { changeId: uuidv7(), result: 'PASS', answeredAt: AT, ...more };
  return who.put(`/inspections/${visit}/answers/${item}`, body, seen ? { 'if-match': seen } : {});
};
const fail = async (who: Visitor, visit: string, checklistItemId: string, more: object = {}): Promise<string> => {
  const finding = findingOf({ checklistItemId, ...more });
  expectDone(await who.post(`/inspections/${visit}/findings`, finding));
  return finding.id;
};
const item = (place: number): string => items[place] ?? '';

describe('answers of two inspectors', () => {
  it('merge item by item, each with who gave it', async () => {
    const visit = await opened();
    expectDone(await put(tham, visit, item(0)));
    expectDone(await put(hung, visit, item(1), { result: 'NA' }));
    await fail(hung, visit, item(2));
    const { answers } = await page(tham, visit);
    expect(answers.map(({ itemId, result, answeredBy }) => [itemId, result, answeredBy.fullName])).toEqual([
      [item(0), 'PASS', 'Nguyễn Hữu Thẩm'],
      [item(1), 'NA', 'Lê Mạnh Hùng'],
      [item(2), 'FAIL', 'Lê Mạnh Hùng'],
    ]);
  });

  it('to the same item name the other’s answer: 409 unseen, 412 outdated, done when it was seen', async () => {
    const visit = await opened();
    const first = expectDone(await put(tham, visit, item(0))).json<{ etag: string }>();
    const unseen = await put(hung, visit, item(0), { result: 'NA' });
    expect([unseen.status, unseen.json()]).toEqual([
      409,
      expect.objectContaining({
        code: 'inspection.item-answered',
        title: 'Nguyễn Hữu Thẩm đã trả lời nội dung này lúc 07:45 20/11/2026',
        facts: { by: 'Nguyễn Hữu Thẩm', at: '2026-11-20T00:45:00.000Z', result: 'PASS' },
      }),
    ]);
    expectDone(await put(tham, visit, item(0), { result: 'NOT_CHECKED' }));
    const outdated = await put(hung, visit, item(0), { result: 'NA', seen: first.etag });
    expect([outdated.status, outdated.json()]).toEqual([
      412,
      expect.objectContaining({
        code: 'inspection.answer-changed',
        facts: expect.objectContaining({ result: 'NOT_CHECKED' }),
      }),
    ]);
    expect((await put(hung, visit, item(0), { result: 'NA' })).status).toBe(200);
  });

  it('sent at the same moment: one is there, the other is told', async () => {
    const visit = await opened();
    const answers = await atOnce(app.database, 'checklist_answer', [
      () => put(tham, visit, item(0)),
      () => put(hung, visit, item(0), { result: 'NA' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are given once under their change, however often they are sent', async () => {
    const visit = await opened();
    const change = { changeId: uuidv7() };
    const answers = await atOnce(
      app.database,
      'checklist_answer',
      Array.from({ length: 6 }, () => () => put(tham, visit, item(0), change)),
    );
    for (const answer of answers) expect([answer.status, answer.text]).toEqual([200, answers[0]?.text]);
    expectDone(await tham.post(`/inspections/${visit}/lock`));
    expect((await put(tham, visit, item(0), change)).text).toBe(answers[0]?.text);
  });
});

describe('"Không đạt" and findings', () => {
  it('agree after whatever two people do to one item', async () => {
    const visit = await opened();
    const act = fc.record({
      who: fc.constantFrom('tham', 'hung'),
      what: fc.constantFrom('pass', 'na', 'clear', 'find', 'withdraw'),
    });
    let place = 3;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        const one = item((place += 1) % items.length);
        const standing: string[] = (await page(tham, visit)).findings
          .filter((finding) => finding.state === 'RECORDED' && known.get(finding.id) === one)
          .map(({ id }) => id);
        for (const { who, what } of acts) {
          const visitor = who === 'tham' ? tham : hung;
          if (what === 'find') {
            const id = await fail(visitor, visit, one);
            known.set(id, one);
            standing.push(id);
          } else if (what === 'withdraw') {
            const id = standing.pop();
            if (id) {
              expectDone(
                await visitor.post(
                  `/findings/${id}/withdraw`,
                  { reason: 'Ghi nhầm nội dung.' },
                  { 'if-match': `"${id}-1"` },
                ),
              );
            }
          } else {
            const result = { pass: 'PASS', na: 'NA', clear: 'NOT_CHECKED' }[what];
            const { status } = await put(visitor, visit, one, { result });
            if (standing.length > 0) expect(status).toBe(409);
          }
          const answer = (await page(tham, visit)).answers.find(({ itemId }) => itemId === one);
          expect(answer?.result === 'FAIL').toBe(standing.length > 0);
        }
      }),
      { numRuns: 12 },
    );
  });
  const known = new Map<string, string>();
});

describe('the roll-call', () => {
  it('keeps of each person the latest count, in whatever order counts arrive, and judges it by the hours', async () => {
    const visit = await opened();
    const roster = (await tham.get(`/inspections/${visit}/roster`)).json<{
      items: { id: string; fullName: string }[];
    }>();
    const [first, second] = roster.items;
    const entry = (more: object) => ({
      changeId: uuidv7(),
      staffMemberId: first?.id,
      status: 'PRESENT',
      countedAt: AT,
      ...more,
    });
    const late = entry({ status: 'LATE', countedAt: '2026-11-20T07:58:00+07:00', paper: null });
    expectDone(await hung.post(`/inspections/${visit}/roll-call`, { entries: [late] }));
    const early = entry({ status: 'UNEXCUSED' });
    const away = entry({
      staffMemberId: second?.id,
      status: 'ON_MISSION',
      countedAt: '2026-11-19T12:00:00+07:00',
      paper: 'Giấy đi đường 31',
    });
    const guest = entry({ staffMemberId: null, name: 'Khách  Đến', status: 'PRESENT' });
    const send = () => tham.post(`/inspections/${visit}/roll-call`, { entries: [early, away, guest] });
    const roll = expectDone(await send()).json<{ items: Page['rollCall'] }>().items;
    expect((await send()).json()).toMatchObject({ items: roll });
    expect(roll.map(({ name, status, withinHours, paper }) => [name, status, withinHours, paper])).toEqual(
      expect.arrayContaining([
        [first?.fullName, 'LATE', true, null],
        [second?.fullName, 'ON_MISSION', false, 'Giấy đi đường 31'],
      ]),
    );
    expect(roll).toHaveLength(3);
  });
});

describe('before and after the lock', () => {
  it('the unit sees nothing, then the whole; what was put right on the spot or reminded of opens no task', async () => {
    const visit = await opened({ representativeName: undefined, representativePosition: undefined });
    const subject = story.person('anh');
    const people = [{ staffMemberId: subject, part: 'SUBJECT' }];
    const task = await fail(tham, visit, item(4), { people, count: 2, outOf: 5, place: 'Bàn số 2' });
    const fixed = await fail(tham, visit, item(5), { handling: 'FIXED_ON_SITE' });
    await fail(tham, visit, item(6), { handling: 'REMINDED' });
    expect((await chair.get(`/inspections/${visit}`)).status).toBe(404);
    expect((await chair.get(`/findings/${task}`)).status).toBe(404);

    const lock = () => hung.post(`/inspections/${visit}/lock`);
    expect((await lock()).json()).toMatchObject({ code: 'inspection.representative-missing' });
    expectDone(
      await tham.post(`/inspections/${visit}/representative`, {
        name: 'Phạm Văn Bình',
        position: 'Phó Chủ tịch UBND xã',
      }),
    );
    expect((await lock()).json()).toMatchObject({ code: 'inspection.fix-not-shown' });
    expectDone(await tham.patch(`/findings/${fixed}`, { remedyNote: 'Đã gỡ ngay.' }, { 'if-match': `"${fixed}-1"` }));
    expectDone(await lock());

    const seen = await page(chair, visit);
    expect(seen.findings.map(({ taskId }) => taskId !== null)).toEqual([true, false, false]);
    expect((await chair.get(`/findings/${task}`)).json()).toMatchObject({
      people: [{ name: 'Lê Đức Anh', part: 'SUBJECT' }],
      count: 2,
      outOf: 5,
    });
    expect(seen.team.map(({ role }) => role)).toEqual(['HEAD', 'SECRETARY']);
    expect((await put(tham, visit, item(0))).json()).toMatchObject({ code: 'inspection.locked' });
  });

  it('a picture that was taken away comes back when it is added again, with who says so now', async () => {
    const visit = await opened();
    const finding = await fail(tham, visit, item(0));
    const fileId = uuidv7();
    const headers = { 'content-type': 'image/png', 'x-file-name': 'a.png' };
    expectDone(await tham.put(`/evidence-files/${fileId}`, png(4, 4), headers));
    const shown = async (answer: Answer): Promise<object[]> => {
      expectDone(answer);
      const { evidence } = (await tham.get(`/findings/${finding}`)).json<{ evidence: Record<string, unknown>[] }>();
      return evidence.map(({ fileId: id, caption, addedBy }) => ({ id, caption, addedBy }));
    };
    const add = (who: Visitor, caption: string) => who.post(`/findings/${finding}/evidence`, { fileId, caption });
    const by = (key: string, fullName: string) => ({ addedBy: { id: story.person(key), fullName } });
    const first = { id: fileId, caption: 'Bảng cũ', ...by('tham', 'Nguyễn Hữu Thẩm') };
    expect(await shown(await add(tham, 'Bảng cũ'))).toEqual([first]);
    // Again, as a phone does that missed the reply: nothing changes.
    expect(await shown(await add(hung, 'Khác'))).toEqual([first]);
    expect(await shown(await tham.post(`/findings/${finding}/evidence/${fileId}/remove`))).toEqual([]);
    expect(await shown(await add(hung, 'Bảng ở sảnh'))).toEqual([
      { id: fileId, caption: 'Bảng ở sảnh', ...by('hung', 'Lê Mạnh Hùng') },
    ]);
    expectDone(await hung.post(`/inspections/${visit}/lock`));
    expect((await chair.get(`/evidence-files/${fileId}/shared`)).status).toBe(200);
  });

  it('takes two people to make minutes', async () => {
    const visit = await opened({ secretaryId: story.person('lan') });
    expectDone(await put(tham, visit, item(0)));
    expect((await hung.post(`/inspections/${visit}/lock`)).json()).toMatchObject({ code: 'inspection.team-too-small' });
    expectDone(await tham.post(`/inspections/${visit}/team`, { staffMemberId: story.person('tham'), role: 'MEMBER' }));
    expectDone(await hung.post(`/inspections/${visit}/lock`));
  });

  it('knows who has left, also who left twice, once in each role', async () => {
    const visit = await opened();
    const mai = { staffMemberId: story.person('mai') };
    const rolesOf = async (): Promise<string[]> =>
      (await tham.get(`/inspections/${visit}`)).json<{ team: { role: string }[] }>().team.map(({ role }) => role);
    for (const role of ['MEMBER', 'DEPUTY']) {
      expectDone(await tham.post(`/inspections/${visit}/team`, { ...mai, role }));
      expect(await rolesOf()).toContain(role);
      expectDone(await tham.post(`/inspections/${visit}/team/${mai.staffMemberId}/remove`));
      expect(await rolesOf()).toEqual(['HEAD', 'SECRETARY']);
    }
  });

  it('counts what the unit has had before, under its code, its predecessors included', async () => {
    const [visit, again] = [await opened(), await opened()];
    const place = items.length - 1;
    const finding = await fail(tham, visit, item(place));
    expectDone(await hung.post(`/inspections/${visit}/lock`));
    expect((await tham.get(`/findings/${finding}`)).json()).toMatchObject({ repeatNumber: 0 });
    const second = await fail(tham, again, item(place));
    expectDone(await hung.post(`/inspections/${again}/lock`));
    const { taskId } = (await tham.get(`/findings/${second}`)).json<{ taskId: string; repeatNumber: number }>();
    expect((await tham.get(`/findings/${second}`)).json()).toMatchObject({ repeatNumber: 2 });
    expect((await tham.get(`/tasks/${taskId}`)).json()).toMatchObject({ repeatNumber: 2 });
  });
});
