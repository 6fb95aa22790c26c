export { isBody, UNIT_KINDS, type UnitKind } from './unit-kind';
