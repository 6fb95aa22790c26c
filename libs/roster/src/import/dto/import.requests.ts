import type { LocalDate } from '@app/kernel';
import { Day, Limit, Nested, NestedList, OneOf, Switch, Text, Whole } from '@app/platform';
import { DecisionRequest } from '../../dto/staff.requests';
import { STAFF_KINDS, type StaffKind } from '../../rules/staff-kind';
import { IMPORT_FIELDS, type ImportField } from '../../rules/import/field';
import { ROW_VERDICTS, type RowVerdict } from '../../rules/import/import-state';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../../rules/import/legacy-text';

const LARGEST_ID = 2_147_483_647;
const LAST_COLUMN = 127;

export class ReceiveImportQuery {
  @Whole({
    min: 1,
    max: LARGEST_ID,
    fromText: true,
    description: 'The unit whose people the file lists, with those below it',
  })
  unitId!: number;
}

export class ListImportsQuery {
  @Whole({ min: 1, max: LARGEST_ID, fromText: true })
  unitId!: number;

  @Limit()
  limit?: number;
}

export class ImportRowsQuery {
  @OneOf(ROW_VERDICTS, { optional: true })
  verdict?: RowVerdict;

  @Switch({ optional: true, fromText: true, description: 'Only rows with something to look at' })
  noted?: boolean;

  @Whole({
    optional: true,
    min: 0,
    max: LARGEST_ID,
    fromText: true,
    description: 'Number of the last row of the page before',
  })
  after?: number;

  @Limit()
  limit?: number;
}

export class ImportColumnRequest {
  @Whole({ min: 0, max: LAST_COLUMN, description: 'From 0' })
  column!: number;

  @OneOf(IMPORT_FIELDS)
  field!: ImportField;
}

/** How the sheet is to be read, and what holds where it says nothing. */
export class CheckImportRequest {
  @Whole({ min: 0, max: 19, description: 'From 0' })
  sheet!: number;

  @Whole({ min: 1, max: 1_000, description: 'Number of the first line of the headers' })
  headerRow!: number;

  @Whole({ min: 1, max: 2, description: 'Lines that the headers take' })
  headerRows!: 1 | 2;

  @NestedList(() => ImportColumnRequest, { min: 1, max: 64 })
  columns!: ImportColumnRequest[];

  @OneOf(STAFF_KINDS)
  kind!: StaffKind;

  @Day({ description: 'First day of the post where the sheet names none' })
  startsOn!: LocalDate;

  @Switch({ optional: true, description: 'Who is said to have begun before their unit begins with it' })
  fromUnitStart?: boolean;

  @Nested(() => DecisionRequest, {
    optional: true,
    nullable: true,
    description: 'By which they are taken on; none for whom the office had already',
  })
  decision?: DecisionRequest | null;

  @OneOf(LEGACY_ENCODINGS, { optional: true, nullable: true, description: 'Convert text of this old encoding' })
  convert?: LegacyEncoding | null;
}

export class UndoImportRequest {
  @Text({ min: 10, max: 500, description: 'Why' })
  reason!: string;
}
