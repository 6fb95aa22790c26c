import { addDays, addWorkdays, isWorkday, type LocalDate, type WorkCalendar } from '@app/kernel';
import type { Fate, Outcome } from './visits';

/** One thing that somebody does with a task, on a day and at a time of the office. */
export type Step =
  | { readonly verb: 'assign' | 'submit' | 'sign' | 'return' | 'withdraw'; readonly on: LocalDate; readonly at: string }
  | { readonly verb: 'confirm'; readonly on: LocalDate; readonly at: string; readonly as: Outcome }
  | { readonly verb: 'ask-time' | 'grant-time'; readonly on: LocalDate; readonly at: string; readonly until: LocalDate }
  | { readonly verb: 'defer'; readonly on: LocalDate; readonly at: string; readonly until: LocalDate }
  | { readonly verb: 'reopen'; readonly on: LocalDate; readonly at: string; readonly termWorkdays: number };

interface Frame {
  readonly calendar: WorkCalendar;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Its place among all tasks, so that not everything happens on the same day. */
  readonly place: number;
}

const YEAR = 2026;
export const STORY_DAY = '2026-11-20' as LocalDate;
const DEFERRED_TO = '2027-03-31' as LocalDate;
/** Until when an open task may have been put off that is not yet due on the day of the story. */
const PUT_OFF_TO = '2026-12-04' as LocalDate;
const REOPENED_TERM = 10;
const MOVE_WORKDAYS = 5;

/** What happens to a task from the day after the notice was received until the morning of the story. */
export function scheduleOf(fate: Fate, frame: Frame): Step[] {
  if (fate.kind === 'on-site' || (fate.kind === 'open' && fate.state === 'NEW')) return [];
  const plus = (day: LocalDate, count: number): LocalDate => addWorkdays(frame.calendar, day, count);
  const assigned: Step =
    frame.receivedOn === STORY_DAY
      ? { verb: 'assign', on: STORY_DAY, at: '07:50' }
      : { verb: 'assign', on: plus(frame.receivedOn, 1), at: frame.place % 2 ? '08:20' : '08:45' };
  const moves = movesOf(fate, frame);
  const dueOn = moves.reduce((day, step) => (step.verb === 'grant-time' ? step.until : day), frame.dueOn);
  const later = fate.kind === 'closed' ? closing(fate, dueOn, frame) : staying(fate.state, dueOn, frame);
  return [assigned, ...moves, ...later];
}

/** Each time asked the day before it falls due, granted on the day itself. */
function movesOf(fate: Exclude<Fate, { kind: 'on-site' }>, { calendar, dueOn }: Frame): Step[] {
  const steps: Step[] = [];
  let due = dueOn;
  for (let move = 0; move < fate.moves; move += 1) {
    const until = fate.kind === 'open' ? PUT_OFF_TO : addWorkdays(calendar, due, MOVE_WORKDAYS);
    steps.push({ verb: 'ask-time', on: workdayBefore(calendar, due), at: '15:40', until });
    steps.push({ verb: 'grant-time', on: due, at: '09:10', until });
    due = until;
  }
  return steps;
}

type Closed = Extract<Fate, { kind: 'closed' }>;

function closing({ month, as, late, refusedOnce }: Closed, dueOn: LocalDate, frame: Frame): Step[] {
  const { calendar, place } = frame;
  if (refusedOnce) return refusedThenClosed(dueOn, frame);
  if (as === 'IN_ERROR') return [{ verb: 'withdraw', on: dayOfMonth(calendar, month, place), at: '10:30' }];
  const sent = late ? sentLate(month, dueOn, frame) : sentInTime(month, dueOn, frame);
  const soonest = addWorkdays(calendar, sent, 2);
  const closed = monthOf(soonest) < month ? dayOfMonth(calendar, month, place) : latest(soonest, sent);
  return [
    { verb: 'submit', on: sent, at: '09:30' },
    { verb: 'sign', on: sent, at: '15:20' },
    { verb: 'confirm', on: closed, at: place % 3 ? '10:15' : '16:05', as },
  ];
}

