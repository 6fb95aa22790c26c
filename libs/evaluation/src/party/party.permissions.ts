export const PARTY_PERMISSIONS = ['evaluation.enter-party-result'] as const;
