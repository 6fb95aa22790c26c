/**
 * What everybody who is signed in may do about themselves: read who they are, see to their sessions, and to what they
 * prove themselves by. A token of the API may do the first alone.
 */
export const OWN_PERMISSIONS = ['identity.read-self', 'identity.own-session', 'identity.own-security'] as const;

export const IDENTITY_PERMISSIONS = [...OWN_PERMISSIONS, 'identity.manage-accounts'] as const;
