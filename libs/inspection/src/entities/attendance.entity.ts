import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttendanceStatus } from '../rules/attendance';

/** One person called over during a visit, as the newest count has it. */
@Entity()
export class Attendance {
  @PrimaryColumn({ name: 'inspection_id', type: 'uuid' })
  inspectionId!: string;

  /** The staff id, or the name without marks of somebody who is not on the roster. */
  @PrimaryColumn({ name: 'person_key', type: 'text' })
  personKey!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The inspected unit. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ name: 'staff_member_id', type: 'uuid', nullable: true })
  staffMemberId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'text' })
  status!: AttendanceStatus;

  @Column({ name: 'counted_at', type: 'timestamptz' })
  countedAt!: Date;

  /** Giấy phép, giấy đi đường: number and day as shown. */
  @Column({ type: 'text', nullable: true })
  paper!: string | null;

  @Column({ name: 'change_id', type: 'uuid' })
  changeId!: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;
}
