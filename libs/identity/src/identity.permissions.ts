export const IDENTITY_PERMISSIONS = ['identity.own-session'] as const;
