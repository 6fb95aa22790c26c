import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** The built product, which the story ring has built before its first test. */
export const DIST = join(__dirname, '..', '..', 'dist');

/** A data folder that the embedded database's own account may pass through. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kycuong-process-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** How a command of the administrator ended, and what it said. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** One command of the command line, in a process of its own that knows the given variables and no others. */
export async function commandLine(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Said> {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, [join(DIST, 'apps/cli/src/main.js'), ...args], {
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...said };
}

/** A database with nothing in it, owned by the owner of the test run. */
export class EmptyDatabase {
  private constructor(readonly name: string) {}

  static async create(): Promise<EmptyDatabase> {
    const database = new EmptyDatabase(`kycuong_empty_${randomBytes(6).toString('hex')}`);
    const owner = decodeURIComponent(new URL(given('KC_TEST_OWNER_URL')).username);
    await asSuperuser((client) => client.query(`CREATE DATABASE ${database.name} OWNER ${owner}`));
    return database;
  }

  get ownerUrl(): string {
    return this.at('KC_TEST_OWNER_URL');
  }

  get superuserUrl(): string {
    return this.at('KC_TEST_SUPERUSER_URL');
  }

  /** As the role that the whole test run uses for requests. */
  get appUrl(): string {
    return this.at('KC_TEST_APP_URL');
  }

  /** The role that start-up derives when it is given the owner alone. */
  get derivedRole(): string {
    return `${this.name}_app`;
  }

  async rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.asSuperuser(async (client) => (await client.query<Row>(sql, [...values])).rows);
  }

  asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return withClient(this.superuserUrl, work);
  }

  async drop(): Promise<void> {
    await asSuperuser(async (client) => {
      await client.query(`DROP DATABASE ${this.name} WITH (FORCE)`);
      await client.query(`DROP ROLE IF EXISTS ${this.derivedRole}`);
    });
  }

  private at(variable: string): string {
    return Object.assign(new URL(given(variable)), { pathname: `/${this.name}` }).toString();
  }
}

async function asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(given('KC_TEST_SUPERUSER_URL'), work);
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through npm test`);
  return value;
}
