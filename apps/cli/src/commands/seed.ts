import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DemoData, demoAccounts } from '../../../api/src/composition';
import { withApplication } from './with-application';

/** Fills an empty database with a profile's data and writes who can sign in; a database with data is left as it is. */
export async function seed(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { profile: { type: 'string' }, out: { type: 'string' } } });
  if (values.profile !== 'demo' || !values.out) {
    console.error('seed needs --profile demo and --out DIR');
    return 2;
  }
  const { out } = values;
  return withApplication(async (app) => {
    const demo = app.get(DemoData);
    if (!(await demo.isEmpty())) {
      console.error('The database has data already; nothing was changed.');
      return 1;
    }
    await demo.fill();
    const accounts = demoAccounts().map(({ username, password, role, unit }) => ({ username, password, role, unit }));
    await mkdir(out, { recursive: true });
    await writeFile(join(out, 'accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`);
    console.log(`${accounts.length} accounts in ${join(out, 'accounts.json')}`);
    return 0;
  });
}
