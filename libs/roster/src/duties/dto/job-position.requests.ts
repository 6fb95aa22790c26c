import type { LocalDate } from '@app/kernel';
import { Day, Id, Nested, OneOf, Text, Whole } from '@app/platform';
import { DecisionRequest } from '../../dto/staff.requests';
import { POSITION_GROUPS, type PositionGroup } from '../../rules';

export class SetJobPositionRequest {
  @Id({ description: 'Made by the client: the same request again is the same position' })
  id!: string;

  @Whole({ min: 1, max: 2_147_483_647 })
  unitId!: number;

  @Text({ min: 2, max: 200, example: 'Chuyên viên về hộ tịch, chứng thực' })
  name!: string;

  @OneOf(POSITION_GROUPS)
  positionGroup!: PositionGroup;

  @Day({ description: 'From which day the unit has it' })
  validFrom!: LocalDate;

  @Nested(() => DecisionRequest, { description: 'The paper that approves it (đề án vị trí việc làm)' })
  decision!: DecisionRequest;
}

export class EndJobPositionRequest {
  @Day({ description: 'First day without it; its first day where it was entered by mistake' })
  endsOn!: LocalDate;
}
