import { DataSource } from 'typeorm';
import { Log, makeLogger } from '@app/platform';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { newcomerAt } from '../support/roster-bodies';
import { storyOf } from '../support/story';
import type { Visitor } from '../support/visitor';

type Line = Readonly<Record<string, unknown>>;

let app: TestApp;
let admin: Visitor;
let lines: Line[] = [];
const log = (line: string): void => void lines.push(JSON.parse(line) as Line);

beforeAll(async () => {
  app = await TestApp.start({ inside: true, log });
  admin = await administrator(app, await storyOf(app.database));
});
beforeEach(() => {
  lines = [];
});
afterAll(() => app.stop());

const SECRET = 'Nguyễn Hữu Thẩm';

describe('the line of a request', () => {
  it('that was refused says which one, without its query, and why', async () => {
    const answer = await app.anonymous().get(`/tasks?q=${encodeURIComponent(SECRET)}`);
    expect(lines).toEqual([
      expect.objectContaining({
        ...{ level: 30, msg: 'request refused', code: 'request.not-signed-in', status: 401 },
        ...{ reqId: answer.headers.get('x-request-id'), req: { method: 'GET', path: '/api/v1/tasks' } },
      }),
    ]);
    expect(JSON.stringify(lines)).not.toContain(encodeURIComponent(SECRET));
  });

  it('that was one too many says so as well', async () => {
    const attempt = { username: 'nobody.here', password: 'không phải mật khẩu này' };
    const answers = [];
    for (let tries = 0; tries < 11; tries += 1) answers.push(await app.anonymous().post('/auth/login', attempt));
    expect(answers.at(-1)?.status).toBe(429);
    expect(lines.at(-1)).toMatchObject({ status: 429, req: { method: 'POST', path: '/api/v1/auth/login' } });
    expect(JSON.stringify(lines)).not.toContain(attempt.password);
  });

  it('that failed carries its error, and nothing of the row that the database would not have', async () => {
    const unit = (await storyOf(app.database)).unit('minhkhe');
    await app.database.superuser((client) =>
      client.query(`ALTER TABLE staff_member ADD CONSTRAINT odd CHECK (full_name <> '${SECRET}') NOT VALID`),
    );
    const answer = await admin.post('/staff-members', newcomerAt(unit, { fullName: SECRET }));
    expect(answer.status).toBe(500);
    expect(lines).toEqual([
      expect.objectContaining({
        ...{ level: 50, msg: 'request failed', status: 500, reqId: answer.headers.get('x-request-id') },
        req: { method: 'POST', path: '/api/v1/staff-members' },
        err: expect.objectContaining({ code: '23514', table: 'staff_member', constraint: 'odd' }),
      }),
    ]);
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });
});

describe('an error in the log', () => {
  let source: DataSource;
  beforeAll(async () => {
    source = await new DataSource({ type: 'postgres', url: app.database.superuserUrl }).initialize();
  });
  afterAll(() => source.destroy());

  const failure = (sql: string, values: unknown[]): Promise<Error> =>
    source.query(sql, values).then(
      () => Promise.reject(new Error('the statement went well')),
      (error: Error) => error,
    );

  /** Alone, under another, beside others, and under a name of its own: what is written of it. */
  const written = (error: Error): string => {
    const logger = makeLogger('info', { write: log });
    logger.error({ err: error }, 'failed');
    logger.error(error);
    logger.error({ err: error });
    new Log(logger).error(error);
    logger.error({ err: new Error('outer', { cause: new Error('inner', { cause: error }) }) }, 'failed');
    logger.error({ err: new AggregateError([error], 'several') }, 'failed');
    logger.error({ err: Object.assign(new Error('held'), { driverError: error, reason: { error } }) }, 'failed');
    return JSON.stringify(lines);
  };

  it.each([
    ['a row', `INSERT INTO account (id, username) VALUES (gen_random_uuid(), $1)`, '23502'],
    ['a value in the message', `SELECT $1::text::int`, '22P02'],
    ['a statement inside', `SELECT * FROM query_to_xml('SELECT ''' || $1::text || '''::int', true, true, '')`, '22P02'],
  ])('says nothing of %s', async (_, sql, code) => {
    const error = await failure(sql, [SECRET]);
    expect(error.constructor.name).toBe('QueryFailedError');
    // It is in there, or there would be nothing to hide.
    expect(JSON.stringify(Object.entries(error))).toContain(SECRET);
    const text = written(error);
    expect(text).not.toContain(SECRET);
    expect(lines[0]).toMatchObject({ err: { type: 'QueryFailedError', code, stack: expect.stringContaining(' at ') } });
    expect(lines).toHaveLength(7);
  });
});
