import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { cloneDatabase, type TestDatabase } from '../../../test/support/app';
import { anotherRow } from '../../../test/support/rows';
import { refusalOf, under } from '../../../test/support/scope';
import { standing } from '../../../test/support/standing';
import { CLOSED_AS, DEFERRABLE_STATES, isOutcome, TASK_STATES } from './rules';

let database: TestDatabase;
let ids: Record<'commune' | 'mai' | 'anh', string>;

beforeAll(async () => {
  database = await cloneDatabase();
  ids = await database.superuser(async (client) => {
    const { rows } = await client.query<typeof ids>(`
      SELECT (SELECT id FROM org_unit WHERE tenant_id = 1 AND name = 'Xã Minh Khê') AS commune,
             (SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Vũ Thị Mai') AS mai,
             (SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Lê Đức Anh') AS anh`);
    if (!rows[0]) throw new Error('the story is not there');
    return rows[0];
  });
});
afterAll(() => database.drop());

const OPENED = '2026-11-05T08:00:00+07:00';

/** A task of its own; nobody of the inspecting body has had a part in it. */
const sentUp = (client: Client, given: Record<string, unknown> = {}): Promise<string> =>
  anotherRow(client, 'remediation_task', `t.tenant_id = 1 AND t.state = 'SENT_UP'`, {
    finding_id: uuidv7(),
    opened_at: OPENED,
    ...given,
  });

/** Records a confirmation; answers with the round that the database put it in. */
async function verdictStands(client: Client, task: string, by: string): Promise<number | undefined> {
  const { rows } = await client.query<{ round: number }>(
    `INSERT INTO verification (id, tenant_id, org_unit_id, task_id, verdict, verified_by, verified_at, round)
     VALUES (gen_random_uuid(), 1, $1, $2, 'CONFIRMED', $3, $4, 7) RETURNING round`,
    [ids.commune, task, by, OPENED],
  );
  return rows[0]?.round;
}

