import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { LONG, paper } from '../../../test/support/paper';
import { renderOrder } from './layout/definition';
import { RENDER_BOUNDS, RenderPool } from './render-pool';

const pool = new RenderPool();
afterAll(() => pool.close());

/** How long the work took, and the longest that the event loop stood still from the tick before it until its end. */
async function watched(work: () => Promise<unknown>): Promise<{ setting: number; longest: number; ticks: number }> {
  let [longest, ticks, last] = [0, 0, performance.now()];
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const watch = setInterval(() => {
    look();
    ticks += 1;
  }, 5);
  await sleep(20);
  [longest, ticks] = [0, 0];
  const begun = performance.now();
  try {
    await work();
  } finally {
    look();
    clearInterval(watch);
  }
  return { setting: performance.now() - begun, longest, ticks };
}

describe('the work of setting', () => {
  it('leaves the event loop free', async () => {
    const order = renderOrder(paper({ body: [...LONG, ...LONG, ...LONG, ...LONG, ...LONG, ...LONG] }));
    const { setting, longest, ticks } = await watched(() => pool.render(order));
    expect(ticks).toBeGreaterThanOrEqual(2);
    // A loop that sets the pages itself stands still for as long as that takes; a busy machine holds it up for less.
    expect(longest).toBeLessThan(setting / 2);
  });

  it('is refused when too many wait, and goes on afterwards', async () => {
    const small = new RenderPool({ ...RENDER_BOUNDS, waiting: 1 });
    const order = renderOrder(paper());
    const settled = await Promise.allSettled([1, 2, 3].map(() => small.render(order)));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(settled[2]).toMatchObject({ reason: { code: 'documents.busy', facts: { retryAfter: 5 } } });
    expect((await small.render(order)).subarray(0, 5).toString()).toBe('%PDF-');
    await small.close();
  });

  it.each<[string, (worker: Worker) => unknown]>([
    ['ends', (worker) => worker.terminate()],
    // Node tells it when the thread runs out of memory, say, and ends the thread; without a listener it ends us.
    ['fails', (worker) => worker.emit('error', new Error('no memory')) && worker.terminate()],
  ])('goes on in a new thread when one that has nothing to do %s', async (_how, end) => {
    const single = new RenderPool();
    const { idle } = single as unknown as { idle: Worker[] };
    const order = renderOrder(paper());
    const first = await single.render(order);
    const [worker] = idle;
    if (!worker) throw new Error('no thread waits');
    await end(worker);
    expect(idle).toHaveLength(0);
    expect((await single.render(order)).equals(first)).toBe(true);
    expect(idle.includes(worker)).toBe(false);
    await single.close();
  });

  it('is refused over the bound of pages, and stopped over the bound of time', async () => {
    const bounded = new RenderPool({ ...RENDER_BOUNDS, maxPages: 2 });
    await expect(bounded.render(renderOrder(paper({ body: LONG })))).rejects.toMatchObject({
      code: 'documents.too-long',
    });
    await bounded.close();
    const hurried = new RenderPool({ ...RENDER_BOUNDS, maxSeconds: 0.001 });
    await expect(hurried.render(renderOrder(paper({ body: LONG })))).rejects.toMatchObject({
      code: 'documents.took-too-long',
    });
    await hurried.close();
  });
});
