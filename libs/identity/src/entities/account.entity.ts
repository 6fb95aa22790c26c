import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who may sign in. Linked to the person whose acts it records. */
@Entity()
export class Account {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ type: 'text' })
  username!: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;

  @Column({ name: 'staff_member_id', type: 'uuid', nullable: true })
  staffMemberId!: string | null;

  @Column({ type: 'text' })
  state!: 'ACTIVE' | 'DISABLED';

  @Column({ type: 'int' })
  version!: number;
}

/** A role over a unit's subtree. */
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
}
