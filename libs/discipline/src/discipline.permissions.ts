export const DISCIPLINE_PERMISSIONS = [
  'discipline.read-sanctions',
  'discipline.record-sanctions',
  'discipline.sign-public-duty',
  'discipline.answer-own',
] as const;
