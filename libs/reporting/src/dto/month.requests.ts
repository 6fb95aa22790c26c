import { Cursor, Limit, MonthOfYear, OneOf, Whole } from '@app/platform';
import { MEASURES, type Measure, type Month } from '../rules/measure';

/** The `:month` of a path. */
export class MonthPath {
  @MonthOfYear()
  month!: Month;
}

export class MonthRowsQuery {
  @OneOf(MEASURES)
  measure!: Measure;

  @Whole({
    min: 1,
    max: 2_147_483_647,
    optional: true,
    fromText: true,
    description: 'All of the month’s units when left out',
  })
  unitId?: number;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
