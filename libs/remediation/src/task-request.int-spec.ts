import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { cloneDatabase, type TestDatabase } from '../../../test/support/app';
import { anotherRow } from '../../../test/support/rows';
import { refusalOf, under } from '../../../test/support/scope';
import { TASK_STATES, type TaskState } from './rules';
import { answers, isAskableAt, REQUEST_KINDS, REQUEST_OUTCOMES, type RequestKind } from './rules/task-request';

type Ids = Record<'commune' | 'home' | 'ngoc' | 'mai' | 'anh', string>;

let database: TestDatabase;
let ids: Ids;

beforeAll(async () => {
  database = await cloneDatabase();
  const unit = (name: string): string => `(SELECT id FROM org_unit WHERE tenant_id = 1 AND name = '${name}')`;
  const person = (name: string): string =>
    `(SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = '${name}')`;
  ids = await database.superuser(async (client) => {
    const { rows } = await client.query<Ids>(`
      SELECT ${unit('Xã Minh Khê')} AS commune, ${unit('Sở Nội vụ')} AS home, ${person('Đỗ Thị Ngọc')} AS ngoc,
             ${person('Vũ Thị Mai')} AS mai, ${person('Lê Đức Anh')} AS anh`);
    if (!rows[0]) throw new Error('the story is not there');
    return rows[0];
  });
});
afterAll(() => database.drop());

const DUE = '2026-11-27';

/** A task of its own in any state, with its clock where it has one. */
async function taskAt(client: Client, state: TaskState): Promise<string> {
  const clock =
    state === 'PROVISIONAL'
      ? { due_on: null, notice_number: null, notice_issued_on: null, notice_received_on: null, calendar_version: null }
      : { due_on: DUE };
  const closed = state === 'CLOSED' ? { closed_on: '2026-11-20', closed_as: 'FIXED' } : {};
  return anotherRow(
    client,
    'remediation_task',
    `t.tenant_id = 1 AND t.state = 'ACCEPTED' AND t.org_unit_id = ${ids.commune}`,
    {
      finding_id: uuidv7(),
      opened_at: '2026-11-05T08:00:00+07:00',
      state,
      overdue_since: null,
      ...clock,
      ...closed,
      ...(state === 'DEFERRED' ? { deferred_until: '2027-01-04', deferred_from: 'ACCEPTED' } : {}),
    },
  );
}

async function onTask<T>(state: TaskState, work: (client: Client, task: string) => Promise<T>): Promise<T> {
  return database.superuser(async (client) => {
    const task = await taskAt(client, state);
    return under(client, { tenant: 1, person: ids.mai }, () => work(client, task));
  });
}

const asking = (
  task: string,
  kind: RequestKind,
  changes: { by?: string; unit?: string; proposed?: string | null } = {},
) => ({
  text: `INSERT INTO task_request (id, tenant_id, org_unit_id, inspecting_unit_id, task_id, kind, text, proposed_due_on, asked_by,
           asked_by_name, asked_by_position, asked_at, content_hash)
         VALUES (gen_random_uuid(), 1, $1, $2, $3, $4, 'Đơn vị chờ kinh phí.', $5, $6, 'Đỗ Thị Ngọc', 'Chủ tịch',
           '2026-11-20T08:00:00+07:00', '')`,
  values: [
    changes.unit ?? ids.commune,
    ids.home,
    task,
    kind,
    changes.proposed === undefined ? (kind === 'EXTENSION' ? '2026-12-04' : null) : changes.proposed,
    changes.by ?? ids.ngoc,
  ],
});
const ask = async (client: Client, task: string, kind: RequestKind): Promise<void> => {
  const { text, values } = asking(task, kind);
  await client.query(text, values);
};
const asked = (client: Client, task: string, kind: RequestKind, changes = {}): Promise<string | null> => {
  const { text, values } = asking(task, kind, changes);
  return refusalOf(client, text, values);
};
const answering = (
  task: string,
  outcome: string,
  { by, granted }: { by?: string; granted?: string | undefined } = {},
) => ({
  text: `UPDATE task_request SET outcome = $2, answer = 'Đã xem.', answered_by = $3, answered_by_name = 'Vũ Thị Mai',
           answered_by_position = 'Chuyên viên', answered_at = '2026-11-20T09:00:00+07:00', granted_due_on = $4,
           due_on_before = CASE WHEN $4::date IS NOT NULL THEN $5::date END WHERE task_id = $1`,
  values: [task, outcome, by ?? ids.mai, granted ?? null, DUE],
});
const answered = (client: Client, task: string, outcome: string, changes = {}): Promise<string | null> => {
  const { text, values } = answering(task, outcome, changes);
  return refusalOf(client, text, values);
};

