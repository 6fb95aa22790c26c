import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { TestApp } from '../support/app';
import { Authenticator, codeGiven, enrol, nextSteps, passwordGiven } from '../support/authenticator';
import { atOnce, expectDone, query, tamper } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const sessionsOf = async (username: string): Promise<number> =>
  (
    await query<{ n: number }>(
      app.database,
      'SELECT count(*)::int AS n FROM session s JOIN account a ON a.id = s.account_id WHERE a.username = $1',
      [username],
    )
  )[0]?.n ?? 0;
const codeOf = (answer: Answer): unknown => answer.json()['code'];
const actionsOf = async (username: string): Promise<string[]> =>
  (
    await query<{ action: string }>(
      app.database,
      `SELECT e.action FROM audit_entry e JOIN account a ON a.id::text = e.subject_id WHERE a.username = $1 ORDER BY e.link_id`,
      [username],
    )
  ).map(({ action }) => action);

describe('setting it up', () => {
  it('takes effect once a code confirms it, ends the other sessions and shows ten codes', async () => {
    const [who, elsewhere] = [await app.as('lan.tran'), await app.as('lan.tran')];
    expect((await who.get('/me/second-factor')).json()).toEqual({
      ...{ isOn: false, isRequired: false, setAt: null, recoveryCodesLeft: 0 },
    });
    const begun = (await who.post('/me/second-factor/begin')).json<{ secret: string; uri: string }>();
    expect(new URL(begun.uri).searchParams.get('secret')).toBe(begun.secret);
    // Begun is not on: the password alone still opens.
    expect((await app.as('lan.tran')) && (await sessionsOf('lan.tran'))).toBe(3);
    const phone = new Authenticator(begun.secret);
    const wrong = await who.post('/me/second-factor/confirm', { code: phone.code(-5) });
    expect([wrong.status, codeOf(wrong)]).toEqual([422, 'identity.code-wrong']);
    expect(wrong.json()).toMatchObject({ errors: [{ pointer: '/code' }] });

    const before = await sidOf(who);
    const confirmed = await who.post('/me/second-factor/confirm', { code: phone.code() });
    expectDone(confirmed);
    const { codes } = confirmed.json<{ codes: string[] }>();
    expect(new Set(codes).size).toBe(10);
    // The session that did it goes on under another token; the others are over.
    expect(await sidOf(who)).not.toBe(before);
    expect([(await who.get('/me')).status, (await elsewhere.get('/me')).status]).toEqual([200, 401]);
    expect(await sessionsOf('lan.tran')).toBe(1);
    expect((await who.get('/me')).json()).toMatchObject({ account: { hasSecondFactor: true }, first: null });
    expect((await who.get('/me/second-factor')).json()).toMatchObject({ isOn: true, recoveryCodesLeft: 10 });
    expect(await actionsOf('lan.tran')).toEqual(
      expect.arrayContaining(['identity.second-factor-begun', 'identity.second-factor-set']),
    );
  });

  it('keeps neither the secret nor a code where somebody who reads the database finds it', async () => {
    const who = await app.as('hung.le');
    const { secret, codes } = await enrol(who);
    const rows = await query(app.database, 'SELECT to_json(f) AS row FROM second_factor f');
    const kept = JSON.stringify([rows, await query(app.database, 'SELECT to_json(c) AS row FROM recovery_code c')]);
    for (const text of [
      secret,
      Buffer.from(secret).toString('hex'),
      ...codes,
      ...codes.map((c) => c.replaceAll('-', '')),
    ]) {
      expect(kept).not.toContain(text);
    }
    const log = JSON.stringify(await query(app.database, 'SELECT content FROM audit_entry'));
    for (const text of [secret, ...codes]) expect(log).not.toContain(text);
    // Copied into somebody else's row it opens nothing.
    const { app: phone } = await enrol(await app.as('mai.vu'));
    await tamper(
      app.database,
      `UPDATE second_factor SET secret = (SELECT f.secret FROM second_factor f JOIN account a ON a.id = f.account_id
         WHERE a.username = 'hung.le') WHERE account_id = (SELECT id FROM account WHERE username = 'mai.vu')`,
    );
    await nextSteps(app);
    const visitor = app.anonymous();
    const answer = await codeGiven(visitor, await passwordGiven(visitor, 'mai.vu'), phone.code());
    expect(answer.status).toBe(500);
    expect(await sessionsOf('mai.vu')).toBe(1);
    await tamper(
      app.database,
      `UPDATE second_factor SET secret = NULL, set_at = NULL, last_step = NULL, recovery_salt = NULL
      WHERE account_id = (SELECT id FROM account WHERE username = 'mai.vu')`,
    );
  });

  it('is over after half an hour, and nobody else can confirm it', async () => {
    const who = await app.as('khai.bui');
    const { secret } = (await who.post('/me/second-factor/begin')).json<{ secret: string }>();
    const code = new Authenticator(secret).code();
    const other = await (await app.as('son.ngo')).post('/me/second-factor/confirm', { code });
    expect([other.status, codeOf(other)]).toEqual([409, 'identity.enrolment-over']);
    await tamper(app.database, `UPDATE second_factor SET pending_at = pending_at - interval '31 minutes'`);
    const late = await who.post('/me/second-factor/confirm', { code });
    expect([late.status, codeOf(late)]).toEqual([409, 'identity.enrolment-over']);
  });

  it('on another phone leaves the first in force until the second is confirmed', async () => {
    const who = await app.as('thanh.ly');
    const first = await enrol(who);
    const { secret } = (await who.post('/me/second-factor/begin')).json<{ secret: string }>();
    await nextSteps(app);
    const visitor = app.anonymous();
    expectDone(await codeGiven(visitor, await passwordGiven(visitor, 'thanh.ly'), first.app.code()));
    const second = new Authenticator(secret);
    expectDone(await who.post('/me/second-factor/confirm', { code: second.code() }));
    await nextSteps(app);
    const again = app.anonymous();
    const step = await passwordGiven(again, 'thanh.ly');
    expect((await codeGiven(again, step, first.app.code())).status).toBe(422);
    expectDone(await codeGiven(again, step, second.code()));
    // The codes of the first phone went with it.
    const old = app.anonymous();
    expect((await codeGiven(old, await passwordGiven(old, 'thanh.ly'), first.codes[0] ?? '')).status).toBe(422);
  });
});

