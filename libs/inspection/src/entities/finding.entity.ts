import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FindingClass, Severity } from '@app/kernel';
import type { FindingState, Handling } from '../rules/finding';

/** One shortcoming, limitation or breach that a visit found. */
@Entity()
export class Finding {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The inspected unit. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ name: 'inspection_id', type: 'uuid' })
  inspectionId!: string;

  @Column({ name: 'checklist_item_id', type: 'uuid', nullable: true })
  checklistItemId!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Column({ name: 'finding_class', type: 'text' })
  findingClass!: FindingClass;

  @Column({ type: 'text' })
  severity!: Severity;

  @Column({ type: 'int', nullable: true })
  count!: number | null;

  /** The whole that `count` is a part of. */
  @Column({ name: 'out_of', type: 'int', nullable: true })
  outOf!: number | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  /** Day that it is about: of an absence, of a paper. */
  @Column({ name: 'found_on', type: 'date', nullable: true })
  foundOn!: string | null;

  @Column({ name: 'document_number', type: 'text', nullable: true })
  documentNumber!: string | null;

  @Column({ type: 'text' })
  handling!: Handling;

  /** What was done about it on the spot. */
  @Column({ name: 'remedy_note', type: 'text', nullable: true })
  remedyNote!: string | null;

  /** How many times in twelve months the unit has had it, this one included; 0 the first time, null until the lock. */
  @Column({ name: 'repeat_number', type: 'int', nullable: true })
  repeatNumber!: number | null;

  @Column({ name: 'recommended_action', type: 'text', nullable: true })
  recommendedAction!: string | null;

  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis!: string | null;

  /** The item's own term; null outside the checklist. */
  @Column({ name: 'item_term_workdays', type: 'int', nullable: true })
  itemTermWorkdays!: number | null;

  @Column({ type: 'text' })
  state!: FindingState;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason!: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  /** When the minutes were locked: from then on the inspected unit sees it. */
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt!: Date | null;

  /** The last approved amendment, which the content or the withdrawal is of. */
  @Column({ name: 'amendment_id', type: 'uuid', nullable: true })
  amendmentId!: string | null;

  @Column({ name: 'corrected_at', type: 'timestamptz', nullable: true })
  correctedAt!: Date | null;

  @Column({ name: 'remedied_on', type: 'date', nullable: true })
  remediedOn!: string | null;

  @Column({ name: 'is_open', type: 'boolean', insert: false, update: false })
  isOpen!: boolean;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;

  @Column({ type: 'int' })
  version!: number;
}
