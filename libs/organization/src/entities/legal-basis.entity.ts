import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A law, decree or local rule that something rests on, with the days between which it is in force. */
@Entity({ name: 'legal_basis' })
export class LegalBasis {
  @PrimaryColumn({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ type: 'uuid' })
  id!: string;

  /** Short and stable, such as `ND-118-2025`. */
  @PrimaryColumn({ type: 'text' })
  code!: string;

  /** As it is cited on paper. */
  @Column({ type: 'text' })
  citation!: string;

  @Column({ name: 'in_force_from', type: 'date', nullable: true })
  inForceFrom!: string | null;

  /** First day on which it is no longer in force. */
  @Column({ name: 'expired_on', type: 'date', nullable: true })
  expiredOn!: string | null;

  /** What has taken its place, as far as something has. */
  @Column({ type: 'text', nullable: true })
  successor!: string | null;

  /** Where these facts were taken from. */
  @Column({ type: 'text' })
  source!: string;

  /** Null where it came with the product. */
  @Column({ name: 'entered_by_name', type: 'text', nullable: true })
  enteredByName!: string | null;

  @Column({ name: 'content_hash', type: 'bytea', nullable: true })
  contentHash!: Buffer | null;
}