describe('a request in the database', () => {
  it('is taken at exactly the steps of the rules', async () => {
    for (const kind of REQUEST_KINDS) {
      for (const state of TASK_STATES) {
        const refusal = await onTask(state, (client, task) => asked(client, task, kind));
        expect([kind, state, refusal]).toEqual([kind, state, isAskableAt(kind, state) ? null : 'task_request_step']);
      }
    }
  });

  it('is of the two sides that the task has', async () => {
    const refusal = await onTask('NEW', (client, task) => asked(client, task, 'QUESTION', { unit: ids.home }));
    expect(refusal).toBe('task_request_step');
  });

  it('proposes a date where it asks for an extension, and nowhere else', async () => {
    await onTask('NEW', async (client, task) => {
      expect(await asked(client, task, 'EXTENSION', { proposed: null })).toBe('task_request_proposed');
      expect(await asked(client, task, 'QUESTION', { proposed: '2026-12-04' })).toBe('task_request_proposed');
    });
  });

  it('is the only open one of its kind on the task', async () => {
    await onTask('NEW', async (client, task) => {
      await ask(client, task, 'QUESTION');
      expect(await asked(client, task, 'QUESTION')).toBe('task_request_one_open');
      expect(await asked(client, task, 'DISPUTE')).toBeNull();
      await client.query(answering(task, 'ANSWERED').text, answering(task, 'ANSWERED').values);
      expect(await asked(client, task, 'QUESTION')).toBeNull();
    });
  });
});

describe('an answer in the database', () => {
  it('has the words of its kind', async () => {
    for (const kind of REQUEST_KINDS) {
      for (const outcome of REQUEST_OUTCOMES) {
        const refusal = await onTask('NEW', async (client, task) => {
          await ask(client, task, kind);
          return answered(client, task, outcome, { granted: outcome === 'GRANTED' ? '2026-12-04' : undefined });
        });
        expect([kind, outcome, refusal === null]).toEqual([kind, outcome, answers(kind, outcome)]);
      }
    }
  });

  it('is whole, and grants a date after the one that stood', async () => {
    await onTask('NEW', async (client, task) => {
      await ask(client, task, 'EXTENSION');
      for (const day of [DUE, '2026-11-26']) {
        expect(await answered(client, task, 'GRANTED', { granted: day })).toBe('task_request_granted');
      }
      expect(await answered(client, task, 'GRANTED')).toBe('task_request_granted');
      expect(await answered(client, task, 'REFUSED', { granted: '2026-12-04' })).toBe('task_request_granted');
      expect(
        await refusalOf(
          client,
          `UPDATE task_request SET outcome = 'REFUSED', answered_by = $2, answered_at = asked_at WHERE task_id = $1`,
          [task, ids.mai],
        ),
      ).toBe('task_request_answered');
      expect(await answered(client, task, 'GRANTED', { granted: '2026-11-30' })).toBeNull();
    });
  });

  it('is given once', async () => {
    await onTask('NEW', async (client, task) => {
      await ask(client, task, 'QUESTION');
      await client.query(answering(task, 'ANSWERED').text, answering(task, 'ANSWERED').values);
      expect(await answered(client, task, 'ANSWERED')).toBe('task_request_answered_once');
    });
  });

  it('is under one’s own name, never the asker’s, and never of somebody with a part in the fix', async () => {
    await onTask('NEW', async (client, task) => {
      await ask(client, task, 'QUESTION');
      // In another’s name.
      expect(await answered(client, task, 'ANSWERED', { by: ids.anh })).toBe('task_request_outside');
      const as = async (person: string): Promise<string | null> => {
        await client.query(`SELECT set_config('app.person', $1, true)`, [person]);
        return answered(client, task, 'ANSWERED', { by: person });
      };
      // Of the unit itself: the official who has it in hand, and the chair who asked.
      expect(await as(ids.anh)).toBe('task_request_outside');
      expect(await as(ids.ngoc)).toBe('task_request_outside');
      // The asker stays out even where nothing ties them to the unit any more.
      await client.query(`UPDATE remediation_task SET signed_by = NULL WHERE id = $1`, [task]);
      await client.query(`ALTER TABLE task_request DISABLE TRIGGER task_request_outside`);
      expect(await as(ids.ngoc)).toBe('task_request_other_person');
      await client.query(`ALTER TABLE task_request ENABLE TRIGGER task_request_outside`);
      expect(await as(ids.mai)).toBeNull();
    });
  });
});

