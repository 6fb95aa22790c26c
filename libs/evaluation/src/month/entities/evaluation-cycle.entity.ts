import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CycleState } from '../../rules/course';

/** One body's month of evaluation. */
@Entity({ name: 'evaluation_cycle' })
export class EvaluationCycle {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The using body, whose people are scored together. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  /** Its first day. */
  @Column({ type: 'date' })
  month!: string;

  @Column({ name: 'self_due_on', type: 'date' })
  selfDueOn!: string;

  @Column({ name: 'superior_due_on', type: 'date' })
  superiorDueOn!: string;

  @Column({ name: 'opinion_due_on', type: 'date' })
  opinionDueOn!: string;

  @Column({ name: 'decision_due_on', type: 'date' })
  decisionDueOn!: string;

  @Column({ name: 'publish_due_on', type: 'date' })
  publishDueOn!: string;

  @Column({ type: 'text' })
  state!: CycleState;

  @Column({ name: 'opened_by_name', type: 'text' })
  openedByName!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  /** Day on which whoever is behind was last reminded. */
  @Column({ name: 'reminded_on', type: 'date', nullable: true })
  remindedOn!: string | null;

  @Column({ name: 'locked_by_name', type: 'text', nullable: true })
  lockedByName!: string | null;

  @Column({ name: 'locked_at', type: 'timestamptz', nullable: true })
  lockedAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;
}
