export { ageOf, AGES, daysOfAge, type Age } from './ageing';
export { addMonths, isMonth, MEASURES, monthOfDay, type Measure, type Month } from './measure';
