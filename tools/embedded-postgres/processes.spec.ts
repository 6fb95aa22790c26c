import { parseProcStat, parsePsLine, startOf } from './processes';

const fields = (state: string): string =>
  `${state} 1 4711 4711 0 -1 4194560 1 0 0 0 12 5 0 0 20 0 1 0 197097 230686720 5340 18446744073709551615`;

test('name, state and start are read from /proc', () => {
  const stat = { name: 'postgres', zombie: false, startedAt: 197_097 };
  expect(parseProcStat(`4711 (postgres) ${fields('S')}`)).toEqual(stat);
  expect(parseProcStat(`4711 (postgres) ${fields('Z')}`)).toEqual({ ...stat, zombie: true });
});

test('a name may hold what separates the other fields', () => {
  expect(parseProcStat(`4711 (a ) Z (b)) ${fields('R')}`)).toEqual({
    name: 'a ) Z (b)',
    zombie: false,
    startedAt: 197_097,
  });
});

test('state and start are read from ps', () => {
  const start = Date.parse('2026-11-22T08:34:05');
  expect(parsePsLine('Ss+  Sun Nov 22 08:34:05 2026\n')).toEqual({ name: '', zombie: false, startedAt: start });
  expect(parsePsLine('Z    Sun Nov  2 08:34:05 2026\n')).toMatchObject({ zombie: true });
});

test('a living process has a start, a number nobody has has none', () => {
  expect(startOf(process.pid)).toBeGreaterThan(0);
  expect(startOf(process.pid)).toBe(startOf(process.pid));
  expect(startOf(2 ** 22 + 1)).toBeUndefined();
});
