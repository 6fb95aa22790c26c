import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';
import { FAULT_CODES, type FaultCode } from '../../rules/import/fault';
import { IMPORT_FIELDS, type ImportField } from '../../rules/import/field';
import { NOTE_CODES, type NoteCode } from '../../rules/import/note';
import { ROW_VERDICTS, type RowVerdict } from '../../rules/import/import-state';

export class RowFaultResponse {
  @ApiProperty({ enum: FAULT_CODES })
  code!: FaultCode;

  @ApiProperty({ enum: IMPORT_FIELDS })
  field!: ImportField;

  @ApiProperty({ required: false })
  value?: string;

  @ApiProperty({ required: false })
  suggestion?: string;

  @ApiProperty({ required: false, format: 'date', description: 'First day of the unit that is meant' })
  from?: string;

  @ApiProperty({ required: false, format: 'date', description: 'First day without it' })
  until?: string;
}

export class RowNoteResponse {
  @ApiProperty({ enum: NOTE_CODES })
  code!: NoteCode;

  @ApiProperty({ enum: IMPORT_FIELDS })
  field!: ImportField;

  @ApiProperty({ description: 'What stands in the sheet' })
  value!: string;

  @ApiProperty({
    description: 'What stands in the product, a day or where somebody of that name is, or the line that it is about',
  })
  stands!: string;

  @ApiProperty({ required: false, format: 'uuid', description: 'Whose record it is about' })
  personId?: string;
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

  @ApiProperty({ format: 'date' })
  startsOn!: string;

  @OrNull('string', 'date')
  endsOn!: string | null;

  @ApiProperty({ description: 'Held beside a main post' })
  isFurtherPost!: boolean;

  @ApiProperty({ type: [RowFaultResponse] })
  faults!: RowFaultResponse[];

  @ApiProperty({ type: [RowNoteResponse], description: 'What to look at in a row that is not wrong' })
  notes!: RowNoteResponse[];

  @ApiProperty({ type: [FieldChangeResponse] })
  changes!: FieldChangeResponse[];
}

export class ImportLinesResponse {
  @ApiProperty({ type: [ImportLineResponse] })
  items!: ImportLineResponse[];

  @OrNull('integer')
  next!: number | null;
}
