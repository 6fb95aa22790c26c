import { addWorkdays, workCalendar } from '@app/kernel';
import {
  VIETNAM_CALENDAR_DAYS,
  VIETNAM_CALENDAR_FROM,
  VIETNAM_CALENDAR_TO,
} from '../../../../../libs/organization/src/data/vietnam-calendar';
import { scheduleOf, STORY_DAY, type Step } from './schedule';
import { VISITS } from './visits';

const calendar = workCalendar(1, VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO, VIETNAM_CALENDAR_DAYS);
const TERMS = [2, 3, 5, 10];
const tasks = VISITS.flatMap(({ commune, receivedOn, findings }) =>
  findings.map(({ item, fate, noticeTerm }, place) => ({ commune, receivedOn, item, fate, place, noticeTerm })),
).filter(({ fate }) => fate.kind !== 'on-site');
const instant = ({ on, at }: Step): string => `${on} ${at}`;

describe.each(TERMS)('with a term of %i working days', (term) => {
  it.each(tasks)('$commune $item of $receivedOn comes out as planned', ({ receivedOn, fate, place, noticeTerm }) => {
    const dueOn = addWorkdays(calendar, receivedOn, noticeTerm ?? term);
    const steps = scheduleOf(fate, { calendar, receivedOn, dueOn, place });
    // One after the other, none of them after the morning on which the story is left.
    const instants = steps.map(instant);
    expect(instants).toEqual([...instants].sort());
    expect(instants.every((at) => at < `${STORY_DAY} 08:00`)).toBe(true);
    if (fate.kind === 'on-site') return;
    const due = steps.reduce((day, step) => (step.verb === 'grant-time' ? step.until : day), dueOn);
    if (fate.kind === 'open') {
      const answers = ['SENT_UP', 'DEFERRED', 'REOPENED'].includes(fate.state);
      const again = steps.find(({ verb }) => verb === 'reopen');
      if (again?.verb === 'reopen') expect(addWorkdays(calendar, again.on, again.termWorkdays) >= STORY_DAY).toBe(true);
      if (!answers) expect(due < STORY_DAY).toBe(fate.overdue);
      return;
    }
    const last = steps.at(-1);
    expect(Number(last?.on.slice(5, 7))).toBe(fate.month);
    if (fate.as === 'IN_ERROR') return;
    const sent = steps.find(({ verb }) => verb === 'sign')?.on ?? '';
    expect(sent > due).toBe(fate.late);
  });
});

it('the one that was refused once is closed on the day on which it falls due', () => {
  const thread = tasks.find(({ fate }) => fate.kind === 'closed' && fate.refusedOnce);
  const dueOn = addWorkdays(calendar, thread?.receivedOn ?? STORY_DAY, thread?.noticeTerm ?? 0);
  // Tue 18/08 and ten working days: the make-up Saturday 22/08 counts, 31/08 to 02/09 do not.
  expect(dueOn).toBe('2026-09-03');
  const steps = scheduleOf(thread?.fate ?? { kind: 'on-site' }, {
    calendar,
    receivedOn: thread?.receivedOn ?? STORY_DAY,
    dueOn,
    place: 0,
  });
  expect(steps.map(({ verb, on }) => `${verb} ${on}`)).toEqual([
    'assign 2026-08-19',
    'submit 2026-08-21',
    'sign 2026-08-21',
    'return 2026-08-24',
    'submit 2026-09-03',
    'sign 2026-09-03',
    'confirm 2026-09-03',
  ]);
});
