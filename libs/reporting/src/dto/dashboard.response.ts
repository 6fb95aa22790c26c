import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OrNull } from '@app/platform';
import { AGES, type Age } from '../rules/ageing';
import { MonthRowResponse } from './month.response';

export class SectionCellResponse {
  @ApiProperty()
  section!: string;

  @ApiProperty({ type: 'integer', description: 'Items that were looked at, in order or not' })
  checked!: number;

  @ApiProperty({ type: 'integer', description: 'Of these, those found wanting' })
  failed!: number;
}

export class SectionLineResponse {
  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ type: 'integer', description: 'Visits of the period' })
  visits!: number;

  @ApiProperty({
    type: [SectionCellResponse],
    description: 'Sections of which something was looked at: the others are not known',
  })
  cells!: SectionCellResponse[];
}

export class SectionsResponse {
  @ApiProperty({ format: 'date', description: 'First day of the period' })
  from!: string;

  @ApiProperty({ format: 'date-time' })
  asOf!: string;

  @ApiProperty({ description: 'Merged units are counted with the unit that stands for them today' })
  successors!: boolean;

  @ApiProperty({ type: 'array', items: { type: 'string' }, description: 'In the order of the checklist' })
  sections!: string[];

  @ApiProperty({ type: [SectionLineResponse] })
  lines!: SectionLineResponse[];
}

export class SectionRowsResponse {
  @ApiProperty({ type: UnitRef, nullable: true })
  unit!: UnitRef | null;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ type: [MonthRowResponse] })
  items!: MonthRowResponse[];

  @OrNull('string')
  next!: string | null;
}

export class AgeCountResponse {
  @ApiProperty({ enum: AGES })
  age!: Age;

  @ApiProperty({ type: 'integer' })
  tasks!: number;
}

export class AgeingLineResponse {
  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ type: 'integer' })
  tasks!: number;

  @ApiProperty({ type: [AgeCountResponse], description: 'Every bucket, in working days overdue' })
  ages!: AgeCountResponse[];
}

export class AgeingResponse {
  @ApiProperty({ format: 'date-time' })
  asOf!: string;

  @ApiProperty({ description: 'Merged units are counted with the unit that stands for them today' })
  successors!: boolean;

  @ApiProperty({ type: [AgeingLineResponse], description: 'Units with overdue tasks, the most first' })
  lines!: AgeingLineResponse[];
}

export class AgeingRowsResponse {
  @ApiProperty({ type: UnitRef, nullable: true })
  unit!: UnitRef | null;

  @ApiProperty({ type: [MonthRowResponse] })
  items!: MonthRowResponse[];

  @OrNull('string')
  next!: string | null;
}

export class TrendMonthResponse {
  @ApiProperty({ description: 'YYYY-MM' })
  month!: string;

  @ApiProperty({ type: 'integer' })
  opened!: number;

  @ApiProperty({ type: 'integer' })
  closed!: number;

  @ApiProperty({ type: 'integer', description: 'At the end of the month; now, in the last one' })
  overdue!: number;
}

export class TrendResponse {
  @ApiProperty({ format: 'date-time' })
  asOf!: string;

  @ApiProperty({ type: [TrendMonthResponse], description: 'Twelve months, this one last' })
  months!: TrendMonthResponse[];
}
