import { Limit, OneOf, Text } from '@app/platform';
import { UNIT_KINDS, type UnitKind } from '../rules/unit-kind';

export class ListUnitsQuery {
  @Text({ max: 100, optional: true, description: 'Part of the name, with or without diacritics' })
  q?: string;

  @OneOf(UNIT_KINDS, { optional: true })
  kind?: UnitKind;

  @Limit()
  limit?: number;
}
