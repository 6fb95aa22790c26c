import { v7 as uuidv7 } from 'uuid';
import { DEMO_PASSWORD } from '../../../apps/api/src/demo/demo-story';
import { TestApp } from '../../support/app';
import { COMMANDS, requestOf, SHOWN_AGAIN } from '../../support/commands';
import { Failing, type Fault } from '../../support/failing';
import { FULL, figure, randomFrom, sample, SEED } from '../../support/proof';
import { written } from '../../support/story';
import type { Answer } from '../../support/visitor';
import { buildWorld, type World } from '../../support/world';

// One fault at each statement of each command (of some that the seed chooses, in the short form), COMMIT among them, and one
// after COMMIT: all of it has happened or nothing, and the same request sent again is answered as it must be. The full form
// also cuts the connection at each statement.
const FAULTS: readonly Fault[] = FULL ? ['refused', 'cut'] : ['refused'];
/** More statements than any command sends. */
const MOST = 80;
/** Sessions and one's own factors stand under tests of their own; the demo is put back by one function of the database. */
const APART = /^POST \/(auth|me|demo)\//;
const FINDS = 'POST /staff-members/by-personal-number';
const ALL = COMMANDS.filter(({ route }) => !APART.test(route));
const AUDITED = FULL ? ALL : sample(ALL, 8, randomFrom(SEED));

let world: World;
let failing: Failing;
let faults = 0;

beforeAll(async () => {
  world = await buildWorld(await TestApp.start({ inside: true }));
  failing = new Failing();
}, 120_000);
afterAll(async () => {
  failing.restore();
  figure('fail-nth', `${AUDITED.length} of ${ALL.length} commands, ${faults} faults put in`);
  await world.app.stop();
});

const state = (): Promise<unknown> => written(world.app.database);
const isFault = ({ status, headers }: Answer): boolean =>
  (status === 500 || status === 503) && headers.get('content-type') === 'application/problem+json; charset=utf-8';

/** The fault at one statement: the request is refused as one that may come again, and nothing has changed. */
async function nothingRemains(nth: number, fault: Fault, sent: () => Promise<Answer>): Promise<string> {
  const before = await state();
  const { result, hit } = await failing.atStatement(nth, fault, sent);
  const what = [nth, fault, hit, result.status];
  expect([...what, isFault(result)]).toEqual([nth, fault, expect.any(String), result.status, true]);
  expect([...what, await state()]).toEqual([...what, before]);
  faults += 1;
  return hit ?? '';
}

/** The answer to a COMMIT is lost: whether it had made anything lasting. What had is found done when it is sent again. */
async function foundDone(nth: number, route: string, sent: () => Promise<Answer>): Promise<boolean> {
  const before = await state();
  const lost = await failing.atStatement(nth, 'unanswered', sent);
  faults += 1;
  expect([lost.hit, lost.result.status, isFault(lost.result)]).toEqual(['COMMIT', lost.result.status, true]);
  const after = await state();
  if (JSON.stringify(after) === JSON.stringify(before)) return false;
  const again = await sent();
  expect([again.status < 300, again.text]).toEqual([true, again.text]);
  // What it says is what it will say from now on, however often it comes.
  const onceMore = await sent();
  expect([onceMore.status, onceMore.text]).toEqual([again.status, again.text]);
  // Whoever is shown somebody's particulars again, or finds them again, has read them again.
  const reads = [...SHOWN_AGAIN, FINDS].includes(route) ? { reads: expect.any(Number) as unknown } : {};
  expect(await state()).toEqual({ ...(after as object), ...reads });
  expect(await world.app.auditDifferences()).toEqual([]);
  return true;
}

it.each(AUDITED)('$route happens wholly or not at all, and is answered when sent again', async ({ route, keyed }) => {
  const request = await requestOf(world, route);
  const headers: Record<string, string> = keyed ? { 'idempotency-key': uuidv7() } : {};
  const sent = (): Promise<Answer> => request.sent({ headers });
  for (let nth = 1; nth <= MOST; nth += 1) {
    let hit = '';
    for (const fault of FAULTS) hit = await nothingRemains(nth, fault, sent);
    if (hit === 'COMMIT' && (await foundDone(nth, route, sent))) return;
  }
  throw new Error('no COMMIT made anything lasting');
});

it('signing in opens no session where a statement of it fails', async () => {
  for (let nth = 1; nth <= MOST; nth += 1) {
    const visitor = world.app.anonymous();
    const body = { username: 'anh.le', password: DEMO_PASSWORD };
    const { result, hit } = await failing.atStatement(nth, 'refused', () => visitor.post('/auth/login', body));
    if (hit === null) {
      expect([result.status, (await visitor.get('/me')).status]).toEqual([200, 200]);
      return;
    }
    faults += 1;
    expect([nth, hit, isFault(result), (await visitor.get('/me')).status]).toEqual([nth, hit, true, 401]);
  }
  throw new Error('signing in never came to its end');
});
