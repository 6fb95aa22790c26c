import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FindingClass, Severity } from '@app/kernel';
import type { Ask } from '../rules/checklist';

/** A published list of what to look at. Visits keep the version that they were opened with. */
@Entity({ name: 'checklist_version' })
export class ChecklistVersion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'published_on', type: 'date' })
  publishedOn!: string;

  /** First day without it; its own first day where it was taken back before that. */
  @Column({ name: 'retired_on', type: 'date', nullable: true })
  retiredOn!: string | null;

  /** The paper by which the office has made it its own; what comes with the product has none. */
  @Column({ name: 'decision_number', type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Column({ name: 'decision_date', type: 'date', nullable: true })
  decisionDate!: string | null;

  @Column({ name: 'published_by_name', type: 'text', nullable: true })
  publishedByName!: string | null;

  /** The version that follows it, where one does. */
  @Column({ name: 'replaced_by', type: 'uuid', nullable: true })
  replacedBy!: string | null;

  @Column({ name: 'retired_reason', type: 'text', nullable: true })
  retiredReason!: string | null;

  /** The end that it had been given before a successor came: with that one taken back, this one holds again. */
  @Column({ name: 'earlier_end_on', type: 'date', nullable: true })
  earlierEndOn!: string | null;

  @Column({ name: 'earlier_end_reason', type: 'text', nullable: true })
  earlierEndReason!: string | null;
}

@Entity({ name: 'checklist_item' })
export class ChecklistItem {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'checklist_version_id', type: 'uuid' })
  checklistVersionId!: string;

  @Column({ type: 'int' })
  ordinal!: number;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  section!: string;

  /** What a finding of this item is called. */
  @Column({ type: 'text' })
  title!: string;

  /** What "Đạt" says. */
  @Column({ type: 'text' })
  requirement!: string;

  /** The rule with its article, as the minutes cite it. */
  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis!: string | null;

  @Column({ name: 'finding_class', type: 'text' })
  findingClass!: FindingClass;

  @Column({ type: 'text' })
  severity!: Severity;

  /** Default term; severity caps it. */
  @Column({ name: 'term_workdays', type: 'int' })
  termWorkdays!: number;

  @Column({ name: 'expected_fix', type: 'text' })
  expectedFix!: string;

  /** The law itself, whose days of validity flag the item. */
  @Column({ name: 'basis_code', type: 'text', nullable: true })
  basisCode!: string | null;

  /** What a finding of this item should say beside its text. */
  @Column({ type: 'text', array: true })
  asks!: Ask[];

  @Column({ name: 'count_label', type: 'text', nullable: true })
  countLabel!: string | null;

  @Column({ name: 'total_label', type: 'text', nullable: true })
  totalLabel!: string | null;

  /** Item of a retired list that this one stands for today. */
  @Column({ name: 'replaces_code', type: 'text', nullable: true })
  replacesCode!: string | null;

  /** Where the item was taken from. */
  @Column({ type: 'text' })
  source!: string;
}
