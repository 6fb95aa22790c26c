import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerResult } from '../rules/answer';

/** What a visit found about one item of its checklist. Two inspectors merge here, item by item. */
@Entity({ name: 'checklist_answer' })
export class ChecklistAnswer {
  @PrimaryColumn({ name: 'inspection_id', type: 'uuid' })
  inspectionId!: string;

  @PrimaryColumn({ name: 'checklist_item_id', type: 'uuid' })
  checklistItemId!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The inspected unit. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ type: 'text' })
  result!: AnswerResult;

  @Column({ name: 'answered_by', type: 'uuid' })
  answeredBy!: string;

  @Column({ name: 'answered_by_name', type: 'text' })
  answeredByName!: string;

  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;

  /** Ids that clients gave to the changes that led here. */
  @Column({ name: 'change_ids', type: 'uuid', array: true })
  changeIds!: string[];

  @Column({ type: 'int' })
  version!: number;
}
