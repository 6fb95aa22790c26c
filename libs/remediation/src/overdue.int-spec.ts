import { v7 as uuidv7 } from 'uuid';
import { addDays, localDate, type LocalDate } from '@app/kernel';
import { Jobs } from '@app/platform';
import { TestApp } from '../../../test/support/app';
import { anotherRow } from '../../../test/support/rows';
import { isOverdue, TASK_STATES } from './rules';
import type { TaskState } from './rules';

const TODAY = localDate('2026-11-20');
const DUES = [-400, -30, -2, -1, 0, 1, 2, 30].map((days) => addDays(TODAY, days));

interface Made {
  readonly id: string;
  readonly state: TaskState;
  readonly dueOn: LocalDate | null;
}

let app: TestApp;
const made: Made[] = [];

beforeAll(async () => {
  app = await TestApp.start();
  await app.database.superuser(async (client) => {
    for (const state of TASK_STATES) {
      for (const dueOn of state === 'PROVISIONAL' ? [null] : DUES) {
        const clock = dueOn === null ? { calendar_version: null } : { calendar_version: 1 };
        const notice = dueOn === null ? [null, null, null] : ['412/TB-SNV', '2025-01-02', '2025-01-02'];
        const id = await anotherRow(client, 'remediation_task', `t.tenant_id = 1 AND t.state = 'ACCEPTED'`, {
          ...clock,
          finding_id: uuidv7(),
          state,
          due_on: dueOn,
          notice_number: notice[0],
          notice_issued_on: notice[1],
          notice_received_on: notice[2],
          closed_on: state === 'CLOSED' ? TODAY : null,
          closed_as: state === 'CLOSED' ? 'FIXED' : null,
          deferred_until: state === 'DEFERRED' ? addDays(TODAY, 30) : null,
          deferred_from: state === 'DEFERRED' ? 'ACCEPTED' : null,
          overdue_since: null,
        });
        made.push({ id, state, dueOn });
      }
    }
  });
});
afterAll(() => app.stop());

const marked = (): Promise<Map<string, string | null>> =>
  app.database.superuser(async (client) => {
    const { rows } = await client.query<{ id: string; since: string | null }>(
      `SELECT t.id, t.overdue_since::text AS since FROM remediation_task t`,
    );
    return new Map(rows.map(({ id, since }) => [id, since]));
  });

const events = (): Promise<number> =>
  app.database.superuser(async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM task_event e WHERE e.action = 'became-overdue' AND e.task_id = ANY ($1)`,
      [made.map(({ id }) => id)],
    );
    return rows[0]?.n ?? 0;
  });

const run = (day: LocalDate): Promise<void> =>
  app.app.get(Jobs).runOnce('remediation.overdue', new Date(`${day}T00:00:01+07:00`));

describe('the job that marks overdue tasks', () => {
  it('marks those that the rule calls overdue, in every state and around every date, under the day it happened', async () => {
    await run(TODAY);
    const since = await marked();
    const expected = made.map(({ id, dueOn, ...task }) => {
      const late = dueOn !== null && isOverdue({ ...task, dueOn }, TODAY);
      return [task.state, dueOn, late ? addDays(dueOn, 1) : null, id];
    });
    expect(made.map(({ id, state, dueOn }) => [state, dueOn, since.get(id), id])).toEqual(expected);
    expect(expected.filter(([, , late]) => late !== null)).toHaveLength(20);
  });

  it('marks each once, with one line in its timeline, however often it runs', async () => {
    const before = await marked();
    await run(TODAY);
    await run(TODAY);
    expect(await marked()).toEqual(before);
    expect(await events()).toBe(20);
  });

  it('catches up on the days that it missed, and then agrees with the rule again', async () => {
    const later = addDays(TODAY, 3);
    await run(later);
    const since = await marked();
    const wrong = made.filter(
      ({ id, state, dueOn }) => (since.get(id) !== null) !== isOverdue({ state, dueOn }, later),
    );
    expect(wrong).toEqual([]);
    expect(await events()).toBe(35);
  });
});
