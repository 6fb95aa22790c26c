import type { LocalDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SignedAs } from '../rules/desk';
import type { ClosedAs, TaskAction, TaskState } from '../rules/task-state';

/** One line of the task's timeline, with the names as they stood. */
@Entity({ name: 'task_event' })
export class TaskEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId!: string;

  @Column({ name: 'happened_at', type: 'timestamptz' })
  happenedAt!: Date;

  @Column({ type: 'text' })
  action!: TaskAction;

  @Column({ name: 'from_state', type: 'text', nullable: true })
  fromState!: TaskState | null;

  @Column({ name: 'to_state', type: 'text' })
  toState!: TaskState;

  @Column({ name: 'by_staff_id', type: 'uuid', nullable: true })
  byStaffId!: string | null;

  @Column({ name: 'by_name', type: 'text' })
  byName!: string;

  @Column({ name: 'by_position', type: 'text' })
  byPosition!: string;

  @Column({ name: 'assignee_name', type: 'text', nullable: true })
  assigneeName!: string | null;

  /** Who got it in hand by this step; whoever once had it never verifies it. */
  @Column({ name: 'assignee_staff_id', type: 'uuid', nullable: true })
  assigneeStaffId!: string | null;

  /** What was prepared by the desk officer, and is approved, refused or just made by this step. */
  @Column({ name: 'proposal_id', type: 'uuid', nullable: true })
  proposalId!: string | null;

  @Column({ name: 'signed_as', type: 'text', nullable: true })
  signedAs!: SignedAs | null;

  @Column({ name: 'closed_as', type: 'text', nullable: true })
  closedAs!: ClosedAs | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'proof_id', type: 'uuid', nullable: true })
  proofId!: string | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: LocalDate | null;
}
