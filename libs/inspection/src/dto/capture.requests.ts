import { Id, Moment, NestedList, OneOf, Text } from '@app/platform';
import { ANSWER_RESULTS, type SentResult } from '../rules/answer';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '../rules/attendance';

export class AnswerPath {
  @Id()
  id!: string;

  @Id()
  itemId!: string;
}

/** "Không đạt" is not sent: recording a finding of the item says it. */
export class AnswerRequest {
  @Id({ description: 'Of this change; sent again it is answered as before' })
  changeId!: string;

  @OneOf(ANSWER_RESULTS.filter((result) => result !== 'FAIL'))
  result!: SentResult;

  @Moment({ description: 'When it was tapped' })
  answeredAt!: string;
}

/** One person called over: from the roster of the visit, or a name as it was given. */
export class RollCallEntryRequest {
  @Id({ description: 'Of this count; sent again it changes nothing' })
  changeId!: string;

  @Id({ nullable: true, optional: true, description: 'From the roster of the visit; else `name` says who' })
  staffMemberId?: string | null;

  @Text({ max: 120, nullable: true, optional: true })
  name?: string | null;

  @Text({ max: 200, nullable: true, optional: true })
  position?: string | null;

  @OneOf(ATTENDANCE_STATUSES)
  status!: AttendanceStatus;

  @Moment({ description: 'When the person was counted; the later count of a person holds' })
  countedAt!: string;

  @Text({ max: 300, nullable: true, optional: true, description: 'Giấy phép, giấy đi đường: number and day' })
  paper?: string | null;
}

export class RollCallRequest {
  @NestedList(() => RollCallEntryRequest, { min: 1, max: 200 })
  entries!: RollCallEntryRequest[];
}

export class TeamMemberPath {
  @Id()
  id!: string;

  @Id()
  staffMemberId!: string;
}

export class EvidencePath {
  @Id()
  id!: string;

  @Id()
  fileId!: string;
}
