import type { SanctionListResponse, SanctionResponse } from '../../libs/discipline/src/dto/sanction.response';
import { TestApp } from '../support/app';
import { ANNULLED, REPLY, sanctionOf, SIGNED_YES } from '../support/sanction-bodies';
import { expectDone, query, storyOf, tamper, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
let officer: Visitor;
let chair: Visitor;
let anh: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [officer, chair, anh] = [await app.as('thu.mai'), await app.as('ngoc.do'), await app.as('anh.le')];
});
afterAll(() => app.stop());

const of = (answer: Answer): readonly SanctionResponse[] => expectDone(answer).json<SanctionListResponse>().items;
const read = async (who: Visitor, key = 'anh') => of(await who.get(`/staff-members/${story.person(key)}/sanctions`));
async function enter(more: object = {}): Promise<string> {
  const sanction = sanctionOf(story.person('anh'), more);
  expectDone(await officer.post('/sanctions', sanction));
  return sanction.id;
}
const known = async (id: string): Promise<SanctionResponse | undefined> =>
  (await read(chair)).find((sanction) => sanction.id === id);

describe('a decision that is entered', () => {
  it('is read by whoever answers for the body, by whoever keeps the files and by the person', async () => {
    const id = await enter({ decisionNumber: '145/QĐ-UBND' });
    const expected = {
      ...{ id, side: 'STATE', form: 'REPRIMAND', unit: { id: story.unit('minhkhe.onestop') }, actOn: '2026-08-11' },
      // Twelve months from the day of the decision (Nghị định 172/2025, Đ.2.9).
      ...{ decisionNumber: '145/QĐ-UBND', effectiveOn: '2026-09-14', endsOn: '2027-09-14', hasEffect: true },
      ...{ isPublicDuty: null, recordedByName: 'Mai Thị Thu', annulledAt: null, reply: null },
    };
    for (const items of [await read(chair), await read(officer), of(await anh.get('/own-sanctions'))])
      expect(items.find((one) => one.id === id)).toMatchObject(expected);
    expect((await (await app.as('binh.pham')).get(`/staff-members/${story.person('anh')}/sanctions`)).status).toBe(403);
    expect(of(await (await app.as('tham.nguyen')).get('/own-sanctions'))).toEqual([]);
  });

  it('stands in the log without what the person did, and that the record was opened is written down', async () => {
    const [entry] = await query(
      app.database,
      `SELECT to_jsonb(e) FROM audit_entry e WHERE e.action = 'discipline.sanction-recorded' ORDER BY e.link_id DESC LIMIT 1`,
    );
    expect(JSON.stringify(entry)).toContain('145/QĐ-UBND');
    expect(JSON.stringify(entry)).not.toContain('Vắng mặt');
    const count = async () =>
      (await query(app.database, `SELECT 1 FROM read_log WHERE subject_id = $1`, [story.person('anh')])).length;
    const before = await count();
    await read(chair);
    expect(await count()).toBe(before + 1);
  });

  it('runs from an earlier decision of the Party, and ends when its paper says', async () => {
    const id = await enter({ effectiveOn: '2025-03-01', endsOn: '2025-09-01' });
    expect(await known(id)).toMatchObject({ effectiveOn: '2025-03-01', endsOn: '2025-09-01', hasEffect: false });
  });

  it.each<[string, object, string, string]>([
    // Nghị định 172/2025, Đ.7: hạ bậc lương and giáng chức are no more.
    ['a form that is no more', { form: 'DEMOTION' }, 'discipline.form-not-known', '/form'],
    ['a form of the Party by the State', { form: 'EXPULSION' }, 'discipline.form-not-known', '/form'],
    ['a decision that is to come', { decidedOn: '2026-11-21' }, 'discipline.decision-ahead', '/decidedOn'],
    ['an act after the decision', { actOn: '2026-09-15' }, 'discipline.act-after-decision', '/actOn'],
    ['an effect that ends first', { endsOn: '2026-09-14' }, 'discipline.effect-ends-first', '/endsOn'],
    ['words that say nothing', { conduct: 'Vắng' }, 'request.invalid', '/conduct'],
  ])('is refused for %s, with the place, and nothing is written', async (_, more, code, pointer) => {
    const before = await written(app.database);
    const answer = await officer.post('/sanctions', sanctionOf(story.person('anh'), more));
    expect(answer.json()).toMatchObject({
      code,
      errors: [{ pointer }],
    });
    expect(await written(app.database)).toEqual(before);
  });

  it('is entered once: by its number and day for one person', async () => {
    await enter({ decisionNumber: '77/QĐ-UBND' });
    const again = await officer.post('/sanctions', sanctionOf(story.person('anh'), { decisionNumber: '77/qđ-ubnd' }));
    expect([again.status, again.json<{ code: string }>().code]).toEqual([409, 'discipline.decision-entered']);
  });
});

