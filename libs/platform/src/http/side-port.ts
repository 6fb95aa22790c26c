import { createServer, type Server } from 'node:http';

/** What the side port answers with: a text of the given type. */
export interface SideAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Paths of the side port, each with what answers there. */
export type SidePaths = Readonly<Record<string, () => Promise<SideAnswer>>>;

/** A port beside the one for requests, so that the proxy before the product never shows to the world what answers there. */
export async function serveBeside(paths: SidePaths, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = paths[request.url ?? ''];
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    answer().then(
      ({ status, type, text }) => response.writeHead(status, { 'content-type': type }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}
