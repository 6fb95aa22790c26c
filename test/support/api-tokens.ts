import type { TestApp } from './app';
import { expectDone } from './story';
import type { Answer, Visitor } from './visitor';

/** A program: no cookie, no header but the token. */
export interface Program {
  readonly id: string;
  readonly token: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
}

/** Makes a token in the name of whoever is signed in, and the program that has it. */
export async function programOf(
  { anonymous }: Pick<TestApp, 'anonymous'>,
  who: Visitor,
  changes: Record<string, unknown> = {},
): Promise<Program> {
  const body = { name: 'Bảng theo dõi', permissions: ['remediation.read-task'], days: 30, ...changes };
  const made = await who.post('/me/tokens', body);
  expectDone(made);
  const { id, token } = made.json<{ id: string; token: string }>();
  const visitor = anonymous();
  const headers = { authorization: `Bearer ${token}`, 'x-kycuong': '' };
  return {
    id,
    token,
    get: (path, more = {}) => visitor.get(path, { ...headers, ...more }),
    post: (path, sent) => visitor.post(path, sent, headers),
  };
}

/** A token for one unit that has been used, so that every field of it holds something. */
export async function useToken(app: TestApp, who: Visitor): Promise<void> {
  const { unit } = (await who.get('/me')).json<{ unit: { id: number } }>();
  const program = await programOf({ anonymous: () => app.anonymous() }, who, { unitId: unit.id });
  expectDone(await program.get('/me'));
}
