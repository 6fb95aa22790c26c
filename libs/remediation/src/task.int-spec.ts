import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { cloneDatabase, type TestDatabase } from '../../../test/support/app';
import { anotherRow } from '../../../test/support/rows';
import { refusalOf, under } from '../../../test/support/scope';
import { standing } from '../../../test/support/standing';
import { DEFERRABLE_STATES, TASK_STATES, type TaskState } from './rules';
import { allSteps } from './rules/task-state';

type Ids = Record<'commune' | 'centre' | 'ward' | 'lan' | 'mai' | 'binh' | 'yen', string>;

let database: TestDatabase;
let ids: Ids;

beforeAll(async () => {
  database = await cloneDatabase();
  const unit = (name: string, under: string): string =>
    `(SELECT u.id FROM org_unit u JOIN org_unit p ON p.id = u.parent_id
       WHERE u.tenant_id = 1 AND u.name = '${name}' AND p.name LIKE '%${under}%')`;
  const person = (name: string): string =>
    `(SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = '${name}')`;
  ids = await database.superuser(async (client) => {
    const { rows } = await client.query<Ids>(`
      SELECT ${unit('Xã Minh Khê', 'Vĩnh Sa')} AS commune, ${unit('Phòng Kinh tế', 'Minh Khê')} AS centre,
             ${unit('Phường Vân Phong', 'Vĩnh Sa')} AS ward, ${person('Trần Thị Lan')} AS lan, ${person('Vũ Thị Mai')} AS mai,
             ${person('Phạm Văn Bình')} AS binh, ${person('Hoàng Thị Yến')} AS yen`);
    if (!rows[0]) throw new Error('the story is not there');
    return rows[0];
  });
});
afterAll(() => database.drop());

const OPENED = '2026-11-05T08:00:00+07:00';

/** A task of its own that waits for a verdict; nobody of the inspecting body has had a part in it. */
const sentUp = (client: Client, given: Record<string, unknown> = {}): Promise<string> =>
  anotherRow(client, 'remediation_task', `t.tenant_id = 1 AND t.state = 'SENT_UP'`, {
    finding_id: uuidv7(),
    opened_at: OPENED,
    ...given,
  });

/** Runs on a task made for it; only what `work` itself does is taken back. */
async function onTask<T>(
  given: Record<string, unknown>,
  work: (client: Client, task: string) => Promise<T>,
): Promise<T> {
  return database.superuser(async (client) => {
    const task = await sentUp(client, given);
    return under(client, {}, () => work(client, task));
  });
}

const verdict = (client: Client, task: string, by: string, more: { verdict?: string; at?: string } = {}) =>
  refusalOf(
    client,
    `INSERT INTO verification (id, tenant_id, org_unit_id, task_id, verdict, verified_by, verified_at, reason)
     VALUES (gen_random_uuid(), 1, $1, $2, $3, $4, $5, 'Chưa thấy chữ ký.')`,
    [ids.commune, task, more.verdict ?? 'CONFIRMED', by, more.at ?? '2026-11-20T08:00:00+07:00'],
  );

