import { formatHundredths, fraction, parseFraction } from '@app/kernel';
import { counts, readTypedScore, scoreOf, type CountedEffect, type Score } from '@app/evaluation/rules';
import type { Evaluation } from '../../app/api-types';

/** Whole hundredths as points are written here: 8558 is 85,58. */
export const shownHundredths = (hundredths: number): string => formatHundredths(fraction(hundredths, 100));
/** An exact value, two decimals to look at. */
export const shownValue = (value: string): string => formatHundredths(parseFraction(value));
/** Points as the form has them: '2.50' is 2,5. */
export const typedPoints = (points: string): string => points.replace(/\.?0+$/, '').replace('.', ',');

export interface Typed {
  readonly code: string;
  readonly points: string;
}

type Lines = Pick<Evaluation, 'criteria'>;

/** The most that the lines come to. */
export const mostOf = ({ criteria }: Lines): number =>
  criteria.reduce((sum, { max }) => sum + Math.round(Number(max) * 100), 0);

/** Why a line cannot be taken as it is typed, or null; an empty one is not given yet. */
export function lineFault({ criteria }: Lines, { code, points }: Typed): string | null {
  const criterion = criteria.find((one) => one.code === code);
  if (criterion === undefined || points.trim() === '') return null;
  const read = readTypedScore(points, criterion.max, '');
  return read.state === 'REFUSED' ? read.fault.code : null;
}

/** The score of what is typed, by the very rules that the server closes the month with. */
export function liveScore(evaluation: Evaluation, typed: readonly Typed[]): Score {
  const criteria = typed.flatMap(({ code, points }) => {
    const max = evaluation.criteria.find((one) => one.code === code)?.max ?? '0';
    const read = readTypedScore(points, max, '');
    return read.state === 'READ' ? [{ code, points: read.points }] : [];
  });
  const work = evaluation.readAs === 'OWN' ? evaluation.reportedWork : evaluation.acceptedWork;
  const facts = {
    criteria,
    work,
    leader: null,
    effects: evaluation.readAs === 'OWN' ? [] : countedEffects(evaluation),
  };
  // The rule as the server counts by it, the body's own like the country's.
  return scoreOf({ regime: evaluation.regime as never, choices: evaluation.choices as never }, facts);
}

/** What concluded findings take off, as it was decided. */
function countedEffects({ effects }: Pick<Evaluation, 'effects'>): CountedEffect[] {
  return effects.flatMap(({ id, state, decidedCriterion: criterion, decidedPoints: points, minutesNumber: source }) =>
    counts(state) && criterion !== null && points !== null ? [{ id, criterion, points, source }] : [],
  );
}

/** The sum of what is typed so far, in hundredths; what cannot be taken counts nothing. */
export function generalSoFar({ criteria }: Lines, typed: readonly Typed[]): number {
  return typed.reduce((sum, { code, points }) => {
    const max = criteria.find((one) => one.code === code)?.max ?? '0';
    const read = readTypedScore(points, max, '');
    return read.state === 'READ' ? sum + Math.round(Number(read.points) * 100) : sum;
  }, 0);
}
