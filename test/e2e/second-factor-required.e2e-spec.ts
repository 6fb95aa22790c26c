import { v7 as uuidv7 } from 'uuid';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { enrol } from '../support/authenticator';
import { expectDone, grant, storyOf, tamper } from '../support/story';
import type { Answer } from '../support/visitor';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const codeOf = (answer: Answer): unknown => answer.json()['code'];

describe('where the office asks for one', () => {
  beforeAll(async () => {
    // Fictional offices are for all to try: this one is made real.
    await tamper(app.database, 'UPDATE tenant SET demo_anchor_on = NULL, demo_started_at = NULL WHERE id = 1');
    await grant(app.database, 'anh.le', 'ADMINISTRATOR', (await storyOf(app.database)).unit('minhkhe'));
  });

  it('an administrator without one may set it up, and nothing else', async () => {
    const who = await app.as('anh.le');
    const me = (await who.get('/me')).json<{ permissions: string[] }>();
    expect(me).toMatchObject({ first: 'identity.second-factor-due', roles: [] });
    expect(me.permissions.filter((permission) => !permission.startsWith('identity.'))).toEqual([]);
    for (const path of ['/tasks', '/inbox', '/units', '/my-work']) {
      const refused = await who.get(path);
      expect([path, refused.status, codeOf(refused)]).toEqual([path, 403, 'identity.second-factor-due']);
    }
    expect((await who.get('/me/second-factor')).json()).toMatchObject({ isOn: false, isRequired: true });
    await enrol(who);
    expect((await who.get('/me')).json()).toMatchObject({ first: null });
    expect((await who.get('/accounts')).status).toBe(200);
    const refused = await who.post('/me/second-factor/remove');
    expect([refused.status, codeOf(refused)]).toEqual([422, 'identity.second-factor-required']);
    expect((await who.get('/me/second-factor')).json()).toMatchObject({ isOn: true, isRequired: true });
  });

  it('nobody else is asked for it, until the office asks it of everybody: then on the very next request', async () => {
    const officer = await app.as('dung.dang');
    expect((await officer.get('/me')).json()).toMatchObject({ first: null });
    expect((await officer.get('/me/second-factor')).json()).toMatchObject({ isRequired: false });
    const admin = await administrator(app, await storyOf(app.database));
    await enrol(admin);
    const body = {
      id: uuidv7(),
      value: 'EVERYONE',
      validFrom: '2026-11-20',
      reason: 'Theo quy chế an toàn thông tin.',
    };
    expectDone(await admin.post('/settings/identity.second-factor/values', body));
    expect((await officer.get('/me')).json()).toMatchObject({ first: 'identity.second-factor-due' });
    expect((await officer.get('/me/second-factor')).json()).toMatchObject({ isRequired: true });
    expect(codeOf(await officer.get('/units'))).toBe('identity.second-factor-due');
  });
});
