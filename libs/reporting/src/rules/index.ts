export { addMonths, isMonth, MEASURES, monthOfDay, type Measure, type Month } from './measure';
