import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit became: merger, split or renaming on a day. */
@Entity({ name: 'org_unit_succession' })
export class OrgUnitSuccession {
  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @PrimaryColumn({ name: 'predecessor_id', type: 'int' })
  predecessorId!: number;

  @PrimaryColumn({ name: 'successor_id', type: 'int' })
  successorId!: number;

  @Column({ name: 'on_day', type: 'date' })
  onDay!: string;
}
