import type { LocalDate } from '@app/kernel';
import { Cursor, Day, Id, Limit, OneOf, Text, Whole } from '@app/platform';
import { PARTY_PERIODS, type PartyPeriod } from '../../rules/party-result';
import { GRADES, type Grade } from '../../rules/regime';

/** A result as the committee's paper has it. */
export class EnterPartyResultRequest {
  @Id({ description: 'Made by the client: the same request again is the same result' })
  id!: string;

  @Id()
  staffMemberId!: string;

  @Whole({ min: 2020, max: 2100 })
  year!: number;

  @OneOf(PARTY_PERIODS, { description: 'A quarter, or the year; one that has ended' })
  period!: PartyPeriod;

  @Text({
    ...{ max: 20, optional: true, nullable: true, example: '88,5' },
    description: 'Of 100, with two decimals at most; left out where the committee gave a grade alone',
  })
  score?: string | null;

  @OneOf(GRADES, { description: 'As the committee decided: nothing is computed from the points' })
  grade!: Grade;

  @Text({ max: 60, example: '27-KL/ĐU' })
  decisionNumber!: string;

  @Day()
  decidedOn!: LocalDate;

  @Text({ max: 200, example: 'Ban Thường vụ Đảng ủy xã Minh Khê' })
  decidedBy!: string;

  @Text({ max: 1000, optional: true, nullable: true })
  note?: string | null;
}

export class WithdrawPartyResultRequest {
  @Text({ min: 10, max: 1000, description: 'Why it does not hold: it stays to be read with this beside it' })
  reason!: string;
}

export class PartyResultsQuery {
  @Whole({ min: 1, max: 2_147_483_647, fromText: true, description: 'The unit; people beneath it are included' })
  unitId!: number;

  @Whole({ min: 2020, max: 2100, optional: true, fromText: true, description: 'The present one when left out' })
  year?: number;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
