import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody has read an item, and when. */
@Entity({ name: 'inbox_read' })
export class InboxRead {
  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @PrimaryColumn({ name: 'item_id', type: 'uuid' })
  itemId!: string;

  /** The person, or the account of nobody. */
  @PrimaryColumn({ type: 'uuid' })
  reader!: string;

  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt!: Date;
}
