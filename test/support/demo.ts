import { prepareDatabase } from '@app/platform';
import { DemoData } from '../../apps/api/src/demo/demo-data';
import { cloneDatabase, TestApp } from './app';

/**
 * The application as somebody finds it who tries it out: the story of the demo, told into a database in which somebody began
 * to tell it and was stopped.
 */
export async function startDemo(options: { web?: boolean } = {}): Promise<TestApp> {
  const empty = await cloneDatabase('template0');
  const address = { url: null, ownerUrl: empty.ownerUrl, secret: 'secret of the test run' };
  const appUrl = await prepareDatabase(address, () => undefined);
  await empty.superuser(async (client) => {
    await client.query('SELECT demo_begin()');
    await client.query(
      `INSERT INTO tenant (id, name, demo_anchor_on, demo_started_at) VALUES (1, 'Broken off', '2026-11-20', now())`,
    );
  });
  const app = await TestApp.start({ ...options, database: { ...empty, appUrl } });
  try {
    // With several processes each has begun already: then there is nothing left to tell.
    await app.app.get(DemoData).begin(appUrl);
  } catch (error) {
    await app.stop({ probed: false });
    throw error;
  }
  return app;
}
