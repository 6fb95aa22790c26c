import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One published version of the working calendar; due dates name the version that they were counted with. */
@Entity({ name: 'work_calendar' })
export class PublishedCalendar {
  @PrimaryColumn({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ name: 'covers_from', type: 'date' })
  coversFrom!: string;

  /** First day that is not covered. */
  @Column({ name: 'covers_to', type: 'date' })
  coversTo!: string;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt!: Date;

  @Column({ name: 'published_by_name', type: 'text', nullable: true })
  publishedByName!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Made by the client that decided the change; null where it came with the tenant. */
  @Column({ name: 'change_id', type: 'uuid', nullable: true })
  changeId!: string | null;

  @Column({ name: 'content_hash', type: 'bytea', nullable: true })
  contentHash!: Buffer | null;
}

/** One day of a version. */
@Entity({ name: 'calendar_day' })
export class CalendarDayRow {
  @PrimaryColumn({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @PrimaryColumn({ type: 'date' })
  day!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'workday_number', type: 'int' })
  workdayNumber!: number;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  source!: string | null;
}
