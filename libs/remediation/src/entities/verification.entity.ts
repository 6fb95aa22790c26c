import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The word of somebody outside the unit. The database refuses one by whoever had a part in the fix. */
@Entity()
export class Verification {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId!: string;

  @Column({ type: 'text' })
  verdict!: 'CONFIRMED' | 'RETURNED';

  @Column({ name: 'verified_by', type: 'uuid' })
  verifiedBy!: string;

  @Column({ name: 'verified_at', type: 'timestamptz' })
  verifiedAt!: Date;

  /** How often the task had been reopened by then; the database takes it from the task. */
  @Column({ type: 'int' })
  round!: number;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
