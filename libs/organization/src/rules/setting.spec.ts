import { localDate } from '@app/kernel';
import { DEFAULT_TERM_CAPS, settingFault, settingOn, termCapsOn, valueOn, type DatedValue } from './setting';
import type { SettingDefinition } from './setting-definition';
import { SETTING_KEYS, SETTINGS } from './setting-definitions';

const KEY = 'inspection.repeat-months';
const given = (value: string, validFrom: string, more: Partial<DatedValue> = {}): DatedValue => ({
  ...{ key: KEY, value, validFrom, setAt: `${validFrom}T01:00:00Z`, withdrawnAt: null },
  ...more,
});

const HISTORY = [
  given('6', '2026-03-01'),
  given('24', '2027-01-01'),
  given('9', '2026-06-01', { setAt: '2026-05-01T01:00:00Z' }),
  given('10', '2026-06-01', { setAt: '2026-05-02T01:00:00Z' }),
  given('1', '2026-07-01', { withdrawnAt: '2026-06-15T01:00:00Z' }),
  given('99', '2026-08-01', { key: 'remediation.soon-workdays' }),
];

it.each([
  ['2026-02-28', 12, null], // nobody has set anything yet: the default
  ['2026-03-01', 6, '2026-03-01'], // from its first day on
  ['2026-05-31', 6, '2026-03-01'],
  ['2026-06-01', 10, '2026-06-01'], // of one day, what was entered last
  ['2026-07-02', 10, '2026-06-01'], // what was withdrawn never held
  ['2026-12-31', 10, '2026-06-01'], // what is planned does not hold yet
  ['2027-01-01', 24, '2027-01-01'],
])('on %s the window is %i months', (day, value, since) => {
  expect(settingOn(HISTORY, KEY, localDate(day))).toBe(value);
  expect(valueOn(HISTORY, KEY, localDate(day))?.validFrom ?? null).toBe(since);
});

it.each([
  [KEY, '1', null],
  [KEY, '60', null],
  [KEY, '0', 'out-of-range'],
  [KEY, '61', 'out-of-range'],
  [KEY, '-3', 'no-number'],
  [KEY, '1.5', 'no-number'],
  [KEY, '١٢', 'no-number'],
  [KEY, '', 'no-number'],
  ['identity.second-factor', 'EVERYONE', null],
  ['identity.second-factor', 'everyone', 'no-choice'],
  ['identity.second-factor', '1', 'no-choice'],
  // Nothing milder than the documents ask for.
  ['identity.session-idle-minutes', '30', null],
  ['identity.session-idle-minutes', '31', 'out-of-range'],
  ['identity.session-longest-hours', '12', null],
  ['identity.session-longest-hours', '13', 'out-of-range'],
  ['identity.password-length-alone', '15', null],
  ['identity.password-length-alone', '14', 'out-of-range'],
  ['identity.password-length-with-factor', '8', null],
  ['identity.password-length-with-factor', '7', 'out-of-range'],
  ['identity.password-kinds', 'FOUR', 'no-choice'],
  ['identity.password-change', '30', 'no-choice'],
] as const)('%s can be %j: %s', (key, text, fault) => {
  expect(settingFault(key, text)).toBe(fault);
});

it('a value that is no longer within the bounds is passed over', () => {
  expect(settingOn([given('6', '2026-03-01'), given('61', '2026-04-01')], KEY, localDate('2026-05-01'))).toBe(6);
});

it('the caps of a day are those of their keys', () => {
  const values = [given('4', '2026-03-01', { key: 'inspection.term-cap-level-3' })];
  expect(termCapsOn(values, localDate('2026-02-28'))).toEqual(DEFAULT_TERM_CAPS);
  expect(termCapsOn(values, localDate('2026-03-01'))).toEqual({ ...DEFAULT_TERM_CAPS, LEVEL_3: 4 });
});

it('every default is itself allowed, and everything is said in both languages', () => {
  for (const key of SETTING_KEYS) {
    const definition: SettingDefinition = SETTINGS[key];
    expect([key, settingFault(key, String(definition.default))]).toEqual([key, null]);
    const { vi, en } = definition;
    for (const text of [vi.name, vi.help, en.name, en.help]) expect([key, text.trim()]).not.toEqual([key, '']);
    expect(vi.name).not.toBe(en.name);
    if (definition.kind === 'CHOICE') expect(Object.keys(definition.choiceWords)).toEqual([...definition.choices]);
  }
});
