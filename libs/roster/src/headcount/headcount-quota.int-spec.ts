import { cloneDatabase, type TestDatabase } from '../../../../test/support/app';
import { refusalOf, under } from '../../../../test/support/scope';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

interface Quota {
  readonly kind?: string;
  readonly position?: string;
  readonly from: string;
  readonly to?: string;
  readonly withdrawn?: boolean;
}
const INSERT = `INSERT INTO headcount_quota (id, tenant_id, org_unit_id, kind, position, posts, valid_from, valid_to, end_decision,
    ended_by_name, decision_number, decided_on, decided_by, entered_by_name, entered_at, withdrawn_at, withdrawn_by_name,
    withdrawn_reason, content_hash)
  SELECT gen_random_uuid(), 1, min(u.id), $1, $2, 5, $3, $4::date, $4, $4, '1', '2026-01-01', 'UBND', '', clock_timestamp(),
         CASE WHEN $5 THEN clock_timestamp() END, CASE WHEN $5 THEN 'A' END, CASE WHEN $5 THEN 'Nhầm' END, ''
    FROM org_unit u WHERE u.tenant_id = 1`;
const values = ({ kind, position, from, to, withdrawn = false }: Quota) => [
  ...[kind ?? null, position ?? null, from, to ?? null, withdrawn],
];

/** What the database says to the second of two numbers of one unit. */
const second = (first: Quota, next: Quota): Promise<string | null> =>
  database.superuser((client) =>
    under(client, {}, async () => {
      await client.query(INSERT, values(first));
      return refusalOf(client, INSERT, values(next));
    }),
  );
const YEAR: Quota = { kind: 'OFFICIAL', from: '2026-01-01', to: '2027-01-01' };

it.each<[string, Quota, Quota, string | null]>([
  ['overlap', YEAR, { kind: 'OFFICIAL', from: '2026-12-31' }, 'headcount_quota_one'],
  [
    'are of one post, written otherwise',
    { position: 'Chánh Văn phòng', from: '2026-01-01' },
    { position: 'chánh VĂN PHÒNG', from: '2026-05-01' },
    'headcount_quota_one',
  ],
  ['follow one another', YEAR, { kind: 'OFFICIAL', from: '2027-01-01' }, null],
  ['are of different kinds', YEAR, { kind: 'CIVIL_SERVANT', from: '2026-01-01' }, null],
  ['are a mistake and what replaces it', { ...YEAR, withdrawn: true }, YEAR, null],
])('two numbers that %s', async (_, first, next, refusal) => {
  expect(await second(first, next)).toBe(refusal);
});

it('a number is of a kind or of a post, and ends after it begins', async () => {
  expect(await second(YEAR, { from: '2026-01-01' })).toBe('headcount_quota_of');
  expect(await second(YEAR, { kind: 'PART_TIME', from: '2026-01-01', to: '2026-01-01' })).toBe(
    'headcount_quota_period',
  );
});