describe('signing in', () => {
  let phone: Authenticator;
  let codes: string[];
  let owner: Visitor;

  beforeAll(async () => {
    owner = await app.as('ngoc.do');
    ({ app: phone, codes } = await enrol(owner));
    await nextSteps(app);
  });

  it('has two steps: no session, and no name, before the second', async () => {
    const before = await sessionsOf('ngoc.do');
    const visitor = app.anonymous();
    const first = await visitor.post('/auth/login', { username: 'ngoc.do', password: DEMO_PASSWORD });
    expect(first.json()).toEqual({ next: 'CODE', accountId: null, fullName: null, step: expect.any(String) });
    expect(first.headers.getSetCookie()).toEqual([]);
    expect((await visitor.get('/me')).status).toBe(401);
    expect(await sessionsOf('ngoc.do')).toBe(before);
    const second = await codeGiven(visitor, first.json<{ step: string }>().step, phone.code());
    expect(second.json()).toMatchObject({ next: 'NOTHING', fullName: 'Đỗ Thị Ngọc', step: null });
    expect((await visitor.get('/me')).status).toBe(200);
  });

  it('opens with each code once, also where two requests bring it at the same moment', async () => {
    await nextSteps(app);
    const visitors = [app.anonymous(), app.anonymous()];
    const steps = await Promise.all(visitors.map((visitor) => passwordGiven(visitor, 'ngoc.do')));
    const code = phone.code();
    const answers = await atOnce(
      app.database,
      'second_factor',
      visitors.map((visitor, at) => () => codeGiven(visitor, steps[at] ?? '', code)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await codeGiven(app.anonymous(), steps[0] ?? '', code)).status).toBe(422);
    // One of a step before it is no way round.
    expect((await codeGiven(app.anonymous(), steps[0] ?? '', phone.code(-1))).status).toBe(422);
  });

  it.each([
    [-2, 422],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 422],
  ])('with the code of %i steps away: %i', async (steps, expected) => {
    await nextSteps(app);
    const visitor = app.anonymous();
    const step = await passwordGiven(visitor, 'ngoc.do');
    // Not on the edge between two steps.
    while (Date.now() % 30_000 > 28_000) await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await codeGiven(visitor, step, phone.code(steps))).status).toBe(expected);
  });

  it('opens with each recovery code once, also at the same moment, however it is typed', async () => {
    const [first = '', second = ''] = codes;
    const visitors = [app.anonymous(), app.anonymous()];
    const steps = await Promise.all(visitors.map((visitor) => passwordGiven(visitor, 'ngoc.do')));
    const typed = [first, ` ${first.toLowerCase().replaceAll('-', ' ')} `];
    const answers = await atOnce(
      app.database,
      'recovery_code',
      visitors.map((visitor, at) => () => codeGiven(visitor, steps[at] ?? '', typed[at] ?? '')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await codeGiven(app.anonymous(), steps[0] ?? '', first)).status).toBe(422);
    expectDone(await codeGiven(app.anonymous(), steps[0] ?? '', second));
    expect((await owner.get('/me/second-factor')).json()).toMatchObject({ recoveryCodesLeft: 8 });
    expect(await actionsOf('ngoc.do')).toContain('identity.signed-in-by-recovery-code');
  });

  it('no longer opens with the recovery codes of a set that was replaced', async () => {
    const made = await owner.post('/me/second-factor/recovery-codes');
    expectDone(made);
    const fresh = made.json<{ codes: string[] }>().codes;
    const visitor = app.anonymous();
    const step = await passwordGiven(visitor, 'ngoc.do');
    expect((await codeGiven(visitor, step, codes[5] ?? '')).status).toBe(422);
    expectDone(await codeGiven(visitor, step, fresh[0] ?? ''));
  });

  it('takes no step that is made up, of another name, old, or from before the password changed', async () => {
    const visitor = app.anonymous();
    const step = await passwordGiven(visitor, 'ngoc.do');
    const [key = '', text = ''] = step.split('.');
    for (const bad of ['x', `${key}.${text.slice(0, -2)}AA`, `${key}.`, `secrets-2.${text}`, 'a'.repeat(999)]) {
      const answer = await codeGiven(visitor, bad, phone.code());
      expect([bad, answer.status, codeOf(answer)]).toEqual([bad, 401, 'identity.sign-in-over']);
    }
    await tamper(app.database, `UPDATE account SET password_hash = password_hash || ' ' WHERE username = 'ngoc.do'`);
    expect(codeOf(await codeGiven(visitor, step, phone.code()))).toBe('identity.sign-in-over');
    await tamper(app.database, `UPDATE account SET password_hash = trim(password_hash) WHERE username = 'ngoc.do'`);
    await tamper(app.database, `UPDATE account SET state = 'DISABLED' WHERE username = 'ngoc.do'`);
    expect(codeOf(await codeGiven(visitor, step, phone.code()))).toBe('identity.sign-in-over');
    await tamper(app.database, `UPDATE account SET state = 'ACTIVE' WHERE username = 'ngoc.do'`);
  });

  it('says of a wrong password what it says of one without a second factor', async () => {
    const told = [];
    for (const username of ['ngoc.do', 'uyen.trinh', 'khong.co']) {
      const answer = await app.anonymous().post('/auth/login', { username, password: 'khong-phai-mat-khau' });
      const { traceId: _, ...body } = answer.json();
      told.push([answer.status, body]);
    }
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  it('is over for whoever guesses at the code, for a quarter of an hour, whichever step and address', async () => {
    await nextSteps(app);
    const visitor = app.anonymous();
    const step = await passwordGiven(visitor, 'ngoc.do');
    for (let n = 1; n <= 10; n += 1) expect((await codeGiven(visitor, step, '000000')).status).toBe(422);
    const refused = await codeGiven(visitor, await passwordGiven(visitor, 'ngoc.do'), phone.code());
    expect([refused.status, codeOf(refused)]).toEqual([429, 'identity.too-many-attempts']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    await tamper(app.database, `UPDATE login_throttle SET window_start = window_start - interval '15 minutes'`);
    expectDone(await codeGiven(visitor, step, phone.code()));
  });

  it('is one step again once it was taken away, and the codes open nothing', async () => {
    await nextSteps(app);
    const other = app.anonymous();
    expectDone(await codeGiven(other, await passwordGiven(other, 'ngoc.do'), phone.code()));
    expect((await owner.post('/me/second-factor/remove')).status).toBe(204);
    expect([(await owner.get('/me')).status, (await other.get('/me')).status]).toEqual([200, 401]);
    expect((await owner.get('/me/second-factor')).json()).toMatchObject({ isOn: false, recoveryCodesLeft: 0 });
    const again = await owner.post('/me/second-factor/remove');
    expect([again.status, codeOf(again)]).toEqual([409, 'identity.second-factor-off']);
    await app.as('ngoc.do');
  });
});

async function sidOf(who: Visitor): Promise<string> {
  const rows = await query<{ id: string }>(
    app.database,
    `SELECT encode(s.token_hash, 'hex') AS id FROM session s
    JOIN account a ON a.id = s.account_id WHERE a.id = $1 ORDER BY s.id LIMIT 1`,
    [(await who.get('/me')).json<{ account: { id: string } }>().account.id],
  );
  return rows[0]?.id ?? '';
}
