import { TABLE_PRIVILEGES } from '../../libs/platform/src/database/privileges';
import { POLICIES } from '../support/policy-table';
import { SecondLock } from '../support/second-lock';

const TABLES = Object.keys(POLICIES);

let lock: SecondLock;
beforeAll(async () => {
  lock = await SecondLock.open();
});
afterAll(() => lock.close());

describe('the second lock', () => {
  it('has an expectation for every table that has rows of a tenant', () => {
    // The last two are closed to the application altogether.
    const exempt = ['login_throttle', 'schema_migration', 'staff_name_part', 'name_syllable'];
    expect(TABLES.sort()).toEqual(
      Object.keys(TABLE_PRIVILEGES)
        .filter((table) => !exempt.includes(table))
        .sort(),
    );
  });

  describe.each(TABLES)('%s', (table) => {
    it('shows nothing and takes nothing while nobody is set', async () => {
      expect(await lock.nobody(table)).toEqual([]);
    });

    it('shows everybody exactly the rows that are theirs', async () => {
      const { faults, shown, hidden } = await lock.seen(table);
      expect(faults).toEqual([]);
      expect(shown).toBeGreaterThan(0);
      if (POLICIES[table]?.see !== POLICIES['tenant']?.see) expect(hidden).toBeGreaterThan(0);
    });

    it('takes new rows only from those who may add them', async () => {
      expect(await lock.added(table)).toEqual([]);
    });

    it('lets nobody change, move or remove what is not theirs to change', async () => {
      expect(await lock.changed(table)).toEqual([]);
    });
  });
});
