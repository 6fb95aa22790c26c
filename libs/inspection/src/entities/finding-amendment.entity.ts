import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AmendmentKind, AmendmentState } from '../rules/amendment';

/** A proposal to correct or withdraw a released finding, and the decision of somebody else on it. */
@Entity({ name: 'finding_amendment' })
export class FindingAmendment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ name: 'inspection_id', type: 'uuid' })
  inspectionId!: string;

  @Column({ name: 'finding_id', type: 'uuid' })
  findingId!: string;

  @Column({ type: 'text' })
  kind!: AmendmentKind;

  @Column({ type: 'text' })
  state!: AmendmentState;

  /** The finding as it stood, as JSON of its amendable fields. */
  @Column({ name: 'before_content', type: 'text' })
  beforeContent!: string;

  /** The finding as it would read; null for a withdrawal. */
  @Column({ name: 'after_content', type: 'text', nullable: true })
  afterContent!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy!: string;

  @Column({ name: 'proposed_by_name', type: 'text' })
  proposedByName!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_by_name', type: 'text', nullable: true })
  decidedByName!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decision_reason', type: 'text', nullable: true })
  decisionReason!: string | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
