import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull, RefOrNull } from '@app/platform';
import { STAFF_KINDS, type StaffKind } from '../../rules/staff-kind';
import { FAULT_CODES, type FaultCode } from '../../rules/import/fault';
import { IMPORT_FIELDS, type ImportField } from '../../rules/import/field';
import {
  IMPORT_ACTS,
  IMPORT_STATES,
  ROW_VERDICTS,
  type ImportAct,
  type ImportState,
  type RowVerdict,
} from '../../rules/import/import-state';
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

  @ApiProperty({ type: 'integer', description: 'Posts that new people hold beside the main one' })
  newPosts!: number;

  @ApiProperty({ type: 'integer' })
  changed!: number;

  @ApiProperty({ type: 'integer' })
  unchanged!: number;

  @ApiProperty({ type: 'integer' })
  wrong!: number;

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

  @ApiProperty()
  hasFile!: boolean;

  @ApiProperty({
    type: [HindranceResponse],
    description:
      'Why it cannot be undone; empty where it can, and of more than 20,000 rows, where undoing looks itself',
  })
  hindrances!: HindranceResponse[];
}

export class RowFaultResponse {
  @ApiProperty({ enum: FAULT_CODES })
  code!: FaultCode;

  @ApiProperty({ enum: IMPORT_FIELDS })
  field!: ImportField;

  @ApiProperty({ required: false })
  value?: string;

  @ApiProperty({ required: false })
  suggestion?: string;
}

export class FieldChangeResponse {
  @ApiProperty()
  field!: string;

  @OrNull('string')
  before!: string | null;

  @OrNull('string')
  after!: string | null;
}

export class ImportLineResponse {
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ enum: ROW_VERDICTS })
  verdict!: RowVerdict;

  @ApiProperty()
  fullName!: string;

  @OrNull('string')
  birth!: string | null;

  @ApiProperty()
  unitName!: string;

  @ApiProperty()
  position!: string;

  @ApiProperty()
  isFurtherPost!: boolean;

  @ApiProperty({ type: [RowFaultResponse] })
  faults!: RowFaultResponse[];

  @ApiProperty({ type: [FieldChangeResponse] })
  changes!: FieldChangeResponse[];
}

export class ImportLinesResponse {
  @ApiProperty({ type: [ImportLineResponse] })
  items!: ImportLineResponse[];

  @OrNull('integer')
  next!: number | null;
}
