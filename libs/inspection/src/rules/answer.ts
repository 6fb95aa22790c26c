/** Đạt, Không đạt, Không áp dụng, Chưa kiểm tra. What nobody has looked at never counts as passed. */
export const ANSWER_RESULTS = ['PASS', 'FAIL', 'NA', 'NOT_CHECKED'] as const;
export type AnswerResult = (typeof ANSWER_RESULTS)[number];

/** What may be sent. "Không đạt" is never sent: recording a finding of the item says it. */
export type SentResult = Exclude<AnswerResult, 'FAIL'>;

/** The answer that stands; an item that nobody has answered stands at version 0. */
export interface StandingAnswer {
  readonly result: AnswerResult;
  readonly answeredBy: string | null;
  readonly changeIds: readonly string[];
  readonly version: number;
}

export const UNANSWERED: StandingAnswer = { result: 'NOT_CHECKED', answeredBy: null, changeIds: [], version: 0 };

export interface AskedAnswer {
  readonly changeId: string;
  readonly by: string;
  /** The version that the client has seen; null where it has not said. */
  readonly seen: number | null;
}

/**
 * What becomes of an answer that arrives. In this order: a change that is there already is answered as before; against
 * a finding that stands nothing is answered; who has seen another version is told; who has seen none may not overwrite
 * what somebody else has said.
 */
export type AnswerVerdict = 'as-before' | 'finding-stands' | 'stale' | 'taken' | 'accept';

export function judgeAnswer(standing: StandingAnswer, asked: AskedAnswer): AnswerVerdict {
  if (standing.changeIds.includes(asked.changeId)) return 'as-before';
  if (standing.result === 'FAIL') return 'finding-stands';
  if (asked.seen !== null) return asked.seen === standing.version ? 'accept' : 'stale';
  return standing.result !== 'NOT_CHECKED' && standing.answeredBy !== asked.by ? 'taken' : 'accept';
}
