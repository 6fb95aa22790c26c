export { AGES, daysOfAge, type Age } from './ageing';
export { CHECKED_AS, type CheckedAs } from './section';
export { WORK_KINDS, WORK_LINES, WORK_PARTS, type WorkKind, type WorkLine, type WorkPart } from './work';
export { addMonths, isMonth, MEASURES, monthOfDay, type Measure, type Month } from './measure';
export {
  CHANGE_ACTIONS,
  changeSentence,
  isChangeAction,
  SUBJECT_TYPES,
  subjectWord,
  type ChangeAction,
  type SubjectType,
  type WordLanguage,
} from './change-words';
export { fieldWord } from './change-fields';
export { changeSaid, type SaidField, type ToldChange } from './change-said';
export { valueWord } from './change-values';
export { jobName } from './job-words';
