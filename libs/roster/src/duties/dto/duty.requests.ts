import type { LocalDate } from '@app/kernel';
import { Day, Id, Nested, NestedList, OneOf, Text, TextList, Whole } from '@app/platform';
import { DecisionRequest } from '../../dto/staff.requests';
import { POSITION_GROUPS, type PositionGroup } from '../../rules';

const LARGEST_ID = 2_147_483_647;

export class DutiesQuery {
  @Whole({
    min: 1,
    max: LARGEST_ID,
    fromText: true,
    description: 'The unit; its divisions are included, bodies below it are not',
  })
  unitId!: number;

  @Day({ optional: true, description: 'Today when left out' })
  onDay?: LocalDate;
}

export class DutyRequest {
  @Text({
    max: 40,
    example: 'VP-03',
    description: 'Kept from version to version, so that whoever has the duty keeps it',
  })
  code!: string;

  @Text({ min: 5, max: 500 })
  title!: string;

  @Text({
    min: 2,
    max: 200,
    example: 'Chuyên viên về hộ tịch, chứng thực',
    description: 'A job of the unit’s register; one that it does not have yet is entered with the list',
  })
  jobPosition!: string;

  @OneOf(POSITION_GROUPS)
  positionGroup!: PositionGroup;

  @TextList({ min: 0, max: 50, length: 40, description: 'Codes of checklist items whose findings are about this duty' })
  itemCodes!: string[];
}

export class SetDutyListRequest {
  @Id({ description: 'Made by the client: the same request again is the same list' })
  id!: string;

  @Whole({ min: 1, max: LARGEST_ID })
  unitId!: number;

  @Nested(() => DecisionRequest, { description: 'The working regulation of which this is the list' })
  regulation!: DecisionRequest;

  @Day({ description: 'From which day this version holds; the one before ends on it' })
  validFrom!: LocalDate;

  @NestedList(() => DutyRequest, { min: 1, max: 300 })
  duties!: DutyRequest[];
}

export class WithdrawDutyListRequest {
  @Text({ min: 10, max: 500, description: 'Why it was a mistake' })
  reason!: string;
}

export class AssignDutyRequest {
  @Id({ description: 'Made by the client: the same request again is the same assignment' })
  id!: string;

  @Whole({ min: 1, max: LARGEST_ID, description: 'The unit in whose list the duty stands' })
  unitId!: number;

  @Text({ max: 40 })
  dutyCode!: string;

  @Id()
  staffMemberId!: string;

  @Day()
  startsOn!: LocalDate;

  @Text({ max: 500, optional: true, nullable: true, description: 'The paper that says so, where there is one' })
  paper?: string | null;
}

export class EndDutyRequest {
  @Day({ description: 'First day without it; its first day where it was entered by mistake' })
  endsOn!: LocalDate;
}
