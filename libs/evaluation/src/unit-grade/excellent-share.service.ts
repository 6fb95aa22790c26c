import { Injectable } from '@nestjs/common';
import { fractionText, localDate, roundToHundredths } from '@app/kernel';
import { UnitService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { BodyRules } from '../regime/body-rules';
import { excellentUnits } from '../rules/unit-grade';
import type { ExcellentShareResponse } from './dto/unit-grade.response';
import { UnitGradeReadModel } from './unit-grade.read-model';

/** How many of the units beneath one were graded excellent, beside how many may be; more are warned of, and not refused. */
@Injectable()
export class ExcellentShare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitService,
    private readonly rules: BodyRules,
    private readonly rows: UnitGradeReadModel,
  ) {}

  /** Null while none of them has been graded. Whoever asks has answered for whether the actor may see the unit. */
  async of(unitId: number, year: number): Promise<ExcellentShareResponse | null> {
    const grades = await this.rows.gradesBeneath(unitId, year);
    if (grades.length === 0) return null;
    const { bodyId } = await this.units.getOrFail(unitId);
    const [{ today }, end] = [this.unitOfWork.current, localDate(`${year}-12-31`)];
    const { choices } = await this.rules.of(bodyId, end < today ? end : today);
    const { excellent, isOver, most, of, factor, exact } = excellentUnits(grades, choices);
    const hundredths = Number(roundToHundredths(exact));
    return {
      graded: grades.length,
      goodOrAbove: of,
      excellent,
      most,
      isOver,
      factor: fractionText(factor),
      hundredths,
    };
  }
}
