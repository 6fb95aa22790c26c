import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody set a key to, from a day on. Nothing is overwritten: the history is what holds when. */
@Entity({ name: 'setting_value' })
export class SettingValueRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  value!: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ type: 'text' })
  reason!: string;

  /** The paper that the change rests on. */
  @Column({ type: 'text', nullable: true })
  basis!: string | null;

  @Column({ name: 'set_by', type: 'text' })
  setBy!: string;

  @Column({ name: 'set_by_name', type: 'text' })
  setByName!: string;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt!: Date;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;

  /** Taken back before it began. */
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawn_by_name', type: 'text', nullable: true })
  withdrawnByName!: string | null;
}
