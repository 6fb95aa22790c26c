import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { DatabaseSetupError, requireBoundRole, TABLES_WITHOUT_TENANT, withClient } from '@app/platform';
import { cloneDatabase, type TestDatabase } from '../support/app';

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const refusal = async (client: Client): Promise<string | null> => {
  try {
    await requireBoundRole(client, TABLES_WITHOUT_TENANT);
    return null;
  } catch (error) {
    if (!(error instanceof DatabaseSetupError)) throw error;
    return error.lines.join(' ');
  }
};

/** As a new role of the given attributes, which is gone again afterwards. */
const asRole = (attributes: string, work: (client: Client) => Promise<void>): Promise<void> =>
  database.superuser(async (client) => {
    const role = `kycuong_test_${randomBytes(6).toString('hex')}`;
    await client.query(`CREATE ROLE ${role} ${attributes}`);
    try {
      await client.query(`SET ROLE ${role}`);
      await work(client);
    } finally {
      await client.query(`RESET ROLE; DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });

describe('the check of the role at start', () => {
  it('lets the application role serve', async () => {
    expect(await withClient(database.appUrl, refusal)).toBeNull();
  });

  it('lets no owner and no superuser serve', async () => {
    expect(await withClient(database.ownerUrl, refusal)).toContain('DATABASE_URL: this role owns tables');
    expect(await database.superuser(refusal)).toContain('DATABASE_URL: this role owns tables');
  });

  it.each(['BYPASSRLS', 'CREATEROLE', 'SUPERUSER'])('lets no role with %s serve', (attribute) =>
    asRole(attribute, async (client) => expect(await refusal(client)).toContain('DATABASE_URL')),
  );

  it('lets no role serve that may become the owner', async () => {
    const owner = decodeURIComponent(new URL(database.ownerUrl).username);
    await asRole(`IN ROLE ${owner}`, async (client) => expect(await refusal(client)).toContain('DATABASE_URL'));
  });

  it('lets an ordinary role serve', () => asRole('LOGIN', async (client) => expect(await refusal(client)).toBeNull()));

  it.each([
    ['finding', 'ALTER TABLE finding NO FORCE ROW LEVEL SECURITY', 'ALTER TABLE finding FORCE ROW LEVEL SECURITY'],
    ['session', 'ALTER TABLE session DISABLE ROW LEVEL SECURITY', 'ALTER TABLE session ENABLE ROW LEVEL SECURITY'],
    ['forgotten', 'CREATE TABLE forgotten (id int)', 'DROP TABLE forgotten'],
  ])('lets nobody serve while the table %s is not protected', async (table, open, close) => {
    await database.superuser((client) => client.query(open));
    const said = await withClient(database.appUrl, refusal);
    await database.superuser((client) => client.query(close));
    expect(said).toContain(`bảo vệ theo dòng: ${table}. Máy chủ không khởi động.`);
    expect(said).toContain(`Tables without forced row-level security: ${table}. The server does not start.`);
  });
});
