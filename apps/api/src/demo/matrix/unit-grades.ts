import { v7 as uuidv7 } from 'uuid';
import { idOf } from '../demo-people';
import type { Scene } from './scene';

/** What divisions of the commune were graded in years before, by its chair. */
export async function unitGrades({ office, as, commune, mark, note }: Scene): Promise<void> {
  const chair = await as(`c${commune}.chair`);
  for (const [n, division] of ['office', 'economy', 'culture', 'onestop', 'office'].entries()) {
    const grade = {
      id: uuidv7(),
      unitId: idOf(office.units, `c${commune}.${division}`),
      year: n < 4 ? 2025 : 2026,
      grade: 'GOOD',
    };
    const paper = {
      decisionNumber: `${n}/QĐ-XL ${mark}`,
      decidedOn: n < 4 ? '2025-12-11' : '2026-07-01',
      decidedBy: `UBND ${mark}`,
    };
    await chair.post('/unit-grades', { ...grade, ...paper, note: `Hội nghị ${mark}` });
    note('unit-grades', grade.id, 'OPEN');
  }
}
