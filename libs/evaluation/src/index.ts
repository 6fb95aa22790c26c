export { EVALUATION_ENTITIES } from './evaluation.entities';
export { EvaluationModule } from './evaluation.module';
export { EVALUATION_PERMISSIONS } from './evaluation.permissions';
export { evaluationProblems, type Fault } from './evaluation.problems';
export { EVALUATION_SETTINGS, REGIMES, regimeFor, recompute, scoreOf, type ClosedScore, type Regime } from './rules';
export { EFFECT_CONSTRAINTS, effectProblems } from './effect/effect.problems';
export { WORK_CONSTRAINTS, workProblems } from './work/work.problems';
export { MONTH_CONSTRAINTS, monthProblems } from './month/month.problems';
export { REGIME_CONSTRAINTS, regimeProblems } from './regime/regime.problems';
