export const INSPECTION_PERMISSIONS = [
  'inspection.read',
  'inspection.open',
  'inspection.record-finding',
  'inspection.lock',
  'inspection.sign-off',
  'inspection.add-addendum',
  'inspection.enter-notice',
  'inspection.submit-statement',
  'inspection.answer-named',
  'inspection.propose-amendment',
  'inspection.approve-amendment',
] as const;
