import { v7 as uuidv7 } from 'uuid';
import { expectDone, type Story } from './story';
import type { Visitor } from './visitor';

/** What a unit's year 2025 was graded by the commune's chair. */
export const unitGradeOf = (unitId: number, more: object = {}) => ({
  ...{ id: uuidv7(), unitId, year: 2025, grade: 'EXCELLENT', decisionNumber: '412/QĐ-UBND', decidedOn: '2025-12-11' },
  ...{ decidedBy: 'Chủ tịch UBND xã Minh Khê', note: 'Hội nghị ngày 09/12/2025.' },
  conclusionsReason: 'Văn bản đó chỉ là góp ý, không phải kết luận kiểm tra.',
  ...more,
});

export const NOT_HELD = { reason: 'Ghi nhầm đơn vị, quyết định về đơn vị khác.' };

/** Grades of a division of Xã Minh Khê: one that can be withdrawn, and one of another year. */
export interface GradesOfUnits {
  readonly ofOnestop: string;
  readonly toWithdraw: string;
}

export async function gradesOfUnits(chair: Visitor, story: Story): Promise<GradesOfUnits> {
  const onestop = story.unit('minhkhe.onestop');
  const [standing, wrong] = [unitGradeOf(onestop), unitGradeOf(onestop, { year: 2026, decidedOn: '2026-11-18' })];
  for (const grade of [standing, wrong]) expectDone(await chair.post('/unit-grades', grade));
  return { ofOnestop: standing.id, toWithdraw: wrong.id };
}

/** A grade of a unit that another took the place of, and which was withdrawn in the end; that of the next year stands. */
export async function fillUnitGrades(chair: Visitor, unitId: number): Promise<void> {
  const first = unitGradeOf(unitId);
  const replaces = { entryId: first.id, reason: 'Quyết định lại sau kết luận kiểm tra.' };
  const second = unitGradeOf(unitId, { grade: 'GOOD', conclusionsReason: null, decidedOn: '2026-02-03', replaces });
  for (const grade of [first, second]) expectDone(await chair.post('/unit-grades', grade));
  expectDone(await chair.post(`/unit-grades/${second.id}/withdraw`, NOT_HELD));
  expectDone(await chair.post('/unit-grades', unitGradeOf(unitId, { year: 2026, decidedOn: '2026-11-18' })));
}
