import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const LONGEST = 180_000;

// The long form, with more rounds, is `npm run prove -- kill-server`.
it(
  'a server killed under load loses nothing it acknowledged, does nothing twice and nothing by halves',
  async () => {
    const { code, said } = await new Promise<{ code: number; said: string }>((resolve) => {
      const args = [join(ROOT, 'tools/prove/run.mjs'), 'kill-server', '--rounds', '2'];
      execFile(process.execPath, args, { timeout: LONGEST - 20_000, killSignal: 'SIGTERM' }, (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, said: out + err }),
      );
    });
    expect(said).toMatch(/^2 rounds, [2-9]\d\d acknowledged writes, 0 faults$/m);
    expect(code).toBe(0);
  },
  LONGEST,
);
