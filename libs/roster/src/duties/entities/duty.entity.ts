import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One duty of a job position. It keeps its code in the next version of the list. */
@Entity({ name: 'duty' })
export class Duty {
  @PrimaryColumn({ name: 'duty_list_id', type: 'uuid' })
  dutyListId!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'int' })
  ordinal!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'job_position_id', type: 'uuid' })
  jobPositionId!: string;

  /** Items of checklists whose findings are about this duty. */
  @Column({ name: 'item_codes', type: 'text', array: true })
  itemCodes!: string[];
}
