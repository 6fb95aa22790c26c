import type { LocalDate } from '@app/kernel';
import { Day, Id, Limit, Nested, OneOf, Text, Whole } from '@app/platform';
import { GRADES, type Grade } from '../../rules/regime';

/** What the entry takes the place of, once a unit and year has one. */
export class ReplacedUnitGradeRequest {
  @Id({ description: 'The newest entry of the unit and year' })
  entryId!: string;

  @Text({ max: 1000, min: 10, description: 'Why another takes its place: it stays to be read with this beside it' })
  reason!: string;
}

/** A grade as the decision of whoever is above the unit has it. */
export class EnterUnitGradeRequest {
  @Id({ description: 'Made by the client: the same request again is the same entry' })
  id!: string;

  @Whole({ min: 1, max: 2_147_483_647, description: 'The unit that was graded; entered from above it' })
  unitId!: number;

  @Whole({ min: 2020, max: 2100 })
  year!: number;

  @OneOf(GRADES, { description: 'As decided: nothing is computed' })
  grade!: Grade;

  @Text({ max: 60, example: '412/QĐ-UBND' })
  decisionNumber!: string;

  @Day()
  decidedOn!: LocalDate;

  @Text({ max: 200, example: 'Chủ tịch UBND xã Minh Khê' })
  decidedBy!: string;

  @Text({ max: 1000, optional: true, nullable: true })
  note?: string | null;

  @Text({
    ...{ max: 1000, min: 10, optional: true, nullable: true },
    description:
      'Needed for the highest grade beside conclusions that were open on the day of the decision: why these do not count',
  })
  conclusionsReason?: string | null;

  @Nested(() => ReplacedUnitGradeRequest, { optional: true, nullable: true })
  replaces?: ReplacedUnitGradeRequest | null;
}

export class WithdrawUnitGradeRequest {
  @Text({ min: 10, max: 1000, description: 'Why it does not hold: it stays to be read with this beside it' })
  reason!: string;
}

export class UnitGradesQuery {
  @Whole({
    min: 1,
    max: 2_147_483_647,
    fromText: true,
    description: 'The unit; those directly beneath it come with it',
  })
  unitId!: number;

  @Whole({ min: 2020, max: 2100, optional: true, fromText: true, description: 'The present one when left out' })
  year?: number;

  @Whole({
    min: 1,
    max: 2_147_483_647,
    optional: true,
    fromText: true,
    description: 'The last unit of the page before',
  })
  after?: number;

  @Limit()
  limit?: number;
}
