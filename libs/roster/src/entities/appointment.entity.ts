import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DutyGroup } from '../rules/staff-kind';

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

  /** Works elsewhere for a time and keeps the main post (biệt phái). */
  @Column({ name: 'is_secondment', type: 'boolean' })
  isSecondment!: boolean;

  @Column({ name: 'duty_group', type: 'text', nullable: true })
  dutyGroup!: DutyGroup | null;

  /** The job (vị trí việc làm) that the post is; null where the unit keeps no register of them yet. */
  @Column({ name: 'job_position_id', type: 'uuid', nullable: true })
  jobPositionId!: string | null;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  /** First day without it; the first day itself where it was entered by mistake. */
  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  /** The end it was opened with. */
  @Column({ name: 'opened_until', type: 'date', nullable: true })
  openedUntil!: string | null;

  /** The movements that opened and ended it; null for what was there before movements were kept. */
  @Column({ name: 'opened_by', type: 'uuid', nullable: true })
  openedBy!: string | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'decision_number', type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Column({ type: 'int' })
  version!: number;
}
