import { v7 as uuidv7 } from 'uuid';
import { AccountService } from '@app/identity';
import { jobContext, UnitOfWork } from '@app/platform';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { ROLE_MATRIX } from '../../apps/api/src/role-matrix';
import { TestApp } from '../support/app';
import { COMMANDS } from '../support/commands';
import { expectDone, grant, query, storyOf, tamper, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

const REASON = 'Hết thời hạn được giao quyền.';
const PAPER = { basisNumber: '21/QĐ-UBND', basisDate: '2026-11-10' };

/** What an account that is nobody's may still change. */
const RUN_THE_OFFICE = [
  'identity.manage-accounts',
  'inspection.manage-checklists',
  'notification.read-inbox',
  ...['calendar', 'legal-bases', 'settings', 'units'].map((what) => `organization.manage-${what}`),
  'roster.manage-staff',
  'roster.read-personal-number',
];
/** Sessions, passwords, tokens: everybody's own. */
const SEES_TO_ITSELF = /^\/(auth|me|demo)\//;

let app: TestApp;
let story: Story;
let administrator: Visitor;
let ward: Visitor;
let binh = '';

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  await grant(app.database, 'son.ngo', 'ADMINISTRATOR', story.unit('vanphong'));
  [administrator, ward] = [await app.as('nam.truong'), await app.as('son.ngo')];
  binh = await idOf('binh.pham');
});
afterAll(() => app.stop());

const idOf = async (username: string): Promise<string> =>
  (await query<{ id: string }>(app.database, 'SELECT id FROM account WHERE username = $1', [username]))[0]?.id ?? '';
const chairing = (changes: Record<string, unknown> = {}) => ({
  id: uuidv7(),
  role: 'COMMUNE_CHAIR',
  unitId: story.unit('minhkhe'),
  ...changes,
});
const give = (account: string, changes: Record<string, unknown> = {}, who = administrator): Promise<Answer> =>
  who.post(`/accounts/${account}/grants`, chairing(changes));
const may = async (who: Visitor, permission: string): Promise<boolean> =>
  (await who.get('/me')).json<{ permissions: string[] }>().permissions.includes(permission);
async function refused(ask: () => Promise<Answer>): Promise<unknown> {
  const before = await written(app.database);
  const answer = await ask();
  expect(await written(app.database)).toEqual(before);
  return [answer.status, answer.json()['code']];
}

describe('a role that is given', () => {
  let uyen: Visitor;
  let account = '';

  beforeAll(async () => {
    const opened = { id: uuidv7(), username: 'uyen.trinh', staffMemberId: story.person('uyen') };
    const { oneTimePassword: currentPassword } = expectDone(await administrator.post('/accounts', opened)).json<{
      oneTimePassword: string;
    }>();
    account = opened.id;
    uyen = app.anonymous();
    await uyen.post('/auth/login', { username: 'uyen.trinh', password: currentPassword });
    expect((await uyen.post('/auth/password', { currentPassword, newPassword: DEMO_PASSWORD })).status).toBe(204);
  });

  it('holds on the very next request, and no longer once it is taken back', async () => {
    const id = uuidv7();
    expect(await may(uyen, 'remediation.sign')).toBe(false);
    const page = expectDone(await give(account, { id })).json<{ grants: object[] }>();
    expect(page.grants[0]).toMatchObject({ id, role: 'COMMUNE_CHAIR', standing: 'IN_FORCE', validFrom: '2026-11-20' });
    expect(await may(uyen, 'remediation.sign')).toBe(true);
    const ended = expectDone(await administrator.post(`/role-grants/${id}/end`, { reason: REASON }));
    expect(ended.json<{ grants: object[] }>().grants[0]).toMatchObject({ standing: 'ENDED', validTo: '2026-11-20' });
    expect(await may(uyen, 'remediation.sign')).toBe(false);
    expect((await uyen.get('/tasks?list=unit')).status).toBe(403);
    expect(await refused(() => administrator.post(`/role-grants/${id}/end`, { reason: REASON }))).toEqual([
      409,
      'identity.grant-ended',
    ]);
  });

  it.each<[string, Record<string, unknown>, boolean]>([
    ['begins tomorrow', { validFrom: '2026-11-21' }, false],
    ['has its last day today', { validFrom: '2026-11-01', lastDay: '2026-11-20' }, true],
    ['begins today', { validFrom: '2026-11-20', lastDay: '2026-12-31' }, true],
  ])('and %s counts by its days', async (_, days, holds) => {
    const id = uuidv7();
    expectDone(await give(account, { id, ...days }));
    expect(await may(uyen, 'remediation.sign')).toBe(holds);
    await tamper(app.database, 'DELETE FROM role_grant WHERE id = $1', [id]);
  });

  it('had its last day yesterday: it gives nothing, though nobody took it back', async () => {
    const id = uuidv7();
    expectDone(await give(account, { id, validFrom: '2026-11-01', lastDay: '2026-11-20' }));
    expect(await may(uyen, 'remediation.sign')).toBe(true);
    await tamper(app.database, `UPDATE role_grant SET valid_to = '2026-11-20' WHERE id = $1`, [id]);
    expect(await may(uyen, 'remediation.sign')).toBe(false);
  });

  it('ends after a last day that is still to come', async () => {
    const id = uuidv7();
    expectDone(await give(account, { id }));
    const later = { reason: REASON, lastDay: '2026-11-30' };
    const page = expectDone(await administrator.post(`/role-grants/${id}/end`, later)).json<{ grants: object[] }>();
    expect(page.grants[0]).toMatchObject({ standing: 'IN_FORCE', validTo: '2026-12-01' });
    expect(await may(uyen, 'remediation.sign')).toBe(true);
  });
});

