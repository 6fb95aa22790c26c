import fc from 'fast-check';
import { AuditLog } from '@app/audit';
import { addDays, dayOfWeek, daysBetween, isWorkday, localDate, workdaysBetween, type LocalDate } from '@app/kernel';
import { jobContext, UnitOfWork } from '@app/platform';
import { TestApp } from '../../../../test/support/app';
import { CalendarService, type SpecialDay } from './calendar.service';

const FROM = localDate('2026-01-01');
const DAYS = 180;
const TO = addDays(FROM, DAYS);

let app: TestApp;
let calendars: CalendarService;

beforeAll(async () => {
  app = await TestApp.start();
  calendars = app.app.get(CalendarService, { strict: false });
});
afterAll(() => app.stop());

const inUnit = <T>(work: () => Promise<T>): Promise<T> => app.app.get(UnitOfWork).run(jobContext('test', 1), work);

/** The numbers as SQL subtracts them, by day. */
async function numbersOf(version: number): Promise<Map<string, { number: number; kind: string; state: string }>> {
  return app.database.superuser(async (client) => {
    const { rows } = await client.query<{ day: string; number: number; kind: string; state: string }>(
      `SELECT d.day::text, d.workday_number AS number, d.kind, d.state FROM calendar_day d WHERE d.tenant_id = 1 AND d.version = $1`,
      [version],
    );
    return new Map(rows.map((row) => [row.day, row]));
  });
}

const offset = fc.nat({ max: DAYS - 1 });
/** Any day may be a holiday or a make-up day, decided or only proposed, weekends included. */
const specialDays: fc.Arbitrary<SpecialDay[]> = fc
  .uniqueArray(
    fc.record({
      at: offset,
      kind: fc.constantFrom('HOLIDAY' as const, 'MAKEUP' as const),
      state: fc.constantFrom('CONFIRMED' as const, 'PROPOSED' as const),
    }),
    { selector: ({ at }) => at, maxLength: 30 },
  )
  .map((days) => days.map(({ at, ...rest }) => ({ ...rest, day: addDays(FROM, at), name: 'Ngày lễ', source: 'thử' })));

describe('a published calendar', () => {
  it('numbers its days so that SQL subtracts working days as the kernel counts them', async () => {
    await fc.assert(
      fc.asyncProperty(
        specialDays,
        fc.array(fc.tuple(offset, offset), { minLength: 50, maxLength: 50 }),
        async (special, pairs) => {
          const calendar = await inUnit(() => calendars.publish(FROM, TO, special));
          const numbers = await numbersOf(calendar.version);
          expect(numbers.size).toBe(DAYS);
          for (const [from, to] of pairs) {
            const [a, b] = [addDays(FROM, from), addDays(FROM, to)];
            const subtracted = (numbers.get(b)?.number ?? NaN) - (numbers.get(a)?.number ?? NaN);
            expect([a, b, subtracted]).toEqual([a, b, workdaysBetween(calendar, a, b)]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is read back as the calendar that was published', async () => {
    await fc.assert(
      fc.asyncProperty(specialDays, async (special) => {
        const published = await inUnit(() => calendars.publish(FROM, TO, special));
        // Another process knows it from the database alone.
        const reread = await inUnit(() =>
          new CalendarService(app.app.get(UnitOfWork), app.app.get(AuditLog)).version(published.version),
        );
        expect(reread.coversFrom).toBe(FROM);
        expect(reread.coversTo).toBe(TO);
        const sorted = (days: Iterable<{ day: LocalDate }>) => [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
        expect(sorted(reread.days.values())).toEqual(
          sorted(special.map(({ day, kind, state, name }) => ({ day, kind, state, name }))),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('of the story counts working days as the kernel does, on every pair of days in a year around it', async () => {
    const calendar = await inUnit(() => calendars.version(1));
    const numbers = await numbersOf(1);
    expect(numbers.size).toBe(daysBetween(calendar.coversFrom, calendar.coversTo));
    const start = localDate('2026-05-01');
    for (let i = 0; i < 365; i += 7) {
      for (let j = 0; j < 365; j += 1) {
        const [a, b] = [addDays(start, i), addDays(start, j)];
        const subtracted = (numbers.get(b)?.number ?? NaN) - (numbers.get(a)?.number ?? NaN);
        if (subtracted !== workdaysBetween(calendar, a, b)) expect([a, b, subtracted]).toBe('as the kernel counts');
      }
    }
  });

  it('says of each day what it is', async () => {
    const calendar = await inUnit(() => calendars.version(1));
    for (const [text, { kind, state }] of await numbersOf(1)) {
      const day = localDate(text);
      const listed = calendar.days.get(day);
      const plain = dayOfWeek(day) >= 6 ? 'WEEKEND' : 'WORKDAY';
      expect([day, kind, state]).toEqual([day, listed?.kind ?? plain, listed?.state ?? 'CONFIRMED']);
      if (state === 'CONFIRMED')
        expect([day, isWorkday(calendar, day)]).toEqual([day, ['WORKDAY', 'MAKEUP'].includes(kind)]);
    }
  });
});
