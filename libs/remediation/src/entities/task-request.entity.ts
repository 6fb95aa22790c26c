import type { LocalDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RequestKind, RequestOutcome } from '../rules/task-request';

/** What a unit asked of the inspecting body about a task, and what that body answered. Names as they stood. */
@Entity({ name: 'task_request' })
export class TaskRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The inspected unit, which asks. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  /** The body that answers. */
  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId!: string;

  @Column({ type: 'text' })
  kind!: RequestKind;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'proposed_due_on', type: 'date', nullable: true })
  proposedDueOn!: LocalDate | null;

  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId!: string | null;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy!: string;

  @Column({ name: 'asked_by_name', type: 'text' })
  askedByName!: string;

  @Column({ name: 'asked_by_position', type: 'text' })
  askedByPosition!: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;

  /** Null while it waits for its answer. */
  @Column({ type: 'text', nullable: true })
  outcome!: RequestOutcome | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  /** The due date as it stood when the extension was granted. */
  @Column({ name: 'due_on_before', type: 'date', nullable: true })
  dueOnBefore!: LocalDate | null;

  @Column({ name: 'granted_due_on', type: 'date', nullable: true })
  grantedDueOn!: LocalDate | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Column({ name: 'answered_by_name', type: 'text', nullable: true })
  answeredByName!: string | null;

  @Column({ name: 'answered_by_position', type: 'text', nullable: true })
  answeredByPosition!: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
