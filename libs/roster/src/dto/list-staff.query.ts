import type { LocalDate } from '@app/kernel';
import { Cursor, Day, Limit, OneOf, Switch, Text, Whole } from '@app/platform';
import { STAFF_KINDS, type StaffKind } from '../rules';

class StaffQuery {
  @Whole({ min: 1, max: 2_147_483_647, fromText: true, description: 'The unit; people of its sub-units are included' })
  unitId!: number;

  @Text({
    max: 100,
    optional: true,
    description: 'Part of the name, with or without diacritics; one or two letters begin a word',
  })
  q?: string;

  @OneOf(STAFF_KINDS, { optional: true })
  kind?: StaffKind;

  @Text({
    max: 200,
    optional: true,
    description: 'A post as appointments name it; what follows the name belongs to it',
  })
  position?: string;

  @Day({ optional: true, description: 'Who held a post on this day; today when left out' })
  onDay?: LocalDate;

  @Switch({ optional: true, fromText: true, description: 'Also posts beside the main one: a row a post' })
  allPosts?: boolean;
}

export class ListStaffQuery extends StaffQuery {
  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

export class ExportStaffQuery extends StaffQuery {
  @Switch({
    optional: true,
    fromText: true,
    description: 'Also the private parts that one may read, the number masked',
  })
  withPrivate?: boolean;
}
