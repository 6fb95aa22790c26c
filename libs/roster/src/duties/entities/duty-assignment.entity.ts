import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who does a duty of a unit, from one day up to (not including) another. */
@Entity({ name: 'duty_assignment' })
export class DutyAssignment {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'duty_code', type: 'text' })
  dutyCode!: string;

  @Column({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  /** First day without it; the first day itself where it was entered by mistake. */
  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'text', nullable: true })
  paper!: string | null;

  @Column({ name: 'entered_by_name', type: 'text' })
  enteredByName!: string;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;

  @Column({ name: 'ended_by_name', type: 'text', nullable: true })
  endedByName!: string | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
