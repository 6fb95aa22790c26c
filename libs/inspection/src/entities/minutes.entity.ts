import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SignatureState } from '../rules/minutes';

/** The minutes of a visit as they were locked. The content never changes; who signed, and the scan, come later. */
@Entity()
export class Minutes {
  @PrimaryColumn({ name: 'inspection_id', type: 'uuid' })
  inspectionId!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The inspected unit. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  /** Canonical JSON (RFC 8785) of `MinutesContent`. */
  @Column({ type: 'text' })
  content!: string;

  /** SHA-256 of the content's UTF-8; the database recomputes it. */
  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;

  @Column({ name: 'locked_at', type: 'timestamptz' })
  lockedAt!: Date;

  @Column({ type: 'text' })
  signature!: SignatureState;

  @Column({ name: 'signed_off_by', type: 'uuid', nullable: true })
  signedOffBy!: string | null;

  @Column({ name: 'signed_off_by_name', type: 'text', nullable: true })
  signedOffByName!: string | null;

  @Column({ name: 'signed_off_at', type: 'timestamptz', nullable: true })
  signedOffAt!: Date | null;

  @Column({ name: 'refusal_reason', type: 'text', nullable: true })
  refusalReason!: string | null;

  @Column({ name: 'witness_name', type: 'text', nullable: true })
  witnessName!: string | null;

  @Column({ name: 'witness_position', type: 'text', nullable: true })
  witnessPosition!: string | null;

  /** The signed paper as a file of evidence. */
  @Column({ name: 'scan_file_id', type: 'uuid', nullable: true })
  scanFileId!: string | null;
}

/** Biên bản bổ sung: numbered, and chained by hash to the minutes and to what was added before. Never changed. */
@Entity({ name: 'minutes_addendum' })
export class MinutesAddendum {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ name: 'inspection_id', type: 'uuid' })
  inspectionId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  reason!: string;

  /** The approved amendment that it tells of; null where it was written by hand. */
  @Column({ name: 'amendment_id', type: 'uuid', nullable: true })
  amendmentId!: string | null;

  @Column({ name: 'written_by', type: 'uuid' })
  writtenBy!: string;

  @Column({ name: 'written_by_name', type: 'text' })
  writtenByName!: string;

  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt!: Date;

  /** Canonical JSON of number, text, reason, author and time. */
  @Column({ type: 'text' })
  content!: string;

  /** Hash of the addendum before, or of the minutes. */
  @Column({ name: 'previous_hash', type: 'bytea' })
  previousHash!: Buffer;

  /** SHA-256 of the previous hash followed by the content's UTF-8; the database recomputes it. */
  @Column({ type: 'bytea' })
  hash!: Buffer;
}
