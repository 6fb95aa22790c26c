import { Evaluation } from './month/entities/evaluation.entity';
import { FindingEffect } from './effect/entities/finding-effect.entity';
import { EvaluationCycle } from './month/entities/evaluation-cycle.entity';
import { PartyResult } from './party/entities/party-result.entity';
import { BodyRegime } from './regime/entities/body-regime.entity';
import { EvaluationChoice } from './regime/entities/evaluation-choice.entity';
import { EvaluationImport } from './sheets/entities/evaluation-import.entity';
import { PaperScore } from './paper/entities/paper-score.entity';
import { UnitGrade } from './unit-grade/entities/unit-grade.entity';
import { WorkItem } from './work/entities/work-item.entity';
import { WorkList } from './work/entities/work-list.entity';
import { WorkMark } from './work/entities/work-mark.entity';
import { WorkProduct } from './work/entities/work-product.entity';

export const EVALUATION_ENTITIES = [
  WorkList,
  WorkProduct,
  WorkItem,
  WorkMark,
  EvaluationCycle,
  Evaluation,
  FindingEffect,
  BodyRegime,
  EvaluationChoice,
  EvaluationImport,
  PaperScore,
  PartyResult,
  UnitGrade,
];
