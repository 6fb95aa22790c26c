import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountState, PasswordKind } from '../rules/account';
import type { GrantCapacity } from '../rules/grant';

/** Who may sign in. Linked to the person whose acts it records. */
@Entity()
export class Account {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ type: 'text' })
  username!: string;

  /** The unit whose administrators see to it: that of its person. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;

  @Column({ name: 'password_kind', type: 'text' })
  passwordKind!: PasswordKind;

  /** Until when a password that the server made opens the account. */
  @Column({ name: 'password_until', type: 'timestamptz', nullable: true })
  passwordUntil!: Date | null;

  /** Stamped by the database. */
  @Column({ name: 'password_set_at', type: 'timestamptz' })
  readonly passwordSetAt?: Date;

  @Column({ name: 'staff_member_id', type: 'uuid', nullable: true })
  staffMemberId!: string | null;

  @Column({ type: 'text' })
  state!: AccountState;

  @Column({ name: 'last_signed_in_at', type: 'timestamptz', nullable: true })
  lastSignedInAt!: Date | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;

  @Column({ type: 'int' })
  version!: number;
}

/** A role over a unit's subtree, from one day up to another. */
@Entity({ name: 'role_grant' })
export class RoleGrant {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'tenant_wide', type: 'boolean' })
  tenantWide!: boolean;

  /** The subtree with its predecessors, kept ready because every request reads it. */
  @Column({ name: 'unit_ids', type: 'int', array: true })
  unitIds!: number[];

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  /** First day without it. */
  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text' })
  capacity!: GrantCapacity;

  /** In whose place, where it is not by one's own post. */
  @Column({ name: 'stands_for_id', type: 'uuid', nullable: true })
  standsForId!: string | null;

  @Column({ name: 'stands_for_name', type: 'text', nullable: true })
  standsForName!: string | null;

  /** The document that it rests on. */
  @Column({ name: 'basis_number', type: 'text', nullable: true })
  basisNumber!: string | null;

  @Column({ name: 'basis_date', type: 'date', nullable: true })
  basisDate!: string | null;

  /** Names as they were then; null where the command line or the demo gave it. */
  @Column({ name: 'given_by_name', type: 'text', nullable: true })
  givenByName!: string | null;

  @Column({ name: 'ended_by_name', type: 'text', nullable: true })
  endedByName!: string | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason!: string | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
