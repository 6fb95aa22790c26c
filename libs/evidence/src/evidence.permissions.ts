export const EVIDENCE_PERMISSIONS = ['evidence.add', 'evidence.read'] as const;
