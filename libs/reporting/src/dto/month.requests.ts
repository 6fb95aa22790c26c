import { Cursor, Limit, MonthOfYear, OneOf, Switch, Whole } from '@app/platform';
import { MEASURES, type Measure, type Month } from '../rules/measure';

/** The `:month` of a path. */
export class MonthPath {
  @MonthOfYear()
  month!: Month;
}

/** Where what is known of a unit that has ended is counted. */
export class FollowQuery {
  @Switch({
    optional: true,
    fromText: true,
    description:
      'Adds what is known of a merged unit to the unit that stands for it today; left with the unit as it was when left out',
  })
  successors?: boolean;
}

export class MonthRowsQuery extends FollowQuery {
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
