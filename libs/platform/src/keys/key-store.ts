import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { AppConfig } from '../config/app-config';
import { APP_CONFIG } from '../config/config.token';

/** What every key is made of: enough for AES-256, for HMAC-SHA-256 and as the seed of an Ed25519 key. */
export const KEY_BYTES = 32;

/** A key cannot be used as it lies there; the message says what to do about it. */
export class KeyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KeyError';
  }
}

/**
 * The keys of the installation, which the database must not hold: one file a name under `KEYS_DIR`, readable by its owner
 * alone, made once. Who loses them loses what was encrypted with them, so a backup carries them.
 */
@Injectable()
export class KeyStore {
  private readonly known = new Map<string, Buffer>();

  constructor(@Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'keysDir'>) {}

  /** The key of that name; `null` where there is none yet. */
  find(name: string): Buffer | null {
    const known = this.known.get(name) ?? readKey(this.pathOf(name));
    if (known) this.known.set(name, known);
    return known;
  }

  /** The key of that name, which is made where there is none. Processes that do so at the same time get the same. */
  findOrMake(name: string): Buffer {
    const found = this.find(name);
    if (found) return found;
    makeKey(this.config.keysDir, this.pathOf(name));
    const made = this.find(name);
    if (!made) throw new KeyError(`${this.pathOf(name)} was written and is not there.`);
    return made;
  }

  /**
   * The name of the key that a family (`secrets`) encrypts with today: of `secrets-1`, `secrets-2` the last. Looked up in the
   * folder each time, so that a key which another process has added is used from then on.
   */
  latest(family: string): string {
    return nameOf(family, Math.max(1, ...this.numbers(family)));
  }

  /** All keys of the family that are here, the last first. */
  all(family: string): Buffer[] {
    return [...this.numbers(family)].reverse().map((number) => this.findOrMake(nameOf(family, number)));
  }

  /** Makes the key that follows the last one of the family, and names it. */
  makeNext(family: string): string {
    const name = nameOf(family, Math.max(0, ...this.numbers(family)) + 1);
    this.findOrMake(name);
    return name;
  }

  private numbers(family: string): number[] {
    const names = existsSync(this.config.keysDir) ? readdirSync(this.config.keysDir) : [];
    return names
      .map((name) => /^([a-z-]+)-([1-9]\d*)\.key$/.exec(name))
      .filter((found) => found?.[1] === family)
      .map((found) => Number(found?.[2]))
      .sort((a, b) => a - b);
  }

  private pathOf(name: string): string {
    if (!/^[a-z][a-z0-9-]{0,40}$/.test(name)) throw new Error(`${name} is no name of a key`);
    return join(this.config.keysDir, `${name}.key`);
  }
}

const nameOf = (family: string, number: number): string => `${family}-${number}`;

function readKey(path: string): Buffer | null {
  let text: string;
  try {
    const { mode } = statSync(path);
    if (mode & 0o077) throw new KeyError(`${path} can be read by others: chmod 600 it, and change what it protects.`);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== KEY_BYTES) throw new KeyError(`${path} is damaged: it must hold ${KEY_BYTES} bytes in hex.`);
  return key;
}

// Under another name first, so that no process ever reads half a key; the link fails for all but the first.
function makeKey(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(folder);
}

// The name of the file must survive a power cut as well as its content.
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
