/** How long a session lasts: minutes without a request, and hours however busy it is. */
export interface SessionLife {
  readonly idleMinutes: number;
  readonly longestHours: number;
}

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

/** The days after which a password is changed, where the office has it changed by the calendar. */
export const PASSWORD_CHANGE_DAYS = { OFF: null, YEARLY: 365, HALF_YEARLY: 180, QUARTERLY: 90 } as const;

export function sessionHasEnded(
  life: SessionLife,
  { idleSeconds, ageSeconds }: { idleSeconds: number; ageSeconds: number },
): boolean {
  return idleSeconds >= life.idleMinutes * 60 || ageSeconds >= life.longestHours * 3600;
}
