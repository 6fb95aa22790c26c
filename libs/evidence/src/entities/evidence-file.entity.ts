import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AcceptedMediaType } from '../rules/accepted-kind';

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
}
