import type { LocalDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkKind, WorkState } from '../../rules/work-item';

/** Some pieces of a product that one person has to do, in the month in which they count. */
@Entity({ name: 'work_item' })
export class WorkItem {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** Where the person worked when it was assigned. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'body_id', type: 'int' })
  bodyId!: number;

  @Column({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @Column({ name: 'person_name', type: 'text' })
  personName!: string;

  @Column({ name: 'work_product_id', type: 'uuid' })
  workProductId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  kind!: WorkKind;

  @Column({ type: 'int' })
  pieces!: number;

  /** In which it counts: its first day. */
  @Column({ type: 'date' })
  month!: LocalDate;

  /** The month of before, where it was reported after that one's cut-off. */
  @Column({ name: 'moved_from', type: 'date', nullable: true })
  movedFrom!: LocalDate | null;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: LocalDate;

  @Column({ type: 'text' })
  state!: WorkState;

  @Column({ name: 'assigned_by', type: 'uuid', nullable: true })
  assignedBy!: string | null;

  @Column({ name: 'assigned_by_name', type: 'text' })
  assignedByName!: string;

  @Column({ name: 'assigned_at', type: 'timestamptz' })
  assignedAt!: Date;

  /** Whose work it was before. */
  @Column({ name: 'taken_from_id', type: 'uuid', nullable: true })
  takenFromId!: string | null;

  /** What it puts right, where it is a task after an inspection. */
  @Column({ name: 'remediation_task_id', type: 'uuid', nullable: true })
  remediationTaskId!: string | null;

  /** Pieces that others have taken over: they stay assigned and are never done. */
  @Column({ name: 'given_away', type: 'int' })
  givenAway!: number;

  /** Pieces that the person has asked to be taken over. */
  @Column({ name: 'asked_away', type: 'int', nullable: true })
  askedAway!: number | null;

  @Column({ name: 'asked_away_reason', type: 'text', nullable: true })
  askedAwayReason!: string | null;

  @Column({ name: 'asked_away_at', type: 'timestamptz', nullable: true })
  askedAwayAt!: Date | null;

  /** Pieces that the person says are done, all told. */
  @Column({ type: 'int', nullable: true })
  reported!: number | null;

  @Column({ name: 'done_on', type: 'date', nullable: true })
  doneOn!: LocalDate | null;

  @Column({ name: 'report_note', type: 'text', nullable: true })
  reportNote!: string | null;

  @Column({ name: 'reported_on', type: 'date', nullable: true })
  reportedOn!: LocalDate | null;

  @Column({ name: 'reported_at', type: 'timestamptz', nullable: true })
  reportedAt!: Date | null;

  /** Pieces that somebody has accepted. */
  @Column({ type: 'int' })
  done!: number;

  @Column({ name: 'accepted_by', type: 'uuid', nullable: true })
  acceptedBy!: string | null;

  @Column({ name: 'accepted_by_name', type: 'text', nullable: true })
  acceptedByName!: string | null;

  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true })
  acceptedAt!: Date | null;

  @Column({ name: 'return_reason', type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason!: string | null;

  @Column({ name: 'withdrawn_by_name', type: 'text', nullable: true })
  withdrawnByName!: string | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
