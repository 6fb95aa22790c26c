import { createHash } from 'node:crypto';
import { createReadStream, type WriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SetupWords } from '@app/platform';
import { extract, pack } from 'tar-stream';

/** The archive is not the one that was written, or has no place here; the message says so in both languages. */
export class ArchiveError extends Error {
  constructor({ vi, en }: SetupWords) {
    super(`${vi}\n${en}`);
    this.name = 'ArchiveError';
  }
}

/** One file in an archive, to be read before the next one is asked for. */
export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  readonly body: AsyncIterable<Buffer>;
}

type Sink = ReturnType<ReturnType<typeof pack>['entry']>;

// Every file looks alike, so that the bytes of an archive follow from what is in it.
const LOOK = { mode: 0o600, mtime: new Date(0), uid: 0, gid: 0 };
const SEAL = 'archive.sha256';
/** A tar ends with two blocks of zeros. */
const END_BYTES = 1024;
/** Header and content of the seal, a block each, and the end. */
const SEAL_BYTES = 1024 + END_BYTES;

/**
 * Writes a tar whose last file is the SHA-256 of all bytes before it. Under its name it is there whole and on disk, or
 * not at all.
 */
export class SealedTar {
  private readonly tar = pack();
  private readonly written: Promise<void>;

  private constructor(
    private readonly path: string,
    file: WriteStream,
  ) {
    this.written = pipeline(this.tar as unknown as Readable, sealing(), file);
    // Read in `finish`, or by whoever adds the next file.
    this.written.catch(() => undefined);
  }

  /** @throws ArchiveError when there is a file of that name, or nowhere to put one */
  static async create(path: string): Promise<SealedTar> {
    const taken = await open(path, 'r').catch(() => null);
    await taken?.close();
    if (taken)
      throw new ArchiveError({
        vi: `${path} đã có rồi: đặt tên tệp khác.`,
        en: `${path} is there already: name another file.`,
      });
    // Opened before anything is read, so that what is wrong with the folder is said at once.
    const file = await open(partial(path), 'w', 0o600).catch((error: unknown) => {
      const isMissing = codeOf(error) === 'ENOENT';
      throw new ArchiveError(
        isMissing
          ? {
              vi: `Không có thư mục ${dirname(path)}: tạo thư mục trước, hoặc đặt tên tệp khác.`,
              en: `There is no folder ${dirname(path)}: make it first, or name another file.`,
            }
          : { vi: `Không ghi được ${path} (${codeOf(error)}).`, en: `${path} cannot be written (${codeOf(error)}).` },
      );
    });
    return new SealedTar(path, file.createWriteStream({ flush: true }));
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.orFailure(
      new Promise<void>((resolve, reject) =>
        this.tar.entry({ ...LOOK, name, size: content.length }, content, (error) =>
          error ? reject(error) : resolve(),
        ),
      ),
    );
  }

  /** Adds a file of exactly that size as it is read. */
  async addStream(name: string, size: number, content: AsyncIterable<Buffer>): Promise<void> {
    const { sink, done } = this.begin(name, size);
    for await (const part of content) {
      if (!sink.write(part)) {
        await this.orFailure(new Promise<void>((resolve) => sink.once('drain', () => resolve())));
      }
    }
    sink.end(null);
    await this.orFailure(done);
  }

  private begin(name: string, size: number): { sink: Sink; done: Promise<void> } {
    let sink: Sink | undefined;
    const done = new Promise<void>((resolve, reject) => {
      sink = this.tar.entry({ ...LOOK, name, size }, (error) => (error ? reject(error) : resolve()));
    });
    done.catch(() => undefined);
    if (!sink) throw new Error('the archive takes no more files');
    return { sink, done };
  }

  async finish(): Promise<void> {
    this.tar.finalize();
    await this.written;
    await rename(partial(this.path), this.path);
    const folder = await open(dirname(this.path), 'r');
    await folder.sync();
    await folder.close();
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    this.tar.destroy(new Error('the backup was given up'));
    await this.written.catch(() => undefined);
    await rm(partial(this.path), { force: true });
  }

  // A full disk ends the pipe, and nobody would ever say that the entry is done.
  private orFailure(step: Promise<void>): Promise<void> {
    return Promise.race([step, this.written]);
  }
}

const partial = (path: string): string => `${path}.partial`;

/** Passes a tar on, and before its end puts the seal. */
function sealing(): Transform {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const all = Buffer.concat([held, chunk]);
      const passed = all.subarray(0, Math.max(0, all.length - END_BYTES));
      held = all.subarray(passed.length);
      hash.update(passed);
      done(null, passed);
    },
    flush(done) {
      sealOf(hash.digest('hex')).then(
        (seal) => done(null, seal),
        (error: unknown) => done(error as Error),
      );
    },
  });
}

/** The last bytes of an archive whose bytes before them have that hash. */
async function sealOf(hash: string): Promise<Buffer> {
  const tar = pack();
  tar.entry({ ...LOOK, name: SEAL }, `${hash}\n`);
  tar.finalize();
  const parts: Buffer[] = [];
  for await (const part of tar as unknown as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

/** @throws ArchiveError unless every byte of the archive is as it was written, and none is missing */
export async function requireSeal(path: string): Promise<void> {
  const hash = createHash('sha256');
  const file = await open(path, 'r').catch((error: unknown) => {
    const isMissing = codeOf(error) === 'ENOENT';
    throw new ArchiveError(
      isMissing
        ? { vi: `Không có tệp ${path}.`, en: `There is no file ${path}.` }
        : { vi: `Không đọc được ${path} (${codeOf(error)}).`, en: `${path} cannot be read (${codeOf(error)}).` },
    );
  });
  try {
    const { size } = await file.stat();
    if (size < SEAL_BYTES)
      throw new ArchiveError({
        vi: `${path} không phải bản sao lưu, hoặc đã bị cắt cụt.`,
        en: `${path} is no backup, or it is cut off.`,
      });
    const body = createReadStream(path, { end: size - SEAL_BYTES - 1 });
    if (size > SEAL_BYTES) for await (const part of body) hash.update(part as Buffer);
    const end = Buffer.alloc(SEAL_BYTES);
    await file.read(end, 0, SEAL_BYTES, size - SEAL_BYTES);
    if (!end.equals(await sealOf(hash.digest('hex')))) {
      throw new ArchiveError({
        vi: `${path} bị hỏng, bị cắt cụt hoặc không phải bản sao lưu: nội dung không khớp mã băm ở cuối tệp.`,
        en: `${path} is damaged, cut off, or no backup: it does not fit the hash at its end.`,
      });
    }
  } finally {
    await file.close();
  }
}

/** The files of an archive one after the other; each is read or skipped before the next. */
export async function* entriesOf(path: string): AsyncGenerator<ArchiveEntry> {
  const tar = extract();
  const reading = pipeline(createReadStream(path), tar as unknown as NodeJS.WritableStream);
  reading.catch(() => undefined);
  for await (const entry of tar) {
    const { name, size } = entry.header;
    if (name !== SEAL) yield { name, size, body: entry as unknown as AsyncIterable<Buffer> };
    entry.resume();
  }
  await reading;
}

/** What the system calls it: EACCES, ENOSPC; whoever runs the machine looks for that. */
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
