import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaperAbsence } from '../../rules/sheet/score-sheet';

/** Somebody's month of before the product, as a document has it. What is wrong about it stays and is followed by another row. */
@Entity({ name: 'paper_score' })
export class PaperScore {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** Where the person worked when it was entered. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  /** The sheet that brought it; null for a correction. */
  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId!: string | null;

  @Column({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @Column({ name: 'person_name', type: 'text' })
  personName!: string;

  /** Its first day. */
  @Column({ type: 'date' })
  month!: string;

  /** As the document has it; nothing here has computed it. */
  @Column({ type: 'text', nullable: true })
  total!: string | null;

  @Column({ type: 'int', nullable: true })
  hundredths!: number | null;

  /** Why the month has no score. */
  @Column({ type: 'text', nullable: true })
  absence!: PaperAbsence | null;

  @Column({ name: 'absence_note', type: 'text', nullable: true })
  absenceNote!: string | null;

  @Column({ name: 'document_number', type: 'text' })
  documentNumber!: string;

  @Column({ name: 'document_on', type: 'date' })
  documentOn!: string;

  @Column({ name: 'document_by', type: 'text' })
  documentBy!: string;

  @Column({ name: 'entered_by', type: 'uuid' })
  enteredBy!: string;

  @Column({ name: 'entered_by_name', type: 'text' })
  enteredByName!: string;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;

  /** The how-manieth of the person's month: each after the first corrects the one before. */
  @Column({ type: 'int' })
  number!: number;

  @Column({ name: 'supersedes_id', type: 'uuid', nullable: true })
  supersedesId!: string | null;

  /** Why it takes the place of the one before. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt!: Date | null;

  @Column({ name: 'superseded_by_name', type: 'text', nullable: true })
  supersededByName!: string | null;

  @Column({ name: 'superseded_reason', type: 'text', nullable: true })
  supersededReason!: string | null;
}