describe('the due date in the database', () => {
  const extend = (task: string, to: string, count = 1, first = DUE) => ({
    text: `UPDATE remediation_task SET due_on = $2, extension_count = $3, first_due_on = $4 WHERE id = $1`,
    values: [task, to, count, first],
  });
  const extended = (client: Client, ...given: Parameters<typeof extend>): Promise<string | null> =>
    refusalOf(client, extend(...given).text, extend(...given).values);

  it('is extended by a granted request alone, once for each, from where it stood to where that puts it', async () => {
    await onTask('NEW', async (client, task) => {
      expect(await extended(client, task, '2026-12-04')).toBe('remediation_task_extension');
      await ask(client, task, 'EXTENSION');
      expect(await extended(client, task, '2026-12-04')).toBe('remediation_task_extension');
      const grant = answering(task, 'GRANTED', { granted: '2026-12-04' });
      await client.query(grant.text, grant.values);
      expect(await extended(client, task, '2026-12-07')).toBe('remediation_task_extension');
      expect(await extended(client, task, '2026-12-04', 2)).toBe('remediation_task_extension');
      expect(await extended(client, task, '2026-12-04', 1, '2026-11-20')).toBe('remediation_task_extension');
      await client.query(extend(task, '2026-12-04').text, extend(task, '2026-12-04').values);
      expect(await extended(client, task, '2026-12-04', 2)).toBe('remediation_task_extension');
    });
  });

  it('keeps the first one as long as it counts extensions, and counts none without it', async () => {
    await onTask('NEW', async (client, task) => {
      for (const set of ['extension_count = -1', `first_due_on = '2026-11-20'`]) {
        expect(await refusalOf(client, `UPDATE remediation_task SET ${set} WHERE id = $1`, [task])).toBe(
          'remediation_task_extended',
        );
      }
    });
  });
});

it('whoever asked for the unit gives no verdict on it, from wherever they come', async () => {
  await onTask('SENT_UP', async (client, task) => {
    const { text, values } = asking(task, 'QUESTION', { by: ids.mai });
    const verdict = (): Promise<string | null> =>
      refusalOf(
        client,
        `INSERT INTO verification (id, tenant_id, org_unit_id, task_id, verdict, verified_by, verified_at)
         VALUES (gen_random_uuid(), 1, $1, $2, 'CONFIRMED', $3, '2026-11-20T10:00:00+07:00')`,
        [ids.commune, task, ids.mai],
      );
    expect(await verdict()).toBeNull();
    await client.query(text, values);
    expect(await verdict()).toBe('verification_four_eyes');
  });
});
