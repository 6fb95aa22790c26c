import { Column, Entity, PrimaryColumn } from 'typeorm';

/** All open work of a person who leaves or is away, given to another by the unit's leaders. */
@Entity({ name: 'hand_over' })
export class HandOver {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'from_staff_id', type: 'uuid' })
  fromStaffId!: string;

  @Column({ name: 'from_name', type: 'text' })
  fromName!: string;

  @Column({ name: 'to_staff_id', type: 'uuid' })
  toStaffId!: string;

  @Column({ name: 'to_name', type: 'text' })
  toName!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'task_count', type: 'int' })
  taskCount!: number;

  /** Nobody of the roster where an administrator did it while locking the account. */
  @Column({ name: 'handed_by', type: 'uuid', nullable: true })
  handedBy!: string | null;

  @Column({ name: 'handed_by_name', type: 'text' })
  handedByName!: string;

  @Column({ name: 'handed_at', type: 'timestamptz' })
  handedAt!: Date;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
