import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InspectionMode, InspectionState } from '../rules/inspection-state';

/** One visit of an inspecting unit to another. The inspected side sees it only once its minutes are locked. */
@Entity()
export class Inspection {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The inspected unit. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ name: 'checklist_version_id', type: 'uuid' })
  checklistVersionId!: string;

  @Column({ type: 'text' })
  mode!: InspectionMode;

  @Column({ type: 'text' })
  state!: InspectionState;

  @Column({ name: 'decision_number', type: 'text' })
  decisionNumber!: string;

  @Column({ name: 'decision_date', type: 'date' })
  decisionDate!: string;

  @Column({ name: 'head_id', type: 'uuid' })
  headId!: string;

  @Column({ name: 'head_name', type: 'text' })
  headName!: string;

  @Column({ name: 'secretary_id', type: 'uuid' })
  secretaryId!: string;

  @Column({ name: 'secretary_name', type: 'text' })
  secretaryName!: string;

  /** May be left out at the start; the minutes cannot be locked without. */
  @Column({ name: 'representative_name', type: 'text', nullable: true })
  representativeName!: string | null;

  @Column({ name: 'representative_position', type: 'text', nullable: true })
  representativePosition!: string | null;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;

  /** Number of the minutes in the inspecting unit's own series of the year. */
  @Column({ name: 'minutes_number', type: 'text', nullable: true })
  minutesNumber!: string | null;

  @Column({ name: 'locked_at', type: 'timestamptz', nullable: true })
  lockedAt!: Date | null;

  @Column({ name: 'locked_by', type: 'uuid', nullable: true })
  lockedBy!: string | null;
}
