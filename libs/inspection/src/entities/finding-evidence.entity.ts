import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture or paper that shows a finding. */
@Entity({ name: 'finding_evidence' })
export class FindingEvidence {
  @PrimaryColumn({ name: 'finding_id', type: 'uuid' })
  findingId!: string;

  @PrimaryColumn({ name: 'file_id', type: 'uuid' })
  fileId!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The inspected unit. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ name: 'inspection_id', type: 'uuid' })
  inspectionId!: string;

  @Column({ type: 'int' })
  ordinal!: number;

  @Column({ type: 'text', nullable: true })
  caption!: string | null;

  @Column({ name: 'added_by', type: 'uuid' })
  addedBy!: string;

  @Column({ name: 'added_by_name', type: 'text' })
  addedByName!: string;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
