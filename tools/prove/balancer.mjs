import { createServer, request as ask } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;
const LONGEST_MS = 20_000;
const PAUSE_MS = 20;

/**
 * A balancer as small as can be: one server after the other of those that say they are ready. What a server has not begun
 * to answer is asked of another one, which is safe with the product: what happened already is answered as before.
 */
export class Balancer {
  asked = 0;
  askedAgain = 0;

  constructor(urls) {
    this.servers = urls.map((url) => ({ url: new URL(url), isUp: false, served: 0 }));
    this.turn = 0;
    this.http = createServer((incoming, outgoing) => void this.pass(incoming, outgoing));
    this.http.keepAliveTimeout = 60_000;
  }

  async listen() {
    await this.look();
    this.watch = setInterval(() => void this.look(), LOOK_EVERY_MS);
    await new Promise((done) => this.http.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${this.http.address().port}`;
  }

  close() {
    clearInterval(this.watch);
    this.http.close();
    this.http.closeAllConnections();
  }

  async look() {
    await Promise.all(
      this.servers.map(async (server) => {
        server.isUp = await fetch(new URL('/health/ready', server.url), {
          signal: AbortSignal.timeout(2_000),
          headers: { connection: 'close' },
        }).then(
          (answer) => answer.ok,
          () => false,
        );
      }),
    );
  }

  async pass(incoming, outgoing) {
    const parts = [];
    for await (const part of incoming) parts.push(part);
    const body = Buffer.concat(parts);
    this.asked += 1;
    for (const since = performance.now(); performance.now() - since < LONGEST_MS;) {
      const server = this.next();
      const answer = await send(server.url, incoming, body);
      if (answer) {
        server.served += 1;
        outgoing.writeHead(answer.status, answer.headers).end(answer.body);
        return;
      }
      server.isUp = false;
      this.askedAgain += 1;
      await sleep(PAUSE_MS);
    }
    outgoing.writeHead(502).end();
  }

  /** Of those that are up, or of all where none seems to be: one of them may just be slow to say so. */
  next() {
    const up = this.servers.filter(({ isUp }) => isUp);
    const some = up.length > 0 ? up : this.servers;
    this.turn += 1;
    return some[this.turn % some.length];
  }
}

/** The whole answer; null where the server gave none, or is on its way out. */
function send(url, { method, url: path, headers }, body) {
  return new Promise((done) => {
    const request = ask(new URL(path, url), { method, headers: { ...headers, connection: 'close' }, agent: false });
    request.setTimeout(LONGEST_MS, () => request.destroy());
    request.on('error', () => done(null));
    request.on('response', (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', () => done(null));
      response.on('end', () => {
        const { connection: _, 'transfer-encoding': __, ...rest } = response.headers;
        if (response.statusCode === 503) done(null);
        else done({ status: response.statusCode, headers: rest, body: Buffer.concat(parts) });
      });
    });
    request.end(body);
  });
}
