import type { TestingModuleBuilder } from '@nestjs/testing';
import { ApplicationLock, type ScopeClause } from '@app/platform';
import { cloneDatabase, TestApp, type TestDatabase } from '../../support/app';
import {
  documentedRoutes,
  gets,
  getsAsForNothing,
  leaks,
  strangersOf,
  title,
  type Kind,
  type Probe,
} from '../../support/probe';
import { READING_ACCOUNTS } from '../../support/probes-accounts';
import { READING_CHECKLISTS } from '../../support/probes-checklists';
import { READING_AT_DESK } from '../../support/probes-desk';
import { READING_NAMED } from '../../support/probes-named';
import { READING_OFFICE } from '../../support/probes-office';
import { READING as READING_ROWS } from '../../support/probes-reading';
import { READING_IMPORTS } from '../../support/probes-imports';
import { READING_DISCIPLINE } from '../../support/probes-discipline';
import { READING_WORK } from '../../support/probes-work';
import { READING_EVALUATION } from '../../support/probes-evaluation';
import { READING_UNIT_GRADES } from '../../support/probes-unit-grades';
import { READING_PARTY } from '../../support/probes-party';
import { READING_ROSTER } from '../../support/probes-roster';
import { REPORTING } from '../../support/probes-reporting';
import { CHANGING } from '../../support/probes-writing';
import { FULL, figure, randomFrom, sample, SEED } from '../../support/proof';
import { buildWorld, type World } from '../../support/world';

const READING = [
  ...READING_ROWS,
  ...READING_ROSTER,
  ...READING_IMPORTS,
  ...READING_DISCIPLINE,
  ...READING_WORK,
  ...READING_EVALUATION,
  ...READING_PARTY,
  ...READING_UNIT_GRADES,
  ...REPORTING,
  ...READING_AT_DESK,
  ...READING_NAMED,
  ...READING_ACCOUNTS,
  ...READING_OFFICE,
  ...READING_CHECKLISTS,
];
const PROBES = [...READING, ...CHANGING];
const random = randomFrom(SEED);
/** With one lock taken away, in the short form: every fourth probe, by dice. With both locks it is always all of them. */
const some = (probes: readonly Probe[]): readonly Probe[] =>
  FULL ? probes : sample(probes, Math.ceil(probes.length / 4), random);

/** Routes that reach nobody else's object; what they show and end is tested below. */
const WITHOUT_OBJECT = [
  ...['POST /auth/login', 'POST /auth/logout', 'GET /demo/accounts', 'POST /demo/reset'],
  // Whether anybody can sign in yet.
  'GET /installation',
  // Shows nothing of any entry but whether all of them fit together.
  'GET /audit/chain',
  // One calendar for all of an authority; another one's days are the same for everybody there.
  'GET /calendars',
  // The roles are the same for everybody.
  'GET /roles',
  // One's own, whoever one is: no id of another account can be named (second-factor, sessions).
  ...['POST /auth/confirm', 'POST /auth/second-factor', 'GET /me/second-factor', 'GET /me/sessions'],
  ...['begin', 'confirm', 'recovery-codes', 'remove'].map((act) => `POST /me/second-factor/${act}`),
  ...['POST /me/sessions/end', 'GET /me/tokens', 'POST /me/tokens'],
  'POST /me/sessions/end',
  // One's own password, and the one that a link sets.
  ...['POST /auth/password', 'POST /auth/first-sign-in'],
];

/** The first lock taken away: every row of a query is in the scope, every row that was loaded is visible. */
class NoApplicationLock extends ApplicationLock {
  override clause(): ScopeClause {
    const always = (): string => '($1::int IS NOT NULL AND $2::int[] IS NOT NULL)';
    return { units: always, named: always, among: always, tenant: always };
  }

  override requireVisible<Row>(row: Row | null | undefined): Row {
    return super.requireVisible(row, () => true);
  }
}

/** The second lock taken away. */
async function withoutRowLevelSecurity(): Promise<TestDatabase> {
  const database = await cloneDatabase();
  await database.superuser((client) =>
    client.query(`
      DO $$ DECLARE t regclass; BEGIN
        FOR t IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity LOOP
          EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', t);
        END LOOP;
      END $$`),
  );
  return database;
}

const override = (builder: TestingModuleBuilder): TestingModuleBuilder =>
  builder.overrideProvider(ApplicationLock).useClass(NoApplicationLock);
