export {
  DEFAULT_TERM_CAPS,
  settingFault,
  settingOn,
  TERM_CAP_KEYS,
  termCapsOn,
  valueOn,
  type DatedValue,
  type TermCaps,
} from './setting';
export {
  SETTING_GROUPS,
  SETTING_KEYS,
  SETTING_UNITS,
  SETTINGS,
  type SettingDefinition,
  type SettingGroup,
  type SettingKey,
  type SettingUnit,
  type SettingValue,
  type WholeKey,
} from './setting-definitions';
export { isBody, UNIT_KINDS, type UnitKind } from './unit-kind';
export { clockTimeOf, isWithinHours, type DayHours } from './working-hours';
