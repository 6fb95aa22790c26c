import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { cloneDatabase, type TestDatabase } from '../../../../test/support/app';
import { refusalOf, under } from '../../../../test/support/scope';

// What is released changes by an approved amendment, in the unit of work that approved it, and by nothing else: asked of
// the database as its superuser, whom no policy and no code of ours stands in the way of.
let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const NOW = '2026-11-20T08:00:00+07:00';

interface Facts {
  readonly finding: string;
  readonly task: string;
  readonly recorder: string;
  readonly other: string;
}

/** A concluded finding whose task is under way, its recorder and somebody else; all of it taken back afterwards. */
async function within<T>(work: (client: Client, facts: Facts) => Promise<T>): Promise<T> {
  return database.superuser((client) =>
    under(client, {}, async () => {
      await client.query(`SELECT set_config('app.now', $1, true)`, [NOW]);
      const { rows } = await client.query<Facts>(`
        SELECT f.id AS finding, t.id AS task, f.recorded_by AS recorder,
               (SELECT s.id FROM staff_member s WHERE s.tenant_id = 1 AND s.full_name = 'Trần Thị Lan') AS other
          FROM finding f JOIN remediation_task t ON t.finding_id = f.id
         WHERE f.tenant_id = 1 AND f.state = 'CONCLUDED' AND t.state = 'ACCEPTED' LIMIT 1`);
      const [facts] = rows;
      if (!facts) throw new Error('the story has no such finding');
      return work(client, facts);
    }),
  );
}

const INSERT = `INSERT INTO finding_amendment (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, kind, state,
    before_content, after_content, reason, proposed_by, proposed_by_name, proposed_at, content_hash)
  SELECT $1, f.tenant_id, f.org_unit_id, f.inspecting_unit_id, f.inspection_id, f.id, $3::text, 'PROPOSED', finding_content(f)::text,
         CASE WHEN $3 = 'CORRECTION' THEN (finding_content(f) || '{"title": "Đã khác"}')::text END, 'Ghi nhầm đơn vị.', f.recorded_by,
         f.recorded_by_name, $4, '' FROM finding f WHERE f.id = $2`;
async function propose(client: Client, { finding }: Facts, kind = 'CORRECTION'): Promise<string> {
  const id = uuidv7();
  await client.query(INSERT, [id, finding, kind, NOW]);
  return id;
}
const DECIDE = `UPDATE finding_amendment SET state = $2, decided_by = $3, decided_by_name = 'Ai đó', decided_at = $4,
  decision_reason = 'Đã đối chiếu.' WHERE id = $1`;
const decide = (client: Client, id: string, by: string, { at = NOW, state = 'APPROVED' } = {}) =>
  client.query(DECIDE, [id, state, by, at]);

const CORRECT = `UPDATE finding SET title = $2, amendment_id = $3 WHERE id = $1`;
const WITHDRAW = `UPDATE finding SET state = 'WITHDRAWN', withdrawn_reason = 'Ghi nhầm đơn vị.', amendment_id = $2 WHERE id = $1`;

