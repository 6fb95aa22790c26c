import { rmSync } from 'node:fs';

export default async function tearDown() {
  const server = globalThis.__testServer;
  if (!server) return;
  await server.stop();
  if (server.folder) rmSync(server.folder, { recursive: true, force: true });
}
