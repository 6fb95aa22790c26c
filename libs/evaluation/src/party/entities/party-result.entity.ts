import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartyPeriod } from '../../rules/party-result';
import type { Grade } from '../../rules/regime';

/** What the Party's committee has decided about somebody's quarter or year (Quy định 366-QĐ/TW). */
@Entity({ name: 'party_result' })
export class PartyResult {
  /** Made by the client. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'text' })
  period!: PartyPeriod;

  /** Of 100 points; null where the committee gave a grade alone. */
  @Column({ type: 'int', nullable: true })
  hundredths!: number | null;

  /** As the committee decided; never computed. */
  @Column({ type: 'text' })
  grade!: Grade;

  @Column({ name: 'decision_number', type: 'text' })
  decisionNumber!: string;

  @Column({ name: 'decided_on', type: 'date' })
  decidedOn!: string;

  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason!: string | null;

  @Column({ name: 'withdrawn_by_name', type: 'text', nullable: true })
  withdrawnByName!: string | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
