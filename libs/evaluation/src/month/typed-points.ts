import type { Fault } from '../evaluation.problems';
import { faultAt } from '../evaluation.problems';
import type { CriterionPoints } from '../rules/month-score';
import type { Regime } from '../rules/regime';
import { readTypedScore } from '../rules/typed-score';

/** Points as they were typed, each held against its line; everything that is wrong at once. */
export function readPoints(
  { criteria }: Pick<Regime, 'criteria'>,
  typed: readonly CriterionPoints[],
): { readonly points: readonly CriterionPoints[]; readonly faults: readonly Fault[] } {
  const points: CriterionPoints[] = [];
  const faults: Fault[] = [];
  typed.forEach(({ code, points: text }, index) => {
    const criterion = criteria.find((one) => one.code === code);
    if (criterion === undefined) {
      faults.push(faultAt(`/points/${index}/code`, 'criterion-unknown', { criterion: code }));
      return;
    }
    if (points.some((one) => one.code === code)) {
      faults.push(faultAt(`/points/${index}/code`, 'criterion-twice', { criterion: code }));
      return;
    }
    const read = readTypedScore(text, criterion.max, `/points/${index}/points`);
    if (read.state === 'REFUSED') faults.push(read.fault);
    else points.push({ code, points: read.points });
  });
  return { points, faults };
}

/** Lines that have no points yet. */
export function missingPoints({ criteria }: Pick<Regime, 'criteria'>, points: readonly CriterionPoints[]): Fault[] {
  return criteria
    .filter(({ code }) => !points.some((one) => one.code === code))
    .map(({ code }) => faultAt('/points', 'criterion-missing', { criterion: code }));
}