describe('the course of a task in the database', () => {
  it('comes back from a deferral to the step that it had, and to no other', async () => {
    const back = await database.superuser(async (client) => {
      const found: string[] = [];
      for (const from of DEFERRABLE_STATES) {
        const id = await sentUp(client, standing('DEFERRED', from));
        for (const to of DEFERRABLE_STATES) {
          const change = `UPDATE remediation_task SET state = $2, deferred_until = NULL, deferred_from = NULL WHERE id = $1`;
          const why = await under(client, {}, () => refusalOf(client, change, [id, to]));
          if (why === null) found.push(`${from}>${to}`);
        }
      }
      return found;
    });
    expect(back).toEqual(DEFERRABLE_STATES.map((state) => `${state}>${state}`));
  });

  it('closes in error from every open step once its finding is withdrawn, and never comes back from that', async () => {
    const inError = `UPDATE remediation_task SET state = 'CLOSED', closed_on = '2026-11-20', closed_as = 'IN_ERROR',
                       closed_note = 'Ghi nhầm đơn vị.', deferred_until = NULL, deferred_from = NULL WHERE id = $1`;
    const found = await database.superuser(async (client) => {
      const answers: unknown[] = [];
      for (const state of TASK_STATES) {
        const finding = await anotherRow(client, 'finding', `t.tenant_id = 1 AND t.state = 'CONCLUDED'`, {
          ...{ state: 'WITHDRAWN', released_at: null, withdrawn_reason: 'Ghi nhầm đơn vị.' },
        });
        const [standing1, taken] = [
          await sentUp(client, standing(state)),
          await sentUp(client, { ...standing(state), finding_id: finding }),
        ];
        const why = (task: string): Promise<string | null> =>
          under(client, {}, () => refusalOf(client, inError, [task]));
        answers.push([state, await why(standing1), await why(taken)]);
      }
      const gone = await sentUp(client, { ...standing('CLOSED'), closed_as: 'IN_ERROR', closed_note: 'Ghi nhầm.' });
      const again = `UPDATE remediation_task SET state = 'REOPENED', closed_on = NULL, closed_as = NULL WHERE id = $1`;
      answers.push(await under(client, {}, () => refusalOf(client, again, [gone])));
      return answers;
    });
    expect(found).toEqual([
      ...TASK_STATES.map((state) =>
        state === 'CLOSED' ? [state, null, null] : [state, 'remediation_task_in_error', null],
      ),
      'remediation_task_step',
    ]);
  });

  it('is set by somebody who had no part in the fix, and by nobody where no person is known', async () => {
    const deferring = `UPDATE remediation_task SET state = 'DEFERRED', deferred_until = '2026-12-15', deferred_from = state WHERE id = $1`;
    const reopening = `UPDATE remediation_task SET state = 'REOPENED', reopen_count = 1, closed_on = NULL, closed_as = NULL WHERE id = $1`;
    const found = await database.superuser(async (client) => {
      const [open, closed] = [await sentUp(client, standing('ACCEPTED')), await sentUp(client, standing('CLOSED'))];
      const finding = await anotherRow(client, 'finding', `t.tenant_id = 1 AND t.state = 'CONCLUDED'`, {
        ...{ state: 'WITHDRAWN', released_at: null, withdrawn_reason: 'Ghi nhầm đơn vị.' },
      });
      const taken = await sentUp(client, { ...standing('CLOSED'), finding_id: finding });
      const prepared = await sentUp(client, standing('ACCEPTED'));
      await anotherRow(client, 'task_event', `t.tenant_id = 1 AND t.action = 'assigned'`, {
        ...{ task_id: prepared, action: 'proposed', by_staff_id: ids.mai, assignee_staff_id: null },
      });
      const why = (text: string, task: string, person?: string): Promise<string | null> =>
        under(client, person ? { person } : {}, () => refusalOf(client, text, [task]));
      return {
        outsider: [await why(deferring, open, ids.mai), await why(reopening, closed, ids.mai)],
        official: [await why(deferring, open, ids.anh), await why(reopening, closed, ids.anh)],
        nobody: [await why(deferring, open), await why(reopening, closed)],
        withdrawn: await why(reopening, taken, ids.mai),
        preparedIt: await why(deferring, prepared, ids.mai),
      };
    });
    const course = 'remediation_task_course';
    expect(found).toEqual({
      outsider: [null, null],
      official: [course, course],
      nobody: [course, course],
      withdrawn: 'remediation_task_withdrawn',
      preparedIt: course,
    });
  });

  it('is confirmed anew after each reopening, and every outcome but the plain one says why', async () => {
    const close = (as: string, note: string | null): [string, unknown[]] => [
      `UPDATE remediation_task SET state = 'CLOSED', closed_on = '2026-11-20', closed_as = $2, closed_note = $3 WHERE id = $1`,
      [as, note],
    ];
    const closing = (client: Client, task: string, as: string, note: string | null): Promise<string | null> => {
      const [text, values] = close(as, note);
      return refusalOf(client, text, [task, ...values]);
    };
    await database.superuser(async (client) => {
      const task = await sentUp(client);
      await under(client, {}, async () => {
        expect(await verdictStands(client, task, ids.mai)).toBe(0);
        expect(await closing(client, task, 'PARTLY', null)).toBe('remediation_task_outcome_explained');
        for (const as of CLOSED_AS.filter(isOutcome)) {
          expect(await closing(client, task, as, 'Còn thiếu kinh phí.')).toBeNull();
        }
      });
    });
    await database.superuser(async (client) => {
      const task = await sentUp(client, { reopen_count: 1 });
      await anotherRow(client, 'verification', `t.tenant_id = 1 AND t.verdict = 'CONFIRMED'`, { task_id: task });
      await under(client, {}, async () => {
        expect(await closing(client, task, 'FIXED', null)).toBe('remediation_task_verified');
        expect(await verdictStands(client, task, ids.mai)).toBe(1);
        expect(await closing(client, task, 'FIXED', null)).toBeNull();
      });
    });
  });
});
