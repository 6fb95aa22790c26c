import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportCounts, ImportKind } from '../../rules/sheet/import-kind';

/** A sheet that was taken in whole, under the id that makes it happen once; never changed. */
@Entity({ name: 'evaluation_import' })
export class EvaluationImport {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ type: 'text' })
  kind!: ImportKind;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ type: 'jsonb' })
  counts!: ImportCounts;

  @Column({ name: 'imported_by_name', type: 'text' })
  importedByName!: string;

  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt!: Date;

  /** Of the file and of what was said beside it. */
  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
