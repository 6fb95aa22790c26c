import { compareFractions, equalFractions, formatHundredths, parseFraction, sumFractions } from '@app/kernel';
import { faultAt, type Fault } from '../evaluation.problems';
import type { Band, Criterion, Formula, Regime } from './regime';

/** What is wrong with one regime, everything at once. */
export function regimeFaults(regime: Regime): Fault[] {
  const { document, articles } = regime.basis;
  const nobody = regime.staffKinds.length + regime.openTo.length === 0;
  return [
    ...(document.trim() === '' || articles.trim() === '' ? [faultAt('/basis', 'no-legal-basis')] : []),
    ...(nobody ? [faultAt('/staffKinds', 'no-staff-kind')] : []),
    ...(regime.validUntil !== null && regime.validUntil <= regime.validFrom
      ? [faultAt('/validUntil', 'dates-turned')]
      : []),
    ...numberFaults(regime),
    ...criteriaFaults(regime.criteria, regime.formula),
    ...bandFaults(regime.bands),
  ];
}

/** A set whose maxima do not add up to what the regime gives its general part is refused. */
export function criteriaFaults(criteria: readonly Criterion[], formula: Formula): Fault[] {
  if (formula.code === 'NO_SCORE' || !isAboveZero(formula.generalMax)) return [];
  const codes = criteria.map(({ code }) => code);
  const twice = codes.flatMap((code, index) =>
    codes.indexOf(code) < index ? [faultAt(`/criteria/${index}`, 'criterion-twice', { criterion: code })] : [],
  );
  const unfit = criteria.flatMap(({ max }, index) => unfitAt(`/criteria/${index}/max`, max));
  if (unfit.length > 0) return [...twice, ...unfit];
  const sum = sumFractions(criteria.map(({ max }) => parseFraction(max)));
  if (equalFractions(sum, parseFraction(formula.generalMax))) return twice;
  const max = formatHundredths(parseFraction(formula.generalMax));
  return [...twice, faultAt('/criteria', 'criteria-sum', { sum: formatHundredths(sum), max })];
}

/** Whoever enters a body's own rule types its numbers: each is exact, and above 0. */
function numberFaults({ formula, cap, excellent }: Regime): Fault[] {
  const numbers = {
    ...(formula.code !== 'NO_SCORE' && { '/formula/generalMax': formula.generalMax }),
    ...(formula.code === 'CONVERTED_WORK_1' && {
      '/formula/taskMax': formula.taskMax,
      '/formula/lossPerMark': formula.lossPerMark,
      '/formula/partialLeaderPart': formula.partialLeaderPart,
      '/formula/completedFrom': formula.completedFrom,
    }),
    ...(cap && { '/cap/share': cap.share, '/cap/outstandingShare': cap.outstandingShare }),
    ...(excellent && {
      '/excellent/done': excellent.done,
      '/excellent/above': excellent.above,
      '/excellent/remedied': excellent.remedied,
    }),
  };
  return Object.entries(numbers).flatMap(([at, value]) => unfitAt(at, value));
}

function bandFaults(bands: readonly Band[]): Fault[] {
  const last = bands.at(-1);
  if (last === undefined) return [];
  const unfit = bands.flatMap(({ from }, index) =>
    isNumber(from) ? [] : [faultAt(`/bands/${index}/from`, 'formula-unfit', { value: from })],
  );
  if (unfit.length > 0) return unfit;
  const froms = bands.map(({ from }) => parseFraction(from));
  const falls = froms.every((from, index) => {
    const above = froms[index - 1];
    return above === undefined || compareFractions(above, from) > 0;
  });
  return falls && parseFraction(last.from).n === 0n ? [] : [faultAt('/bands', 'bands-not-descending')];
}

const unfitAt = (at: string, value: string): Fault[] =>
  isAboveZero(value) ? [] : [faultAt(at, 'formula-unfit', { value })];

/** Whether the text is an exact number from 0 up. */
export function isNumber(text: string): boolean {
  return /^\d+(?:[.,]\d+|\/0*[1-9]\d*)?$/.test(text);
}

export function isAboveZero(text: string): boolean {
  return isNumber(text) && parseFraction(text).n > 0n;
}
