import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PositionGroup } from '../../rules/duty';

/** A job of a unit (vị trí việc làm), from one day up to (not including) another; duties and posts refer to it. */
@Entity({ name: 'job_position' })
export class JobPosition {
  /** Made by the client, or by the list that names it first. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'position_group', type: 'text' })
  positionGroup!: PositionGroup;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  /** First day without it; the first day itself where it was entered by mistake. */
  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ name: 'decision_number', type: 'text' })
  decisionNumber!: string;

  @Column({ name: 'decided_on', type: 'date' })
  decidedOn!: string;

  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: string;

  @Column({ name: 'entered_by_name', type: 'text' })
  enteredByName!: string;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;

  @Column({ name: 'ended_by_name', type: 'text', nullable: true })
  endedByName!: string | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
