/** How long a session lasts: minutes without a request, and hours however busy it is. */
export const SESSION_LIFE = { idleMinutes: 30, longestHours: 12 } as const;

export const SECOND_FACTOR_RULES = ['OFF', 'ADMINISTRATORS', 'EVERYONE'] as const;
/** Who cannot do without a second factor. */
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

export const ADMINISTRATOR = 'ADMINISTRATOR';
/** So long a person who has shown who they are need not do so again. */
export const CONFIRMED_SECONDS = 10 * 60;

/** Whether an account with these roles must have a second factor. Those of the fictional office never: they are for all to try. */
export function mustHaveSecondFactor(
  rule: SecondFactorRule,
  { roles, isFictional }: { roles: readonly string[]; isFictional: boolean },
): boolean {
  if (isFictional || rule === 'OFF') return false;
  return rule === 'EVERYONE' || roles.includes(ADMINISTRATOR);
}

export function sessionHasEnded({ idleSeconds, ageSeconds }: { idleSeconds: number; ageSeconds: number }): boolean {
  return idleSeconds >= SESSION_LIFE.idleMinutes * 60 || ageSeconds >= SESSION_LIFE.longestHours * 3600;
}
