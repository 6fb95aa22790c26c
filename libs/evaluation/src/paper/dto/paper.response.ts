import { ApiProperty } from '@nestjs/swagger';
import { OneOfOrNull, OrNull } from '@app/platform';
import { PAPER_ABSENCES, type PaperAbsence } from '../../rules';
import { SheetFaultResponse, SheetImportResponse } from '../../sheets/dto/sheet.response';

/** What a document says of somebody’s month, and who entered it from which. */
export class PaperEntryResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In hundredths, as the document has them' })
  hundredths!: number | null;

  @OneOfOrNull(PAPER_ABSENCES)
  absence!: PaperAbsence | null;

  @OrNull('string')
  absenceNote!: string | null;

  @ApiProperty()
  documentNumber!: string;

  @ApiProperty({ format: 'date' })
  documentOn!: string;

  @ApiProperty()
  documentBy!: string;

  @ApiProperty()
  enteredByName!: string;

  @ApiProperty({ format: 'date-time' })
  enteredAt!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it corrects the one before' })
  reason!: string | null;
}

/** A month that came from paper: never computed here. */
export class PaperScoreResponse extends PaperEntryResponse {
  @ApiProperty({ description: 'Whether the reader may correct it' })
  mayCorrect!: boolean;

  @ApiProperty({ type: [PaperEntryResponse], description: 'What was entered before, the last first' })
  earlier!: PaperEntryResponse[];
}

export class PaperMonthResponse extends PaperScoreResponse {
  @ApiProperty({ format: 'uuid' })
  staffMemberId!: string;

  @ApiProperty({ example: '2026-03' })
  month!: string;
}

export class ImportedMonthResponse {
  @ApiProperty({ example: '2026-03' })
  month!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  hundredths!: number | null;

  @OneOfOrNull(PAPER_ABSENCES)
  absence!: PaperAbsence | null;

  @ApiProperty({ description: 'False: it is there already, the very same' })
  isNew!: boolean;
}

export class ImportedScoresResponse {
  @ApiProperty({ description: 'Name of the sheet' })
  sheet!: string;

  @ApiProperty({ type: 'integer', description: 'Of the row in its sheet' })
  number!: number;

  @ApiProperty()
  personName!: string;

  @OrNull('string')
  unitName!: string | null;

  @ApiProperty({ type: [ImportedMonthResponse] })
  months!: ImportedMonthResponse[];

  @ApiProperty({ type: [SheetFaultResponse] })
  faults!: SheetFaultResponse[];
}

export class ScoreImportResponse extends SheetImportResponse {
  @ApiProperty({ type: [ImportedScoresResponse], description: 'Of a try' })
  rows!: ImportedScoresResponse[];
}
