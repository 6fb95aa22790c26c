import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MarkKind } from '../../rules/work-item';

/** One assessment that a piece failed for a major error of content, or one delay of it (Nghị định 335/2025, Đ.14). */
@Entity({ name: 'work_mark' })
export class WorkMark {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  /** Whose work it is. */
  @Column({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @Column({ name: 'work_item_id', type: 'uuid' })
  workItemId!: string;

  /** The how-manieth piece of the item, from 1. */
  @Column({ type: 'int' })
  piece!: number;

  @Column({ type: 'text' })
  kind!: MarkKind;

  @Column({ type: 'text' })
  note!: string;

  @Column({ name: 'given_by', type: 'uuid' })
  givenBy!: string;

  @Column({ name: 'given_by_name', type: 'text' })
  givenByName!: string;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt!: Date;

  /** The objective cause that the person puts forward; a claim lifts nothing. */
  @Column({ type: 'text', nullable: true })
  claim!: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  /** As whoever is competent confirmed or denied; null until then. */
  @Column({ name: 'is_objective', type: 'boolean', nullable: true })
  isObjective!: boolean | null;

  @Column({ name: 'answer_reason', type: 'text', nullable: true })
  answerReason!: string | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Column({ name: 'answered_by_name', type: 'text', nullable: true })
  answeredByName!: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
