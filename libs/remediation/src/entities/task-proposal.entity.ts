import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProposalKind } from '../rules/desk';

/** What a desk officer prepared for the leaders' decision; the decision is a step of the task that names it. */
@Entity({ name: 'task_proposal' })
export class TaskProposal {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId!: string;

  @Column({ type: 'text' })
  kind!: ProposalKind;

  @Column({ name: 'assignee_staff_id', type: 'uuid', nullable: true })
  assigneeStaffId!: string | null;

  @Column({ name: 'assignee_unit_id', type: 'int', nullable: true })
  assigneeUnitId!: number | null;

  @Column({ name: 'assignee_name', type: 'text', nullable: true })
  assigneeName!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy!: string;

  @Column({ name: 'proposed_by_name', type: 'text' })
  proposedByName!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