// A server of its own does not start without row-level security.
const MODES = [
  ['with both locks', () => TestApp.start(), { reading: READING, changing: CHANGING }],
  [
    'with row-level security alone',
    () => TestApp.start({ override }),
    { reading: some(READING), changing: some(CHANGING) },
  ],
  [
    'with the application’s lock alone',
    async () => TestApp.start({ inside: true, database: await withoutRowLevelSecurity() }),
    { reading: some(READING), changing: some(CHANGING) },
  ],
] as const;
afterAll(() => {
  const tried = MODES.map(([mode, , { reading, changing }]) => `${reading.length + changing.length} ${mode}`);
  figure('two-locks', `of ${PROBES.length} probes ${tried.join(', ')}`);
});

let world: World;
const open = (start: () => Promise<TestApp>): void => {
  beforeAll(async () => {
    world = await buildWorld(await start());
  });
  afterAll(() => world.app.stop());
};

describe.each(MODES)('%s', (_, start, { reading, changing }) => {
  open(start);

  it.each(reading.map((probe) => [title(probe), probe] as const))('%s', async (_name, probe) => {
    expect((await gets(probe, world, probe.by)).got).toBe(probe.answers);
    const got = strangersOf(probe).map(async ([who]) => [who, await getsAsForNothing(probe, world, who)]);
    expect(await Promise.all(got)).toEqual(strangersOf(probe));
  });

  it.each(changing.map((probe) => [title(probe), probe] as const))('%s', async (_name, probe) => {
    const got: unknown[] = [];
    for (const [who] of strangersOf(probe)) got.push([who, await getsAsForNothing(probe, world, who)]);
    expect(got).toEqual(strangersOf(probe));
    expect((await gets(probe, world, probe.by)).got).toBe(probe.answers);
  });
});

describe('with neither lock', () => {
  open(async () => TestApp.start({ override, database: await withoutRowLevelSecurity() }));

  it('the same probes get through, to every kind of object: they know how to find a way', async () => {
    const found = new Map<Kind, string[]>();
    for (const probe of PROBES) {
      for (const [who, expected] of strangersOf(probe)) {
        const { got } = await gets(probe, world, who);
        if (leaks(expected, got))
          found.set(probe.kind, [...(found.get(probe.kind) ?? []), `${title(probe)} to ${who}`]);
      }
    }
    const leaked = Object.fromEntries([...found].map(([kind, ways]) => [kind, ways.length]));
    console.info('with neither lock these get through:', leaked);
    for (const kind of [
      'inspection',
      'finding',
      'task',
      'evidence file',
      'staff member',
      'unit',
      'draft',
      'law',
    ] as const) {
      expect([kind, found.get(kind) ?? []]).toEqual([kind, expect.arrayContaining([expect.any(String)])]);
    }
    // Lists are read by processes of their own, one after the other.
  }, 180_000);
});

describe('the table and the routes outside of it', () => {
  open(() => TestApp.start());

  it('has a probe for every route, and no route that is not there', () => {
    const probed = new Set([...PROBES.map(({ route }) => route), ...WITHOUT_OBJECT]);
    expect([...probed].sort()).toEqual(documentedRoutes(world.app).sort());
  });

  it('signing out ends one’s own session and no other', async () => {
    const [here, there, neighbour] = [
      await world.app.as('ngoc.do'),
      await world.app.as('ngoc.do'),
      await world.as('khai.bui'),
    ];
    expect((await world.app.anonymous().post('/auth/logout')).status).toBe(401);
    expect((await here.post('/auth/logout')).status).toBe(204);
    expect((await here.get('/me')).status).toBe(401);
    expect([(await there.get('/me')).status, (await neighbour.get('/me')).status]).toEqual([200, 200]);
  });

  it('a wrong password opens no session', async () => {
    const visitor = world.app.anonymous();
    const refused = await visitor.post('/auth/login', { username: 'ngoc.do', password: 'khong-phai-mat-khau-nay' });
    expect([refused.status, (await visitor.get('/me')).status]).toEqual([401, 401]);
  });

  it('the demo’s cards show the story and nothing of the data', async () => {
    const cards = await world.app.anonymous().get('/demo/accounts');
    expect(cards.status).toBe(200);
    const ids = [world.visits, world.findings, world.files].flatMap((group) => Object.values(group));
    expect(ids.filter((id) => cards.text.includes(id))).toEqual([]);
    // Accounts of the other province are called so.
    expect(cards.text).not.toMatch(/"hai\.\w+\.\w+"/);
  });
});
