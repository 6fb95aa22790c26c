import { prepareDatabase } from '@app/platform';
import { DemoData } from '../../apps/api/src/demo/demo-data';
import { cloneDatabase, TestApp } from './app';

/** The application as somebody finds it who tries it out: the story of the demo, told into a database that was empty. */
export async function startDemo(options: { web?: boolean } = {}): Promise<TestApp> {
  const empty = await cloneDatabase('template0');
  const address = { url: null, ownerUrl: empty.ownerUrl, secret: 'secret of the test run' };
  const appUrl = await prepareDatabase(address, () => undefined);
  const app = await TestApp.start({ ...options, database: { ...empty, appUrl } });
  try {
    await app.app.get(DemoData).fill();
  } catch (error) {
    await app.stop({ probed: false });
    throw error;
  }
  return app;
}
