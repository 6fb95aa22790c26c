import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { addDays, localDate, type LocalDate } from '@app/kernel';
import { anotherRow } from './rows';

/** A unit, and who inspects it. */
export interface Place {
  readonly unit: number;
  readonly team: number;
}
/** What a person would write down about one task; months are counted from it by hand. */
interface Task {
  readonly id: string;
  readonly place: string;
  state: string;
  received: LocalDate | null;
  due: LocalDate | null;
  since: LocalDate | null;
  closed: LocalDate | null;
  /** The day on which the unit had it back for the last time. */
  backOn: LocalDate | null;
  /** Days on which an extension was granted. */
  readonly extended: LocalDate[];
  /** From which day on it was overdue, or no longer. */
  readonly turns: { day: LocalDate; overdue: boolean }[];
}
interface Finding {
  readonly id: string;
  readonly place: string;
  findingClass: string;
  /** How often the unit had had it, this time included; only the lock of the minutes says so. */
  readonly repeats: number;
  released: LocalDate | null;
  withdrawn: boolean;
}
interface Visit {
  readonly id: string;
  readonly place: string;
  readonly day: LocalDate;
  locked: boolean;
}
export interface Office {
  readonly client: Client;
  readonly tasks: Task[];
  readonly findings: Finding[];
  readonly visits: Visit[];
  today: LocalDate;
}
export type Act = (office: Office, picked: readonly number[]) => Promise<void>;

