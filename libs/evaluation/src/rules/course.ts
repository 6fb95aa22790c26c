/** A body's month: open, or closed by whoever decides. */
export const CYCLE_STATES = ['OPEN', 'LOCKED'] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

/** Where one person's month stands; the last two are its ends. */
export const EVALUATION_STATES = [
  'SELF_DRAFT',
  'SELF_SUBMITTED',
  'RETURNED',
  'SUPERIOR_ASSESSED',
  'REMARKED',
  'LOCKED',
  'INSUFFICIENT_DATA',
] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

export type EvaluationAct = 'save' | 'submit' | 'withdraw' | 'return' | 'assess' | 'remark' | 'reopen';

/** From which states an act leads, and to where. */
const COURSE: Readonly<Record<EvaluationAct, { from: readonly EvaluationState[]; to: EvaluationState | null }>> = {
  save: { from: ['SELF_DRAFT', 'RETURNED'], to: null },
  submit: { from: ['SELF_DRAFT', 'RETURNED'], to: 'SELF_SUBMITTED' },
  withdraw: { from: ['SELF_SUBMITTED'], to: 'SELF_DRAFT' },
  return: { from: ['SELF_SUBMITTED', 'SUPERIOR_ASSESSED', 'REMARKED'], to: 'RETURNED' },
  assess: { from: ['SELF_SUBMITTED', 'SUPERIOR_ASSESSED', 'REMARKED'], to: 'SUPERIOR_ASSESSED' },
  remark: { from: ['SUPERIOR_ASSESSED', 'REMARKED'], to: 'REMARKED' },
  reopen: { from: ['LOCKED', 'INSUFFICIENT_DATA'], to: 'SUPERIOR_ASSESSED' },
};

interface Standing {
  readonly state: EvaluationState;
  /** Whoever assesses has looked at it. */
  readonly isOpened: boolean;
  /** Last day on which the person says something of themselves. */
  readonly selfDueOn: string;
}

/** Whether the act may be done now. Who has not said a word by the day is assessed without it. */
export function mayAct(act: EvaluationAct, { state, isOpened, selfDueOn }: Standing, today: string): boolean {
  if (act === 'withdraw' && isOpened) return false;
  if (act === 'assess' && COURSE.save.from.includes(state)) return today > selfDueOn;
  return COURSE[act].from.includes(state);
}

/** The state that an act leads to. */
export function afterAct(act: EvaluationAct, state: EvaluationState): EvaluationState {
  return COURSE[act].to ?? state;
}

/** Every step that a state takes; where a month is opened again, another one takes its place. */
export function evaluationSteps(): string[] {
  const open = EVALUATION_STATES.filter((state) => !isClosed(state));
  const { reopen: _, ...acts } = COURSE;
  const steps = Object.values(acts).flatMap(({ from, to }) => from.map((state) => [state, to ?? state] as const));
  const unsaid = COURSE.save.from.map((state) => [state, COURSE.assess.to] as const);
  const closing = [
    ...open.filter(isAssessed).map((state) => [state, 'LOCKED'] as const),
    ...open.map((state) => [state, 'INSUFFICIENT_DATA'] as const),
  ];
  const moves = [...steps, ...unsaid, ...closing].filter(([from, to]) => from !== to);
  return moves.map(([from, to]) => `${from}>${to}`);
}

/** What is closed with its points; everything else has none yet, or never. */
export const isClosed = (state: EvaluationState): boolean => state === 'LOCKED' || state === 'INSUFFICIENT_DATA';
/** Somebody above has settled the points, so that a leader's d can count on them (Nghị định 335/2025, Đ.15). */
export const isAssessed = (state: EvaluationState): boolean => state === 'SUPERIOR_ASSESSED' || state === 'REMARKED';
