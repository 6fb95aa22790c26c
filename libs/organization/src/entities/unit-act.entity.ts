import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UnitActKind } from '../rules/unit-act';

/** What was decided about a unit, from which day and by which paper. The names that it had stand here. */
@Entity({ name: 'org_unit_act' })
export class UnitAct {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'text' })
  kind!: UnitActKind;

  @Column({ name: 'on_day', type: 'date' })
  onDay!: string;

  /** Number of the paper; why it was a mistake, for a reopening. */
  @Column({ type: 'text', nullable: true })
  decision!: string | null;

  /** Null for acts entered before papers were kept in parts: these have all of it in `decision`. */
  @Column({ name: 'decided_on', type: 'date', nullable: true })
  decidedOn!: string | null;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'name_before', type: 'text', nullable: true })
  nameBefore!: string | null;

  @Column({ name: 'name_after', type: 'text', nullable: true })
  nameAfter!: string | null;

  @Column({ name: 'by_name', type: 'text' })
  byName!: string;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
