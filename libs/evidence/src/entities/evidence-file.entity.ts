import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AcceptedMediaType } from '../rules/accepted-kind';
import type { FactSource } from '../rules/capture';

// PostgreSQL gives a bigint as text; what is kept here is far below the last whole number that JavaScript knows.
const wholeNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** One file as it was received. The bytes lie in the evidence store under their SHA-256 and never change. */
@Entity({ name: 'evidence_file' })
export class EvidenceFile {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** Unit that it is evidence about; null until it is attached, when only its uploader sees it. */
  @Column({ name: 'org_unit_id', type: 'int', nullable: true })
  orgUnitId!: number | null;

  /** Units that may see it besides. */
  @Column({ name: 'audience_unit_ids', type: 'int', array: true })
  audienceUnitIds!: number[];

  @Column({ name: 'uploaded_by', type: 'uuid' })
  uploadedBy!: string;

  @Column({ name: 'uploaded_at', type: 'timestamptz' })
  uploadedAt!: Date;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: AcceptedMediaType;

  @Column({ name: 'size_bytes', type: 'int' })
  sizeBytes!: number;

  @Column({ type: 'bytea' })
  sha256!: Buffer;

  /** When it was taken, and who says so. */
  @Column({ name: 'captured_at', type: 'timestamptz', nullable: true })
  capturedAt!: Date | null;

  @Column({ name: 'captured_at_source', type: 'text' })
  capturedAtSource!: FactSource;

  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null;

  /** Radius in metres, as the device gave it. */
  @Column({ name: 'accuracy_m', type: 'double precision', nullable: true })
  accuracyM!: number | null;

  @Column({ name: 'location_source', type: 'text' })
  locationSource!: FactSource;

  /** Server's clock minus the device's, in milliseconds. */
  @Column({ name: 'clock_offset_ms', type: 'bigint', nullable: true, transformer: wholeNumber })
  clockOffsetMs!: number | null;

  /** Of what the camera wrote, where the device made it smaller before it sent it. */
  @Column({ name: 'original_sha256', type: 'bytea', nullable: true })
  originalSha256!: Buffer | null;

  /** Of a picture, in points, as people see it. */
  @Column({ type: 'int', nullable: true })
  width!: number | null;

  @Column({ type: 'int', nullable: true })
  height!: number | null;

  /** The copy without metadata that is shown, and the small one for lists; both of one type. */
  @Column({ name: 'shared_sha256', type: 'bytea', nullable: true })
  sharedSha256!: Buffer | null;

  @Column({ name: 'shared_size', type: 'int', nullable: true })
  sharedSize!: number | null;

  @Column({ name: 'thumb_sha256', type: 'bytea', nullable: true })
  thumbSha256!: Buffer | null;

  @Column({ name: 'thumb_size', type: 'int', nullable: true })
  thumbSize!: number | null;

  @Column({ name: 'shared_media_type', type: 'text', nullable: true })
  sharedMediaType!: 'image/jpeg' | 'image/webp' | null;

  /** When its bytes were last compared with its hash. */
  @Column({ name: 'checked_at', type: 'timestamptz', nullable: true })
  checkedAt!: Date | null;

  /** Since when its bytes are known to be missing or changed; null while they are whole. */
  @Column({ name: 'damaged_since', type: 'timestamptz', nullable: true })
  damagedSince!: Date | null;
}
