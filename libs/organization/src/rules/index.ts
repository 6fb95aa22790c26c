export { isBody, UNIT_KINDS, type UnitKind } from './unit-kind';
export { clockTimeOf, isWithinHours, type DayHours } from './working-hours';
