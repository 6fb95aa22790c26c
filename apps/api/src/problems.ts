import { DISCIPLINE_CONSTRAINTS, disciplineProblems } from '@app/discipline';
import { documentsProblems } from '@app/documents';
import {
  EFFECT_CONSTRAINTS,
  effectProblems,
  evaluationProblems,
  MONTH_CONSTRAINTS,
  monthProblems,
  PARTY_CONSTRAINTS,
  partyProblems,
  REGIME_CONSTRAINTS,
  regimeProblems,
  SHEET_CONSTRAINTS,
  sheetProblems,
  UNIT_GRADE_CONSTRAINTS,
  unitGradeProblems,
  WORK_CONSTRAINTS,
  workProblems,
} from '@app/evaluation';
import { evidenceProblems } from '@app/evidence';
import { IDENTITY_CONSTRAINTS, identityProblems } from '@app/identity';
import { CHECKLIST_CONSTRAINTS, checklistProblems, INSPECTION_CONSTRAINTS, inspectionProblems } from '@app/inspection';
import type { ProblemFactory } from '@app/kernel';
import { ORGANIZATION_CONSTRAINTS, organizationProblems } from '@app/organization';
import { fieldProblems, platformProblems, type ConstraintProblems } from '@app/platform';
import { REMEDIATION_CONSTRAINTS, remediationProblems } from '@app/remediation';
import { reportingProblems } from '@app/reporting';
import { ROSTER_CONSTRAINTS, rosterProblems } from '@app/roster';
import { demoProblems } from './demo/demo.problems';

/** Every problem the product can answer with. `docs/problems.md` is made from it. */
export const PROBLEMS: readonly ProblemFactory[] = [
  platformProblems,
  fieldProblems,
  documentsProblems,
  organizationProblems,
  identityProblems,
  rosterProblems,
  evidenceProblems,
  remediationProblems,
  inspectionProblems,
  checklistProblems,
  disciplineProblems,
  evaluationProblems,
  workProblems,
  monthProblems,
  effectProblems,
  regimeProblems,
  sheetProblems,
  partyProblems,
  unitGradeProblems,
  demoProblems,
  reportingProblems,
].flatMap((problems) => Object.values<ProblemFactory>(problems));

/** Which of them a constraint of the database stands for. */
export const CONSTRAINTS: ConstraintProblems = {
  ...ORGANIZATION_CONSTRAINTS,
  ...IDENTITY_CONSTRAINTS,
  ...ROSTER_CONSTRAINTS,
  ...REMEDIATION_CONSTRAINTS,
  ...INSPECTION_CONSTRAINTS,
  ...CHECKLIST_CONSTRAINTS,
  ...DISCIPLINE_CONSTRAINTS,
  ...WORK_CONSTRAINTS,
  ...MONTH_CONSTRAINTS,
  ...EFFECT_CONSTRAINTS,
  ...REGIME_CONSTRAINTS,
  ...SHEET_CONSTRAINTS,
  ...PARTY_CONSTRAINTS,
  ...UNIT_GRADE_CONSTRAINTS,
};
