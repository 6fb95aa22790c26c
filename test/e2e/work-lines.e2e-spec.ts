import { formatHundredths, localDate, parseFraction } from '@app/kernel';
import { jobContext, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { WorkOfMonth } from '../../libs/evaluation/src/work/work-of-month';
import { scoreOf, type WorkLine } from '../../libs/evaluation/src/rules';
import { aMonth, choose, regimeOf, spread } from '../support/evaluation/case';
import { TestApp } from '../support/app';
import { expectDone, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { approvedList, OBJECTIVE, workOf, worksOf } from '../support/work-bodies';

let app: TestApp;
let story: Story;
let chair: Visitor;
let products: readonly string[];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  chair = await app.as('ngoc.do');
  products = await approvedList(chair, story.unit('minhkhe'));
});
afterAll(() => app.stop());

const product = (index: number): string => products[index] ?? '';

describe('the lines of a month', () => {
  const linesOf = async (person: string, word?: 'REPORTED'): Promise<readonly WorkLine[]> => {
    const { app: running } = app;
    const ask = () => running.get(WorkOfMonth, { strict: false }).linesOf([person], localDate('2026-11-01'), word);
    return (await running.get(UnitOfWork).run(jobContext('test', 1), ask)).get(person) ?? [];
  };
  const points = (work: readonly WorkLine[], general: string): string => {
    const score = scoreOf(
      { regime: regimeOf('ND_335_2025/1'), choices: choose() },
      aMonth({ criteria: spread(general), work }),
    );
    return score.state === 'SCORED' ? formatHundredths(parseFraction(score.total)) : score.state;
  };

  it('give the first worked example its 85,56; what is only reported counts for the person alone', async () => {
    const [dung, desk] = [story.person('dung'), await app.as('dung.dang')];
    expect(points(await linesOf(dung), '27')).toBe('INSUFFICIENT_DATA');
    const mark = (piece: number, kind: string) => ({ id: uuidv7(), piece, kind, note: 'Theo phiếu xử lý văn bản.' });
    const parts = [
      // Ten of k = 1, in two works; the error is in the seventh of them.
      { index: 0, pieces: 6, done: 6, marks: [] },
      { index: 0, pieces: 4, done: 4, marks: [mark(1, 'QUALITY')] },
      { index: 1, pieces: 4, done: 4, marks: [mark(3, 'PROGRESS')] },
      { index: 2, pieces: 2, done: 1, marks: [] },
    ];
    const accepted = [];
    for (const { index, pieces, done, marks } of parts) {
      const work = workOf(product(index), dung, { people: [{ id: uuidv7(), staffMemberId: dung, pieces }] });
      const [given] = worksOf(await chair.post('/work-items', work));
      const [reported] = worksOf(await desk.post(`/work-items/${given?.id ?? ''}/report`, { done }));
      accepted.push({ id: reported?.id, version: reported?.etag, marks });
    }
    expect(points(await linesOf(dung, 'REPORTED'), '27')).toBe('86,23');
    expect((await linesOf(dung)).map(({ assigned, done }) => [assigned, done])).toEqual([
      [10, 0],
      [4, 0],
      [2, 0],
    ]);
    expectDone(await chair.post('/work-items/accept', { items: accepted }));
    expect(await linesOf(dung)).toEqual([
      {
        id: product(0),
        coefficient: '1',
        assigned: 10,
        done: 10,
        givenAway: 0,
        extra: 0,
        marks: [{ piece: 7, kind: 'QUALITY', liftedBy: null }],
      },
      {
        id: product(1),
        coefficient: '2',
        assigned: 4,
        done: 4,
        givenAway: 0,
        extra: 0,
        marks: [{ piece: 3, kind: 'PROGRESS', liftedBy: null }],
      },
      { id: product(2), coefficient: '4', assigned: 2, done: 1, givenAway: 0, extra: 0, marks: [] },
    ]);
    expect(points(await linesOf(dung), '27')).toBe('85,56');
    // The delay had an objective cause.
    const [late] = worksOf(
      await chair.get(`/work-items?unitId=${story.unit('minhkhe')}&month=2026-11&staffMemberId=${dung}`),
    )
      .flatMap(({ marks }) => marks)
      .filter(({ kind }) => kind === 'PROGRESS');
    expectDone(await chair.post(`/work-marks/${late?.id ?? ''}/answer`, OBJECTIVE));
    expect(points(await linesOf(dung), '27')).toBe('86,01');
  });
});
