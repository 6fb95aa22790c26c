export { AGES, daysOfAge, type Age } from './ageing';
export { CHECKED_AS, type CheckedAs } from './section';
export { WORK_KINDS, WORK_LINES, WORK_PARTS, type WorkKind, type WorkLine, type WorkPart } from './work';
export { addMonths, isMonth, MEASURES, monthOfDay, type Measure, type Month } from './measure';
