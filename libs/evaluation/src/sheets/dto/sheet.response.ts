import { ApiProperty } from '@nestjs/swagger';
import { OrNull, RefOrNull } from '@app/platform';
import { SHEET_FAULT_CODES, type SheetFaultCode } from '../../rules';

/** One thing that is wrong in a row, with its cell. */
export class SheetFaultResponse {
  @ApiProperty({ enum: SHEET_FAULT_CODES })
  code!: SheetFaultCode;

  @ApiProperty({ type: 'string', nullable: true, description: 'Such as C7; null where it is the row' })
  cell!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'What its column is called' })
  label!: string | null;

  @OrNull('string')
  value!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'What may have been meant' })
  suggestion!: string | null;
}

/** The file as it came, with a column in red that says what is wrong in which row. */
export class ErrorSheetResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Media type' })
  type!: string;

  @ApiProperty({ description: 'In base64', example: 'SG/hu40gdMOqbg==' })
  content!: string;
}

export class SheetCountsResponse {
  @ApiProperty({ type: 'integer', description: 'Rows that say something' })
  rows!: number;

  @ApiProperty({ type: 'integer', description: 'People whom they bring something of' })
  people!: number;

  @ApiProperty({ type: 'integer', description: 'Months, or works, that come in' })
  entries!: number;

  @ApiProperty({ type: 'integer', description: 'There already, the very same' })
  unchanged!: number;

  @ApiProperty({ type: 'integer', description: 'Rows with something wrong' })
  wrong!: number;
}

/** What came of a sheet, or would come of it. */
export class SheetImportResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Whether it was written; false for a try' })
  done!: boolean;

  @ApiProperty()
  fileName!: string;

  @ApiProperty({ type: SheetCountsResponse })
  counts!: SheetCountsResponse;

  @ApiProperty({ type: [String], description: 'Columns that were not read. Of a try' })
  ignored!: string[];

  @RefOrNull(ErrorSheetResponse)
  errorSheet!: ErrorSheetResponse | null;
}
