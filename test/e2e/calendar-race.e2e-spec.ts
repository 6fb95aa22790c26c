import { v7 as uuidv7 } from 'uuid';
import { addWorkdays, localDate, workCalendar, type CalendarDay, type LocalDate } from '@app/kernel';
import type { CalendarPageResponse } from '../../libs/organization/src/dto/calendar.response';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { expectDone, NOTICE, query, soon, step, storyOf } from '../support/story';
import { Team } from '../support/team';
import type { Answer, Visitor } from '../support/visitor';

// The story's today is Friday 20/11/2026. Each case makes another working day between here and the due date a holiday.
let app: TestApp;
let team: Team;
let admin: Visitor;
let head: Visitor;
let days: string[];

beforeAll(async () => {
  // Several requests are held in the database at once, even where the run gives the product one connection.
  app = await TestApp.start({ env: { DATABASE_POOL: '4' } });
  admin = await administrator(app, await storyOf(app.database));
  head = await app.as('lan.tran');
  team = await Team.of(await app.as('tham.nguyen'), head, { app, tenant: 1 });
  days = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02'];
});
afterAll(() => app.stop());

const page = async (): Promise<CalendarPageResponse> =>
  expectDone(await admin.get('/calendars')).json<CalendarPageResponse>();

const publish = async (): Promise<() => Promise<Answer>> => {
  const { version } = await page();
  const day = { day: days.shift(), kind: 'HOLIDAY', state: 'CONFIRMED', name: 'Nghỉ theo quyết định của tỉnh' };
  return () =>
    admin.post('/calendars', { id: uuidv7(), basedOn: version, days: [day], reason: 'Theo quyết định của UBND tỉnh.' });
};

/** A task whose clock the act starts: by the notice, by putting it off, by taking it up again. */
interface Case {
  readonly task: () => Promise<string>;
  readonly act: () => Promise<Answer>;
}
const byNotice = async (): Promise<Case> => {
  const visit = await team.signedVisit(1);
  return {
    act: () => head.post(`/inspections/${visit}/notice`, NOTICE),
    task: async () => {
      const { findings } = (await head.get(`/inspections/${visit}`)).json<{ findings: { taskId: string }[] }>();
      return findings[0]?.taskId ?? '';
    },
  };
};
const settled = async (): Promise<string> => (await team.settledVisit(1)).tasks[0]?.id ?? '';
const byDeferral = async (): Promise<Case> => {
  const task = await settled();
  const body = { until: '2026-11-24', reason: 'Chờ bố trí kinh phí.' };
  return { act: () => step(head, task, 'defer', body), task: () => Promise.resolve(task) };
};

const waiting = async (count: number): Promise<boolean> =>
  (
    await query(
      app.database,
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
  ).length >= count;

/** Both acts under way in this order, each stopped before it can commit; then they go on. */
async function together(first: () => Promise<Answer>, second: () => Promise<Answer>): Promise<void> {
  const answers = await app.database.superuser(async (holder) => {
    await holder.query('BEGIN; LOCK TABLE task_event IN EXCLUSIVE MODE');
    const one = first();
    await soon(() => waiting(1));
    const two = second();
    await soon(() => waiting(2));
    await holder.query('COMMIT');
    return Promise.all([one, two]);
  });
  answers.forEach(expectDone);
}

/** The due date that the newest calendar gives the task, by the kernel. */
async function expectNewest(task: string): Promise<void> {
  const { version, days: listed, coversFrom, coversTo } = await page();
  const special = listed.map((day): CalendarDay => ({ ...day, day: localDate(day.day) }));
  const calendar = workCalendar(version, localDate(coversFrom ?? ''), localDate(coversTo ?? ''), special);
  const [row] = await query<{ due: string; version: number; start: LocalDate; term: number }>(
    app.database,
    `SELECT due_on::text AS due, calendar_version AS version, term_workdays AS term,
            coalesce(clock_starts_on, notice_received_on)::text AS start FROM remediation_task WHERE id = $1`,
    [task],
  );
  const due = addWorkdays(calendar, localDate(row?.start ?? ''), row?.term ?? 0);
  expect([row?.due, row?.version]).toEqual([due, version]);
}

describe.each([
  ['the notice starts', byNotice],
  ['a deferral starts', byDeferral],
])('a clock that %s while the next calendar is published', (_, prepare) => {
  it('is counted with that calendar when it came first', async () => {
    const { act, task } = await prepare();
    await together(act, await publish());
    await expectNewest(await task());
  });

  it('is counted with that calendar when it came second', async () => {
    const { act, task } = await prepare();
    // Something open moves, so that publishing has a task to tell.
    await settled();
    await together(await publish(), act);
    await expectNewest(await task());
  });
});
