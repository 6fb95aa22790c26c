import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvaluationSettingKey } from '../../rules/evaluation-settings';

/** How a body reads a point that the text leaves open, from a day on. */
@Entity({ name: 'evaluation_choice' })
export class EvaluationChoice {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The body. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'text' })
  key!: EvaluationSettingKey;

  @Column({ type: 'text' })
  value!: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  /** The paper by which the body chose. */
  @Column({ type: 'text' })
  basis!: string;

  @Column({ name: 'set_by_name', type: 'text' })
  setByName!: string;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt!: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawn_by_name', type: 'text', nullable: true })
  withdrawnByName!: string | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
