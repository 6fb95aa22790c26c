import { Day, Id, Nested, NestedList, OneOf, Switch, Text, Whole } from '@app/platform';
import type { LocalDate } from '@app/kernel';
import { UNIT_KINDS, type UnitKind } from '../rules/unit-kind';

const LARGEST_ID = 2_147_483_647;

class UnitActRequest {
  @Id({ description: 'Made by the client: the same request again is the same act' })
  id!: string;

  @Day()
  onDay!: LocalDate;

  @Text({ max: 200, example: '55/NQ-HĐND', description: 'Number of the paper' })
  decision!: string;

  @Day({ description: 'Its day' })
  decidedOn!: LocalDate;

  @Text({ max: 200, example: 'HĐND tỉnh', description: 'Who issued it' })
  decidedBy!: string;
}

export class SuccessionRequest {
  @Whole({ min: 1, max: LARGEST_ID })
  unitId!: number;
}

export class CreateUnitRequest extends UnitActRequest {
  @Text({ min: 2, max: 200 })
  name!: string;

  @OneOf(UNIT_KINDS)
  kind!: UnitKind;

  @Whole({ min: 1, max: LARGEST_ID })
  parentId!: number;

  @Day({
    ...{ optional: true, nullable: true },
    description: 'First day without it, of one that is no more; below a unit that has ended there is no other',
  })
  untilDay?: LocalDate | null;
}

export class RenameUnitRequest extends UnitActRequest {
  @Text({ min: 2, max: 200 })
  name!: string;
}

export class EndUnitRequest extends UnitActRequest {
  @NestedList(() => SuccessionRequest, { min: 0, max: 20 })
  successors!: SuccessionRequest[];
}

export class FoundedUnitRequest {
  @Text({ min: 2, max: 200 })
  name!: string;

  @OneOf(UNIT_KINDS)
  kind!: UnitKind;

  @Whole({ min: 1, max: LARGEST_ID })
  parentId!: number;
}

export class MergeUnitsRequest extends UnitActRequest {
  /** The units that end. */
  @NestedList(() => SuccessionRequest, { min: 1, max: 50 })
  units!: SuccessionRequest[];

  @Whole({
    optional: true,
    nullable: true,
    min: 1,
    max: LARGEST_ID,
    description: 'The unit that takes over, where it is there',
  })
  successorId?: number | null;

  @Nested(() => FoundedUnitRequest, {
    optional: true,
    nullable: true,
    description: 'The unit that takes over, where it is founded by the same decision',
  })
  founded?: FoundedUnitRequest | null;

  @Switch({
    optional: true,
    description:
      'What stands below the units that end goes along: those of one name and kind become one below the unit that takes over',
  })
  withBelow?: boolean;
}

const KNOWN_OR_NOT = { optional: true, nullable: true } as const;

export class DescribeUnitRequest {
  @Id({ description: 'Made by the client: the same request again is the same act' })
  id!: string;

  @Text({ ...KNOWN_OR_NOT, max: 60, example: 'P. VH-XH', description: 'What is left out is not known' })
  shortName?: string | null;

  @Text({ ...KNOWN_OR_NOT, max: 300 })
  address?: string | null;

  @Text({ ...KNOWN_OR_NOT, max: 30, example: '024 3858 1234' })
  phone?: string | null;

  @Text({ ...KNOWN_OR_NOT, max: 200, example: 'vanphong@minhkhe.vinhsa.gov.vn' })
  email?: string | null;
}

/** On which day the tree is looked at. */
export class UnitTreeQuery {
  @Day({
    optional: true,
    description:
      'Only units that were there on this day, as they were called then; all that there ever were when left out',
  })
  on?: LocalDate;
}

export class ReopenUnitRequest {
  @Id()
  id!: string;

  @Text({ min: 10, max: 500, description: 'Why it was a mistake' })
  decision!: string;
}
