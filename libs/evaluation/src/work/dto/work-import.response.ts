import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';
import { SheetFaultResponse, SheetImportResponse } from '../../sheets/dto/sheet.response';

export class ImportedWorkResponse {
  @ApiProperty({ type: 'integer', description: 'Of the row' })
  number!: number;

  @ApiProperty()
  personName!: string;

  @OrNull('string')
  unitName!: string | null;

  @ApiProperty({ description: 'As the list calls it, or as the row says' })
  productName!: string;

  @OrNull('string')
  title!: string | null;

  @OrNull('integer')
  pieces!: number | null;

  @OrNull('string', 'date')
  dueOn!: string | null;

  @ApiProperty({ description: 'False: it is wrong, or there already, the very same' })
  isNew!: boolean;

  @ApiProperty({ type: [SheetFaultResponse] })
  faults!: SheetFaultResponse[];
}

export class WorkImportResponse extends SheetImportResponse {
  @ApiProperty({ type: [ImportedWorkResponse], description: 'Of a try' })
  rows!: ImportedWorkResponse[];
}