describe('a task in the database', () => {
  const pairs = TASK_STATES.flatMap((from) => TASK_STATES.flatMap((to) => (from === to ? [] : [`${from}>${to}`])));

  it('takes exactly the steps of the rules', async () => {
    const refused = await database.superuser(async (client) => {
      const found: string[] = [];
      for (const step of pairs) {
        const [from, to] = step.split('>') as [TaskState, TaskState];
        const id = await sentUp(
          client,
          standing(
            from,
            DEFERRABLE_STATES.find((state) => state === to),
          ),
        );
        const why = await under(client, {}, () =>
          refusalOf(client, 'UPDATE remediation_task SET state = $2 WHERE id = $1', [id, to]),
        );
        if (why === 'remediation_task_step') found.push(step);
      }
      return found;
    });
    expect(refused).toEqual(pairs.filter((step) => !allSteps().includes(step)));
  });

  it('is not closed before somebody has confirmed it; a return is no confirmation', async () => {
    const close = `UPDATE remediation_task SET state = 'CLOSED', closed_on = '2026-11-20', closed_as = 'FIXED' WHERE id = $1`;
    const record = `INSERT INTO verification (id, tenant_id, org_unit_id, task_id, verdict, verified_by, verified_at, reason)
                    VALUES (gen_random_uuid(), 1, $1, $2, $3, $4, $5, 'Chưa thấy chữ ký.')`;
    await onTask({}, async (client, task) => {
      expect(await refusalOf(client, close, [task])).toBe('remediation_task_verified');
      await client.query(record, [ids.commune, task, 'RETURNED', ids.mai, OPENED]);
      expect(await refusalOf(client, close, [task])).toBe('remediation_task_verified');
      await client.query(record, [ids.commune, task, 'CONFIRMED', ids.mai, OPENED]);
      expect(await refusalOf(client, close, [task])).toBeNull();
    });
  });

  it('has its clock whole or not at all, and nobody’s name before it was handed to somebody', async () => {
    await onTask({}, async (client, task) => {
      const change = (set: string) => refusalOf(client, `UPDATE remediation_task SET ${set} WHERE id = $1`, [task]);
      expect(await change('notice_number = NULL')).toBe('remediation_task_clock');
      expect(await change('calendar_version = NULL')).toBe('remediation_task_clock');
      expect(await change('assignee_name = NULL')).toBe('remediation_task_assignee');
      expect(await change('assignee_name = NULL, assignee_unit_id = NULL, assignee_staff_id = NULL')).toBe(
        'remediation_task_handed',
      );
      expect(await change(`closed_on = '2026-11-20'`)).toBe('remediation_task_closed');
    });
  });
});

describe('proof in the database', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['nothing', null, null, 'task_proof_shown'],
    ['a number without a date', '61/BC-TTPVHCC', null, 'task_proof_shown'],
    ['a date without a number', null, '2026-11-20', 'task_proof_shown'],
    ['number and date', '61/BC-TTPVHCC', '2026-11-20', null],
  ])('that shows %s is answered with %s, %s → %s', async (_, number, day, expected) => {
    const found = await onTask({}, (client, task) =>
      refusalOf(
        client,
        `INSERT INTO task_proof (id, tenant_id, org_unit_id, task_id, what, document_number, document_date, submitted_by,
                                 submitted_by_name, submitted_at, content_hash)
         VALUES (gen_random_uuid(), 1, $1, $2, 'Đã niêm yết lại.', $3, $4, $5, 'Lê Đức Anh', $6, '')`,
        [ids.commune, task, number, day, ids.yen, OPENED],
      ),
    );
    expect(found).toBe(expected);
  });
});

