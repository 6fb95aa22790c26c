import type { TestApp } from './app';
import { written } from './story';
import type { Answer, Visitor } from './visitor';

export interface BadRequest {
  readonly who: Visitor;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** What the refusal must say; with a pointer, the code is that of the field. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly pointer?: string;
  /** What was sent, as the answer shows it. */
  readonly value?: unknown;
}

interface Problem {
  readonly title: string;
  readonly remedy: string;
  readonly facts?: object;
  readonly errors?: readonly { readonly pointer: string; readonly message: string; readonly remedy: string }[];
}

export type RefusedRow = [name: string, bad: () => BadRequest | Promise<BadRequest>, expected: Refusal];

/** One test a row: the request is refused as expected, in both languages. In the end nothing has been written. */
export function refused(app: () => TestApp, rows: readonly RefusedRow[]): void {
  let before: unknown;
  beforeAll(async () => {
    before = await written(app().database);
  });

  it.each(rows)('%s', async (_, bad, expected) => {
    const { who, method = 'POST', path, body, headers = {} } = await bad();
    const ask = async (language: string): Promise<Problem> =>
      problemOf(await who.send(method, path, body, { 'accept-language': language, ...headers }), path, expected);
    const [vi, en] = [textsOf(await ask('vi')), textsOf(await ask('en'))];
    expect(vi).toHaveLength(en.length);
    vi.forEach((text, at) => expect(text).not.toBe(en[at]));
  });

  it('and nothing of it is written', async () => expect(await written(app().database)).toEqual(before));
}

function problemOf(answer: Answer, path: string, { status, code, pointer, value }: Refusal): Problem {
  expect([answer.status, answer.text]).toEqual([status, expect.any(String)]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = answer.json<Problem & { code: string; errors?: { pointer: string; code: string }[] }>();
  expect(problem).toEqual({
    type: `/problems/${problem.code}`,
    code: pointer === undefined ? code : expect.stringMatching(`^(request\\.invalid|${code})$`),
    title: expect.stringMatching(/./),
    status,
    detail: expect.stringContaining(problem.title),
    remedy: expect.stringMatching(/./),
    instance: `/api/v1${path}`,
    traceId: answer.headers.get('x-request-id'),
    ...(problem.facts === undefined ? {} : { facts: expect.any(Object) }),
    ...(pointer === undefined ? {} : { errors: expect.any(Array) }),
  });
  const issue = problem.errors?.find((error) => error.pointer === pointer);
  if (pointer !== undefined) {
    expect([problem.errors, issue]).toEqual([
      expect.any(Array),
      {
        pointer,
        code,
        message: expect.stringMatching(/./),
        remedy: expect.stringMatching(/./),
        ...(value === undefined ? (issue && 'value' in issue ? { value: expect.anything() } : {}) : { value }),
      },
    ]);
  }
  for (const text of textsOf(problem)) expect(text).not.toMatch(/\{\w+\}/);
  return problem;
}

function textsOf({ title, remedy, errors = [] }: Problem): string[] {
  return [title, remedy, ...errors.flatMap((error) => [error.message, error.remedy])];
}