describe('what somebody does in another’s place', () => {
  it('rests on a document, and says who stands for whom until when', async () => {
    const acting = { capacity: 'KT', standsForId: story.person('ngoc'), ...PAPER, lastDay: '2026-11-30' };
    const page = expectDone(await give(binh, acting)).json<{ grants: object[] }>();
    expect(page.grants).toContainEqual(
      expect.objectContaining({
        ...{ role: 'COMMUNE_CHAIR', capacity: 'KT', standsForName: 'Đỗ Thị Ngọc', basisNumber: '21/QĐ-UBND' },
        ...{ basisDate: '2026-11-10', validTo: '2026-12-01' },
      }),
    );
    const me = (await (await app.as('binh.pham')).get('/me')).json<{ roles: object[] }>();
    expect(me.roles).toContainEqual(
      expect.objectContaining({ capacity: 'KT', standsForName: 'Đỗ Thị Ngọc', validTo: '2026-12-01' }),
    );
    const [entry] = await query<{ content: string }>(
      app.database,
      `SELECT content FROM audit_entry WHERE action = 'identity.role-given' ORDER BY recorded_at DESC, link_id DESC LIMIT 1`,
    );
    expect(JSON.parse(entry?.content ?? '{}')).toMatchObject({
      after: { username: 'binh.pham', capacity: 'KT', standsForName: 'Đỗ Thị Ngọc', basisNumber: '21/QĐ-UBND' },
    });
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['without a document', () => ({ capacity: 'KT', standsForId: story.person('ngoc') })],
    ['without a day of it', () => ({ capacity: 'ACTING', basisNumber: '21/QĐ-UBND' })],
    ['for nobody', () => ({ capacity: 'KT', ...PAPER })],
    ['delegated without an end', () => ({ capacity: 'DELEGATED', standsForId: story.person('ngoc'), ...PAPER })],
    ['as desk officer, without a document', () => ({ role: 'DESK_OFFICER' })],
  ])('is refused %s', async (_, changes) => {
    expect(await refused(() => give(binh, { unitId: story.unit('minhkhe.office'), ...changes() }))).toEqual([
      400,
      'identity.basis-missing',
    ]);
  });
});

it('says of itself whether it is over the whole authority', async () => {
  const over = async (who: Visitor): Promise<unknown> =>
    (await who.get('/me'))
      .json<{ roles: { role: string; tenantWide: boolean }[] }>()
      .roles.filter(({ role }) => role === 'ADMINISTRATOR')
      .map(({ tenantWide }) => tenantWide);
  expect([await over(administrator), await over(ward)]).toEqual([[true], [false]]);
});

