import { TestApp } from '../../support/app';
import { figure } from '../../support/proof';
import { buildWorld } from '../../support/world';

// Whoever takes a second connection while holding the first waits for ever when there is one. The whole of the story ring
// runs so by `npm run prove -- pool-of-one`; here it is what the world of the tests takes, and a crowd.
const CROWD = 60;
const LONGEST_MS = 10_000;
const NAMES = ['ngoc.do', 'anh.le', 'mai.vu', 'tham.nguyen'];
const PATHS = ['/tasks?list=unit&limit=50', '/tasks?list=mine', '/inbox', '/my-work', '/units?limit=50'];

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ inside: true, env: { DATABASE_POOL: '1' } });
});
afterAll(() => app.stop());

it('every step of the story is taken on one connection, and a crowd is served or sent away, but never left', async () => {
  const world = await buildWorld(app);
  for (const name of NAMES) await world.as(name);
  const since = performance.now();
  const answers = await Promise.all(
    Array.from({ length: CROWD }, async (_, nth) => {
      const who = await world.as(NAMES[nth % NAMES.length] ?? '');
      return who.get(PATHS[nth % PATHS.length] ?? '/me');
    }),
  );
  const took = performance.now() - since;
  for (const answer of answers) {
    if (answer.status === 503) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    else expect(answer.status).toBe(200);
  }
  expect(took).toBeLessThan(LONGEST_MS);
  const served = answers.filter((answer) => answer.status === 200).length;
  expect(served).toBeGreaterThan(0);
  figure('pool-of-one', `the world of the tests on one connection, then ${served} of ${CROWD} at once served`);
}, 240_000);
