import { Day, Id, NestedList, OneOf, Text, Whole } from '@app/platform';
import type { LocalDate } from '@app/kernel';
import { UNIT_KINDS, type UnitKind } from '../rules/unit-kind';

const LARGEST_ID = 2_147_483_647;

class UnitActRequest {
  @Id({ description: 'Made by the client: the same request again is the same act' })
  id!: string;

  @Day()
  onDay!: LocalDate;

  @Text({ max: 500, description: 'The paper: number, day and issuing body' })
  decision!: string;
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
}

export class RenameUnitRequest extends UnitActRequest {
  @Text({ min: 2, max: 200 })
  name!: string;
}

export class EndUnitRequest extends UnitActRequest {
  @NestedList(() => SuccessionRequest, { min: 0, max: 20 })
  successors!: SuccessionRequest[];
}

export class ReopenUnitRequest {
  @Id()
  id!: string;

  @Text({ min: 10, max: 500, description: 'Why it was a mistake' })
  decision!: string;
}
