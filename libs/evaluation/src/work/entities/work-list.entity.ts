import type { LocalDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkListState } from '../../rules/work-item';

/** One product as the draft has it; once approved it is a row. */
export interface DraftProduct {
  readonly id: string;
  readonly name: string;
  readonly output: string;
  readonly complexity: number;
  readonly coefficient: string;
  readonly duePattern: string | null;
}

/** One decision on a body's list of a year; a later one adds to it. */
@Entity({ name: 'work_list' })
export class WorkList {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The body. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'text' })
  state!: WorkListState;

  @Column({ type: 'jsonb' })
  draft!: readonly DraftProduct[];

  @Column({ name: 'drafted_by_name', type: 'text' })
  draftedByName!: string;

  @Column({ name: 'drafted_at', type: 'timestamptz' })
  draftedAt!: Date;

  @Column({ name: 'decision_number', type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Column({ name: 'decided_on', type: 'date', nullable: true })
  decidedOn!: LocalDate | null;

  /** Who signed the decision, as it says. */
  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'approved_by_name', type: 'text', nullable: true })
  approvedByName!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
