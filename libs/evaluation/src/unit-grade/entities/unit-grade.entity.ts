import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Grade } from '../../rules/regime';

/** What was decided about a unit's own year, or that what was entered before does not hold. Rows are only ever added. */
@Entity({ name: 'unit_grade' })
export class UnitGrade {
  /** Made by the client; of a withdrawal by the server. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'int' })
  year!: number;

  /** The row that it takes the place of; null of the first one of a unit and year. */
  @Column({ type: 'uuid', nullable: true })
  replaces!: string | null;

  /** Why it takes that one's place. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** As the decision has it; null where nothing holds any more. */
  @Column({ type: 'text', nullable: true })
  grade!: Grade | null;

  @Column({ name: 'decision_number', type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Column({ name: 'decided_on', type: 'date', nullable: true })
  decidedOn!: string | null;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Why conclusions that were open on the day of the decision do not stand in the way of "xuất sắc". */
  @Column({ name: 'conclusions_reason', type: 'text', nullable: true })
  conclusionsReason!: string | null;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
