import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Part } from '../rules/particulars';

/** One part of what is kept of a person behind a right of its own, encrypted by the application. */
@Entity({ name: 'staff_particulars' })
export class StaffParticulars {
  @PrimaryColumn({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @PrimaryColumn({ type: 'text' })
  part!: Part;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** `<key>.<text>`: names the key that opens it. */
  @Column({ type: 'text' })
  sealed!: string;

  /** By which the whole personal number is found again, and nothing else of it. */
  @Column({ name: 'number_index', type: 'bytea', nullable: true })
  numberIndex!: Buffer | null;
}
