import fc from 'fast-check';
import { addDays, isWorkday, localDate, workCalendar, type LocalDate } from '@app/kernel';
import {
  answers,
  extensionFault,
  isAnswerableAt,
  isAskableAt,
  REQUEST_KINDS,
  REQUEST_OUTCOMES,
  type ExtensionFault,
} from './task-request';
import { TASK_STATES, type TaskState } from './task-state';

/** As the product has it where the office has set nothing. */
const FURTHEST_DAYS = 366;

const states = (which: (state: TaskState) => boolean): TaskState[] => TASK_STATES.filter(which);

describe('asking', () => {
  it('a question is possible until the task is closed, before the notice too', () => {
    expect(states((state) => !isAskableAt('QUESTION', state))).toEqual(['CLOSED']);
  });

  it('an extension is possible while a term runs against the unit', () => {
    expect(states((state) => !isAskableAt('EXTENSION', state))).toEqual([
      'PROVISIONAL',
      'SENT_UP',
      'DEFERRED',
      'CLOSED',
    ]);
  });

  it('a dispute is possible from the release of the finding until the report is sent', () => {
    expect(states((state) => !isAskableAt('DISPUTE', state))).toEqual(['SENT_UP', 'CLOSED']);
  });
});

describe('answering', () => {
  it('has its own words for each kind', () => {
    const pairs = REQUEST_KINDS.map((kind) => [kind, REQUEST_OUTCOMES.filter((outcome) => answers(kind, outcome))]);
    expect(Object.fromEntries(pairs)).toEqual({
      QUESTION: ['ANSWERED'],
      EXTENSION: ['GRANTED', 'REFUSED'],
      DISPUTE: ['UPHELD', 'ACCEPTED'],
    });
  });

  it('gives a closed task neither more time nor takes it back, and one put off no more time', () => {
    expect(REQUEST_OUTCOMES.filter((outcome) => !isAnswerableAt(outcome, 'CLOSED'))).toEqual(['GRANTED', 'ACCEPTED']);
    expect(REQUEST_OUTCOMES.filter((outcome) => !isAnswerableAt(outcome, 'DEFERRED'))).toEqual(['GRANTED']);
    for (const state of states((found) => found !== 'CLOSED' && found !== 'DEFERRED')) {
      expect(REQUEST_OUTCOMES.filter((outcome) => !isAnswerableAt(outcome, state))).toEqual([]);
    }
  });
});

// Saturday 22/08/2026 is worked in exchange for Monday 31/08, a day off before the National Day of 1 and 2 September.
const HOLIDAY = { kind: 'HOLIDAY', state: 'CONFIRMED' } as const;
const CALENDAR = workCalendar(1, localDate('2026-01-01'), localDate('2028-01-01'), [
  { day: localDate('2026-08-22'), kind: 'MAKEUP', state: 'CONFIRMED', name: 'Làm bù' },
  { day: localDate('2026-08-31'), ...HOLIDAY, name: 'Nghỉ hoán đổi' },
  { day: localDate('2026-09-01'), ...HOLIDAY, name: 'Quốc khánh' },
  { day: localDate('2026-09-02'), ...HOLIDAY, name: 'Quốc khánh' },
]);
const fault = (day: string, today: string, dueOn: string): ExtensionFault | null =>
  extensionFault(localDate(day), {
    today: localDate(today),
    dueOn: localDate(dueOn),
    furthestDays: FURTHEST_DAYS,
    isWorkday: (on) => isWorkday(CALENDAR, on),
  });

describe('the limits of an extension', () => {
  it.each<[day: string, today: string, dueOn: string, expected: ExtensionFault | null, source: string]>([
    ['2026-08-21', '2026-08-18', '2026-08-20', null, 'a working day after today and after the date that stands'],
    ['2026-08-18', '2026-08-18', '2026-08-14', 'past', 'domain: a date that has come cannot be met any more'],
    ['2026-08-17', '2026-08-18', '2026-08-14', 'past', 'the same, of what was overdue already'],
    ['2026-08-19', '2026-08-18', '2026-08-14', null, 'what is overdue may be given time again'],
    ['2026-08-20', '2026-08-18', '2026-08-20', 'not-later', 'product: an extension is later than what it extends'],
    ['2026-08-19', '2026-08-18', '2026-08-20', 'not-later', 'the same'],
    ['2026-08-23', '2026-08-18', '2026-08-20', 'day-off', 'Bộ luật Dân sự 2015 Đ.148.5: no term ends on a Sunday'],
    ['2026-09-02', '2026-08-18', '2026-08-20', 'day-off', 'Đ.148.5 with Bộ luật Lao động 2019 Đ.112: National Day'],
    ['2026-08-31', '2026-08-18', '2026-08-20', 'day-off', 'Đ.148.5: a day off in exchange for a worked Saturday'],
    ['2026-08-22', '2026-08-18', '2026-08-20', null, 'a worked Saturday is a working day'],
    ['2027-08-19', '2026-08-18', '2026-08-20', null, 'product default: a year ahead'],
    ['2027-08-20', '2026-08-18', '2026-08-20', 'too-far', 'product default: no further'],
    [
      '2099-08-21',
      '2026-08-18',
      '2026-08-20',
      'too-far',
      'product default: a mistyped year, before any calendar is asked',
    ],
  ])('%s, asked for on %s of a task due %s: %s (%s)', (day, today, dueOn, expected) => {
    expect(fault(day, today, dueOn)).toBe(expected);
  });

  const from = localDate('2026-01-01');
  const anyDay = (days: number) => fc.integer({ min: 0, max: days }).map((n): LocalDate => addDays(from, n));

  it('let a date pass only if it is a working day in reach that moves the due date forward', () => {
    fc.assert(
      fc.property(anyDay(720), anyDay(360), anyDay(360), (day, today, dueOn) => {
        const isGranted = fault(day, today, dueOn) === null;
        const isFit = day > today && day > dueOn && day <= addDays(today, FURTHEST_DAYS) && isWorkday(CALENDAR, day);
        expect(isGranted).toBe(isFit);
      }),
    );
  });

  it('are the same however often the date has been moved before: each extension starts from the last', () => {
    fc.assert(
      fc.property(anyDay(200), fc.array(fc.integer({ min: -5, max: 30 }), { maxLength: 8 }), (today, moves) => {
        let dueOn = today;
        for (const move of moves) {
          const next = addDays(dueOn, move);
          if (fault(next, today, dueOn) !== null) continue;
          expect(next > dueOn).toBe(true);
          dueOn = next;
        }
        expect(dueOn >= today && dueOn <= addDays(today, FURTHEST_DAYS)).toBe(true);
      }),
    );
  });
});
