import { ModulesContainer } from '@nestjs/core';
import { PERMISSION, PUBLIC_ROUTE } from '@app/platform';
import { ROLE_MATRIX } from '../../../apps/api/src/role-matrix';
import { documentedRoutes } from '../../support/probe';
import { FULL, figure, randomFrom, sample, SEED } from '../../support/proof';
import { nameOf, type Line } from '../../support/matrix/line';
import { matrixDatabase, MatrixWorld, type Asking, type MatrixDatabase } from '../../support/matrix/matrix-world';
import { runLine, type Difference } from '../../support/matrix/run';
import { EVERYBODY } from '../../support/matrix/seats';
import { TABLE } from '../../support/matrix/table';
import { TakenBack } from '../../support/matrix/taken-back';
import { declaredRoutes, servedRoutes } from '../../support/routes';

// Every operation as everybody, on what is theirs, the neighbour's, another province's and nobody's. The full form
// (npm run prove -- authorization) asks as everybody of all three provinces, the short one as those of one.
/** Takes the session of whoever asks. */
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
let probes = 0;

beforeAll(async () => {
  built = await matrixDatabase(PROVINCES, COMMUNES);
  world = await MatrixWorld.start(built);
  const asked = FULL ? Array.from({ length: PROVINCES }, (_, index) => index + 1) : [1];
  for (const province of asked) askers.push(...(await world.askers(province)));
  taken = new TakenBack();
}, 240_000);
afterAll(async () => {
  taken.restore();
  figure(
    'authorization',
    `${probes} probes, ${TABLE.length} lines, ${askers.length} people, 0 differences where all passed`,
  );
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

it('has five things of each kind that a path names, in each commune, and every role', () => {
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
      return found.length >= 5 || ofProvince.length > 0 ? [] : [`${kind}: ${found.length} in ${unit}`];
    }),
  );
  expect(few).toEqual([]);
  for (let tenant = 1; tenant <= PROVINCES; tenant += 1) {
    const held = new Set(accounts.filter((account) => account.tenant === tenant).map(({ role }) => role));
    expect([...held].sort()).toEqual(Object.keys(ROLE_MATRIX).sort());
  }
});

it.each(TABLE.map((line) => [nameOf(line), line] as const))(
  '%s',
  async (_, line) => {
    const outcome = await runLine(world, line, askers);
    probes += outcome.probes;
    expect(outcome.differences.map(briefly)).toEqual([]);
  },
  120_000,
);

/** What everybody with a role may do, and what is asked of nobody. */
const OF_EVERYBODY = 'organization.read-unit';

it('and each guard that is taken away is noticed', async () => {
  taken.restore();
  const people = await world.askers(1);
  taken = new TakenBack();
  const guards = declaredRoutes(world.app.app.get(ModulesContainer)).filter(
    ({ name, permission }) => permission !== PUBLIC_ROUTE && TABLE.some(({ route }) => route === name),
  );
  const random = randomFrom(SEED);
  const survivors: string[] = [];
  let mutants = 0;
  for (const { name, permission, method } of FULL ? guards : sample(guards, 6, random)) {
    const lines = TABLE.filter(({ route }) => route === name && !LEAVING.includes(route));
    const open = lines.every(({ may }) => may.length === EVERYBODY.length);
    // Nobody is asked for anything; and where not everybody may, any role is enough.
    for (const instead of open ? [PUBLIC_ROUTE] : [PUBLIC_ROUTE, OF_EVERYBODY]) {
      if (lines.length === 0) continue;
      mutants += 1;
      Reflect.defineMetadata(PERMISSION, instead, method);
      const noticed = await anyDiffers(lines, people);
      Reflect.defineMetadata(PERMISSION, permission, method);
      if (!noticed) survivors.push(`${name} with ${instead}`);
    }
  }
  figure('guards', `${mutants} guards taken away, ${mutants - survivors.length} noticed`);
  expect(survivors).toEqual([]);
}, 900_000);

async function anyDiffers(lines: readonly Line[], people: readonly Asking[]): Promise<boolean> {
  for (const line of lines) if ((await runLine(world, line, people)).differences.length > 0) return true;
  return false;
}

const briefly = ({ who, relation, expected, got }: Difference): string =>
  `${who}, ${relation}: ${JSON.stringify(got)} and not ${JSON.stringify(expected)}`;
