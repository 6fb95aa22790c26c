import type { LocalDate, Severity } from '@app/kernel';
import type { SettingDefinition } from './setting-definition';
import { SETTINGS, type SettingKey, type SettingValue } from './setting-definitions';

/** A value that somebody gave a key, from a day on. */
export interface DatedValue {
  readonly key: string;
  readonly value: string;
  readonly validFrom: string;
  readonly setAt: string;
  readonly withdrawnAt: string | null;
}

/** Why a text cannot be the value of a setting, or null where it can. */
export function settingFault(key: SettingKey, text: string): 'no-number' | 'out-of-range' | 'no-choice' | null {
  const definition: SettingDefinition = SETTINGS[key];
  if (definition.kind === 'CHOICE') return definition.choices.includes(text) ? null : 'no-choice';
  if (!/^\d{1,9}$/.test(text)) return 'no-number';
  const number = Number(text);
  return number < definition.min || number > definition.max ? 'out-of-range' : null;
}

/** The value that holds on the day: the latest begun, and of one day the last entered; null where it is the default. */
export function valueOn<Value extends DatedValue>(
  values: readonly Value[],
  key: SettingKey,
  day: LocalDate,
): Value | null {
  const begun = values.filter(
    (value) =>
      value.key === key &&
      value.withdrawnAt === null &&
      value.validFrom <= day &&
      settingFault(key, value.value) === null,
  );
  return begun.reduce<Value | null>(
    (latest, value) => (latest === null || isLater(value, latest) ? value : latest),
    null,
  );
}

/** What the code works with on the day. */
export function settingOn<K extends SettingKey>(
  values: readonly DatedValue[],
  key: K,
  day: LocalDate,
): SettingValue<K> {
  const definition: SettingDefinition = SETTINGS[key];
  const text = valueOn(values, key, day)?.value;
  const value = text === undefined ? definition.default : definition.kind === 'WHOLE' ? Number(text) : text;
  return value as SettingValue<K>;
}

/** Longest term in working days by severity. */
export type TermCaps = Readonly<Record<Severity, number>>;

/** The caps before anybody has set any. */
export const DEFAULT_TERM_CAPS: TermCaps = {
  LEVEL_1: SETTINGS['inspection.term-cap-level-1'].default,
  LEVEL_2: SETTINGS['inspection.term-cap-level-2'].default,
  LEVEL_3: SETTINGS['inspection.term-cap-level-3'].default,
  LEVEL_4: SETTINGS['inspection.term-cap-level-4'].default,
};

/** Under which key the cap of a severity stands. */
export const TERM_CAP_KEYS = {
  LEVEL_1: 'inspection.term-cap-level-1',
  LEVEL_2: 'inspection.term-cap-level-2',
  LEVEL_3: 'inspection.term-cap-level-3',
  LEVEL_4: 'inspection.term-cap-level-4',
} as const satisfies Record<Severity, SettingKey>;

/** The caps of a day. */
export function termCapsOn(values: readonly DatedValue[], day: LocalDate): TermCaps {
  const cap = (severity: Severity): number => settingOn(values, TERM_CAP_KEYS[severity], day);
  return { LEVEL_1: cap('LEVEL_1'), LEVEL_2: cap('LEVEL_2'), LEVEL_3: cap('LEVEL_3'), LEVEL_4: cap('LEVEL_4') };
}

const isLater = (a: DatedValue, b: DatedValue): boolean =>
  a.validFrom === b.validFrom ? a.setAt > b.setAt : a.validFrom > b.validFrom;
