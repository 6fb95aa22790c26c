import { parseArgs } from 'node:util';
import { FirstAdministrator } from '@app/identity';
import { APP_CONFIG, DATABASE_POOL, jobContext, UnitOfWork, type AppConfig } from '@app/platform';
import type { Pool } from 'pg';
import { OfficeLibrary } from '../../../api/src/composition';
import { withApplication } from './with-application';

const USAGE = 'create-admin needs --user NAME, and --office "NAME OF THE AUTHORITY" on an empty database';

/** Makes an administrator, in an empty database the office as well, and prints the one-time link to come in by. */
export async function createAdmin(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { user: { type: 'string' }, office: { type: 'string' } } });
  const { user, office } = values;
  if (!user) return complain(USAGE);
  return withApplication(async (app) => {
    const { rows } = await app
      .get<Pool>(DATABASE_POOL)
      .query<{ id: number; demo: Date | null }>('SELECT tenant_ids() AS id, demo_started_at() AS demo');
    const [tenant] = rows;
    if (tenant?.demo) {
      return complain(
        'This database holds the demo: no account of a real person is made beside fictional ones.\nFirst: npm run cli -- leave-demo',
      );
    }
    if (!tenant && !office?.trim()) return complain(USAGE);
    const first = app.get(FirstAdministrator);
    const made = await app.get(UnitOfWork).run(jobContext('command-line', tenant?.id ?? 1), async () => {
      if (!tenant) {
        await first.found(office ?? '');
        await app.get(OfficeLibrary).publish();
      }
      return first.letIn(user);
    });
    const { publicUrl, port } = app.get<AppConfig>(APP_CONFIG);
    console.log(made.isNew ? 'The administrator is made.' : 'The administrator is let in again.');
    console.log(`Open this link once, within ${made.hours} hours, and set a password:`);
    console.log(`${publicUrl?.origin ?? `http://127.0.0.1:${port}`}/first-sign-in#${made.token}`);
    return 0;
  });
}

function complain(text: string): number {
  console.error(text);
  return 1;
}
