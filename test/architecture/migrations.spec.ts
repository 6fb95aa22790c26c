import type { DataSource } from 'typeorm';
import { ownerDataSource } from '@app/platform';
import { MIGRATIONS } from '../../libs/platform/src/database/migrations';
import { cloneDatabase, type TestDatabase } from '../support/app';
import { catalogueOf } from '../support/catalogue';

let database: TestDatabase;
let owner: DataSource;

beforeEach(async () => {
  database = await cloneDatabase('template0');
  owner = await ownerDataSource(database.ownerUrl).initialize();
});
afterEach(async () => {
  await owner.destroy();
  await database.drop();
});

const catalogue = (): Promise<string[]> => database.superuser(catalogueOf);

describe('the migrations', () => {
  it('run as an owner who is no superuser, down to nothing, and up again to the same schema', async () => {
    const [role] = await owner.query<{ rolsuper: boolean; rolbypassrls: boolean }[]>(
      'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });

    expect(await owner.runMigrations()).toHaveLength(MIGRATIONS.length);
    const first = await catalogue();
    expect(first.length).toBeGreaterThan(300);

    for (let left = MIGRATIONS.length; left > 0; left -= 1) await owner.undoLastMigration();
    expect(await catalogue()).toEqual([]);

    await owner.runMigrations();
    expect(await catalogue()).toEqual(first);
  });

  // One step forth and back for each migration that there ever was: it grows with them.
  it('each take back exactly what they did', async () => {
    const runner = owner.createQueryRunner();
    for (const Migration of MIGRATIONS) {
      const migration = new Migration();
      const before = await catalogue();
      await runner.startTransaction();
      await migration.up(runner);
      await runner.commitTransaction();
      const after = await catalogue();
      expect(after).not.toEqual(before);

      await runner.startTransaction();
      await migration.down(runner);
      await runner.commitTransaction();
      expect([Migration.name, await catalogue()]).toEqual([Migration.name, before]);

      await runner.startTransaction();
      await migration.up(runner);
      await runner.commitTransaction();
      expect([Migration.name, await catalogue()]).toEqual([Migration.name, after]);
    }
    await runner.release();
  }, 240_000);

  it('are named by the moment they were written, in that order', () => {
    const stamps = MIGRATIONS.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(stamps).toEqual([...new Set(stamps)].sort((a, b) => a - b));
  });
});
