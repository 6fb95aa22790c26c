import { localDate } from '@app/kernel';
import { remains, reportCounts, standingOf, type ReportItem } from './remediation-report';

const TODAY = localDate('2026-11-20');
const item = (changes: Partial<ReportItem> = {}): ReportItem => ({
  title: 'Niêm yết thủ tục đã bãi bỏ',
  ...{ detail: null, findingClass: 'SHORTCOMING', recommendedAction: null, repeatNumber: 0, reopenCount: 0 },
  ...{ state: 'ACCEPTED', firstDueOn: localDate('2026-11-27'), dueOn: localDate('2026-11-27'), daysLeft: 5 },
  ...{ overdueSince: null, moves: [], assigneeName: null, proofs: [], asks: [] },
  ...{ closedOn: null, closedAs: null, closedNote: null, lastReason: null },
  ...changes,
});
const moved = (kind: 'EXTENDED' | 'DEFERRED') => ({
  kind,
  on: localDate('2026-11-18'),
  to: localDate('2026-12-04'),
  reason: null,
});

it('counts each item once, what is settled first', () => {
  const { total, standings } = reportCounts(
    [
      item(),
      item({ state: 'NEW' }),
      item({ state: 'SENT_UP' }),
      item({ state: 'CLOSED', closedAs: 'NO_CAPITAL' }),
      item({ state: 'CLOSED', closedAs: 'FIXED' }),
      item({ state: 'CLOSED', closedAs: 'FIXED' }),
    ],
    TODAY,
  );
  expect(standings).toEqual([
    { standing: 'FIXED', n: 2 },
    { standing: 'NO_CAPITAL', n: 1 },
    { standing: 'SENT_UP', n: 1 },
    { standing: 'ACCEPTED', n: 1 },
    { standing: 'NEW', n: 1 },
  ]);
  expect(standings.reduce((sum, { n }) => sum + n, 0)).toBe(total);
});

it('counts what is overdue by the day, and extensions by item and in all', () => {
  const late = { dueOn: localDate('2026-11-19') };
  expect(
    reportCounts(
      [
        item(late),
        item({ ...late, state: 'SENT_UP' }),
        item({ ...late, state: 'CLOSED', closedAs: 'FIXED' }),
        item({ dueOn: TODAY }),
        item({ moves: [moved('EXTENDED'), moved('EXTENDED')] }),
        item({ moves: [moved('DEFERRED')] }),
      ],
      TODAY,
    ),
  ).toMatchObject({ overdue: 1, extended: 1, extensions: 2 });
});

it.each<[Partial<ReportItem>, boolean]>([
  [{ state: 'NEW' }, true],
  [{ state: 'SUBMITTED' }, true],
  [{ state: 'RETURNED' }, true],
  [{ state: 'DEFERRED' }, true],
  [{ state: 'SENT_UP' }, false],
  [{ state: 'CLOSED', closedAs: 'FIXED' }, false],
  [{ state: 'CLOSED', closedAs: 'NOT_APPLICABLE' }, false],
  [{ state: 'CLOSED', closedAs: 'IN_ERROR' }, false],
  [{ state: 'CLOSED', closedAs: 'PARTLY' }, true],
  [{ state: 'CLOSED', closedAs: 'NOT_IMPLEMENTED' }, true],
  [{ state: 'CLOSED', closedAs: 'NO_CAPITAL' }, true],
])('of %j something remains: %s', (changes, expected) => expect(remains(item(changes))).toBe(expected));

it('does not take a closed task that says nothing for one of the steps', () => {
  expect(() => standingOf({ state: 'CLOSED', closedAs: null })).toThrow('a closed task says as what');
});
