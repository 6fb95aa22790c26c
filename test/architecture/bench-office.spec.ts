import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cloneDatabase } from '../support/app';

// The benchmarks write their office straight into the tables: whoever changes a table hears of it here.
it('the office that benchmarks measure on is one that the database takes', async () => {
  const database = await cloneDatabase();
  try {
    const fill = join(__dirname, '../../bench/fill.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [fill, database.superuserUrl]);
    const before = await database.superuser((client) =>
      client.query(
        `SELECT count(*)::int AS n FROM finding f JOIN org_unit u ON u.id = f.org_unit_id WHERE u.id >= 100001`,
      ),
    );
    expect([before.rows, JSON.parse(stdout)]).toMatchObject([
      [{ n: 4 * 12 * 15 }],
      { findings: expect.any(Number) as number },
    ]);
  } finally {
    await database.drop();
  }
});
