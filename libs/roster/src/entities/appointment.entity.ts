import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who held which post where, from one day up to (not including) another. */
@Entity()
export class Appointment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'text' })
  position!: string;

  /** A person has one main appointment on any day; the database refuses a second. */
  @Column({ name: 'is_main', type: 'boolean' })
  isMain!: boolean;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ name: 'decision_number', type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Column({ type: 'int' })
  version!: number;
}
