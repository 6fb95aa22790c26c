import { ModulesContainer } from '@nestjs/core';
import { PERMISSION, PUBLIC_ROUTE } from '@app/platform';
import { ROLE_MATRIX } from '../../../apps/api/src/role-matrix';
import { documentedRoutes } from '../../support/probe';
import { FULL, figure, randomFrom, sample, SEED } from '../../support/proof';
import { nameOf, type Line } from '../../support/matrix/line';
import { matrixDatabase, MatrixWorld, type Asking, type MatrixDatabase } from '../../support/matrix/matrix-world';
import { runLine, type Difference, type Outcome } from '../../support/matrix/run';
import { EVERYBODY, OUTSIDE } from '../../support/matrix/seats';
import { TABLE } from '../../support/matrix/table';
import { TakenBack } from '../../support/matrix/taken-back';
import { declaredRoutes, servedRoutes } from '../../support/routes';
import type { Answer, Visitor } from '../../support/visitor';

// Every operation as everybody, on what is theirs, the neighbour's, another province's and nobody's. The full form
// (npm run prove -- authorization) asks as everybody of all three provinces, the short one as those of one.
/** Takes the session of whoever asks, after which nobody would be told anything but 401. */
const LEAVING = ['POST /auth/logout'];
const HOW_TO_ADD =
  'give it a line in one of test/support/matrix/table-*.ts: who may (seats.ts), what the id is of, the request, and what ' +
  'everybody is told (line.ts says what is understood where nothing is written), from what each role is for. What a path ' +
  'names by a new kind of id stands five times in each commune of the seed (apps/api/src/demo/matrix).';
const PREFIX = ' /api/v1/';
const PROVINCES = FULL ? 3 : 2;
const COMMUNES = FULL ? 4 : 2;

let built: MatrixDatabase;
let world: MatrixWorld;
const askers: Asking[] = [];
let taken: TakenBack;
let [probes, different] = [0, 0];

beforeAll(async () => {
  built = await matrixDatabase(PROVINCES, COMMUNES);
  world = await MatrixWorld.start(built);
  const asked = FULL ? Array.from({ length: PROVINCES }, (_, index) => index + 1) : [1];
  for (const province of asked) askers.push(...(await world.askers(province)));
  taken = new TakenBack();
}, 240_000);
afterAll(async () => {
  taken.restore();
  await world.app.stop({ probed: false });
});

it('has a line for every operation, which are those that the server serves', () => {
  const documented = documentedRoutes(world.app).sort();
  const lines = new Set(TABLE.map(({ route }) => route));
  expect(documented.filter((route) => !lines.has(route)).map((route) => `${route}: ${HOW_TO_ADD}`)).toEqual([]);
  expect([...lines].filter((route) => !documented.includes(route))).toEqual([]);
  const served = servedRoutes(world.app.app).filter((name) => name.includes(PREFIX));
  expect(served.map((name) => name.replace(PREFIX, ' /')).sort()).toEqual(documented);
});

it('has five things of each kind that a path names, in each commune or for the whole province, and every role', () => {
  const { objects, accounts } = built.matrix;
  const kinds = documentedRoutes(world.app).flatMap((route) =>
    [...route.matchAll(/\/([\w-]+)\/\{(?!month)\w+\}/g)].map(([, kind = '']) => kind),
  );
  const communes = objects.filter(({ type, state }) => type === 'units' && state === 'commune');
  expect(communes).toHaveLength(PROVINCES * COMMUNES);
  const few = [...new Set(kinds)].flatMap((kind) =>
    communes.flatMap(({ unit, tenant }) => {
      const found = objects.filter(({ type, ...object }) => type === kind && object.unit === unit);
      const ofProvince = objects.filter(
        ({ type, ...one }) => type === kind && one.tenant === tenant && one.unit === null,
      );
      return Math.max(found.length, ofProvince.length) >= 5 ? [] : [`${kind}: ${found.length} in ${unit}`];
    }),
  );
  expect(few).toEqual([]);
  for (let tenant = 1; tenant <= PROVINCES; tenant += 1) {
    const held = new Set(accounts.filter((account) => account.tenant === tenant).map(({ role }) => role));
    expect([...held].sort()).toEqual(Object.keys(ROLE_MATRIX).sort());
  }
});

