import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FindingClass, Severity } from '@app/kernel';
import type { ConcludedFact, EffectState } from '../../rules/finding-effect';

/** What one concluded finding takes, or is proposed to take, off one person's general criteria in the month of the act. */
@Entity({ name: 'finding_effect' })
export class FindingEffect {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The inspected unit. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ name: 'inspection_id', type: 'uuid' })
  inspectionId!: string;

  @Column({ name: 'finding_id', type: 'uuid' })
  findingId!: string;

  @Column({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @Column({ name: 'person_name', type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  part!: ConcludedFact['part'];

  /** First day of the month of the act. */
  @Column({ type: 'date' })
  month!: string;

  /** The day of the visit, whenever it was concluded. */
  @Column({ name: 'act_on', type: 'date' })
  actOn!: string;

  /** What the finding says, as it stood when it was concluded or was corrected last. */
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Column({ name: 'finding_class', type: 'text' })
  findingClass!: FindingClass;

  @Column({ type: 'text' })
  severity!: Severity;

  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis!: string | null;

  @Column({ name: 'minutes_number', type: 'text' })
  minutesNumber!: string;

  @Column({ name: 'notice_number', type: 'text' })
  noticeNumber!: string;

  @Column({ name: 'notice_on', type: 'date' })
  noticeOn!: string;

  /** What the person had said to the finding before it was concluded. */
  @Column({ type: 'text', nullable: true })
  statement!: string | null;

  /** As proposed. */
  @Column({ type: 'text' })
  criterion!: string;

  @Column({ type: 'text' })
  points!: string;

  @Column({ type: 'text' })
  state!: EffectState;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  /** As decided: what counts. */
  @Column({ name: 'decided_criterion', type: 'text', nullable: true })
  decidedCriterion!: string | null;

  @Column({ name: 'decided_points', type: 'text', nullable: true })
  decidedPoints!: string | null;

  @Column({ name: 'decision_reason', type: 'text', nullable: true })
  decisionReason!: string | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_by_name', type: 'text', nullable: true })
  decidedByName!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'taken_back_reason', type: 'text', nullable: true })
  takenBackReason!: string | null;

  @Column({ name: 'taken_back_by_name', type: 'text', nullable: true })
  takenBackByName!: string | null;

  @Column({ name: 'taken_back_at', type: 'timestamptz', nullable: true })
  takenBackAt!: Date | null;

  /** The person's own word. */
  @Column({ type: 'text', nullable: true })
  reply!: string | null;

  @Column({ name: 'replied_at', type: 'timestamptz', nullable: true })
  repliedAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;
}