const START = localDate('2026-01-05');
const monthOf = (day: LocalDate): string => day.slice(0, 7);
const WAITING = ['SENT_UP', 'CLOSED', 'PROVISIONAL'];
/** Tasks, findings and visits at the places, nothing done with them yet. */
export async function furnish(client: Client, places: readonly Place[]): Promise<Office> {
  const office: Office = { client, tasks: [], findings: [], visits: [], today: START };
  for (let n = 0; n < 9; n += 1) {
    const { unit, team } = places[n % places.length] ?? { unit: 0, team: 0 };
    const [place, sides] = [`${unit}/${team}`, { org_unit_id: unit, inspecting_unit_id: team }];
    const finding = await anotherRow(client, 'finding', `t.tenant_id = 1 AND t.state = 'RECORDED'`, sides);
    const findingClass = ['SHORTCOMING', 'LIMITATION', 'BREACH'][n % 3] ?? '';
    const repeats = [0, 2, 0, 3][n % 4] ?? 0;
    await client.query('UPDATE finding SET finding_class = $2 WHERE id = $1', [finding, findingClass]);
    office.findings.push({ id: finding, place, findingClass, repeats, released: null, withdrawn: false });
    const task = await anotherRow(client, 'remediation_task', `t.tenant_id = 1 AND t.state = 'PROVISIONAL'`, {
      ...sides,
      finding_id: finding,
      assignee_unit_id: unit,
      assignee_name: 'Văn phòng',
    });
    office.tasks.push({
      ...{ id: task, place, state: 'PROVISIONAL', received: null, due: null, since: null, closed: null, backOn: null },
      turns: [],
      extended: [],
    });
    const day = addDays(START, n * 11);
    const visit = await anotherRow(client, 'inspection', `t.tenant_id = 1 AND t.state = 'IN_PROGRESS'`, {
      ...sides,
      started_at: `${day}T23:30:00+07:00`,
    });
    office.visits.push({ id: visit, place, day, locked: false });
  }
  return office;
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const pick = <Row>(rows: readonly Row[], picked: readonly number[], may: (row: Row) => boolean): Row[] =>
  rows.filter((row, place) => picked.includes(place) && may(row));
const turn = (task: Task, day: LocalDate, overdue: boolean): void => void task.turns.push({ day, overdue });
const isOverdue = ({ state, since }: Task): boolean => since !== null && !WAITING.includes(state);

/** Moves tasks to a state in one statement, and writes down by hand what that makes of their being overdue. */
async function move({ client, today }: Office, tasks: Task[], state: string, set = ''): Promise<void> {
  for (const task of tasks) {
    const was = isOverdue(task);
    const returns = WAITING.includes(task.state) && task.state !== 'PROVISIONAL' && !WAITING.includes(state);
    await client.query(
      `INSERT INTO task_event (id, tenant_id, org_unit_id, task_id, happened_at, action, from_state, to_state, by_name, by_position)
       SELECT $1, t.tenant_id, t.org_unit_id, t.id, $2, 'returned', t.state, $3, '', '' FROM remediation_task t WHERE t.id = $4`,
      [uuidv7(), `${today}T10:00:00+07:00`, state, task.id],
    );
    if (returns) task.backOn = today;
    task.state = state;
    if (was !== isOverdue(task)) turn(task, today, isOverdue(task));
  }
  await client.query(`UPDATE remediation_task SET state = $2 ${set} WHERE id = ANY ($1)`, [ids(tasks), state]);
}

/** What may happen, each in one statement, written down by hand beside it. */
export const ACTS: Readonly<Record<string, Act>> = {
  'a notice is received': async (office, picked) => {
    const tasks = pick(office.tasks, picked, ({ state }) => state === 'PROVISIONAL');
    const received = addDays(office.today, -2);
    for (const task of tasks) Object.assign(task, { received, due: addDays(received, 12) });
    await move(
      office,
      tasks,
      'NEW',
      `, notice_number = 'TB', notice_issued_on = '${received}', notice_received_on = '${received}',
         due_on = '${addDays(received, 12)}', calendar_version = 1`,
    );
  },
  'the job looks for what is late': async ({ client, tasks, today }) => {
    const late = tasks.filter(
      ({ due, state, since }) => due && due < today && since === null && !WAITING.includes(state),
    );
    for (const task of late) {
      task.since = addDays(task.due ?? today, 1);
      turn(task, task.backOn && task.backOn > task.since ? task.backOn : task.since, true);
    }
    await client.query('UPDATE remediation_task SET overdue_since = due_on + 1 WHERE id = ANY ($1)', [ids(late)]);
  },
  'reports are sent': (office, picked) =>
    move(
      office,
      pick(office.tasks, picked, ({ state }) => !WAITING.includes(state)),
      'SENT_UP',
    ),
  'reports come back': (office, picked) =>
    move(
      office,
      pick(office.tasks, picked, ({ state }) => state === 'SENT_UP'),
      'RETURNED',
    ),
  'tasks are closed': async (office, picked) => {
    const tasks = pick(office.tasks, picked, ({ state }) => state === 'SENT_UP');
    for (const task of tasks) task.closed = office.today;
    await move(office, tasks, 'CLOSED', `, closed_on = '${office.today}', closed_as = 'FIXED'`);
  },
  'tasks are followed again': async (office, picked) => {
    const tasks = pick(office.tasks, picked, ({ state }) => state === 'CLOSED');
    for (const task of tasks) task.closed = null;
    await move(office, tasks, 'RETURNED', `, closed_on = NULL, closed_as = NULL`);
  },
  'extensions are granted': async ({ client, tasks, today }, picked) => {
    const moved = pick(tasks, picked, ({ due, state }) => due !== null && !WAITING.includes(state));
    for (const task of moved) {
      if (isOverdue(task)) turn(task, today, false);
      Object.assign(task, { due: addDays(today, 9), since: null });
      task.extended.push(today);
    }
    const requests = moved.map(({ id }) => ({ id: uuidv7(), task_id: id }));
    await client.query(
      `INSERT INTO task_request (id, tenant_id, org_unit_id, inspecting_unit_id, task_id, kind, text, proposed_due_on, asked_by,
         asked_by_name, asked_by_position, asked_at, content_hash)
       SELECT q.id, t.tenant_id, t.org_unit_id, t.inspecting_unit_id, t.id, 'EXTENSION', 'Chờ vật tư', $2, s.id, '', '', $3, ''
         FROM json_to_recordset($1) AS q(id uuid, task_id uuid) JOIN remediation_task t ON t.id = q.task_id
         CROSS JOIN LATERAL (SELECT m.id FROM staff_member m WHERE m.tenant_id = t.tenant_id ORDER BY m.id LIMIT 1) s`,
      [JSON.stringify(requests), addDays(today, 9), `${today}T10:00:00+07:00`],
    );
    await client.query(
      `UPDATE task_request SET outcome = 'GRANTED', answer = 'Được', due_on_before = $3::date - 1, granted_due_on = $3,
          answered_by = (SELECT m.id FROM staff_member m WHERE m.tenant_id = 1 ORDER BY m.id DESC LIMIT 1),
          answered_by_name = '', answered_by_position = '', answered_at = $2 WHERE id = ANY ($1)`,
      [ids(requests), `${today}T10:00:00+07:00`, addDays(today, 9)],
    );
    await client.query('UPDATE remediation_task SET due_on = $2, overdue_since = NULL WHERE id = ANY ($1)', [
      ids(moved),
      addDays(today, 9),
    ]);
  },
  'findings are released': async ({ client, findings, today }, picked) => {
    const rows = pick(findings, picked, ({ released }) => released === null);
    for (const row of rows) row.released = today;
    await client.query(
      `UPDATE finding f SET state = 'RELEASED', released_at = $2, repeat_number = r.repeats
         FROM json_to_recordset($1) AS r(id uuid, repeats int) WHERE f.id = r.id`,
      [JSON.stringify(rows), `${today}T23:59:00+07:00`],
    );
  },
  'findings are withdrawn': async ({ client, findings }, picked) => {
    const rows = pick(findings, picked, ({ released, withdrawn }) => released !== null && !withdrawn);
    for (const row of rows) row.withdrawn = true;
    await client.query(`UPDATE finding SET state = 'WITHDRAWN', withdrawn_reason = 'Ghi nhầm' WHERE id = ANY ($1)`, [
      ids(rows),
    ]);
  },
  'findings turn out to be another class': async ({ client, findings }, picked) => {
    const rows = pick(findings, picked, () => true);
    for (const row of rows) row.findingClass = 'BREACH';
    await client.query(`UPDATE finding SET finding_class = 'BREACH' WHERE id = ANY ($1)`, [ids(rows)]);
  },
  'minutes are locked': async ({ client, visits }, picked) => {
    const rows = pick(visits, picked, ({ locked }) => !locked);
    for (const row of rows) row.locked = true;
    await client.query(
      `UPDATE inspection SET state = 'LOCKED', locked_at = '2026-12-01', locked_by = head_id, minutes_number = '1/BB' WHERE id = ANY ($1)`,
      [ids(rows)],
    );
  },
};

/** Whether a visit that counts was made at the unit up to the day. */
export const wasVisited = ({ visits }: Office, unit: number, until: LocalDate): boolean =>
  visits.some(({ place, day, locked }) => locked && place.startsWith(`${unit}/`) && day <= until);

export type Counts = Record<string, Record<string, number>>;

/** place and month → measure → number, counted one by one; the last day of a month is looked at for what is overdue. */
export function byHand({ tasks, findings, visits, today }: Office): Counts {
  const counts: Counts = {};
  const add = (place: string, month: string, measure: string): void => {
    const line = (counts[`${place} ${month}`] ??= {});
    line[measure] = (line[measure] ?? 0) + 1;
  };
  for (const { place, received, closed, since, extended } of tasks) {
    for (const day of extended) add(place, monthOf(day), 'extended');
    if (received) add(place, monthOf(received), 'opened');
    if (closed) add(place, monthOf(closed), 'closed');
    if (closed && since) add(place, monthOf(closed), 'closed_late');
  }
  for (const { place, released, withdrawn, findingClass, repeats } of findings) {
    if (!released || withdrawn) continue;
    const measure = { SHORTCOMING: 'shortcomings', LIMITATION: 'limitations', BREACH: 'breaches' }[findingClass];
    add(place, monthOf(released), measure ?? '');
    if (repeats > 0) add(place, monthOf(released), 'repeated');
  }
  for (const { place, day, locked } of visits) if (locked) add(place, monthOf(day), 'visits');
  for (let month = monthOf(START); month <= monthOf(today);) {
    const next = monthOf(addDays(localDate(`${month}-28`), 6));
    const lastDay = addDays(localDate(`${next}-01`), -1);
    for (const { place, turns } of tasks) {
      const known = turns.filter(({ day }) => day <= lastDay);
      if (known.at(-1)?.overdue) add(place, month, 'overdue');
    }
    month = next;
  }
  return counts;
}

/** Columns of the tally that each count by themselves. */
export const COUNTED = [
  'opened',
  'closed',
  'closed_late',
  'extended',
  'visits',
  'shortcomings',
  'limitations',
  'breaches',
  'repeated',
];
