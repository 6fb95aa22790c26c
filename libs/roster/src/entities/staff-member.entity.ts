import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ManagingBody, Sex, StaffKind } from '../rules/staff-kind';

/** A person who works, or worked, for a unit. */
@Entity({ name: 'staff_member' })
export class StaffMember {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** Unit of the main post that is held, or was held last. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  /** Other units where a post was held: they keep the record. */
  @Column({ name: 'earlier_units', type: 'int', array: true })
  earlierUnits!: number[];

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

  /** Mã cán bộ, công chức, viên chức: the office's own number. */
  @Column({ name: 'staff_code', type: 'text', nullable: true })
  staffCode!: string | null;

  @Column({ type: 'text', nullable: true })
  sex!: Sex | null;

  @Column({ name: 'birth_year', type: 'int', nullable: true })
  birthYear!: number | null;

  /** Left out where only the year is known. */
  @Column({ name: 'born_on', type: 'date', nullable: true })
  bornOn!: string | null;

  @Column({ name: 'managed_by', type: 'text', nullable: true })
  managedBy!: ManagingBody | null;

  /** Mã ngạch, such as 01.003 (chuyên viên). */
  @Column({ name: 'rank_code', type: 'text', nullable: true })
  rankCode!: string | null;

  /** Bậc. */
  @Column({ name: 'rank_step', type: 'int', nullable: true })
  rankStep!: number | null;

  @Column({ type: 'int' })
  version!: number;
}
