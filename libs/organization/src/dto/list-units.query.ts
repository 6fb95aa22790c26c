import type { LocalDate } from '@app/kernel';
import { Day, Limit, OneOf, Text, Whole } from '@app/platform';
import { UNIT_KINDS, type UnitKind } from '../rules/unit-kind';

export class ListUnitsQuery {
  @Text({ max: 100, optional: true, description: 'Part of the name or of the short name, with or without diacritics' })
  q?: string;

  @OneOf(UNIT_KINDS, { optional: true })
  kind?: UnitKind;

  @Whole({ min: 1, max: 2_147_483_647, fromText: true, optional: true, description: 'Only units directly under it' })
  parentId?: number;

  @Day({ optional: true, description: 'Units that were there on this day; today when left out' })
  on?: LocalDate;

  @Limit()
  limit?: number;
}
