// All writers of one commune queue for the head of its audit chain. How long does the unluckiest of them wait?
import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 20;
const PROMISE_MS = 200;

// A backend that appends may wait twice, for its turn and for the transaction before it: its statement's age counts both.
const WAITING = `
  SELECT pid || '@' || query_start AS wait, extract(epoch FROM clock_timestamp() - query_start)::float8 * 1000 AS ms
    FROM pg_stat_activity WHERE query LIKE '%audit_append%' AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()`;

/** Eight clients record findings in one province, four of them in one commune. */
export async function waitForOneHead(subject, seconds) {
  const [, , { http }] = subject.cases;
  const [crowded, ...others] = http;
  const waits = new Map();
  let going = true;
  const watch = (async () => {
    while (going) {
      const { rows } = await subject.client.query(WAITING);
      for (const { wait, ms } of rows) waits.set(wait, Math.max(ms, waits.get(wait) ?? 0));
      await sleep(EVERY_MS);
    }
  })();
  const write = (choices, round) => subject.measure('http', { choices, seconds, round, connections: 4 });
  const [together, apart] = await Promise.all([write([crowded], 'one commune'), write(others, 'others')]);
  going = false;
  await watch;
  const longest = Math.max(0, ...waits.values());
  return { seconds, promiseMs: PROMISE_MS, everyMs: EVERY_MS, seen: waits.size, longest, together, apart };
}
