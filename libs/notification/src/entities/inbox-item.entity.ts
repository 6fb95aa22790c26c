import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AboutType } from '../rules/about';

/** One thing that somebody has to know, addressed to a person or to a unit and a permission. Never changed. */
@Entity({ name: 'inbox_item' })
export class InboxItem {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'unit_id', type: 'int', nullable: true })
  unitId!: number | null;

  @Column({ type: 'text', nullable: true })
  permission!: string | null;

  /** Which sentence of the catalogue. */
  @Column({ type: 'text' })
  code!: string;

  /** What the sentence names, as a JSON object of texts. */
  @Column({ type: 'text' })
  facts!: string;

  @Column({ name: 'about_type', type: 'text' })
  aboutType!: AboutType;

  @Column({ name: 'about_id', type: 'uuid' })
  aboutId!: string;

  @Column({ name: 'told_at', type: 'timestamptz' })
  toldAt!: Date;

  /** Null for what the clock has done. */
  @Column({ name: 'told_by', type: 'uuid', nullable: true })
  toldBy!: string | null;

  @Column({ name: 'told_by_name', type: 'text' })
  toldByName!: string;
}
