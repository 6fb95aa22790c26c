import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit has to do, as one version of its working regulation (quy chế làm việc) says it. */
@Entity({ name: 'duty_list' })
export class DutyList {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'regulation_number', type: 'text' })
  regulationNumber!: string;

  @Column({ name: 'decided_on', type: 'date' })
  decidedOn!: string;

  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  /** First day without it: another version holds. */
  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;

  /** The version that ended by it, and goes on where it is taken back. */
  @Column({ type: 'uuid', nullable: true })
  replaces!: string | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawn_by_name', type: 'text', nullable: true })
  withdrawnByName!: string | null;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason!: string | null;

  @Column({ name: 'entered_by_name', type: 'text' })
  enteredByName!: string;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
