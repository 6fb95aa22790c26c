import { v7 as uuidv7 } from 'uuid';
import { STORY_PEOPLE, STORY_UNITS } from '../../apps/api/src/demo/demo-story';
import type { TestDatabase } from './app';
import type { Answer, Visitor } from './visitor';

/** Ids of the seeded story by its own keys (`minhkhe.onestop`, `anh`). */
export interface Story {
  unit(key: string): number;
  person(key: string): string;
}

/** The story of one of the two tenants, both told from the same keys in the same order. */
export async function storyOf(database: TestDatabase, tenant: 1 | 2 = 1): Promise<Story> {
  const ids = async <Id>(table: string): Promise<Id[]> =>
    (await query<{ id: Id }>(database, `SELECT id FROM ${table} WHERE tenant_id = $1 ORDER BY id`, [tenant])).map(
      ({ id }) => id,
    );
  const [units, people] = [await ids<number>('org_unit'), await ids<string>('staff_member')];
  return {
    unit: (key) => known(units[STORY_UNITS.findIndex((unit) => unit.key === key)], key),
    person: (key) => known(people[STORY_PEOPLE.findIndex((person) => person.key === key)], key),
  };
}

function known<T>(id: T | undefined, key: string): T {
  if (id === undefined) throw new Error(`the story has no ${key}`);
  return id;
}

/** Rows as they are, row-level security not looking. */
export async function query<Row>(
  database: TestDatabase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return database.superuser(async (client) => (await client.query(text, [...values])).rows as Row[]);
}

/** Changes rows behind the product's back: no trigger looks, so that neither rules nor the audit probe see it. */
export async function tamper(database: TestDatabase, text: string, values: readonly unknown[] = []): Promise<void> {
  await database.superuser(async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(text, [...values]);
  });
}

/** Gives a role over a unit's subtree to whoever has the user name. */
export async function grant(database: TestDatabase, username: string, role: string, unitId: number): Promise<void> {
  await tamper(
    database,
    `INSERT INTO role_grant (id, tenant_id, account_id, role, org_unit_id, tenant_wide, unit_ids, valid_from, capacity)
     SELECT gen_random_uuid(), a.tenant_id, a.id, $2, $3, false, org_unit_reach($3), '2025-07-01', 'OWN' FROM account a WHERE a.username = $1`,
    [username, role, unitId],
  );
}

/**
 * How much people have written so far, anywhere: two equal answers mean that nothing was written in between. What a job of a
 * worker beside the servers wrote is its own matter and may come at any moment.
 */
export async function written(database: TestDatabase): Promise<unknown> {
  const text = `
    WITH job AS (SELECT id, transaction_id FROM audit_link WHERE actor LIKE 'job:%')
    SELECT (SELECT count(*)::int FROM probe.change WHERE transaction_id NOT IN (SELECT transaction_id FROM job)) AS changes,
           (SELECT count(*)::int FROM audit_entry WHERE link_id NOT IN (SELECT id FROM job)) AS entries,
           (SELECT count(*)::int FROM audit_link WHERE id NOT IN (SELECT id FROM job)) AS links,
           (SELECT count(*)::int FROM idempotency_key) AS keys,
           (SELECT count(*)::int FROM read_log) AS reads`;
  return (await query(database, text))[0];
}

/**
 * Lets requests into the middle of their work and holds them there together: each waits to write to the table or to lock a
 * row of it, and the table is let go once all of them wait. So what happens at the same time does so on every run.
 * `meanwhile` is done in between.
 */
export async function atOnce<T>(
  database: TestDatabase,
  table: string,
  requests: readonly (() => Promise<T>)[],
  meanwhile: () => void | Promise<void> = () => undefined,
): Promise<T[]> {
  return database.superuser(async (client) => {
    await client.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    const answers = Promise.all(requests.map((request) => request()));
    // No more can come there than have a connection.
    const most = Math.min(requests.length, Number(process.env['DATABASE_POOL'] ?? requests.length));
    const waiting = async (): Promise<number> => {
      const { rows } = await client.query(
        `SELECT count(*)::int AS n FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
          WHERE NOT l.granted AND (l.relation = $1::regclass OR l.locktype = 'advisory')`,
        [table],
      );
      return (rows[0] as { n: number }).n;
    };
    for (let look = 0; look < 5000 && (await waiting()) < most; look += 1) await client.query('SELECT pg_sleep(0.002)');
    const together = await waiting();
    await meanwhile();
    await client.query('COMMIT');
    const all = await answers;
    if (together < most) throw new Error(`only ${together} of ${requests.length} requests came to ${table}`);
    return all;
  });
}

