import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SanctionForm, SanctionSide } from '../rules/sanction';

/** A decision by which somebody was disciplined, by the State or by the Party. */
@Entity({ name: 'sanction' })
export class Sanction {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** Where the person worked on the day of the act: its year is that one's (Nghị định 335/2025, Đ.11). */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @Column({ name: 'person_name', type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  side!: SanctionSide;

  @Column({ type: 'text' })
  form!: SanctionForm;

  @Column({ name: 'decision_number', type: 'text' })
  decisionNumber!: string;

  @Column({ name: 'decided_on', type: 'date' })
  decidedOn!: string;

  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: string;

  @Column({ type: 'text' })
  conduct!: string;

  @Column({ name: 'act_on', type: 'date' })
  actOn!: string;

  @Column({ name: 'effective_on', type: 'date' })
  effectiveOn!: string;

  /** First day without effect. */
  @Column({ name: 'ends_on', type: 'date' })
  endsOn!: string;

  /** Liên quan đến hoạt động công vụ, as somebody has signed it; null until then, and never inferred. */
  @Column({ name: 'is_public_duty', type: 'boolean', nullable: true })
  isPublicDuty!: boolean | null;

  @Column({ name: 'public_duty_reason', type: 'text', nullable: true })
  publicDutyReason!: string | null;

  @Column({ name: 'public_duty_by', type: 'uuid', nullable: true })
  publicDutyBy!: string | null;

  @Column({ name: 'public_duty_by_name', type: 'text', nullable: true })
  publicDutyByName!: string | null;

  @Column({ name: 'public_duty_at', type: 'timestamptz', nullable: true })
  publicDutyAt!: Date | null;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  /** By which paper it was annulled, or why it had been entered by mistake. */
  @Column({ type: 'text', nullable: true })
  annulment!: string | null;

  @Column({ name: 'annulled_by_name', type: 'text', nullable: true })
  annulledByName!: string | null;

  @Column({ name: 'annulled_at', type: 'timestamptz', nullable: true })
  annulledAt!: Date | null;

  /** The person's own word, which stands beside it wherever it is read. */
  @Column({ type: 'text', nullable: true })
  reply!: string | null;

  @Column({ name: 'replied_at', type: 'timestamptz', nullable: true })
  repliedAt!: Date | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