describe('as everybody', () => {
  afterAll(() => {
    const asked = `${probes} probes, ${TABLE.length} lines, ${askers.length} people`;
    figure('authorization', `${asked}, ${different} differences`);
  });

  it.each(TABLE.map((line) => [nameOf(line), line] as const))(
    '%s',
    async (_, line) => {
      const outcome = await runLine(world, line, askers);
      probes += outcome.probes;
      different += outcome.differences.length;
      expect(outcome.differences.map(briefly)).toEqual([]);
    },
    120_000,
  );
});

/** What everybody with a role may do, and what is asked of nobody. */
const OF_EVERYBODY = 'organization.read-unit';

describe('with nothing taken back', () => {
  let people: Asking[];
  beforeAll(async () => {
    taken.restore();
    people = await world.askers(1);
  }, 120_000);

  it('nobody ends the session of somebody else by naming it, who can end it themselves', async () => {
    for (const [province, commune] of [
      [1, 'c1'],
      [1, 'c2'],
      [2, 'c1'],
    ] as const) {
      const owner = await world.signedIn(province, `${commune}.official`);
      const { items } = (await owner.get('/me/sessions')).json<{ items: { id: string; isThis: boolean }[] }>();
      const id = items.find(({ isThis }) => isThis)?.id ?? '';
      const end = (who: Visitor): Promise<Answer> => who.post('/me/sessions/end', { id });
      for (const { asker, visitor } of people) {
        if (asker === 'official' && province === 1 && commune === 'c1') continue;
        const { status } = await end(visitor);
        probes += 1;
        expect([asker, status]).toEqual([asker, OUTSIDE.some((name) => name === asker) ? 401 : 204]);
        expect([asker, (await owner.get('/me')).status]).toEqual([asker, 200]);
      }
      expect([(await end(owner)).status, (await owner.get('/me')).status]).toEqual([204, 401]);
    }
  }, 120_000);

  it(
    'and each guard that is taken away is noticed',
    async () => {
      taken = new TakenBack();
      const guards = declaredRoutes(world.app.app.get(ModulesContainer)).filter(
        ({ name, permission }) =>
          permission !== PUBLIC_ROUTE && !LEAVING.includes(name) && TABLE.some(({ route }) => route === name),
      );
      const survivors: string[] = [];
      let mutants = 0;
      for (const { name, permission, method } of FULL ? guards : sample(guards, 6, randomFrom(SEED))) {
        const lines = TABLE.filter(({ route }) => route === name);
        const open = lines.every(({ may }) => may.length === EVERYBODY.length);
        // Nobody is asked for anything; and where not everybody may, any role is enough.
        for (const instead of open ? [PUBLIC_ROUTE] : [PUBLIC_ROUTE, OF_EVERYBODY]) {
          mutants += 1;
          Reflect.defineMetadata(PERMISSION, instead, method);
          const { differences } = await runLines(lines, people);
          Reflect.defineMetadata(PERMISSION, permission, method);
          if (differences.length === 0) survivors.push(`${name} with ${instead}`);
        }
        // What is noticed still with the guard in its place would say nothing of the guard.
        await asWritten(lines, people);
      }
      figure('guards', `${mutants} guards taken away, ${mutants - survivors.length} noticed, none where all stood`);
      expect(survivors).toEqual([]);
    },
    FULL ? 7_200_000 : 900_000,
  );
});

async function runLines(lines: readonly Line[], people: readonly Asking[]): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const line of lines) outcomes.push(await runLine(world, line, people));
  return {
    probes: outcomes.reduce((sum, outcome) => sum + outcome.probes, 0),
    differences: outcomes.flatMap(({ differences }) => differences),
  };
}

async function asWritten(lines: readonly Line[], people: readonly Asking[]): Promise<void> {
  const { differences } = await runLines(lines, people);
  expect(differences.map((one) => `${one.line}: ${briefly(one)}`)).toEqual([]);
}

const briefly = ({ who, relation, expected, got }: Difference): string =>
  `${who}, ${relation}: ${JSON.stringify(got)} and not ${JSON.stringify(expected)}`;
