// Proves that a PostgreSQL killed at any moment costs no acknowledged write, and the server no more than a pause.
//
//   npm run prove -- kill-postgres [--rounds 20]
//
// As kill-server, but it is the database's postmaster that is killed, by its id, and the server lives on: while its
// database is down it answers 503, it starts the database again by itself, and it serves without being started anew.
import { setTimeout as sleep } from 'node:timers/promises';
import { proveKills } from './kill-rounds.mjs';

const LONGEST_MS = 60_000;
let killed;

/** What the server says meanwhile: that it serves, or that it cannot for now; never anything else, and never nothing. */
async function back(server, { round }) {
  const since = performance.now();
  for (;;) {
    const answer = await fetch(`${server.url}/health/ready`, { signal: AbortSignal.timeout(10_000) });
    if (answer.status === 200 && server.embeddedDatabase().postmaster !== killed) return server;
    if (![200, 503].includes(answer.status)) throw new Error(`/health/ready answered ${answer.status}`);
    const asked = await fetch(`${server.url}/api/v1/me`, { headers: { cookie: 'sid=nobody' } });
    if (![401, 503].includes(asked.status)) throw new Error(`/me answered ${asked.status} while the database was down`);
    round.sentAway += [answer, asked].filter(({ status }) => status === 503).length;
    if (performance.now() - since > LONGEST_MS) throw new Error('the server did not recover');
    await sleep(20);
  }
}

await proveKills({
  livesOn: true,
  back,
  strike: async (server) => {
    killed = server.embeddedDatabase().postmaster;
    process.kill(killed, 'SIGKILL');
  },
});
