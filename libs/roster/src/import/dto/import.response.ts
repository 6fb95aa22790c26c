import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull, RefOrNull } from '@app/platform';
import { STAFF_KINDS, type StaffKind } from '../../rules/staff-kind';
import { IMPORT_FIELDS, type ImportField } from '../../rules/import/field';
import { IMPORT_ACTS, IMPORT_STATES, type ImportAct, type ImportState } from '../../rules/import/import-state';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../../rules/import/legacy-text';

export class SheetLineResponse {
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty()
  text!: string;
}

export class ImportCountsResponse {
  @ApiProperty({ type: 'integer' })
  rows!: number;

  @ApiProperty({ type: 'integer' })
  newPeople!: number;

  @ApiProperty({ type: 'integer', description: 'Posts of new people behind the first one that their rows name' })
  newPosts!: number;

  @ApiProperty({ type: 'integer', description: 'Posts of before that people on record are not known to have held' })
  added!: number;

  @ApiProperty({ type: 'integer' })
  changed!: number;

  @ApiProperty({ type: 'integer' })
  unchanged!: number;

  @ApiProperty({ type: 'integer' })
  wrong!: number;

  @ApiProperty({ type: 'integer', description: 'People who get the personal number of their row' })
  numbers!: number;

  @ApiProperty({ type: 'integer', description: 'Rows whose number is on record for the person' })
  numbersKept!: number;

  @ApiProperty({ type: 'integer', description: 'Rows whose number is another person’s, or another than is on record' })
  numbersRefused!: number;

  @ApiProperty({ type: 'integer', description: 'Rows that are wrong for a day before their unit' })
  early!: number;

  @ApiProperty({ type: 'integer', description: 'Rows that begin with their unit instead of the day that they say' })
  late!: number;

  @ApiProperty({ type: 'integer', description: 'Rows whose post is on record from another day, which stays' })
  startDiffers!: number;

  @ApiProperty({ type: 'integer', description: 'Rows whose post is on record until another day, which stays' })
  endDiffers!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Rows with a last day whose post is held beside a main one of the list',
  })
  besideMain!: number;

  @ApiProperty({ type: 'integer', description: 'New people of the name of somebody who is there' })
  namesakes!: number;

  @ApiProperty({ type: 'integer', description: 'New people without a year of birth, of the name of another row' })
  namesakesInList!: number;

  @ApiProperty({ type: 'integer', description: 'Rows with something to look at' })
  noted!: number;

  @ApiProperty({ type: 'integer', description: 'Lines below the headers that name nobody' })
  others!: number;

  @ApiProperty({ type: [SheetLineResponse] })
  firstOthers!: SheetLineResponse[];

  @ApiProperty({ type: [String], description: 'Units that stand above their people as a line of their own' })
  sections!: string[];
}

export class ImportProgressResponse {
  @ApiProperty({ enum: IMPORT_ACTS })
  act!: ImportAct;

  @ApiProperty({ type: 'integer' })
  done!: number;

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ description: 'Nothing has moved for half a minute: it may be begun again' })
  isStuck!: boolean;

  @OrNull('string')
  calledOffByName!: string | null;
}

export class RosterImportRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty()
  fileName!: string;

  @ApiProperty({ type: 'integer' })
  fileSize!: number;

  @ApiProperty({ enum: IMPORT_STATES })
  state!: ImportState;

  @ApiProperty()
  uploadedByName!: string;

  @ApiProperty({ format: 'date-time' })
  uploadedAt!: string;

  @OrNull('string')
  committedByName!: string | null;

  @OrNull('string', 'date-time')
  committedAt!: string | null;

  @OrNull('string')
  undoneByName!: string | null;

  @OrNull('string', 'date-time')
  undoneAt!: string | null;

  @OrNull('string')
  undoneReason!: string | null;

  @RefOrNull(ImportCountsResponse)
  counts!: ImportCountsResponse | null;

  @RefOrNull(ImportProgressResponse)
  progress!: ImportProgressResponse | null;
}

export class RosterImportListResponse {
  @ApiProperty({ type: [RosterImportRowResponse] })
  items!: RosterImportRowResponse[];
}

export class HeaderColumnResponse {
  @ApiProperty({ type: 'integer' })
  column!: number;

  @ApiProperty()
  label!: string;

  @OneOfOrNull(IMPORT_FIELDS)
  field!: ImportField | null;
}

export class SheetHeaderResponse {
  @ApiProperty({ type: 'integer' })
  row!: number;

  @ApiProperty({ type: 'integer' })
  rows!: number;

  @ApiProperty({ type: [HeaderColumnResponse] })
  columns!: HeaderColumnResponse[];
}

export class SheetSampleResponse {
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ type: [String] })
  cells!: string[];
}

export class SheetLookResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  isHidden!: boolean;

  @RefOrNull(SheetHeaderResponse)
  header!: SheetHeaderResponse | null;

  @ApiProperty({ type: [SheetSampleResponse] })
  sample!: SheetSampleResponse[];

  @OneOfOrNull(LEGACY_ENCODINGS)
  encoding!: LegacyEncoding | null;
}

export class ImportColumnResponse {
  @ApiProperty({ type: 'integer' })
  column!: number;

  @ApiProperty({ enum: IMPORT_FIELDS })
  field!: ImportField;
}

export class ImportDecisionResponse {
  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty()
  by!: string;
}

export class ImportSettingsResponse {
  @ApiProperty({ type: 'integer' })
  sheet!: number;

  @ApiProperty({ type: 'integer' })
  headerRow!: number;

  @ApiProperty({ type: 'integer' })
  headerRows!: number;

  @ApiProperty({ type: [ImportColumnResponse] })
  columns!: ImportColumnResponse[];

  @ApiProperty({ enum: STAFF_KINDS })
  kind!: StaffKind;

  @ApiProperty({ format: 'date' })
  startsOn!: string;

  @ApiProperty({ description: 'Who is said to have begun before their unit begins with it' })
  fromUnitStart!: boolean;

  @RefOrNull(ImportDecisionResponse)
  decision!: ImportDecisionResponse | null;

  @OneOfOrNull(LEGACY_ENCODINGS)
  convert!: LegacyEncoding | null;
}

export class HindranceResponse {
  @ApiProperty({ description: 'What hangs on people of the import: corrected, or the table that names them' })
  what!: string;

  @ApiProperty({ type: 'integer' })
  people!: number;
}

export class RosterImportResponse extends RosterImportRowResponse {
  @ApiProperty({ type: [SheetLookResponse] })
  sheets!: SheetLookResponse[];

  @RefOrNull(ImportSettingsResponse)
  settings!: ImportSettingsResponse | null;

  @ApiProperty({ description: 'What the list of this unit before said of days before a unit' })
  hadFromUnitStart!: boolean;

  @ApiProperty()
  hasFile!: boolean;

  @ApiProperty({
    type: [HindranceResponse],
    description:
      'Why it cannot be undone; empty where it can, and of more than 20,000 rows, where undoing looks itself',
  })
  hindrances!: HindranceResponse[];
}
