/** What a setting is called and what it does, in Vietnamese and English. */
interface SettingWords {
  readonly name: string;
  readonly help: string;
}

interface Described {
  readonly group: SettingGroup;
  /** The rule that the default is taken from; null for a default of the product that no regulation sets. */
  readonly source: string | null;
  readonly vi: SettingWords;
  readonly en: SettingWords;
}

/** A whole number within bounds. */
export interface WholeSetting extends Described {
  readonly kind: 'WHOLE';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: SettingUnit;
}

/** One word of a few, each with its own. */
export interface ChoiceSetting extends Described {
  readonly kind: 'CHOICE';
  readonly default: string;
  readonly choices: readonly string[];
  readonly choiceWords: Readonly<Record<string, readonly [vi: string, en: string]>>;
}

export type SettingDefinition = WholeSetting | ChoiceSetting;

export const SETTING_UNITS = [
  'WORKDAYS',
  'DAYS',
  'MONTHS',
  'HOURS',
  'MINUTES',
  'PEOPLE',
  'ITEMS',
  'CHARACTERS',
  'DAY_OF_MONTH',
] as const;
export type SettingUnit = (typeof SETTING_UNITS)[number];

export const SETTING_GROUPS = ['TERMS', 'VISITS', 'EVALUATION', 'DISPLAY', 'STORAGE', 'ACCESS'] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];
