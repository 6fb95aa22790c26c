export const IDENTITY_PERMISSIONS = ['identity.own-session', 'identity.manage-accounts'] as const;
