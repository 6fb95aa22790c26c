import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A product of a body's approved list of a year; never changed. */
@Entity({ name: 'work_product' })
export class WorkProduct {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The body. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'work_list_id', type: 'uuid' })
  workListId!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'int' })
  ordinal!: number;

  @Column({ type: 'text' })
  name!: string;

  /** What a piece of it is: a paper, a dossier, a meeting. */
  @Column({ type: 'text' })
  output!: string;

  /** Group of complexity, 1 the simplest (Nghị định 335/2025, Đ.13). */
  @Column({ type: 'int' })
  complexity!: number;

  /** How many standard products a piece is, as exact decimal text. */
  @Column({ type: 'text' })
  coefficient!: string;

  /** When it usually is due, in words. */
  @Column({ name: 'due_pattern', type: 'text', nullable: true })
  duePattern!: string | null;
}
