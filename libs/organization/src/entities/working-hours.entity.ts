import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The hours of a working day from a day on, of one unit or (`orgUnitId` null) of all that have none of their own. */
@Entity({ name: 'working_hours' })
export class WorkingHours {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int', nullable: true })
  orgUnitId!: number | null;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  /** First day without them. */
  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ name: 'morning_from', type: 'time' })
  morningFrom!: string;

  @Column({ name: 'morning_to', type: 'time' })
  morningTo!: string;

  @Column({ name: 'afternoon_from', type: 'time' })
  afternoonFrom!: string;

  @Column({ name: 'afternoon_to', type: 'time' })
  afternoonTo!: string;

  /** The paper that sets them. */
  @Column({ type: 'text' })
  source!: string;

  /** Null: by the product, when the office was founded. */
  @Column({ name: 'set_by_name', type: 'text', nullable: true })
  setByName!: string | null;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt!: Date;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
