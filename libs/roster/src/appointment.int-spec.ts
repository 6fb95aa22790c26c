import { cloneDatabase, type TestDatabase } from '../../../test/support/app';
import { refusalOf, under } from '../../../test/support/scope';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

interface Post {
  readonly main: boolean;
  readonly from: string;
  readonly to: string | null;
}

/** What the database says to a second post of Lê Đức Anh, whose main one runs from 2025-07-01 until `ended`. */
const second = (post: Post, ended: string | null): Promise<string | null> =>
  database.superuser((client) =>
    under(client, {}, async () => {
      const whose = `SELECT s.id FROM staff_member s WHERE s.tenant_id = 1 AND s.full_name = 'Lê Đức Anh'`;
      await client.query(`UPDATE appointment SET ends_on = $1 WHERE staff_member_id = (${whose})`, [ended]);
      return refusalOf(
        client,
        `INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, starts_on, ends_on)
         SELECT gen_random_uuid(), a.tenant_id, a.staff_member_id, a.org_unit_id, 'Văn thư', $1, $2, $3
           FROM appointment a WHERE a.staff_member_id = (${whose})`,
        [post.main, post.from, post.to],
      );
    }),
  );

describe('posts of one person', () => {
  it.each<[string, Post, string | null]>([
    ['that overlap', { main: true, from: '2026-01-01', to: null }, null],
    ['that lie one inside the other', { main: true, from: '2025-08-01', to: '2025-09-01' }, '2026-01-01'],
    ['that share a single day', { main: true, from: '2025-12-31', to: null }, '2026-01-01'],
    ['that began before the first and reach into it', { main: true, from: '2025-01-01', to: '2025-07-02' }, null],
  ])('are not both main where they are posts %s', async (_, post, ended) => {
    expect(await second(post, ended)).toBe('appointment_one_main');
  });

  it.each<[string, Post, string | null]>([
    [
      'the second begins on the day the first no longer holds',
      { main: true, from: '2026-01-01', to: null },
      '2026-01-01',
    ],
    ['the second ends where the first begins', { main: true, from: '2025-01-01', to: '2025-07-01' }, null],
    ['the second is not the main one', { main: false, from: '2026-01-01', to: null }, null],
  ])('are both kept where %s', async (_, post, ended) => {
    expect(await second(post, ended)).toBeNull();
  });

  it('end no earlier than they begin; one that was held on no day is no second post', async () => {
    expect(await second({ main: false, from: '2026-01-02', to: '2026-01-01' }, null)).toBe('appointment_period');
    expect(await second({ main: true, from: '2026-01-01', to: '2026-01-01' }, null)).toBeNull();
  });
});
