import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffKind } from '../rules/staff-kind';

/** A person who works, or worked, for a unit. */
@Entity({ name: 'staff_member' })
export class StaffMember {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** Unit of the main appointment that is in force. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'text' })
  kind!: StaffKind;

  @Column({ name: 'full_name', type: 'text' })
  fullName!: string;

  /** The last word: Vietnamese lists sort by it first. */
  @Column({ name: 'given_name', type: 'text' })
  givenName!: string;

  @Column({ name: 'family_and_middle', type: 'text' })
  familyAndMiddle!: string;

  @Column({ name: 'name_folded', type: 'text' })
  nameFolded!: string;

  @Column({ type: 'int' })
  version!: number;
}
