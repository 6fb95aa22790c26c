import type { LocalDate } from '@app/kernel';
import { Day, Id, Nested, OneOf, Text, Whole } from '@app/platform';
import { DecisionRequest } from '../../dto/staff.requests';
import { STAFF_KINDS, type StaffKind } from '../../rules';

const LARGEST_ID = 2_147_483_647;

export class HeadcountQuery {
  @Whole({ min: 1, max: LARGEST_ID, fromText: true, description: 'The unit; what stands below it is included' })
  unitId!: number;

  @Day({ optional: true, description: 'Who was there on this day; today when left out' })
  onDay?: LocalDate;

  @Day({ optional: true, description: 'An earlier day to compare with' })
  since?: LocalDate;
}

export class SetQuotaRequest {
  @Id({ description: 'Made by the client: the same request again is the same quota' })
  id!: string;

  @Whole({ min: 1, max: LARGEST_ID })
  unitId!: number;

  @OneOf(STAFF_KINDS, { optional: true, nullable: true, description: 'Either a kind of staff or a leading post' })
  kind?: StaffKind | null;

  @Text({
    min: 2,
    max: 200,
    optional: true,
    nullable: true,
    example: 'Phó Chủ tịch UBND',
    description: 'A leading post as appointments name it; what follows the name belongs to it',
  })
  position?: string | null;

  @Whole({ min: 0, max: 100_000 })
  posts!: number;

  @Day({ description: 'From which day it holds; one that holds then ends on it' })
  validFrom!: LocalDate;

  @Nested(() => DecisionRequest)
  decision!: DecisionRequest;
}

export class EndQuotaRequest {
  @Day({ description: 'First day without it' })
  onDay!: LocalDate;

  @Text({ max: 500, description: 'The paper: number, day and issuing body' })
  decision!: string;
}

export class WithdrawQuotaRequest {
  @Text({ min: 10, max: 500, description: 'Why it was a mistake' })
  reason!: string;
}
