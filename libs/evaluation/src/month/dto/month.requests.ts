import { Cursor, Id, Limit, MonthOfYear, Nested, NestedList, Switch, Text, Whole } from '@app/platform';

export class CriterionPointsRequest {
  @Text({ max: 20, example: 'I.1' })
  code!: string;

  @Text({ max: 20, example: '4,5', description: 'As it is typed, with a comma or a point' })
  points!: string;
}

/** One's own part, as far as it has come; what is left out is not given yet. */
export class SaveSelfRequest {
  @NestedList(() => CriterionPointsRequest, { min: 0, max: 30 })
  points!: CriterionPointsRequest[];

  @Text({ max: 4000, nullable: true })
  strengths!: string | null;

  @Text({ max: 4000, nullable: true })
  weaknesses!: string | null;
}

export class SubmitSelfRequest {
  @Text({ max: 1000, optional: true, nullable: true, description: 'Needed after the day for it' })
  lateReason?: string | null;
}

export class EvaluationReasonRequest {
  @Text({ min: 10, max: 1000 })
  reason!: string;
}

export class DecidedRequest {
  @Switch({ description: 'Whether part đ is whole where the text is silent' })
  whole!: boolean;

  @Text({ min: 10, max: 1000 })
  reason!: string;
}

export class OrganisingRequest {
  @Switch({ description: 'All planned tasks were done, in time and well' })
  allDone!: boolean;

  @Switch({ description: 'There was an initiative or an effective solution' })
  initiative!: boolean;

  @Switch({ description: 'There were shortcomings or prolonged delay' })
  shortcomings!: boolean;

  @Nested(() => DecidedRequest, { nullable: true, description: 'The assessor’s answer where the text has none' })
  decided!: DecidedRequest | null;
}

export class LeaderRequest {
  @Nested(() => OrganisingRequest)
  organising!: OrganisingRequest;

  @Switch({ description: 'Conflict or prolonged disunity was reported in the month' })
  disunityReported!: boolean;
}

export class AssessmentRequest {
  @Id()
  id!: string;

  @Whole({ min: 1, max: 2_000_000_000, description: 'The version that was read' })
  version!: number;

  @NestedList(() => CriterionPointsRequest, { min: 0, max: 30 })
  points!: CriterionPointsRequest[];

  @Text({ max: 4000, nullable: true })
  remark!: string | null;

  @Nested(() => LeaderRequest, { optional: true, nullable: true, description: 'Of a leader: parts đ and e' })
  leader?: LeaderRequest | null;
}

/** Of several people at once: all of them or none. */
export class AssessRequest {
  @NestedList(() => AssessmentRequest, { min: 1, max: 300 })
  entries!: AssessmentRequest[];
}

export class RemarkRequest {
  @Text({ max: 4000, nullable: true, description: 'Of the unit’s meeting' })
  meeting!: string | null;

  @Text({ max: 4000, nullable: true, description: 'Of the Party cell' })
  cell!: string | null;
}

export class NameSuperiorRequest {
  @Id()
  staffMemberId!: string;

  @Text({ min: 10, max: 1000 })
  reason!: string;
}

export class OpenCycleRequest {
  @Id({ description: 'Made by the client: the same request again is the same month' })
  id!: string;

  @Whole({ min: 1, max: 2_147_483_647, description: 'The using body' })
  unitId!: number;

  @MonthOfYear()
  month!: string;
}

export class LockCycleRequest {
  @Id({ description: 'The month of a body' })
  id!: string;
}

/** Of many bodies, each for itself. */
export class LockCyclesRequest {
  @NestedList(() => LockCycleRequest, { min: 1, max: 200 })
  items!: LockCycleRequest[];
}

export class MonthQuery {
  @MonthOfYear({ optional: true })
  month?: string;
}

export class CycleQuery {
  @MonthOfYear({ optional: true, description: 'The latest months when left out' })
  month?: string;

  @Whole({ min: 1, max: 2_147_483_647, optional: true, fromText: true })
  unitId?: number;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
