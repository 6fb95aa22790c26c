import { Cursor, Limit, OneOf, Text, Whole } from '@app/platform';
import { AGES, type Age } from '../rules/ageing';
import { CHECKED_AS, type CheckedAs } from '../rules/section';
import { FollowQuery } from './month.requests';

const unitId = { min: 1, max: 2_147_483_647, fromText: true };

export class SectionRowsQuery extends FollowQuery {
  @Whole(unitId)
  unitId!: number;

  @Text({ max: 200, description: 'As the map names it' })
  section!: string;

  @OneOf(CHECKED_AS)
  result!: CheckedAs;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

export class AgeingRowsQuery extends FollowQuery {
  @OneOf(AGES)
  age!: Age;

  @Whole({ ...unitId, optional: true, description: 'All units when left out' })
  unitId?: number;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
