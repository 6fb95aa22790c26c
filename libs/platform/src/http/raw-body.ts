import type { Readable } from 'node:stream';
import { platformProblems } from '../platform.problems';

/**
 * The bytes of a body that is no JSON (`@Accepts`), read only once guard and permission have let the request through.
 * What lies beyond the limit is read and forgotten, so that the refusal still reaches whoever sends it; the server's
 * request timeout bounds how long that may take.
 */
export async function readRawBody(body: Readable, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts.length = 0;
  }
  if (size > limit) throw platformProblems['too-large']();
  return Buffer.concat(parts);
}
