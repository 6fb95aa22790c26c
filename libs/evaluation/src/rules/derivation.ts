import {
  divideFractions,
  fraction,
  fractionText,
  minFraction,
  multiplyFractions,
  subtractFractions,
  sumFractions,
  type Fraction,
} from '@app/kernel';

/** How a value follows from those beneath it. */
const OPERATIONS = {
  SUM: (parts) => sumFractions(parts),
  MEAN: (parts) => divideFractions(sumFractions(parts), fraction(parts.length)),
  PRODUCT: (parts) => parts.reduce(multiplyFractions),
  QUOTIENT: (parts) => parts.reduce(divideFractions),
  DIFFERENCE: (parts) => parts.reduce(subtractFractions),
  LEAST: (parts) => parts.reduce(minFraction),
} as const satisfies Record<string, (parts: readonly Fraction[]) => Fraction>;
type Operation = keyof typeof OPERATIONS;

/** What a step is, in the vocabulary of the screens. */
export const STEP_CODES = [
  ...['TOTAL', 'GENERAL', 'CRITERION', 'TASK', 'TASK_UNCAPPED', 'TASK_MAX', 'TASK_SHARE'],
  ...['QUANTITY', 'QUALITY', 'PROGRESS', 'COMPONENT_LIMIT', 'UNIT_RESULT', 'ORGANISING', 'UNITY'],
  ...['ASSIGNED', 'DONE', 'EARNED', 'LINE_ASSIGNED', 'LINE_DONE', 'LINE_EARNED', 'COEFFICIENT', 'PIECES'],
  ...['PIECES_EARNED', 'PIECE_LOST', 'WHOLE_PIECE', 'MARKS', 'MARKS_COUNTED', 'MARKS_LIFTED', 'LOSS_PER_MARK'],
  ...['CRITERION_BEFORE', 'EFFECTS', 'EFFECT', 'EFFECTS_COUNTED'],
  ...['SUBORDINATES_SCORED', 'SUBORDINATES_BELOW', 'PERIOD_MEAN', 'MONTH', 'QUARTER'],
] as const;
export type StepCode = (typeof STEP_CODES)[number];

/** Which rule a step follows, as one would cite it; a setting of the body by its key. */
export type Citation = string;

/** One line of "vì sao điểm này": a value, how it follows from the lines beneath it, and by which rule. */
export interface Step {
  readonly code: StepCode;
  readonly citation: Citation;
  /** Which criterion, line of work, piece or month it is about. */
  readonly subject: string | null;
  readonly operation: Operation | 'GIVEN' | 'RULED';
  readonly value: Fraction;
  readonly of: readonly Step[];
}

interface StepName {
  readonly code: StepCode;
  readonly citation: Citation;
  readonly subject?: string;
}

/** A value that is simply there: from what was entered, or from the regime. */
export function given(name: StepName, value: Fraction): Step {
  return { subject: null, ...name, operation: 'GIVEN', value, of: [] };
}

/** A value that the cited rule attaches to what stands beneath it: no arithmetic leads there. */
export function ruled(name: StepName, value: Fraction, of: readonly Step[]): Step {
  return { subject: null, ...name, operation: 'RULED', value, of };
}

/** A value and its reason at once: the number is computed from the very lines that explain it, so they cannot differ. */
export function derive(name: StepName, operation: Operation, of: readonly Step[]): Step {
  const value = OPERATIONS[operation](of.map((step) => step.value));
  return { subject: null, ...name, operation, value, of };
}

/** A step as it is stored and sent: the value as exact text `n/d`. */
export interface WrittenStep extends Omit<Step, 'value' | 'of'> {
  readonly value: string;
  readonly of: readonly WrittenStep[];
}

export function writtenStep(step: Step): WrittenStep {
  return { ...step, value: fractionText(step.value), of: step.of.map(writtenStep) };
}
