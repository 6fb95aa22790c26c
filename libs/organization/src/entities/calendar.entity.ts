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
