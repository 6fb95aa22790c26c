import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The second factor of an account, and the one that is being set up. The secrets are sealed: the database cannot read them. */
@Entity({ name: 'second_factor' })
export class SecondFactor {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ type: 'text', nullable: true })
  secret!: string | null;

  @Column({ name: 'set_at', type: 'timestamptz', nullable: true })
  setAt!: Date | null;

  /** The step whose code was used last; `bigint` comes as text. */
  @Column({ name: 'last_step', type: 'bigint', nullable: true })
  lastStep!: string | null;

  @Column({ name: 'recovery_salt', type: 'bytea', nullable: true })
  recoverySalt!: Buffer | null;

  @Column({ name: 'pending_secret', type: 'text', nullable: true })
  pendingSecret!: string | null;

  @Column({ name: 'pending_at', type: 'timestamptz', nullable: true })
  pendingAt!: Date | null;
}

/** A code for the day on which the phone is lost. Only its hash is stored. */
@Entity({ name: 'recovery_code' })
export class RecoveryCode {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ name: 'code_hash', type: 'bytea' })
  codeHash!: Buffer;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
