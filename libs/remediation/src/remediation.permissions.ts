export const REMEDIATION_PERMISSIONS = [
  'remediation.read-task',
  'remediation.read-report',
  'remediation.assign',
  'remediation.submit-proof',
  'remediation.prepare',
  'remediation.sign',
  'remediation.verify',
  'remediation.ask',
  'remediation.answer-request',
] as const;
