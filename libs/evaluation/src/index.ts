export { evaluationProblems, type Fault } from './evaluation.problems';
export { EVALUATION_SETTINGS, REGIMES, regimeFor, recompute, scoreOf, type ClosedScore, type Regime } from './rules';
