import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { withClient } from '@app/platform';
import { holdingsOf, rememberDemoLeft } from '../../../api/src/composition';
import { withDatabase } from './with-database';

const WORD = 'ROI DEMO';

/** Empties a database that holds the demo and nothing else: rows, files, sessions, clock. What is left is an office to be set up. */
export async function leaveDemo(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { yes: { type: 'boolean' } } });
  return withDatabase(async ({ url }, config) => {
    const holds = await holdingsOf(url);
    if (holds !== 'demo' && holds !== 'trial') {
      console.error(
        holds === 'nothing'
          ? 'The database is empty already.'
          : 'The database holds an office, not the demo. Nothing was changed.',
      );
      return 1;
    }
    const others = await withClient(url, async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity
          WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
      );
      return rows[0]?.n ?? 0;
    });
    if (others > 0) {
      console.error('A server or worker is running on this database: stop it first. Nothing was changed.');
      return 1;
    }
    if (!values.yes && (await asked()) !== WORD) {
      console.error('Nothing was changed.');
      return 1;
    }
    const left = await withClient(url, async (client) => {
      const { rows } = await client.query<{ left: boolean }>('SELECT demo_leave() AS left');
      return rows[0]?.left ?? false;
    });
    if (!left) {
      console.error('Something other than the demo is in this database. Nothing was changed.');
      return 1;
    }
    await rm(join(config.dataDir, 'evidence'), { recursive: true, force: true });
    // Chains of the office begin anew; what was written down of these would say that they were cut off.
    for (const name of await readdir(config.anchorDir).catch(() => [])) {
      if (name.endsWith('.anchor')) await rm(join(config.anchorDir, name), { force: true });
    }
    rememberDemoLeft(config);
    console.log('Nothing of the demo is left. Now set up the office:');
    console.log('  npm run cli -- create-admin --user NAME --office "NAME OF THE AUTHORITY"');
    return 0;
  });
}

async function asked(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Where nobody is there to ask, the input ends before an answer, and waiting for one would end the process as if all were done.
  const nobody = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = terminal.question(
    `All fictional data, files and sessions will be gone for good. Type ${WORD} to go on: `,
  );
  const text = await Promise.race([answer, nobody]);
  terminal.close();
  return text.trim();
}
