import { Limit, Text, Whole } from '@app/platform';

export class ListStaffQuery {
  @Whole({ min: 1, max: 2_147_483_647, fromText: true, description: 'The unit; people of its sub-units are included' })
  unitId!: number;

  @Text({ max: 100, optional: true, description: 'Part of the name, with or without diacritics' })
  q?: string;

  @Limit()
  limit?: number;
}
