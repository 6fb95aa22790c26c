// The client of one measurement, in a process of its own: a closed loop on a fixed number of connections, either HTTP to
// the product or SQL to its database. Connects and warms up, says so, runs when told to, reports and ends.
import { connect } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import pg from 'pg';
import { PLACEHOLDER } from './placeholder.mjs';
import { randomFrom } from '../tools/prove/random.mjs';

const doors = { http: httpDoor, sql: sqlDoor };

process.once('message', async (job) => {
  const lanes = [];
  for (let index = 0; index < job.connections; index += 1) {
    lanes.push({ send: await doors[job.kind](job), random: randomFrom(`${job.seed}/${index}`) });
  }
  await loop(lanes, job, { most: job.warmUp, seconds: 30 });
  process.once('message', async () => {
    process.send(await loop(lanes, job, job));
    process.exit(0);
  });
  process.send('warm');
});

async function loop(lanes, { choices }, { most, seconds }) {
  const times = [];
  const since = performance.now();
  const until = since + seconds * 1000;
  let left = most;
  await Promise.all(
    lanes.map(async ({ send, random }) => {
      while (left > 0 && performance.now() < until) {
        left -= 1;
        const choice = choices[Math.floor(random() * choices.length)];
        const begin = performance.now();
        await send(choice, uuidv7());
        times.push(performance.now() - begin);
      }
    }),
  );
  const took = (performance.now() - since) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { count: times.length, rps: times.length / took, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** HTTP/1.1 on one kept-alive connection, no more of it than a measurement needs: a heavy client would measure itself. */
async function httpDoor({ port }) {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let settle;
  let chunks = [];
  let received = 0;
  let expected = Infinity;
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    received += chunk.length;
    if (expected === Infinity) {
      chunks = [Buffer.concat(chunks)];
      const end = chunks[0].indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(chunks[0].latin1Slice(0, end));
      expected = end + 4 + Number(length[1]);
    }
    if (received >= expected) settle.resolve(Buffer.concat(chunks));
  });
  const broken = (why) => settle?.reject(new Error(`the connection broke: ${why}`));
  socket.on('error', (error) => broken(error.message)).on('close', () => broken('closed'));
  return async ({ head, body, status }, id) => {
    [chunks, received, expected] = [[], 0, Infinity];
    const answer = await new Promise((resolve, reject) => {
      settle = { resolve, reject };
      socket.write(head + body.replaceAll(PLACEHOLDER, id));
    });
    if (answer.latin1Slice(9, 12) !== String(status)) throw new Error(answer.toString());
  };
}

/** A plain client of the driver with named statements; several of them are one transaction. */
async function sqlDoor({ url, options }) {
  const client = new pg.Client({ connectionString: url, options });
  await client.connect();
  return async ({ statements }, id) => {
    if (statements.length === 1) return client.query(statements[0]);
    await client.query('BEGIN');
    for (const { name, text, values } of statements) {
      const own = values.map((value) => (typeof value === 'string' ? value.replaceAll(PLACEHOLDER, id) : value));
      await client.query({ name, text, values: own });
    }
    return client.query('COMMIT');
  };
}
