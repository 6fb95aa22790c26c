import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { UnitKind } from '../rules/unit-kind';

/** A body or a unit of one, for as long as it exists under this name. */
@Entity({ name: 'org_unit' })
export class OrgUnit {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'parent_id', type: 'int', nullable: true })
  parentId!: number | null;

  /** The commune-level or department-level body it belongs to; itself for such a body. */
  @Column({ name: 'body_id', type: 'int' })
  bodyId!: number;

  @Column({ type: 'text' })
  kind!: UnitKind;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'name_folded', type: 'text' })
  nameFolded!: string;

  /** As offices write it in short, `P. VHXH`. */
  @Column({ name: 'short_name', type: 'text', nullable: true })
  shortName!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  /** First day on which it no longer exists. */
  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;
}
