import { Cursor, Limit, OneOf, Text, Whole } from '@app/platform';
import { AGES, type Age } from '../rules/ageing';

const unitId = { min: 1, max: 2_147_483_647, fromText: true };

export class SectionRowsQuery {
  @Whole(unitId)
  unitId!: number;

  @Text({ max: 200, optional: true, description: 'What was found outside of any checklist, when left out' })
  section?: string;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

export class AgeingRowsQuery {
  @OneOf(AGES)
  age!: Age;

  @Whole({ ...unitId, optional: true, description: 'All units when left out' })
  unitId?: number;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
