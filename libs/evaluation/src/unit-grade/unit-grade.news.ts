import type { Telling } from '@app/notification';
import type { UnitFacts } from '@app/organization';
import type { UnitGrade } from './entities/unit-grade.entity';

/** What has become of a unit's grade. */
export type UnitGradeNews = 'entered' | 'replaced' | 'withdrawn';

/** For whoever heads the unit and cannot stand above it (Nghị định 335/2025 Đ.20.6); it leads to the unit's year. */
export function unitGradeNews(
  news: UnitGradeNews,
  entry: UnitGrade,
  unit: UnitFacts,
  heads: readonly string[],
): Telling {
  return {
    code: `evaluation.unit-grade-${news}`,
    facts: { unit: unit.name, unitId: String(unit.id), year: String(entry.year), grade: entry.grade },
    about: { type: 'unit-grade', id: entry.id },
    to: heads.map((person) => ({ person })),
    orgUnitId: unit.id,
    laneUnitId: unit.bodyId,
  };
}