/** Somebody of the story as an assignee. */
export function toPerson(story: Story, key: string): { kind: 'person'; staffMemberId: string } {
  return { kind: 'person', staffMemberId: story.person(key) };
}

/** A visit as an inspector of the story opens it at Xã Minh Khê. */
export function visitAt(story: Story, changes: Record<string, unknown> = {}): Record<string, unknown> & { id: string } {
  return {
    id: uuidv7(),
    mode: 'SURPRISE',
    unitId: story.unit('minhkhe'),
    decisionNumber: '1187/QĐ-UBND',
    decisionDate: '2026-05-20',
    headId: story.person('lan'),
    secretaryId: story.person('hung'),
    representativeName: 'Phạm Văn Bình',
    representativePosition: 'Phó Chủ tịch UBND xã',
    ...changes,
  };
}

export function findingOf(changes: Record<string, unknown> = {}): Record<string, unknown> & { id: string } {
  return {
    id: uuidv7(),
    title: 'Chưa niêm yết lịch tiếp công dân',
    findingClass: 'SHORTCOMING',
    severity: 'LEVEL_2',
    ...changes,
  };
}

export function proofOf(changes: Record<string, unknown> = {}): Record<string, unknown> & { id: string } {
  return {
    id: uuidv7(),
    what: 'Đã niêm yết lịch tiếp công dân tại sảnh.',
    documentNumber: '61/BC-UBND',
    documentDate: '2026-11-19',
    ...changes,
  };
}

/** What a unit asks about a task: a question, where nothing else is said. */
export function questionOf(changes: Record<string, unknown> = {}): Record<string, unknown> & { id: string } {
  return { id: uuidv7(), kind: 'QUESTION', text: 'Đơn vị cần bổ sung biểu mẫu nào?', ...changes };
}

/** An answer of the inspecting body. */
export function answerOf(outcome = 'ANSWERED', changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { outcome, answer: 'Bổ sung biểu mẫu số 02 tại quầy 3.', ...changes };
}

/** A correction of the title, where nothing else is said. */
export function amendmentOf(changes: Record<string, unknown> = {}): Record<string, unknown> & { id: string } {
  return {
    id: uuidv7(),
    kind: 'CORRECTION',
    reason: 'Đối chiếu lại ảnh chụp: lịch có niêm yết, thiếu giờ tiếp.',
    changes: { title: 'Lịch tiếp công dân thiếu giờ tiếp' },
    ...changes,
  };
}

export function statementOf(changes: Record<string, unknown> = {}): Record<string, unknown> & { id: string } {
  return { id: uuidv7(), text: 'Lịch đã in nhưng chưa kịp dán lên bảng tin.', ...changes };
}
/** The unit has signed its minutes. */
export const SIGNED = { outcome: 'SIGNED' };
/** What the inspecting body concludes with, received today. */
export const NOTICE = { number: '440/TB-SNV', date: '2026-11-20', receivedOn: '2026-11-20' };
/** It would not, and somebody saw it. */
export const REFUSED = {
  outcome: 'REFUSED',
  reason: 'Không nhất trí với số thủ tục đã nêu.',
  witnessName: 'Bùi Thị Hoa',
  witnessPosition: 'Công chức Văn phòng HĐND và UBND',
};

/**
 * New tasks from one visit whose notice was received today, at Xã Minh Khê where no other visit is given. `inspects` may
 * inspect and enter notices.
 */
export async function newTasks(
  inspects: Visitor,
  story: Story,
  count: number,
  visit = visitAt(story),
): Promise<string[]> {
  const steps: [path: string, body: object][] = [
    ['/inspections', visit],
    ...Array.from({ length: count }, (): [string, object] => [`/inspections/${visit.id}/findings`, findingOf()]),
    [`/inspections/${visit.id}/lock`, {}],
    [`/inspections/${visit.id}/sign-off`, SIGNED],
    [`/inspections/${visit.id}/notice`, NOTICE],
  ];
  for (const [path, body] of steps) expectDone(await inspects.post(path, body));
  const page = (await inspects.get(`/inspections/${visit.id}`)).json<{ findings: { taskId: string }[] }>();
  return page.findings.map(({ taskId }) => taskId);
}

/** One step of a task in the version that the visitor reads first. */
export async function step(who: Visitor, task: string, verb: string, body: object = {}): Promise<Answer> {
  const { etag } = (await who.get(`/tasks/${task}`)).json<{ etag: string }>();
  return who.post(`/tasks/${task}/${verb}`, body, { 'if-match': etag });
}

/** Fails with the answer's own words where a step of the preparation was refused. */
export function expectDone(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
}

/** Waits until it has come about by itself; ten seconds are what the product promises. */
export async function soon(isSo: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come about in ten seconds');
}
