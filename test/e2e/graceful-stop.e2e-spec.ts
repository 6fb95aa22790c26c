import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { cloneDatabase } from '../support/app';

const ROOT = join(__dirname, '..', '..');
const LONGEST = 240_000;

// The long form, with more stops and connections, is `npm run prove -- graceful-stop`.
it(
  'one of two servers is stopped under load and started again, and no request fails',
  async () => {
    const { appUrl, ownerUrl, drop } = await cloneDatabase();
    try {
      const { code, said } = await new Promise<{ code: number; said: string }>((resolve) => {
        const script = join(ROOT, 'tools/prove/run.mjs');
        const load = ['--rounds', '2', '--connections', '20', '--rate', '10'];
        const args = [script, 'graceful-stop', ...load, '--database', appUrl, '--owner', ownerUrl];
        execFile(process.execPath, args, { timeout: LONGEST - 20_000, killSignal: 'SIGTERM' }, (error, out, err) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, said: out + err }),
        );
      });
      expect(said).toMatch(/^2 stops, [1-9]\d* findings acknowledged, 0 failed requests$/m);
      expect(said).toMatch(/served [1-9]\d* and [1-9]\d*; slowest stop \d\.\d s$/m);
      expect(code).toBe(0);
    } finally {
      await drop();
    }
  },
  LONGEST,
);
