import fc from 'fast-check';
import { ANSWER_RESULTS, judgeAnswer, UNANSWERED, type AnswerVerdict, type StandingAnswer } from './answer';

const standing = (more: Partial<StandingAnswer>): StandingAnswer => ({
  result: 'PASS',
  answeredBy: 'hung',
  changeIds: ['c1'],
  version: 3,
  ...more,
});

it.each<[string, StandingAnswer, { changeId?: string; by?: string; seen?: number | null }, AnswerVerdict]>([
  ['nobody has answered', UNANSWERED, {}, 'accept'],
  ['nobody has answered, and the client has seen that', UNANSWERED, { seen: 0 }, 'accept'],
  ['nobody has answered, and the client has seen something', UNANSWERED, { seen: 2 }, 'stale'],
  ['my own answer stands', standing({}), { by: 'hung' }, 'accept'],
  ['somebody else’s answer stands', standing({}), {}, 'taken'],
  ['somebody else has taken the answer back', standing({ result: 'NOT_CHECKED' }), {}, 'accept'],
  ['somebody else’s answer stands, and the client has seen it', standing({}), { seen: 3 }, 'accept'],
  ['the answer has changed since the client saw it', standing({}), { seen: 2 }, 'stale'],
  ['my own answer has changed since the client saw it', standing({}), { by: 'hung', seen: 2 }, 'stale'],
  ['a finding of the item stands', standing({ result: 'FAIL' }), { by: 'hung', seen: 3 }, 'finding-stands'],
  ['the very change is there', standing({}), { changeId: 'c1' }, 'as-before'],
  ['the very change is there, and a finding since', standing({ result: 'FAIL' }), { changeId: 'c1' }, 'as-before'],
])('%s', (_, row, { changeId = 'c2', by = 'tham', seen = null }, expected) => {
  expect(judgeAnswer(row, { changeId, by, seen })).toBe(expected);
});

it('never lets an answer through against a finding, or unseen over somebody else’s', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ANSWER_RESULTS),
      fc.constantFrom('a', 'b'),
      fc.option(fc.nat({ max: 4 })),
      (result, by, seen) => {
        const verdict = judgeAnswer(standing({ result, answeredBy: 'a' }), { changeId: 'new', by, seen });
        if (verdict !== 'accept') return;
        expect(result).not.toBe('FAIL');
        if (result !== 'NOT_CHECKED' && by !== 'a') expect(seen).toBe(3);
      },
    ),
  );
});
