import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoData, demoAccounts, fillMatrix, WHOLE_MATRIX } from '../../../api/src/composition';
import { withApplication } from './with-application';
import { needs, refuse, tell } from '../refuse';

/** Fills the database and answers with the files to write: name and content. */
type Profile = (app: NestFastifyApplication) => Promise<Readonly<Record<string, readonly object[]>>>;

const PROFILES: Readonly<Record<string, Profile>> = {
  demo: async (app) => {
    await app.get(DemoData).fill();
    return {
      accounts: demoAccounts().map(({ username, password, role, unit }) => ({ username, password, role, unit })),
    };
  },
  matrix: async (app) => {
    const { accounts, objects } = await fillMatrix(app, { ...WHOLE_MATRIX, password: randomBytes(18).toString('hex') });
    return { accounts, objects };
  },
};

/** Fills an empty database with a profile's data and writes who can sign in; a database with data is left as it is. */
export async function seed(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { profile: { type: 'string' }, out: { type: 'string' } } });
  const { out } = values;
  const profile = PROFILES[values.profile ?? ''];
  if (!profile || !out) return needs('seed', `--profile ${Object.keys(PROFILES).join('|')} --out DIR`);
  return withApplication(async (app) => {
    if (!(await app.get(DemoData).isEmpty())) {
      return refuse({
        vi: 'Cơ sở dữ liệu đã có dữ liệu; chưa thay đổi gì.',
        en: 'The database has data already; nothing was changed.',
      });
    }
    const files = await profile(app);
    await mkdir(out, { recursive: true });
    for (const [name, rows] of Object.entries(files)) {
      const path = join(out, `${name}.json`);
      await writeFile(path, `${JSON.stringify(rows, null, 2)}\n`, { mode: 0o600 });
      tell({ vi: `${rows.length} ${name} trong ${path}`, en: `${rows.length} ${name} in ${path}` });
    }
    return 0;
  });
}
