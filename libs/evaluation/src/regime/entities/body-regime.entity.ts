import type { LocalDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegimeOrigin } from '../../rules/own-rule';
import type { Regime } from '../../rules/regime';

/** A rule of evaluation that holds in one body by its own decision. What it says is never changed. */
@Entity({ name: 'body_regime' })
export class BodyRegime {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The body. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'text' })
  origin!: RegimeOrigin;

  @Column({ type: 'jsonb' })
  regime!: Regime;

  @Column({ name: 'entered_by_name', type: 'text' })
  enteredByName!: string;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;

  /** First day on which it does not hold any more; its own first day where it was a mistake. */
  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: LocalDate | null;

  @Column({ name: 'ended_reason', type: 'text', nullable: true })
  endedReason!: string | null;

  @Column({ name: 'ended_by_name', type: 'text', nullable: true })
  endedByName!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
