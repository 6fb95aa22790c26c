/**
 * Recording; minutes locked (what was found is released to the unit); signed or not; notice received; every task closed,
 * or one of them reopened.
 */
const STEPS = {
  IN_PROGRESS: ['LOCKED'],
  LOCKED: ['SIGNED', 'SIGN_REFUSED'],
  SIGNED: ['FOLLOWING', 'CLOSED'],
  SIGN_REFUSED: ['FOLLOWING', 'CLOSED'],
  FOLLOWING: ['CLOSED'],
  CLOSED: ['FOLLOWING'],
} as const satisfies Record<string, readonly string[]>;

export type InspectionState = keyof typeof STEPS;
export const INSPECTION_STATES = Object.keys(STEPS) as readonly InspectionState[];

export function canMove(from: InspectionState, to: InspectionState): boolean {
  return (STEPS[from] as readonly InspectionState[]).includes(to);
}

export function allSteps(): string[] {
  return INSPECTION_STATES.flatMap((from) => STEPS[from].map((to) => `${from}>${to}`));
}

/** Đột xuất, theo kế hoạch, chuyên đề, kiểm tra lại, theo phản ánh. */
export const INSPECTION_MODES = ['SURPRISE', 'SCHEDULED', 'THEMATIC', 'RECHECK', 'HOTLINE'] as const;
export type InspectionMode = (typeof INSPECTION_MODES)[number];
