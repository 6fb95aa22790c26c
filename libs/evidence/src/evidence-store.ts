import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@app/platform';

/**
 * Bytes by their SHA-256, under `evidence/ab/<hash>` of the data folder. A file is complete on disk (content and folder
 * flushed) before anything names it, so a row never points to bytes that a crash could take.
 */
@Injectable()
export class EvidenceStore {
  private readonly root: string;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.root = join(config.dataDir, 'evidence');
  }

  async put(content: Buffer): Promise<Buffer> {
    const sha256 = createHash('sha256').update(content).digest();
    const path = this.pathOf(sha256);
    const folder = join(path, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const draft = join(folder, `.${randomUUID()}`);
    try {
      const file = await open(draft, 'wx', 0o400);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    const entry = await open(folder, 'r');
    try {
      await entry.sync();
    } finally {
      await entry.close();
    }
    return sha256;
  }

  read(sha256: Buffer): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  private pathOf(sha256: Buffer): string {
    const name = sha256.toString('hex');
    return join(this.root, name.slice(0, 2), name);
  }
}
