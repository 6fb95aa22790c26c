import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffKind } from '../../rules/staff-kind';

/** How many people of a kind, or in a leading post, a unit may have from a day on. */
@Entity({ name: 'headcount_quota' })
export class HeadcountQuota {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'text', nullable: true })
  kind!: StaffKind | null;

  /** A leading post as appointments name it; one of the two is given. */
  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'int' })
  posts!: number;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  /** First day without it. */
  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ name: 'decision_number', type: 'text' })
  decisionNumber!: string;

  @Column({ name: 'decided_on', type: 'date' })
  decidedOn!: string;

  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: string;

  @Column({ name: 'entered_by_name', type: 'text' })
  enteredByName!: string;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;

  /** The number that took its place; null where a decision ended it. */
  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'end_decision', type: 'text', nullable: true })
  endDecision!: string | null;

  @Column({ name: 'ended_by_name', type: 'text', nullable: true })
  endedByName!: string | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawn_by_name', type: 'text', nullable: true })
  withdrawnByName!: string | null;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason!: string | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
