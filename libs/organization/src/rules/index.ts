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
  SETTING_UNITS,
  type SettingDefinition,
  type SettingGroup,
  type SettingUnit,
} from './setting-definition';
export { SETTING_KEYS, SETTINGS, type SettingKey, type SettingValue, type WholeKey } from './setting-definitions';
export { HANDED_OVER, mayStandUnder, WORK_KINDS, type OpenWork, type WorkKind } from './unit-act';
export { isBody, UNIT_KINDS, type UnitKind } from './unit-kind';
export { clockTimeOf, isWithinHours, type DayHours } from './working-hours';
