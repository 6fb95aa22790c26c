import { v7 as uuidv7 } from 'uuid';
import { addDays, localDate } from '@app/kernel';
import { administrator } from '../../support/administrator';
import { TestApp } from '../../support/app';
import { FULL, figure, randomFrom, SEED } from '../../support/proof';
import { DECISION, leaveOf, newcomerAt } from '../../support/roster-bodies';
import { expectDone, query, storyOf } from '../../support/story';
import type { Answer, Visitor } from '../../support/visitor';

// Random movements of the same people by several at once, some taken back at the same moment: on no day anybody has two main
// posts, and the unit of a person is that of the main post held last. Every refusal is one in words.
const ROUNDS = FULL ? 60 : 4;
const PEOPLE = 4;
const AT_ONCE = 16;
const FIRST_DAY = localDate('2026-01-05');
const DAYS = 300;

let app: TestApp;
let hands: Visitor[];
let units: number[];
const random = randomFrom(SEED);
const below = (n: number): number => Math.floor(random() * n);
const oneOf = <T>(things: readonly T[]): T => things[below(things.length)] as T;
const counted = { requests: 0, done: 0 };

beforeAll(async () => {
  app = await TestApp.start();
  const story = await storyOf(app.database);
  // The same person from several places, as many hands as a personnel office has.
  await administrator(app, story);
  hands = [await app.as('quan.tri'), await app.as('quan.tri'), await app.as('quan.tri')];
  units = [story.unit('minhkhe'), story.unit('minhkhe.office'), story.unit('vanphong')];
}, 60_000);
afterAll(async () => {
  figure('posts', `${ROUNDS} rounds, ${counted.requests} movements at random, ${counted.done} of them entered`);
  await app.stop();
});

const KINDS = [
  'TRANSFER',
  'ROTATION',
  'APPOINTMENT',
  'POSITION_SWAP',
  'CONCURRENT_POST',
  'SECONDMENT',
  'LEAVE',
] as const;
const LEAVING = ['RETIREMENT', 'STREAMLINING', 'LEAVING'] as const;

/** A movement on a day at random, whether or not it can be. */
function anyMovement(): object {
  const onDay = addDays(FIRST_DAY, below(DAYS));
  const untilDay = addDays(onDay, 1 + below(60));
  const base = { id: uuidv7(), onDay, decision: { ...DECISION, decidedOn: '2026-01-02' } };
  if (random() < 0.08) return { ...base, kind: oneOf(LEAVING) };
  const kind = oneOf(KINDS);
  if (kind === 'LEAVE') return leaveOf({ id: base.id, onDay, untilDay });
  const to = { unitId: oneOf(units), position: `Vị trí ${below(3)}` };
  return { ...base, kind, to, ...(kind === 'SECONDMENT' ? { untilDay } : {}) };
}

interface Movement {
  readonly id: string;
  readonly withdrawnAt: string | null;
}

/** One of what happens to a person: a movement, or the last one taken back. */
async function act(person: string): Promise<Answer> {
  const hand = oneOf(hands);
  if (random() < 0.75) return hand.post(`/staff-members/${person}/movements`, anyMovement());
  const { movements } = (await hand.get(`/staff-members/${person}`)).json<{ movements: Movement[] }>();
  const last = movements.find(({ withdrawnAt }) => withdrawnAt === null);
  return hand.post(`/staff-movements/${last?.id ?? uuidv7()}/withdraw`, { reason: 'Ghi nhầm người khác.' });
}

/** Done, refused by the rules of the roster, gone meanwhile, or told to come again. */
const isInWords = ({ status, text }: Answer): boolean =>
  [200, 404, 503].includes(status) || (status < 500 && text.includes('"code":"roster.'));

// Written without the rules of the product: pairs of main posts that share a day, and people whose unit is not that of the main
// post which began last.
const TWO_AT_ONCE = `
  SELECT a.staff_member_id FROM appointment a JOIN appointment b ON b.staff_member_id = a.staff_member_id AND b.id > a.id
   WHERE a.is_main AND b.is_main AND a.starts_on <> coalesce(a.ends_on, 'infinity') AND b.starts_on <> coalesce(b.ends_on, 'infinity')
     AND a.starts_on < coalesce(b.ends_on, 'infinity') AND b.starts_on < coalesce(a.ends_on, 'infinity')`;
// Whose first post was taken back has none, and stays where it was entered.
const ELSEWHERE = `
  SELECT s.id FROM staff_member s CROSS JOIN LATERAL (
    SELECT a.org_unit_id FROM appointment a
     WHERE a.staff_member_id = s.id AND a.is_main AND a.starts_on <= '2026-11-20' AND a.starts_on IS DISTINCT FROM a.ends_on
     ORDER BY a.starts_on DESC LIMIT 1) last
   WHERE s.full_name LIKE 'Lường %' AND s.org_unit_id <> last.org_unit_id`;

it(
  `holds no two main posts of one person on any day (SEED=${SEED})`,
  async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const people: string[] = [];
      for (let n = 0; n < PEOPLE; n += 1) {
        const body = newcomerAt(oneOf(units), {
          ...{ fullName: `Lường Văn ${round} ${n}`, onDay: FIRST_DAY },
          decision: { ...DECISION, decidedOn: '2026-01-02' },
        });
        expectDone(await oneOf(hands).post('/staff-members', body));
        people.push(body.id);
      }
      for (let wave = 0; wave < 2; wave += 1) {
        const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => act(oneOf(people))));
        counted.requests += answers.length;
        counted.done += answers.filter(({ status }) => status === 200).length;
        expect(answers.filter((answer) => !isInWords(answer)).map(({ text }) => text)).toEqual([]);
      }
      expect([round, await query(app.database, TWO_AT_ONCE)]).toEqual([round, []]);
      expect([round, await query(app.database, ELSEWHERE)]).toEqual([round, []]);
    }
    expect(counted.done).toBeGreaterThan(ROUNDS * PEOPLE);
  },
  FULL ? 600_000 : 120_000,
);

it('would be found out: two main posts that share a day', async () => {
  await app.database.superuser(async (client) => {
    await client.query('BEGIN');
    await client.query('ALTER TABLE appointment DROP CONSTRAINT appointment_one_main');
    await client.query(`INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, starts_on)
      SELECT gen_random_uuid(), a.tenant_id, a.staff_member_id, a.org_unit_id, 'Văn thư', true, '2026-11-19'
        FROM appointment a WHERE a.is_main AND a.ends_on IS NULL LIMIT 1`);
    expect((await client.query(TWO_AT_ONCE)).rows).toHaveLength(1);
    await client.query('ROLLBACK');
  });
});
