import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { PasswordHasher } from '../../libs/identity/src/password-hasher';
import { expectDone, query, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
let administrator: Visitor;
let anh = '';
/** How many connections requests held while a hash was made, one number a hash. */
let held: number[] = [];

beforeAll(async () => {
  app = await TestApp.start({ inside: true });
  story = await storyOf(app.database);
  administrator = await app.as('nam.truong');
  [{ id: anh } = { id: '' }] = await query<{ id: string }>(
    app.database,
    `SELECT id FROM account WHERE username = 'anh.le'`,
  );
  const hasher = app.app.get(PasswordHasher, { strict: false });
  const { master } = app.app.get(DataSource).driver as unknown as {
    master: { totalCount: number; idleCount: number };
  };
  const hash = hasher.hash.bind(hasher);
  jest.spyOn(hasher, 'hash').mockImplementation((password) => {
    held.push(master.totalCount - master.idleCount);
    return hash(password);
  });
});
afterAll(() => app.stop());

describe('a one-time password takes its time to be made, and no connection meanwhile', () => {
  const nobody = () => ({ id: uuidv7(), username: `may.${uuidv7().slice(-6)}`, staffMemberId: null });
  it.each<[string, () => [string, object?]]>([
    ['an account is opened', () => ['/accounts', { ...nobody(), unitId: story.unit('minhkhe') }]],
    ['a password is reset', () => [`/accounts/${anh}/reset-password`]],
    ['an account is opened again', () => [`/accounts/${anh}/enable`]],
  ])('where %s, with a key or without', async (_, asked) => {
    for (const headers of [{}, { 'idempotency-key': uuidv7() }] as Record<string, string>[]) {
      const [path, body] = asked();
      if (path.endsWith('/enable')) {
        const locked = { reason: 'Nghỉ chế độ thai sản.', successorId: story.person('yen') };
        expectDone(await administrator.post(`/accounts/${anh}/disable`, locked));
      }
      held = [];
      const { oneTimePassword } = expectDone(await administrator.post(path, body, headers)).json<{
        oneTimePassword: string;
      }>();
      expect(oneTimePassword).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
      expect(held).toEqual([0]);
    }
  });
});
