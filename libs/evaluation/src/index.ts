export { EVALUATION_ENTITIES } from './evaluation.entities';
export { EvaluationModule } from './evaluation.module';
export { evaluationProblems, type Fault } from './evaluation.problems';
export { EVALUATION_SETTINGS, REGIMES, regimeFor, recompute, scoreOf, type ClosedScore, type Regime } from './rules';
