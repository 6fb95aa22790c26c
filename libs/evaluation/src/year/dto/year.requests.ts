import { Cursor, Limit, Whole } from '@app/platform';

const YEARS = { min: 2020, max: 2100 };

export class YearQuery {
  @Whole({ ...YEARS, optional: true, fromText: true, description: 'The present one when left out' })
  year?: number;
}

export class UnitYearQuery extends YearQuery {
  @Whole({ min: 1, max: 2_147_483_647, fromText: true, description: 'The unit; people beneath it are included' })
  unitId!: number;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
