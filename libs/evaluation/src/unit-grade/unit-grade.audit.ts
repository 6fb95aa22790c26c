import type { AuditEntry } from '@app/audit';
import type { UnitFacts } from '@app/organization';
import type { UnitGrade } from './entities/unit-grade.entity';

const of = ({ id }: UnitGrade, { id: orgUnitId, bodyId }: UnitFacts) => ({
  subject: { type: 'unit_grade', id, orgUnitId, laneUnitId: bodyId },
  accountsFor: { unit_grade: 1 },
});

const shown = ({ grade, decisionNumber, decidedOn, decidedBy }: UnitGrade) => ({
  ...{ grade, decisionNumber, decidedOn, decidedBy },
});

export function unitGradeEntered(entry: UnitGrade, unit: UnitFacts): AuditEntry {
  const after = { unit: unit.name, year: entry.year, ...shown(entry) };
  return { action: 'evaluation.unit-grade-entered', ...of(entry, unit), after };
}

export function unitGradeReplaced(entry: UnitGrade, unit: UnitFacts, before: UnitGrade): AuditEntry {
  const after = { unit: unit.name, year: entry.year, ...shown(entry), reason: entry.reason };
  return { action: 'evaluation.unit-grade-replaced', ...of(entry, unit), before: shown(before), after };
}

export function unitGradeWithdrawn(entry: UnitGrade, unit: UnitFacts, before: UnitGrade): AuditEntry {
  const after = { unit: unit.name, year: entry.year, reason: entry.reason };
  return { action: 'evaluation.unit-grade-withdrawn', ...of(entry, unit), before: shown(before), after };
}
