import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, platformProblems, type AppConfig } from '@app/platform';
import { evidenceProblems } from './evidence.problems';

/** Bytes that are on disk, and not yet evidence. Whoever has it keeps it or discards it. */
export interface Draft {
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/**
 * Bytes by their SHA-256, under `evidence/ab/<hash>` of the data folder. A file is complete on disk (content and folder
 * flushed) before anything names it, so a row never points to bytes that a crash could take.
 */
@Injectable()
export class EvidenceStore {
  readonly root: string;
  readonly drafts: string;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.root = join(config.dataDir, 'evidence');
    this.drafts = join(this.root, 'drafts');
  }

  /**
   * Writes a body to disk as it arrives: what many people send at once takes no memory. Beyond the limit, and after the
   * disk is full, the rest is read and forgotten, so that the refusal still reaches whoever sends it.
   */
  async draft(body: Readable, limit: number): Promise<Draft> {
    const path = join(this.drafts, randomUUID());
    try {
      await mkdir(this.drafts, { recursive: true, mode: 0o700 });
      const file = await open(path, 'wx', 0o400);
      try {
        return { path, ...(await fill(file, body, limit)) };
      } finally {
        await file.close();
      }
    } catch (error) {
      await rm(path, { force: true });
      throw explained(error, body);
    }
  }

  /** Makes a draft part of the store, under its hash. The same bytes twice are one file. */
  async keep(draft: Draft): Promise<void> {
    const path = this.pathOf(draft.sha256);
    const folder = join(path, '..');
    try {
      const isNew = (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined;
      await rename(draft.path, path);
      await flushFolder(folder);
      if (isNew) await flushFolder(this.root);
    } catch (error) {
      await this.discard(draft);
      throw explained(error);
    }
  }

  /** What the product itself made out of a file, such as its shared copy. */
  async put(content: Buffer): Promise<Draft> {
    const draft = await this.draft(Readable.from([content]), content.length);
    await this.keep(draft);
    return draft;
  }

  async discard(draft: Draft): Promise<void> {
    await rm(draft.path, { force: true });
  }

  /** Whether bytes can be written now: a folder that is gone, read-only or full is noticed before somebody's upload is. */
  async takesBytes(): Promise<boolean> {
    try {
      await this.discard(await this.draft(Readable.from([Buffer.of(0)]), 1));
      return true;
    } catch {
      return false;
    }
  }

  /** Its bytes, once it is certain that they are there: a missing file is an answer, not a broken stream. */
  async read(sha256: Buffer): Promise<ReadStream> {
    const path = this.pathOf(sha256);
    try {
      const file = await open(path, 'r');
      return file.createReadStream();
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw evidenceProblems['bytes-missing']();
      throw error;
    }
  }

  /** What keeps the bytes under the hash from being the ones that it is the hash of: null for nothing. */
  async faultOf(sha256: Buffer): Promise<string | null> {
    const hash = createHash('sha256');
    try {
      for await (const part of createReadStream(this.pathOf(sha256))) hash.update(part as Buffer);
    } catch (error) {
      // What cannot be read is as lost as what is missing, until somebody mends it; one file never stops the others.
      return String(codeOf(error) ?? error);
    }
    return hash.digest().equals(sha256) ? null : 'changed';
  }

  pathOf(sha256: Buffer): string {
    const name = sha256.toString('hex');
    return join(this.root, name.slice(0, 2), name);
  }
}

async function fill(file: FileHandle, body: Readable, limit: number): Promise<Omit<Draft, 'path'>> {
  const hash = createHash('sha256');
  let size = 0;
  let failure: unknown;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit || failure !== undefined) continue;
    hash.update(part);
    try {
      await file.writeFile(part);
    } catch (error) {
      failure = error;
    }
  }
  if (size > limit) throw platformProblems['too-large']();
  if (failure !== undefined) throw failure as Error;
  await file.sync();
  return { size, sha256: hash.digest() };
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

// A full disk and a sender who hung up are no failures of the product.
function explained(error: unknown, body?: Readable): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return evidenceProblems['no-space']();
  const brokenOff = body?.destroyed === true && !body.readableEnded;
  return brokenOff && (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    ? evidenceProblems['broken-off']()
    : error;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
