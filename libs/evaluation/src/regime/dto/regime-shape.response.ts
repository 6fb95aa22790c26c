import { ApiProperty } from '@nestjs/swagger';
import { STAFF_KINDS, type LocalDate, type StaffKind } from '@app/kernel';
import { OneOfOrNull, OrNull, RefOrNull } from '@app/platform';
import { CriterionResponse } from '../../month/dto/assessment.response';
import {
  LEGAL_FORCES,
  PERIOD_KINDS,
  REGIME_CODES,
  RESULTS,
  type Regime,
  type RegimeCode,
  type Result,
} from '../../rules/regime';

const DAY = { type: 'string', format: 'date' } as const;

class RuleBasisResponse {
  @ApiProperty()
  document!: string;

  @ApiProperty(DAY)
  issuedOn!: LocalDate;

  @ApiProperty()
  articles!: string;
}

class BandResponse {
  @ApiProperty({ description: 'A grade, or the letter of an older framework' })
  code!: string;

  @ApiProperty({ description: 'From how many points on' })
  from!: string;
}

class CapResponse {
  @ApiProperty({ enum: ['OF_GOOD', 'OF_GRADED'] })
  base!: string;

  @ApiProperty()
  share!: string;

  @ApiProperty()
  outstandingShare!: string;

  @ApiProperty()
  citation!: string;
}

class ExcellentResponse {
  @ApiProperty()
  done!: string;

  @ApiProperty()
  above!: string;

  @ApiProperty()
  remedied!: string;

  @ApiProperty()
  citation!: string;
}

/** How points are come to, as far as it is to be read; the numbers of a formula are its code's. */
export class FormulaResponse {
  @ApiProperty({ enum: ['CONVERTED_WORK_1', 'ENTERED_1', 'NO_SCORE'] })
  code!: string;

  @OrNull('string')
  generalMax!: string | null;

  @OrNull('string')
  taskMax!: string | null;

  @OneOfOrNull(['ASSIGNED', 'COMPLETED'])
  over!: string | null;

  @OrNull('string')
  lossPerMark!: string | null;

  @OrNull('string')
  partialLeaderPart!: string | null;

  @OrNull('string')
  completedFrom!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: 'By which article each part is computed',
  })
  citations!: Readonly<Record<string, string | null>>;
}

/** One version of a rule of evaluation. */
export class RegimeResponse {
  @ApiProperty()
  version!: string;

  @ApiProperty({ enum: REGIME_CODES })
  code!: RegimeCode;

  @ApiProperty({ enum: RESULTS })
  result!: Result;

  @ApiProperty({ enum: LEGAL_FORCES })
  force!: Regime['force'];

  @ApiProperty({ type: RuleBasisResponse })
  basis!: RuleBasisResponse;

  @ApiProperty({ enum: STAFF_KINDS, isArray: true })
  staffKinds!: readonly StaffKind[];

  @ApiProperty({ enum: STAFF_KINDS, isArray: true, description: 'For whom a body may decide that it holds too' })
  openTo!: readonly StaffKind[];

  @ApiProperty(DAY)
  validFrom!: LocalDate;

  @ApiProperty({ ...DAY, nullable: true, description: 'First day on which it does not hold any more' })
  validUntil!: LocalDate | null;

  @ApiProperty({ enum: PERIOD_KINDS })
  gradingPeriod!: Regime['gradingPeriod'];

  @ApiProperty({ enum: PERIOD_KINDS, isArray: true })
  scoredPeriods!: Regime['scoredPeriods'];

  @ApiProperty({ enum: ['NONE', 'POSSIBLE', 'NEEDED'], description: 'Whether a body’s own rule fills it in' })
  ownRule!: Regime['ownRule'];

  @OneOfOrNull(REGIME_CODES)
  under!: RegimeCode | null;

  @ApiProperty({ description: 'Holds only where nothing else does' })
  fallback!: boolean;

  @ApiProperty({ type: FormulaResponse })
  formula!: FormulaResponse;

  @ApiProperty({ type: [CriterionResponse] })
  criteria!: readonly CriterionResponse[];

  @ApiProperty({ type: [BandResponse] })
  bands!: readonly BandResponse[];

  @RefOrNull(CapResponse)
  cap!: CapResponse | null;

  @RefOrNull(ExcellentResponse)
  excellent!: ExcellentResponse | null;

  @ApiProperty({ type: [String], description: 'What of it the sources do not settle' })
  unsettled!: Regime['unsettled'];
}

/** A rule as it is told, whole: what a formula does not have is null. */
export function toRegimeResponse({ formula, ...regime }: Regime): RegimeResponse {
  const converted = formula.code === 'CONVERTED_WORK_1' ? formula : null;
  return {
    ...regime,
    formula: {
      code: formula.code,
      generalMax: formula.code === 'NO_SCORE' ? null : formula.generalMax,
      taskMax: converted?.taskMax ?? null,
      over: converted?.over ?? null,
      lossPerMark: converted?.lossPerMark ?? null,
      partialLeaderPart: converted?.partialLeaderPart ?? null,
      completedFrom: converted?.completedFrom ?? null,
      citations: formula.code === 'NO_SCORE' ? {} : { ...formula.citations },
    },
  };
}
