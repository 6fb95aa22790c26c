import type { LocalDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Thông báo kết quả kiểm tra: number and date as the clerk gave them, and the day on which the unit received it. */
@Entity({ name: 'result_notice' })
export class ResultNotice {
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

  @Column({ type: 'text' })
  number!: string;

  @Column({ name: 'issued_on', type: 'date' })
  issuedOn!: LocalDate;

  @Column({ name: 'received_on', type: 'date' })
  receivedOn!: LocalDate;

  @Column({ name: 'entered_by', type: 'uuid' })
  enteredBy!: string;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;
}

/** The inspecting unit's own numbering of minutes in a year. */
@Entity({ name: 'minutes_series' })
export class MinutesSeries {
  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @PrimaryColumn({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @PrimaryColumn({ type: 'int' })
  year!: number;

  @Column({ name: 'last_number', type: 'int' })
  lastNumber!: number;
}
