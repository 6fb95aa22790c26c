import { ApiProperty } from '@nestjs/swagger';
import { STAFF_KINDS, type StaffKind } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull, RefOrNull } from '@app/platform';
import { AWAITED, GRADE_REASONS, GRADES, MONTH_STANDINGS, SANCTION_EFFECTS } from '../../rules';
import type { Awaited, Grade, GradeReason, MonthStanding } from '../../rules';
import { PaperScoreResponse } from '../../paper/dto/paper.response';
import { PartyYearResponse } from '../../party/dto/party.response';
import { NO_RULE_REASONS, type NoRuleReason } from '../../regime/dto/regime.response';

export const OVERRIDES = [...SANCTION_EFFECTS, 'UNIT_GRADE', 'SHORTCOMING_OPEN', 'EFFECT_WITHOUT_MONTH'] as const;
export type Override = (typeof OVERRIDES)[number];

/** One month of a year. */
export class YearMonthResponse {
  @ApiProperty({ type: 'integer', description: '1 to 12' })
  number!: number;

  @ApiProperty({ enum: MONTH_STANDINGS })
  standing!: MonthStanding;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In hundredths, to look at' })
  hundredths!: number | null;

  @OrNull('string')
  band!: string | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'Null where the reader may not open it' })
  evaluationId!: string | null;

  @RefOrNull(PaperScoreResponse)
  paper!: PaperScoreResponse | null;
}

/** A mean of months. */
export class PeriodMeanResponse {
  @ApiProperty({ enum: ['QUARTER', 'HALF_YEAR', 'YEAR'] })
  kind!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ enum: ['SCORED', 'INSUFFICIENT_DATA', 'WAITING', 'REFUSED', 'NOT_SCORED'] })
  state!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Exact, as a fraction' })
  total!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In hundredths, to look at' })
  hundredths!: number | null;

  @OrNull('string')
  band!: string | null;

  @ApiProperty({ type: 'integer', isArray: true, description: 'The months that it is the mean of' })
  months!: number[];

  @ApiProperty({ enum: AWAITED, isArray: true })
  awaited!: readonly Awaited[];

  @ApiProperty({ type: 'string', nullable: true, description: 'The body’s own document by which the band is a grade' })
  gradedBy!: string | null;
}

export class GradeReasonResponse {
  @ApiProperty({ enum: GRADE_REASONS })
  code!: GradeReason['code'];

  @ApiProperty()
  citation!: string;
}

/** What the year would come to as things stand; the grade itself is given in December. */
export class ForecastResponse {
  @ApiProperty({ enum: ['GRADED', 'NOT_GRADED', 'INSUFFICIENT_DATA', 'WAITING'] })
  state!: string;

  @OneOfOrNull(GRADES)
  grade!: Grade | null;

  @ApiProperty({ type: [GradeReasonResponse] })
  reasons!: GradeReasonResponse[];

  @ApiProperty({ type: 'integer', description: 'Those to come with them' })
  monthsWorked!: number;
}

/** What stands beside the points, with where it comes from; the points stay what they are. */
export class OverrideResponse {
  @ApiProperty({ enum: OVERRIDES })
  code!: Override;

  @ApiProperty()
  citation!: string;

  @ApiProperty({ description: 'The form of a sanction, what was concluded, or the name of a unit' })
  about!: string;

  @OrNull('string')
  documentNumber!: string | null;

  @OrNull('string', 'date')
  onDay!: string | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'The visit that concluded it' })
  inspectionId!: string | null;

  @OneOfOrNull(GRADES)
  grade!: Grade | null;
}

export class YearRowResponse {
  @ApiProperty({ format: 'uuid' })
  staffMemberId!: string;

  @ApiProperty()
  personName!: string;

  @OrNull('string')
  position!: string | null;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ enum: STAFF_KINDS })
  staffKind!: StaffKind;

  @ApiProperty({ type: [YearMonthResponse], description: 'Twelve of them' })
  months!: YearMonthResponse[];

  @ApiProperty({ type: PeriodMeanResponse, description: 'The mean of the months that are closed' })
  soFar!: PeriodMeanResponse;

  @RefOrNull(ForecastResponse)
  forecast!: ForecastResponse | null;

  @ApiProperty({ type: [OverrideResponse] })
  overrides!: OverrideResponse[];
}

/** One person's year, whole. */
export class PersonYearResponse extends YearRowResponse {
  @ApiProperty({ type: 'integer' })
  year!: number;

  @OrNull('string')
  basis!: string | null;

  @OneOfOrNull(NO_RULE_REASONS)
  because!: NoRuleReason | null;

  @ApiProperty({ description: 'How the body settles December' })
  december!: string;

  @ApiProperty({ type: [PeriodMeanResponse], description: 'Four quarters, two half-years and the year' })
  periods!: PeriodMeanResponse[];

  @ApiProperty({
    ...{ type: PartyYearResponse, required: false },
    description: 'The Party’s results: for whoever may read Party data there, and of oneself',
  })
  party?: PartyYearResponse;
}

export class UnitYearResponse {
  @ApiProperty({ type: 'integer' })
  year!: number;

  @ApiProperty({ type: [YearRowResponse], description: 'As names come' })
  items!: YearRowResponse[];

  @ApiProperty({ type: 'string', nullable: true, description: 'Hand it back as `after` for the next page' })
  next!: string | null;
}
