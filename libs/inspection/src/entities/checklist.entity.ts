import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FindingClass, Severity } from '@app/kernel';

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

  @Column({ name: 'retired_on', type: 'date', nullable: true })
  retiredOn!: string | null;
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

  @Column({ type: 'text' })
  title!: string;

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
}
