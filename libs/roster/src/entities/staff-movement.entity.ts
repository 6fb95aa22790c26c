import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LeaveKind, MovementKind } from '../rules/movement';

/** That a person came, moved, was away or went, with the paper it rests on and both sides as they were called then. */
@Entity({ name: 'staff_movement' })
export class StaffMovement {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  /** Where the person was, or came to: the unit whose act it is. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'text' })
  kind!: MovementKind;

  @Column({ name: 'on_day', type: 'date' })
  onDay!: string;

  /** First day after it. */
  @Column({ name: 'until_day', type: 'date', nullable: true })
  untilDay!: string | null;

  @Column({ name: 'from_unit_id', type: 'int', nullable: true })
  fromUnitId!: number | null;

  @Column({ name: 'from_unit_name', type: 'text', nullable: true })
  fromUnitName!: string | null;

  @Column({ name: 'from_position', type: 'text', nullable: true })
  fromPosition!: string | null;

  @Column({ name: 'to_unit_id', type: 'int', nullable: true })
  toUnitId!: number | null;

  @Column({ name: 'to_unit_name', type: 'text', nullable: true })
  toUnitName!: string | null;

  @Column({ name: 'to_position', type: 'text', nullable: true })
  toPosition!: string | null;

  @Column({ name: 'leave_kind', type: 'text', nullable: true })
  leaveKind!: LeaveKind | null;

  @Column({ name: 'decision_number', type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Column({ name: 'decided_on', type: 'date', nullable: true })
  decidedOn!: string | null;

  /** Who issued the decision. */
  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'entered_by_name', type: 'text' })
  enteredByName!: string;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;

  /** In which order they were written, by the database: clocks of servers differ. */
  @Column({ type: 'int', insert: false, update: false })
  written!: number;

  @Column({ name: 'withdrawn_by_name', type: 'text', nullable: true })
  withdrawnByName!: string | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason!: string | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
