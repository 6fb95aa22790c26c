import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffKind } from '@app/kernel';
import type { EvaluationState } from '../../rules/course';
import type { EvaluationChoices } from '../../rules/evaluation-settings';
import type { LeaderFindings } from '../../rules/month-results';
import type { CriterionPoints, ScoreFacts } from '../../rules/month-score';
import type { Regime, Result } from '../../rules/regime';
import type { Rank } from '../../rules/superior';

/** One person's month by one rule: the State's, or the Party's. */
@Entity({ name: 'evaluation' })
export class Evaluation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'cycle_id', type: 'uuid' })
  cycleId!: string;

  /** Where the person worked in the month. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @Column({ name: 'person_name', type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  position!: string;

  @Column({ name: 'staff_kind', type: 'text' })
  staffKind!: StaffKind;

  @Column({ type: 'text' })
  rank!: Rank;

  @Column({ type: 'text' })
  result!: Result;

  /** Whoever assesses; null where nobody stands above within the body, or more than one does. */
  @Column({ name: 'superior_id', type: 'uuid', nullable: true })
  superiorId!: string | null;

  @Column({ name: 'superior_name', type: 'text', nullable: true })
  superiorName!: string | null;

  /** The version of the rule, whole. */
  @Column({ type: 'jsonb' })
  regime!: Regime;

  @Column({ type: 'jsonb' })
  choices!: EvaluationChoices;

  @Column({ type: 'text' })
  state!: EvaluationState;

  @Column({ name: 'self_points', type: 'jsonb' })
  selfPoints!: readonly CriterionPoints[];

  @Column({ type: 'text', nullable: true })
  strengths!: string | null;

  @Column({ type: 'text', nullable: true })
  weaknesses!: string | null;

  @Column({ name: 'self_saved_at', type: 'timestamptz', nullable: true })
  selfSavedAt!: Date | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  /** Why it was sent after its day. */
  @Column({ name: 'late_reason', type: 'text', nullable: true })
  lateReason!: string | null;

  /** When whoever assesses looked at it: it is not withdrawn any more. */
  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ name: 'return_reason', type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ name: 'returned_by_name', type: 'text', nullable: true })
  returnedByName!: string | null;

  @Column({ name: 'returned_at', type: 'timestamptz', nullable: true })
  returnedAt!: Date | null;

  @Column({ name: 'superior_points', type: 'jsonb', nullable: true })
  superiorPoints!: readonly CriterionPoints[] | null;

  @Column({ name: 'superior_remark', type: 'text', nullable: true })
  superiorRemark!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  leader!: LeaderFindings | null;

  @Column({ name: 'assessed_by', type: 'uuid', nullable: true })
  assessedBy!: string | null;

  @Column({ name: 'assessed_by_name', type: 'text', nullable: true })
  assessedByName!: string | null;

  @Column({ name: 'assessed_at', type: 'timestamptz', nullable: true })
  assessedAt!: Date | null;

  @Column({ name: 'meeting_remark', type: 'text', nullable: true })
  meetingRemark!: string | null;

  @Column({ name: 'cell_remark', type: 'text', nullable: true })
  cellRemark!: string | null;

  @Column({ name: 'remarked_by_name', type: 'text', nullable: true })
  remarkedByName!: string | null;

  @Column({ name: 'remarked_at', type: 'timestamptz', nullable: true })
  remarkedAt!: Date | null;

  /** What the closed score was made from. */
  @Column({ type: 'jsonb', nullable: true })
  facts!: ScoreFacts | null;

  /** Exact, `n/d`. */
  @Column({ type: 'text', nullable: true })
  total!: string | null;

  /** To look at; what is compared is the exact total. */
  @Column({ type: 'int', nullable: true })
  hundredths!: number | null;

  @Column({ type: 'text', nullable: true })
  band!: string | null;

  @Column({ name: 'locked_by_name', type: 'text', nullable: true })
  lockedByName!: string | null;

  @Column({ name: 'locked_at', type: 'timestamptz', nullable: true })
  lockedAt!: Date | null;

  /** The how-manieth of the person's month: each after the first takes the place of the one before. */
  @Column({ type: 'int' })
  number!: number;

  @Column({ name: 'supersedes_id', type: 'uuid', nullable: true })
  supersedesId!: string | null;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt!: Date | null;

  @Column({ name: 'superseded_by_name', type: 'text', nullable: true })
  supersededByName!: string | null;

  @Column({ name: 'superseded_reason', type: 'text', nullable: true })
  supersededReason!: string | null;

  @Column({ type: 'int' })
  version!: number;
}