describe('the decision on an amendment', () => {
  it('is nobody’s own, and comes once', async () => {
    await within(async (client, facts) => {
      const id = await propose(client, facts);
      expect(await refusalOf(client, DECIDE, [id, 'APPROVED', facts.recorder, NOW])).toBe(
        'finding_amendment_four_eyes',
      );
      expect(await refusalOf(client, DECIDE, [id, 'REFUSED', facts.recorder, NOW])).toBe('finding_amendment_four_eyes');
      await decide(client, id, facts.other);
      expect(await refusalOf(client, DECIDE, [id, 'APPROVED', facts.other, NOW])).toBe('finding_amendment_once');
      const back = `UPDATE finding_amendment SET state = 'PROPOSED' WHERE id = $1`;
      expect(await refusalOf(client, back, [id])).toMatch(/^finding_amendment_(once|step)$/);
    });
  });

  it('is not of anybody who had a part in the fix, or answered the finding for the unit', async () => {
    await within(async (client, facts) => {
      const id = await propose(client, facts);
      const { rows } = await client.query<{ id: string }>(
        `SELECT assignee_staff_id AS id FROM remediation_task WHERE id = $1`,
        [facts.task],
      );
      for (const state of ['APPROVED', 'REFUSED']) {
        expect(await refusalOf(client, DECIDE, [id, state, rows[0]?.id, NOW])).toBe('finding_amendment_outside');
      }
      // Said while the finding still took statements.
      await client.query(`SET LOCAL session_replication_role = replica`);
      await client.query(
        `INSERT INTO finding_statement (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, side,
           author_id, author_name, author_position, text, submitted_at, content_hash)
         SELECT $2, f.tenant_id, f.org_unit_id, f.inspecting_unit_id, f.inspection_id, f.id, 'UNIT', $3, 'Ai đó', 'Chức vụ',
                'Đã giải trình.', $4::timestamptz, '' FROM finding f WHERE f.id = $1`,
        [facts.finding, uuidv7(), facts.other, NOW],
      );
      await client.query(`SET LOCAL session_replication_role = origin`);
      expect(await refusalOf(client, DECIDE, [id, 'APPROVED', facts.other, NOW])).toBe('finding_amendment_outside');
    });
  });

  it('stands with person, moment and reason, or not at all', async () => {
    await within(async (client, facts) => {
      const id = await propose(client, facts);
      const half = `UPDATE finding_amendment SET state = 'APPROVED', decided_by = $2 WHERE id = $1`;
      expect(await refusalOf(client, half, [id, facts.other])).toBe('finding_amendment_decided');
    });
  });

  it('is waited for: one proposal of a kind at a time', async () => {
    await within(async (client, facts) => {
      await propose(client, facts);
      expect(await refusalOf(client, INSERT, [uuidv7(), facts.finding, 'CORRECTION', NOW])).toBe(
        'finding_amendment_one_open',
      );
      expect(await refusalOf(client, INSERT, [uuidv7(), facts.finding, 'WITHDRAWAL', NOW])).toBeNull();
    });
  });

  it('is of what was released', async () => {
    await within(async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM finding WHERE tenant_id = 1 AND state = 'RECORDED' LIMIT 1`,
      );
      expect(await refusalOf(client, INSERT, [uuidv7(), rows[0]?.id, 'WITHDRAWAL', NOW])).toBe(
        'finding_amendment_of_released',
      );
    });
  });
});

describe('a released finding', () => {
  it('says what an approved amendment says, and not a letter else', async () => {
    await within(async (client, facts) => {
      const id = await propose(client, facts);
      expect(await refusalOf(client, CORRECT, [facts.finding, 'Đã khác', id])).toBe('finding_amended');
      await decide(client, id, facts.other);
      expect(await refusalOf(client, CORRECT, [facts.finding, 'Khác hơn nữa', id])).toBe('finding_amended');
      expect(await refusalOf(client, CORRECT, [facts.finding, 'Đã khác', null])).toBe('finding_minutes_open');
      expect(await refusalOf(client, WITHDRAW, [facts.finding, id])).toBe('finding_amended');
      expect(await refusalOf(client, CORRECT, [facts.finding, 'Đã khác', id])).toBeNull();
    });
  });

  it('is not changed by what was refused, by what was approved at another time, or by an approval once used', async () => {
    await within(async (client, facts) => {
      const refusedOne = await propose(client, facts);
      await decide(client, refusedOne, facts.other, { state: 'REFUSED' });
      expect(await refusalOf(client, CORRECT, [facts.finding, 'Đã khác', refusedOne])).toBe('finding_amended');
      const earlier = await propose(client, facts);
      await decide(client, earlier, facts.other, { at: '2026-11-20T07:59:00+07:00' });
      expect(await refusalOf(client, CORRECT, [facts.finding, 'Đã khác', earlier])).toBe('finding_amended');
      const good = await propose(client, facts);
      await decide(client, good, facts.other);
      await client.query(CORRECT, [facts.finding, 'Đã khác', good]);
      for (const amendment of [good, null]) {
        expect(await refusalOf(client, CORRECT, [facts.finding, 'Lại khác', amendment])).toBe('finding_amended');
      }
    });
  });

  it('is withdrawn by an approved withdrawal alone, under its reason', async () => {
    await within(async (client, facts) => {
      expect(await refusalOf(client, WITHDRAW, [facts.finding, null])).toBe('finding_amended');
      const id = await propose(client, facts, 'WITHDRAWAL');
      expect(await refusalOf(client, WITHDRAW, [facts.finding, id])).toBe('finding_amended');
      await decide(client, id, facts.other);
      const otherReason = WITHDRAW.replace('Ghi nhầm đơn vị.', 'Vì lý do khác.');
      expect(await refusalOf(client, otherReason, [facts.finding, id])).toBe('finding_amended');
      expect(await refusalOf(client, WITHDRAW, [facts.finding, id])).toBeNull();
    });
  });

  it('is not changed by an amendment of another finding', async () => {
    await within(async (client, facts) => {
      const id = await propose(client, facts);
      await decide(client, id, facts.other);
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM finding WHERE tenant_id = 1 AND state = 'CONCLUDED' AND id <> $1 LIMIT 1`,
        [facts.finding],
      );
      expect(await refusalOf(client, CORRECT, [rows[0]?.id, 'Đã khác', id])).toBe('finding_amended');
    });
  });
});

describe('its task', () => {
  it('says what the finding says: its own words nobody changes', async () => {
    await within(async (client, facts) => {
      const say = `UPDATE remediation_task SET title = $2 WHERE id = $1`;
      expect(await refusalOf(client, say, [facts.task, 'Đã khác'])).toBe('remediation_task_content');
      const id = await propose(client, facts);
      await decide(client, id, facts.other);
      await client.query(CORRECT, [facts.finding, 'Đã khác', id]);
      expect(await refusalOf(client, say, [facts.task, 'Khác nữa'])).toBe('remediation_task_content');
      expect(await refusalOf(client, say, [facts.task, 'Đã khác'])).toBeNull();
    });
  });

  it('is closed in error once its finding has been withdrawn, and not before', async () => {
    await within(async (client, facts) => {
      const close = `UPDATE remediation_task SET state = 'CLOSED', closed_on = '2026-11-20', closed_as = 'IN_ERROR',
        closed_note = 'Ghi nhầm đơn vị.' WHERE id = $1`;
      expect(await refusalOf(client, close, [facts.task])).toBe('remediation_task_in_error');
      const id = await propose(client, facts, 'WITHDRAWAL');
      await decide(client, id, facts.other);
      await client.query(WITHDRAW, [facts.finding, id]);
      expect(await refusalOf(client, close, [facts.task])).toBeNull();
    });
  });
});
