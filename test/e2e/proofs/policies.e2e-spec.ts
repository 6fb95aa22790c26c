import { FULL, figure, randomFrom, sample, SEED } from '../../support/proof';
import { SecondLock } from '../../support/second-lock';

// Each policy of row-level security taken away in turn, and each opened to everybody: the table written by hand must notice
// every time, or it would not notice a mistake either; and it must notice nothing before and after. Those of the owner are
// not among them: requests never come as the owner, and what migrations and triggers need has tests of its own; nor are those
// of a verb that requests have no right to on the table at all.
interface Policy {
  readonly table: string;
  readonly name: string;
  readonly verb: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  readonly using: string | null;
  readonly check: string | null;
}

let lock: SecondLock;
let policies: Policy[];

beforeAll(async () => {
  lock = await SecondLock.open();
  policies = await lock.database.superuser(async (client) => {
    const { rows } = await client.query<Policy>(
      `SELECT tablename AS table, policyname AS name, cmd AS verb, qual AS using, with_check AS check FROM pg_policies
        WHERE schemaname = 'public' AND 'public' = ANY (roles)
          AND CASE WHEN cmd IN ('ALL', 'DELETE') THEN true
                   ELSE has_any_column_privilege($1, quote_ident(tablename), cmd) END ORDER BY 1, 2`,
      [decodeURIComponent(new URL(lock.database.appUrl).username)],
    );
    return rows;
  });
}, 120_000);
afterAll(() => lock.close());

const run = (text: string): Promise<unknown> => lock.database.superuser((client) => client.query(text));

/** The policy as it was: its own words again. */
const clauses = ({ using, check }: Policy): string =>
  [using === null ? '' : `USING (${using})`, check === null ? '' : `WITH CHECK (${check})`].join(' ');
/** Said with the words that the policy has, so that it stays a policy of its verb. */
const open = ({ using, check }: Policy): string =>
  [using === null ? '' : 'USING (true)', check === null ? '' : 'WITH CHECK (true)'].join(' ');
const shut = ({ using, check }: Policy): string =>
  [using === null ? '' : 'USING (false)', check === null ? '' : 'WITH CHECK (false)'].join(' ');

/** Nothing is noticed while every policy stands: what is noticed later is noticed of the policy, and of nothing else. */
async function allStand({ table }: Policy): Promise<void> {
  expect(await lock.faults(table)).toEqual([]);
}

/** By what is held against its own verb, or else by anything. */
async function isNoticed({ table, verb }: Policy): Promise<boolean> {
  const ofVerb = {
    SELECT: async () => (await lock.seen(table)).faults,
    INSERT: () => lock.added(table),
    UPDATE: () => lock.changed(table),
    DELETE: () => lock.changed(table),
    ALL: async () => [],
  }[verb];
  return (await ofVerb()).length > 0 || (await lock.faults(table)).length > 0;
}

it('every policy that is taken away or opened is noticed', async () => {
  const survivors: string[] = [];
  let mutants = 0;
  for (const policy of FULL ? policies : sample(policies, 8, randomFrom(SEED))) {
    await allStand(policy);
    for (const [how, clause] of [
      ['taken away', shut(policy)],
      ['opened', open(policy)],
    ] as const) {
      mutants += 1;
      await run(`ALTER POLICY ${policy.name} ON ${policy.table} ${clause}`);
      const noticed = await isNoticed(policy);
      await run(`ALTER POLICY ${policy.name} ON ${policy.table} ${clauses(policy)}`);
      if (!noticed) survivors.push(`${policy.name} on ${policy.table} ${how}`);
    }
    await allStand(policy);
  }
  figure(
    'policies',
    `${mutants} of ${policies.length * 2} policies taken away or opened, ${mutants - survivors.length} noticed, none where all stood`,
  );
  expect(survivors).toEqual([]);
}, 1_800_000);