describe('a role is not given', () => {
  it('beyond what the giver administers, and over the whole office only by who administers it', async () => {
    const khai = await idOf('khai.bui');
    for (const unit of ['minhkhe', 'province'] as const) {
      expect(await refused(() => give(khai, { unitId: story.unit(unit) }, ward))).toEqual([
        403,
        'identity.beyond-your-reach',
      ]);
    }
    expectDone(await give(khai, { role: 'UNIT_HEAD', unitId: story.unit('vanphong.economy') }, ward));
    expect(await refused(() => give(binh, { unitId: story.unit('vanphong') }, ward))).toEqual([
      404,
      'request.not-found',
    ]);
  });

  it('that acts for an inspecting body by who administers a part: it reaches every unit from there', async () => {
    const who = await idOf('khai.bui');
    for (const role of ['INSPECTOR', 'INSPECTION_HEAD', 'TEAM_SECRETARY', 'FOLLOW_UP']) {
      const there = { role, unitId: story.unit('vanphong') };
      expect([role, await refused(() => give(who, there, ward))]).toEqual([
        role,
        [403, 'identity.role-beyond-your-reach'],
      ]);
    }
  });

  it('nor taken back by who does not reach it', async () => {
    const khai = await idOf('khai.bui');
    const id = uuidv7();
    expectDone(await give(khai, { id, role: 'FOLLOW_UP', unitId: story.unit('home') }));
    expect(await refused(() => ward.post(`/role-grants/${id}/end`, { reason: REASON }))).toEqual([
      403,
      'identity.beyond-your-reach',
    ]);
    const [other] = await query<{ id: string }>(app.database, 'SELECT id FROM role_grant WHERE account_id = $1', [
      binh,
    ]);
    expect(await refused(() => ward.post(`/role-grants/${other?.id}/end`, { reason: REASON }))).toEqual([
      404,
      'request.not-found',
    ]);
  });

  it('to oneself', async () => {
    const nam = await idOf('nam.truong');
    expect(await refused(() => give(nam))).toEqual([422, 'identity.not-to-oneself']);
  });

  it('that does not exist, at a unit that does not, in days that cannot be, or a second time', async () => {
    expect(await refused(() => give(binh, { role: 'KING' }))).toEqual([400, 'field.choice']);
    expect(await refused(() => give(binh, { unitId: 999_999 }))).toEqual([400, 'field.no-such-row']);
    const backwards = { validFrom: '2026-12-01', lastDay: '2026-11-30' };
    expect(await refused(() => give(binh, backwards))).toEqual([400, 'identity.ends-before-it-begins']);
    const past = { validFrom: '2026-01-01', lastDay: '2026-11-19' };
    expect(await refused(() => give(binh, past))).toEqual([400, 'field.before']);
    const head = { role: 'UNIT_HEAD', unitId: story.unit('minhkhe.economy') };
    expectDone(await give(binh, head));
    expect(await refused(() => give(binh, { ...head, validFrom: '2026-12-24' }))).toEqual([
      409,
      'identity.grant-overlaps',
    ]);
  });

  it('by the last administrator to have an end', async () => {
    const [own] = await query<{ id: string }>(
      app.database,
      `SELECT g.id FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.username = 'nam.truong'`,
    );
    const opened = { id: uuidv7(), username: 'quan.phu', staffMemberId: null };
    const { oneTimePassword: currentPassword } = expectDone(await administrator.post('/accounts', opened)).json<{
      oneTimePassword: string;
    }>();
    const untilChristmas = { role: 'ADMINISTRATOR', unitId: story.unit('province'), lastDay: '2026-12-24' };
    expectDone(await give(opened.id, untilChristmas));
    const other = app.anonymous();
    await other.post('/auth/login', { username: 'quan.phu', password: currentPassword });
    await other.post('/auth/password', { currentPassword, newPassword: DEMO_PASSWORD });
    for (const more of [{}, { lastDay: '2027-12-31' }]) {
      expect(await refused(() => other.post(`/role-grants/${own?.id}/end`, { reason: REASON, ...more }))).toEqual([
        409,
        'identity.last-administrator',
      ]);
    }
  });
});

describe('an account without a person', () => {
  it('reads, and sees to the office; what is decided, signed or recorded is refused to it, whatever role it holds', async () => {
    const unitId = story.unit('province');
    const grants = Object.keys(ROLE_MATRIX).map((role) => ({ role, unitId }));
    const account = { username: 'khong.nguoi', password: DEMO_PASSWORD, staffMemberId: null, grants };
    await app.app.get(UnitOfWork).run(jobContext('test', 1), () => app.app.get(AccountService).create(account));
    const nobody = await app.as('khong.nguoi');
    const before = await written(app.database);
    const open = new Set<string>();
    for (const { route, permission } of COMMANDS) {
      const [method = '', path = ''] = route.replace(/\{itemId\}|\{\w*[iI]d\}/g, uuidv7()).split(' ');
      if (SEES_TO_ITSELF.test(path)) continue;
      const answer = await nobody.send(method, path, {});
      // Takes a file; it is asked for the person where a file is sent.
      if (answer.status === 415) continue;
      if (answer.json()['code'] === 'request.without-person') expect([route, answer.status]).toEqual([route, 403]);
      else open.add(permission);
    }
    expect([...open].sort()).toEqual(RUN_THE_OFFICE);
    expect(await written(app.database)).toEqual(before);
    // The month of a commune whose chair is not linked yet.
    const refusal = await nobody.post('/evaluation-cycles/lock', { month: '2026-10', rows: [] });
    expect(refusal.json()).toMatchObject({ code: 'request.without-person' });
    for (const page of ['/accounts', '/assessments?month=2026-10', '/evaluation-cycles?month=2026-10']) {
      expect([page, (await nobody.get(page)).status]).toEqual([page, 200]);
    }
  });
});
