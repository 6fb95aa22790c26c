import type { FindingClass, LocalDate, Severity } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SignedAs } from '../rules/desk';
import type { ClosedAs, DeferrableState, TaskState } from '../rules/task-state';

/** What a unit has to put right, from one finding. Carries what both sides may read, so that neither needs the finding. */
@Entity({ name: 'remediation_task' })
export class RemediationTask {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The inspected unit. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'body_id', type: 'int' })
  bodyId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ name: 'finding_id', type: 'uuid' })
  findingId!: string;

  @Column({ name: 'inspection_id', type: 'uuid' })
  inspectionId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Column({ name: 'finding_class', type: 'text' })
  findingClass!: FindingClass;

  @Column({ type: 'text' })
  severity!: Severity;

  @Column({ name: 'recommended_action', type: 'text', nullable: true })
  recommendedAction!: string | null;

  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis!: string | null;

  @Column({ name: 'term_workdays', type: 'int' })
  termWorkdays!: number;

  @Column({ type: 'text' })
  state!: TaskState;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'notice_number', type: 'text', nullable: true })
  noticeNumber!: string | null;

  @Column({ name: 'notice_issued_on', type: 'date', nullable: true })
  noticeIssuedOn!: LocalDate | null;

  @Column({ name: 'notice_received_on', type: 'date', nullable: true })
  noticeReceivedOn!: LocalDate | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: LocalDate | null;

  /** The due date before the first extension; null while none has been granted. */
  @Column({ name: 'first_due_on', type: 'date', nullable: true })
  firstDueOn!: LocalDate | null;

  @Column({ name: 'extension_count', type: 'int' })
  extensionCount!: number;

  /** Counted from the day of receipt; kept where the notice wrote a day of its own. */
  @Column({ name: 'computed_due_on', type: 'date', nullable: true })
  computedDueOn!: LocalDate | null;

  /** The day as the notice wrote it, where it wrote one. */
  @Column({ name: 'notice_due_on', type: 'date', nullable: true })
  noticeDueOn!: LocalDate | null;

  @Column({ name: 'calendar_version', type: 'int', nullable: true })
  calendarVersion!: number | null;

  @Column({ name: 'assignee_staff_id', type: 'uuid', nullable: true })
  assigneeStaffId!: string | null;

  /** Where the task lies: the unit it was handed to, or the unit of the person it was handed to. */
  @Column({ name: 'assignee_unit_id', type: 'int', nullable: true })
  assigneeUnitId!: number | null;

  @Column({ name: 'assignee_name', type: 'text', nullable: true })
  assigneeName!: string | null;

  @Column({ name: 'signed_by', type: 'uuid', nullable: true })
  signedBy!: string | null;

  @Column({ name: 'signed_as', type: 'text', nullable: true })
  signedAs!: SignedAs | null;

  /** What the desk officer has prepared and nobody has decided yet; any step of the task puts it aside. */
  @Column({ name: 'proposal_id', type: 'uuid', nullable: true })
  proposalId!: string | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: LocalDate | null;

  @Column({ name: 'closed_as', type: 'text', nullable: true })
  closedAs!: ClosedAs | null;

  /** Why it was closed with another outcome than fixed. */
  @Column({ name: 'closed_note', type: 'text', nullable: true })
  closedNote!: string | null;

  @Column({ name: 'overdue_since', type: 'date', nullable: true })
  overdueSince!: LocalDate | null;

  /** Lặp lại lần n, this one included; 0 the first time. */
  @Column({ name: 'repeat_number', type: 'int' })
  repeatNumber!: number;

  @Column({ name: 'return_count', type: 'int' })
  returnCount!: number;

  @Column({ name: 'reopen_count', type: 'int' })
  reopenCount!: number;

  /** The day on which a deferred task comes back by itself, to the step in `deferredFrom`. */
  @Column({ name: 'deferred_until', type: 'date', nullable: true })
  deferredUntil!: LocalDate | null;

  @Column({ name: 'deferred_from', type: 'text', nullable: true })
  deferredFrom!: DeferrableState | null;

  /** Day after which the term is counted; the day of receipt of the notice while it is null. */
  @Column({ name: 'clock_starts_on', type: 'date', nullable: true })
  clockStartsOn!: LocalDate | null;

  @Column({ name: 'is_open', type: 'boolean', insert: false, update: false })
  isOpen!: boolean;

  @Column({ type: 'int' })
  version!: number;
}