describe('whether it is about a public duty', () => {
  it('is signed with a reason by whoever answers for the body, never inferred; another word takes its place', async () => {
    const id = await enter();
    expectDone(await chair.post(`/sanctions/${id}/public-duty`, SIGNED_YES));
    expect(await known(id)).toMatchObject({ isPublicDuty: true, publicDutyByName: 'Đỗ Thị Ngọc' });
    expectDone(
      await chair.post(`/sanctions/${id}/public-duty`, { isPublicDuty: false, reason: 'Việc riêng ngoài giờ làm.' }),
    );
    expect(await known(id)).toMatchObject({ isPublicDuty: false, publicDutyReason: 'Việc riêng ngoài giờ làm.' });
  });

  it('nobody signs about themselves, and the database holds it', async () => {
    const sanction = sanctionOf(story.person('ngoc'));
    expectDone(await officer.post('/sanctions', sanction));
    const own = await chair.post(`/sanctions/${sanction.id}/public-duty`, SIGNED_YES);
    expect([own.status, own.json<{ code: string }>().code]).toEqual([403, 'discipline.own-sanction']);
    await expect(
      tamper(
        app.database,
        `UPDATE sanction SET is_public_duty = true, public_duty_reason = '', public_duty_by = staff_member_id,
           public_duty_by_name = '', public_duty_at = clock_timestamp()`,
      ),
    ).rejects.toThrow('sanction_signer');
    const self = await officer.post('/sanctions', sanctionOf(story.person('thu')));
    expect([self.status, self.json<{ code: string }>().code]).toEqual([403, 'discipline.own-sanction']);
  });
});

describe('afterwards', () => {
  it('the person answers in their own name; a later word takes its place', async () => {
    const id = await enter();
    expectDone(await anh.post(`/sanctions/${id}/reply`, REPLY));
    expectDone(await anh.post(`/sanctions/${id}/reply`, { text: 'Tôi xin bổ sung giấy khám bệnh.' }));
    expect(await known(id)).toMatchObject({ reply: 'Tôi xin bổ sung giấy khám bệnh.' });
    expect((await chair.post(`/sanctions/${id}/reply`, REPLY)).status).toBe(404);
  });

  it('it is annulled and stays to be read; then nobody signs or answers, and it may be entered again', async () => {
    const id = await enter({ decisionNumber: '99/QĐ-UBND' });
    expectDone(await officer.post(`/sanctions/${id}/annul`, ANNULLED));
    expect(await known(id)).toMatchObject({ annulment: ANNULLED.reason, hasEffect: false });
    for (const answer of [
      await chair.post(`/sanctions/${id}/public-duty`, SIGNED_YES),
      await anh.post(`/sanctions/${id}/reply`, REPLY),
      await officer.post(`/sanctions/${id}/annul`, ANNULLED),
    ])
      expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'discipline.annulled']);
    await enter({ decisionNumber: '99/QĐ-UBND' });
  });

  it('what the paper says stays as it was entered, whoever asks the database', async () => {
    const stays = (column: string, value: string): Promise<unknown> =>
      app.database.superuser((client) => client.query(`UPDATE sanction SET ${column} = $1`, [value]));
    await expect(stays('form', 'WARNING')).rejects.toThrow('stays as it was entered');
    await expect(stays('reply', 'x')).rejects.toThrow('stays as it was entered');
  });
});
