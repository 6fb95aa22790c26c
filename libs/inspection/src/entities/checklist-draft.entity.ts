import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftState } from '../rules/checklist';
import type { DraftItem } from '../rules/checklist-content';

/** The next version of a list while it is written. One a list, edited by several; what comes of it is a version. */
@Entity({ name: 'checklist_draft' })
export class ChecklistDraft {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  title!: string;

  /** The latest version of the list when the draft was begun or last compared; null for a list that is new. */
  @Column({ name: 'base_version_id', type: 'uuid', nullable: true })
  baseVersionId!: string | null;

  @Column({ type: 'jsonb' })
  items!: DraftItem[];

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  state!: DraftState;

  @Column({ name: 'begun_by_name', type: 'text' })
  begunByName!: string;

  @Column({ name: 'begun_at', type: 'timestamptz' })
  begunAt!: Date;

  /** Everybody who had a hand in it: the person, the account where it has none. */
  @Column({ name: 'edited_by', type: 'text', array: true })
  editedBy!: string[];

  @Column({ name: 'edited_by_name', type: 'text' })
  editedByName!: string;

  @Column({ name: 'edited_at', type: 'timestamptz' })
  editedAt!: Date;

  @Column({ name: 'published_version_id', type: 'uuid', nullable: true })
  publishedVersionId!: string | null;

  /** Of what it was begun with. */
  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash!: Buffer;
}