describe('a verdict in the database', () => {
  it('is taken from somebody outside who had no part in it', async () => {
    expect(await onTask({}, (client, task) => verdict(client, task, ids.mai))).toBeNull();
    expect(await onTask({}, (client, task) => verdict(client, task, ids.lan))).toBeNull();
  });

  it('that returns says why', async () => {
    const silent = await onTask({}, (client, task) =>
      refusalOf(
        client,
        `INSERT INTO verification (id, tenant_id, org_unit_id, task_id, verdict, verified_by, verified_at)
         VALUES (gen_random_uuid(), 1, $1, $2, 'RETURNED', $3, $4)`,
        [ids.commune, task, ids.mai, OPENED],
      ),
    );
    expect(silent).toBe('verification_reason');
  });

  it.each(['CONFIRMED', 'RETURNED'])('%s is not taken from whoever owned it or signed it', async (word) => {
    const by = (given: () => Record<string, unknown>) =>
      onTask(given(), (client, task) => verdict(client, task, ids.lan, { verdict: word }));
    expect(await by(() => ({ assignee_staff_id: ids.lan }))).toBe('verification_four_eyes');
    expect(await by(() => ({ signed_by: ids.lan }))).toBe('verification_four_eyes');
  });

  it('is not taken from whoever submitted proof for it', async () => {
    const found = await database.superuser(async (client) => {
      const task = await sentUp(client);
      await anotherRow(client, 'task_proof', 't.tenant_id = 1', { task_id: task, submitted_by: ids.lan });
      return under(client, {}, () => verdict(client, task, ids.lan));
    });
    expect(found).toBe('verification_four_eyes');
  });

  it.each([
    ['assigned', 'verification_four_eyes'],
    ['proof-submitted', 'verification_four_eyes'],
    ['signed', 'verification_four_eyes'],
    ['sent-back', 'verification_four_eyes'],
    // What the inspecting side itself does to a task.
    ['opened', null],
    ['clock-started', null],
    ['returned', null],
  ])('from whoever has %s it before is answered with %s', async (action, expected) => {
    const found = await database.superuser(async (client) => {
      const task = await sentUp(client);
      await anotherRow(client, 'task_event', 't.tenant_id = 1', { task_id: task, by_staff_id: ids.lan, action });
      return under(client, {}, () => verdict(client, task, ids.lan));
    });
    expect(found).toBe(expected);
  });

  it('is not taken from whoever had it in hand before it was handed on', async () => {
    const found = await database.superuser(async (client) => {
      const task = await sentUp(client);
      await anotherRow(client, 'task_event', `t.tenant_id = 1 AND t.action = 'assigned'`, {
        ...{ task_id: task, by_staff_id: ids.yen, assignee_staff_id: ids.lan },
      });
      return under(client, {}, () => verdict(client, task, ids.lan));
    });
    expect(found).toBe('verification_four_eyes');
  });

  it.each<[string, string | null, { where: 'commune' | 'centre' | 'ward'; from: string; to?: string }]>([
    ['holds a post in the commune', 'verification_four_eyes', { where: 'commune', from: '2026-01-01' }],
    ['holds a post in one of its rooms', 'verification_four_eyes', { where: 'centre', from: '2026-01-01' }],
    [
      'held one until after it was opened',
      'verification_four_eyes',
      { where: 'centre', from: '2026-01-01', to: '2026-11-06' },
    ],
    ['left on the day it was opened', null, { where: 'centre', from: '2026-01-01', to: '2026-11-05' }],
    ['took one on the day of the verdict', 'verification_four_eyes', { where: 'centre', from: '2026-11-20' }],
    ['will take one on the day after', null, { where: 'centre', from: '2026-11-21' }],
    ['holds a post in another commune', null, { where: 'ward', from: '2026-01-01' }],
  ])('from somebody who %s is answered with %s', async (_, expected, { where, from, to }) => {
    const found = await onTask({}, async (client, task) => {
      await client.query(
        `INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, starts_on, ends_on)
         VALUES (gen_random_uuid(), 1, $1, $2, 'Biệt phái', false, $3, $4)`,
        [ids.mai, ids[where], from, to ?? null],
      );
      return verdict(client, task, ids.mai);
    });
    expect(found).toBe(expected);
  });

  it('is not taken from the people of the body themselves, its head and deputies least of all', async () => {
    for (const person of [ids.binh, ids.yen]) {
      expect(await onTask({}, (client, task) => verdict(client, task, person))).toBe('verification_four_eyes');
    }
  });

  it('is given on the day in Vietnam, not in Greenwich', async () => {
    const found = await onTask({}, async (client, task) => {
      await client.query(
        `INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, starts_on)
         VALUES (gen_random_uuid(), 1, $1, $2, 'Biệt phái', false, '2026-11-21')`,
        [ids.mai, ids.centre],
      );
      const [evening, night] = ['2026-11-20T16:59:00Z', '2026-11-20T17:01:00Z'];
      return [
        await verdict(client, task, ids.mai, { at: evening }),
        await verdict(client, task, ids.mai, { at: night }),
      ];
    });
    expect(found).toEqual([null, 'verification_four_eyes']);
  });
});