function refusedThenClosed(dueOn: LocalDate, { calendar, receivedOn }: Frame): Step[] {
  const sent = addWorkdays(calendar, receivedOn, 3);
  return [
    { verb: 'submit', on: sent, at: '09:30' },
    { verb: 'sign', on: sent, at: '15:20' },
    { verb: 'return', on: addWorkdays(calendar, sent, 2), at: '10:40' },
    { verb: 'submit', on: dueOn, at: '08:30' },
    { verb: 'sign', on: dueOn, at: '10:00' },
    { verb: 'confirm', on: dueOn, at: '16:10', as: 'FIXED' },
  ];
}

// The day before it falls due, or earlier where it would otherwise be confirmed in the next month.
function sentInTime(month: number, dueOn: LocalDate, { calendar, receivedOn, place }: Frame): LocalDate {
  const first = addWorkdays(calendar, receivedOn, 1);
  const sent = latest(first, workdayBefore(calendar, dueOn));
  if (monthOf(addWorkdays(calendar, sent, 2)) <= month) return sent;
  let day = first;
  for (let days = 0; days < place % 3 && monthOf(addWorkdays(calendar, day, 3)) === month; days += 1) {
    day = addWorkdays(calendar, day, 1);
  }
  return day;
}

// Late, and yet so that the confirmation falls into the month of the plan.
function sentLate(month: number, dueOn: LocalDate, { calendar, place }: Frame): LocalDate {
  const after = addWorkdays(calendar, dueOn, 1 + (place % 3));
  const inMonth = dayOfMonth(calendar, month, place);
  return monthOf(addWorkdays(calendar, after, 2)) >= month
    ? after
    : workdayBefore(calendar, workdayBefore(calendar, inMonth));
}

function staying(state: Extract<Fate, { kind: 'open' }>['state'], dueOn: LocalDate, frame: Frame): Step[] {
  const { calendar, receivedOn, place } = frame;
  const yesterday = workdayBefore(calendar, STORY_DAY);
  const first = addWorkdays(calendar, receivedOn, 1);
  const sent = latest(first, earliest(workdayBefore(calendar, dueOn), workdayBefore(calendar, yesterday)));
  const submit: Step = { verb: 'submit', on: sent, at: '09:30' };
  const sign: Step = { verb: 'sign', on: sent, at: '15:20' };
  if (state === 'SUBMITTED') return [{ ...submit, on: yesterday, at: place % 2 ? '10:05' : '16:15' }];
  if (state === 'SENT_UP') return [submit, sign];
  if (state === 'RETURNED') return [submit, sign, { verb: 'return', on: addWorkdays(calendar, sent, 2), at: '09:45' }];
  if (state === 'DEFERRED') {
    return [{ verb: 'defer', on: dueOn, at: '10:00', until: DEFERRED_TO }];
  }
  if (state === 'REOPENED') {
    const closed = addWorkdays(calendar, sent, 2);
    const again = dayOfMonth(calendar, 11, 5 + (place % 3));
    return [
      submit,
      sign,
      { verb: 'confirm', on: closed, at: '10:15', as: 'FIXED' },
      { verb: 'reopen', on: again, at: '08:50', termWorkdays: REOPENED_TERM },
    ];
  }
  return [];
}

const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));
const latest = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earliest = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

function workdayBefore(calendar: WorkCalendar, day: LocalDate): LocalDate {
  let before = addDays(day, -1);
  while (!isWorkday(calendar, before)) before = addDays(before, -1);
  return before;
}

/** A working day in the first half of the month, another one for each place. */
function dayOfMonth(calendar: WorkCalendar, month: number, place: number): LocalDate {
  const eve = addDays(`${YEAR}-${String(month).padStart(2, '0')}-01` as LocalDate, -1);
  return addWorkdays(calendar, eve, 1 + (place % 8));
}
