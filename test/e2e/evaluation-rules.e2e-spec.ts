import { Jobs } from '@app/platform';
import type { PartyResultsResponse, PartyYearResponse } from '../../libs/evaluation/src/party/dto/party.response';
import type { PersonYearResponse } from '../../libs/evaluation/src/year/dto/year.response';
import type { EvaluationRulesResponse, HoldingResponse } from '../../libs/evaluation/src/regime/dto/regime.response';
import type { CyclePageResponse } from '../../libs/evaluation/src/month/dto/cycle.response';
import type { EvaluationResponse } from '../../libs/evaluation/src/month/dto/evaluation.response';
import { codeOf, faultsOf, toldOf } from '../support/answers';
import { TestApp } from '../support/app';
import { openMonth } from '../support/month-bodies';
import { memberOf, partyResultOf, WITHDRAWN } from '../support/party-bodies';
import { adoptionOf, choiceOf, ENDED, ownRuleOf } from '../support/rule-bodies';
import { expectDone, query, storyOf, tamper, written, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
let chair: Visitor;
let keeper: Visitor;
let body: number;

beforeAll(async () => {
  // Months open when the test says so, and not when a worker's clock does.
  app = await TestApp.start({ inside: true });
  story = await storyOf(app.database);
  [chair, keeper] = [await app.as('ngoc.do'), await app.as('thu.mai')];
  body = story.unit('minhkhe');
});
afterAll(() => app.stop());

const page = async (onDay = '2026-11-20'): Promise<EvaluationRulesResponse> =>
  expectDone(await chair.get(`/evaluation-rules?unitId=${body}&onDay=${onDay}`)).json();
const held = (
  { holding }: EvaluationRulesResponse,
  staffKind: string,
  period = 'MONTH',
): Pick<HoldingResponse, 'version' | 'because'> | undefined => {
  const found = holding.find((one) => one.staffKind === staffKind && one.result === 'STATE' && one.period === period);
  return found && { version: found.version, because: found.because };
};

describe('by which rule a body evaluates', () => {
  it('is the country’s, and where that asks for something first the page says what', async () => {
    const rules = await page();
    expect(rules.body).toEqual({ id: body, name: 'Xã Minh Khê' });
    expect(held(rules, 'CIVIL_SERVANT')).toEqual({ version: 'ND_335_2025/1', because: null });
    expect(held(rules, 'CONTRACT_WORKER')).toEqual({ version: null, because: 'DECISION_NEEDED' });
    expect(held(rules, 'PUBLIC_EMPLOYEE')).toEqual({ version: null, because: 'OWN_RULE_NEEDED' });
    expect(held(rules, 'PUBLIC_EMPLOYEE', 'YEAR')).toEqual({ version: 'ND_90_2020/1', because: null });
    expect(held(await page('2027-02-01'), 'PUBLIC_EMPLOYEE', 'YEAR')).toEqual({
      version: null,
      because: 'OWN_RULE_NEEDED',
    });
  });

  it('is the decree for contract workers too, once the body has decided so (Đ.28.2)', async () => {
    const adoption = adoptionOf(body);
    expectDone(await chair.post('/evaluation-rules/adopted', adoption));
    const again = expectDone(await chair.post('/evaluation-rules/adopted', adoption)).json<EvaluationRulesResponse>();
    expect(again.rules.filter(({ origin }) => origin === 'ADOPTED')).toHaveLength(1);
    const rules = await page();
    expect(held(rules, 'CONTRACT_WORKER')).toEqual({ version: 'ND_335_2025/1', because: null });
    expect(rules.rules[0]).toMatchObject({
      id: adoption.id,
      enteredByName: 'Đỗ Thị Ngọc',
      regime: { basis: adoption.basis, staffKinds: ['CONTRACT_WORKER'] },
    });
    expect(held(await page('2026-05-31'), 'CONTRACT_WORKER')?.version).toBeNull();
  });

  it('is refused where two would hold, where the regime leaves nothing open, and without a paper', async () => {
    const refused = async (more: object): Promise<string[]> =>
      faultsOf(await chair.post('/evaluation-rules/adopted', adoptionOf(body, more)));
    expect(await refused({})).toEqual(['/validFrom evaluation.two-regimes']);
    expect(await refused({ staffKinds: ['PUBLIC_EMPLOYEE'] })).toContain('/staffKinds evaluation.not-open');
    expect(await refused({ staffKinds: [] })).toContain('/staffKinds evaluation.no-staff-kind');
    expect(await refused({ validFrom: '2025-12-01' })).toContain('/validFrom evaluation.not-open');
    const ahead = await chair.post(
      '/evaluation-rules/adopted',
      adoptionOf(body, { basis: { document: 'QĐ 1', issuedOn: '2026-12-01', articles: 'Điều 1' } }),
    );
    expect(faultsOf(ahead)).toEqual(['/basis/issuedOn evaluation.paper-ahead']);
    expect((await page()).rules.filter(({ id }) => id !== null)).toHaveLength(1);
  });

  it('is a document of its own, exact to the last number, or refused with each number that cannot be', async () => {
    const refused = async (more: object): Promise<string[]> =>
      faultsOf(await chair.post('/evaluation-rules/own', ownRuleOf(body, more)));
    expect(await refused({ criteria: [{ code: 'Ý thức', max: '30' }] })).toEqual(['/criteria evaluation.criteria-sum']);
    expect(await refused({ bands: [{ code: 'GOOD', from: '70' }] })).toEqual([
      '/bands evaluation.bands-not-descending',
    ]);
    expect(await refused({ cap: { base: 'OF_GOOD', share: 'một phần năm', outstandingShare: '1/4' } })).toEqual([
      '/cap/share evaluation.formula-unfit',
    ]);
    expect(await refused({ taskMax: '70' })).toEqual(['/taskMax evaluation.unused-number']);
    expect(await refused({ gradingPeriod: 'MONTH' })).toEqual(['/under evaluation.not-open']);
    expect(await refused({ under: null, staffKinds: ['CIVIL_SERVANT'] })).toEqual([
      '/validFrom evaluation.two-regimes',
    ]);

    const own = ownRuleOf(body);
    expectDone(await chair.post('/evaluation-rules/own', own));
    expect(held(await page(), 'PUBLIC_EMPLOYEE')).toEqual({ version: `OWN_RULE/${own.id}`, because: null });
    expect(held(await page(), 'PUBLIC_EMPLOYEE', 'YEAR')).toEqual({ version: `OWN_RULE/${own.id}`, because: null });
    expect(held(await page('2026-09-30'), 'PUBLIC_EMPLOYEE')?.version).toBeNull();
  });

  it('ends on a day, with the reason, once', async () => {
    const mistaken = ownRuleOf(body, { validFrom: '2027-01-01', under: 'QD_366_TW', result: 'PARTY' });
    expectDone(await chair.post('/evaluation-rules/own', mistaken));
    const end = (more: object) => chair.post(`/evaluation-rules/${mistaken.id}/end`, { ...ENDED, ...more });
    expect(faultsOf(await end({ endsOn: '2026-12-31' }))).toEqual(['/endsOn evaluation.rule-ends-first']);
    const rules = expectDone(await end({})).json<EvaluationRulesResponse>();
    expect(rules.rules.find(({ id }) => id === mistaken.id)?.ended).toMatchObject(ENDED);
    expect((await end({ endsOn: '2031-05-01' })).json()).toMatchObject({ code: 'evaluation.rule-ended' });
  });

  it('two of them entered at once for the same people: one is taken', async () => {
    const van = await app.as('khai.bui');
    const unit = story.unit('vanphong');
    const answers = await Promise.all([1, 2, 3, 4].map(() => van.post('/evaluation-rules/adopted', adoptionOf(unit))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
  });
});

describe('a body of another’s', () => {
  it('is shown with the country’s rules alone, and that says so', async () => {
    const elsewhere = expectDone(
      await chair.get(`/evaluation-rules?unitId=${story.unit('vanphong')}`),
    ).json<EvaluationRulesResponse>();
    expect(elsewhere.isReached).toBe(false);
    expect(elsewhere.rules.map(({ origin }) => origin)).not.toContain('ADOPTED');
    expect((await page()).isReached).toBe(true);
  });
});

describe('how a body reads an open point', () => {
  it('holds from its day on, and is withdrawn; each choice has its paper', async () => {
    const choice = choiceOf(body);
    expectDone(await chair.post('/evaluation-choices', choice));
    expect((await page()).choices).toMatchObject([{ ...choiceShown(choice), setByName: 'Đỗ Thị Ngọc' }]);
    const wrong = await chair.post('/evaluation-choices', choiceOf(body, { value: 'SOMETIMES' }));
    expect(faultsOf(wrong)).toEqual(['/value evaluation.choice-unknown']);
    // Nothing opens quarters yet: whoever chose them would have no evaluation at all.
    const quarterly = choiceOf(body, { key: 'evaluation.score-period', value: 'QUARTER' });
    expect(faultsOf(await chair.post('/evaluation-choices', quarterly))).toEqual(['/value evaluation.choice-unknown']);
    const twice = await chair.post('/evaluation-choices', choiceOf(body, { value: 'NONE' }));
    expect([twice.status, twice.json<{ code: string }>().code]).toEqual([409, 'evaluation.choice-there']);
    const later = choiceOf(body, { value: 'NONE', validFrom: '2026-12-01' });
    expectDone(await chair.post('/evaluation-choices', later));
    expectDone(await chair.post(`/evaluation-choices/${later.id}/withdraw`, {}));
    expect((await page()).choices.map(({ id }) => id)).toEqual([choice.id]);
    const again = await chair.post(`/evaluation-choices/${later.id}/withdraw`, {});
    expect(again.json()).toMatchObject({ code: 'evaluation.choice-withdrawn' });
  });
});

describe('a month', () => {
  it('is evaluated by the rules and choices of its body as they are on its last day, whoever the rules are for', async () => {
    // Nobody of the story is a public employee or on a contract.
    await tamper(app.database, `UPDATE staff_member SET kind = 'PUBLIC_EMPLOYEE' WHERE id = $1`, [story.person('anh')]);
    await tamper(app.database, `UPDATE staff_member SET kind = 'CONTRACT_WORKER' WHERE id = $1`, [
      story.person('uyen'),
    ]);
    const rulesOf = async (month: string): Promise<Record<string, unknown>> => {
      const opened = await openMonth(keeper, story, month);
      const { evaluations } = expectDone(
        await chair.get(`/evaluation-cycles/${opened.cycle}`),
      ).json<CyclePageResponse>();
      const seen = await Promise.all(
        evaluations.map(async ({ id, personName }) => {
          const { regimeVersion, choices } = expectDone(await chair.get(`/evaluations/${id}`)).json<
            EvaluationResponse & Record<string, unknown>
          >();
          return [personName, [regimeVersion.split('/')[0], choices['evaluation.component-cap']]];
        }),
      );
      return Object.fromEntries(seen) as Record<string, unknown>;
    };
    const november = await rulesOf('2026-11');
    expect(november['Lê Đức Anh']).toEqual(['OWN_RULE', 'AT_100']);
    expect(november['Trịnh Thị Uyên']).toEqual(['ND_335_2025', 'AT_100']);
    const october = await rulesOf('2026-10');
    expect(october['Lê Đức Anh']).toEqual(['OWN_RULE', 'NONE']);
    const may = await rulesOf('2026-05');
    expect(Object.keys(may)).not.toContain('Lê Đức Anh');
    expect(Object.keys(may)).not.toContain('Trịnh Thị Uyên');
  });
});

describe('a body whose people only a rule of its own scores by the month', () => {
  it('has its months opened from that rule on', async () => {
    const ward = story.unit('vanphong');
    await tamper(
      app.database,
      `UPDATE staff_member s SET kind = 'PUBLIC_EMPLOYEE' FROM org_unit u WHERE u.id = s.org_unit_id AND u.body_id = $1`,
      [ward],
    );
    const months = async (): Promise<number> => {
      await app.app.get(Jobs).runOnce('evaluation.cycles');
      const asked = await (await app.as('vinh.cao')).get(`/evaluation-cycles?unitId=${ward}&month=2026-11`);
      return expectDone(asked).json<{ items: unknown[] }>().items.length;
    };
    expect(await months()).toBe(0);
    expectDone(await (await app.as('khai.bui')).post('/evaluation-rules/own', ownRuleOf(ward)));
    expect(await months()).toBe(1);
  });
});

function choiceShown({ id, key, value, validFrom, basis }: ReturnType<typeof choiceOf>) {
  return { id, key, value, validFrom, basis };
}

describe('the Party’s result (366-QĐ/TW)', () => {
  const enter = (key: string, more: object = {}) =>
    keeper.post('/party-results', partyResultOf(story.person(key), more));
  const yearOf = async (who: Visitor): Promise<PersonYearResponse> =>
    expectDone(await who.get(`/staff-members/${story.person('anh')}/evaluation-year`)).json();
  const saidOf = (year: Pick<PartyYearResponse, 'results'> | undefined): string[] | undefined =>
    year?.results.map(
      ({ period, hundredths, grade, withdrawnAt }) =>
        `${period} ${hundredths} ${grade} ${withdrawnAt === null ? 'stands' : 'withdrawn'}`,
    );

  it('is entered as the committee concluded it, once a person and period, withdrawn and never changed', async () => {
    await memberOf(keeper, story.person('anh'));
    const { party: _, ...state } = await yearOf(chair);
    const third = partyResultOf(story.person('anh'));
    expect(saidOf(expectDone(await keeper.post('/party-results', third)).json())).toEqual(['Q3 8850 GOOD stands']);
    const before = await written(app.database);
    expectDone(await keeper.post('/party-results', third));
    expect(codeOf(await keeper.post('/party-results', { ...third, score: '71.25' }))).toBe('request.id-taken');
    expect(codeOf(await enter('anh', { grade: 'COMPLETED' }))).toBe('evaluation.party-result-there');
    expect(await written(app.database)).toEqual(before);
    // A grade alone, which no points are asked for.
    expectDone(await enter('anh', { period: 'Q2', score: null, grade: 'EXCELLENT', decidedOn: '2026-07-10' }));
    for (const code of [undefined, 'evaluation.party-result-withdrawn'])
      expect(codeOf(await keeper.post(`/party-results/${third.id}/withdraw`, WITHDRAWN))).toBe(code);
    const corrected: PartyYearResponse = expectDone(await enter('anh', { score: '71.25' })).json();
    expect(saidOf(corrected)?.sort()).toEqual([
      ...['Q2 null EXCELLENT stands', 'Q3 7125 GOOD stands', 'Q3 8850 GOOD withdrawn'],
    ]);
    // The points of one are none of the other.
    const { party, ...after } = await yearOf(chair);
    expect(after).toEqual(state);
    expect(party).toMatchObject({ standing: 'MEMBER', ended: ['Q1', 'Q2', 'Q3'], results: corrected.results });
  });

  it('is read by the right to Party data and by the person, by nobody else, and stands in no log by name', async () => {
    expect(
      saidOf(expectDone(await (await app.as('anh.le')).get('/own-evaluation-year')).json<PersonYearResponse>().party),
    ).toHaveLength(3);
    const [head, leader] = [await app.as('yen.hoang'), await app.as('vinh.cao')];
    for (const who of [head, leader]) expect('party' in (await yearOf(who))).toBe(false);
    const list = `/party-results?unitId=${body}&limit=3`;
    expect((await head.get(list)).status).toBe(403);
    expect((await (await app.as('khai.bui')).get(list)).status).toBe(404);
    await tamper(app.database, `UPDATE staff_member SET kind = 'OFFICIAL' WHERE id = $1`, [story.person('binh')]);
    const people: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: PartyResultsResponse = expectDone(await keeper.get(`${list}${next && `&after=${next}`}`)).json();
      people.push(...page.items.map((one) => `${one.personName} ${one.standing} ${one.results.length}`));
      next = page.next;
    }
    // Nobody else carries one; what was withdrawn stands with the person's year alone.
    expect(people).toEqual(['Lê Đức Anh MEMBER 2', 'Phạm Văn Bình OFFICIAL 0']);
    const noted = await query<{ id: string }>(
      app.database,
      `SELECT subject_id AS id FROM read_log WHERE actor_name LIKE 'Mai Thị Thu%' ORDER BY id DESC LIMIT 2`,
    );
    expect(noted.map(({ id }) => id).sort()).toEqual([story.person('anh'), story.person('binh')].sort());
    const entries = await query<{ content: string }>(
      app.database,
      `SELECT content::text FROM audit_entry WHERE subject_type = 'party_result'`,
    );
    expect(entries).toHaveLength(8);
    // Each time the person is told, and the log does not say whom.
    const told = ['entered Q3', 'withdrawn Q3', 'entered Q2', 'entered Q3'].map((news) => `party-result-${news} 2026`);
    expect(await toldOf(await app.as('anh.le'), 'party-result')).toEqual(told);
    for (const other of [head, chair, keeper]) expect(await toldOf(other, 'party-result')).toEqual([]);
    const whom = entries.map(({ content }) => content).join();
    expect(whom).not.toMatch(new RegExp(`Lê Đức Anh|8850|GOOD|${story.person('anh')}`));
  });

  it.each<[what: string, key: string, more: object, refusal: string]>([
    ['a quarter under way', 'binh', { period: 'Q4', decidedOn: '2026-11-19' }, '/period evaluation.party-period-open'],
    ['one of before 366', 'binh', { year: 2025, period: 'Q2' }, '/period evaluation.party-period-before-rule'],
    ['nobody known as a member', 'uyen', {}, '/period evaluation.no-party-standing'],
    ['a conclusion to come', 'binh', { decidedOn: '2026-11-21' }, '/decidedOn evaluation.party-decision-ahead'],
    ['a conclusion too early', 'binh', { decidedOn: '2026-06-30' }, '/decidedOn evaluation.party-decision-early'],
    ['more than 100', 'binh', { score: '100,5' }, '/score evaluation.score-over-maximum'],
    ['oneself', 'thu', {}, 'evaluation.own-party-result'],
  ])('is refused for %s', async (_, key, more, refusal) => {
    const answer = await enter(key, more);
    expect([...faultsOf(answer), codeOf(answer)]).toContain(refusal);
  });
});
