import { LEAST_WRITTEN, type LocalDate } from '@app/kernel';
import { Day, OneOf, Switch, Text, Whole } from '@app/platform';
import { PAPER_ABSENCES, type PaperAbsence } from '../../rules';

const YEARS = { min: 2020, max: 2100, fromText: true };
const UNIT = { min: 1, max: 2_147_483_647, fromText: true, description: 'The unit; people beneath it are included' };

export class ScoreTemplateQuery {
  @Whole(UNIT)
  unitId!: number;

  @Whole(YEARS)
  year!: number;
}

/** What holds for all scores of a sheet, beside the file. */
export class ImportScoresQuery extends ScoreTemplateQuery {
  @Text({ max: 100, description: 'Of the document that the scores stand in' })
  documentNumber!: string;

  @Day()
  documentOn!: LocalDate;

  @Text({ max: 200, description: 'Who issued it' })
  documentBy!: string;

  @Switch({ fromText: true, optional: true, description: 'True: nothing is written' })
  dryRun?: boolean;
}

/** The month as the document has it after all: points, or why there are none. */
export class CorrectPaperScoreRequest {
  @Text({ max: 20, optional: true, nullable: true, example: '88,5', description: 'With a comma or a point' })
  points?: string | null;

  @OneOf(PAPER_ABSENCES, { optional: true, nullable: true })
  absence?: PaperAbsence | null;

  @Text({ max: 200, optional: true, nullable: true, description: 'What the document says of the absence' })
  absenceNote?: string | null;

  @Text({ max: 100 })
  documentNumber!: string;

  @Day()
  documentOn!: LocalDate;

  @Text({ max: 200 })
  documentBy!: string;

  @Text({ min: LEAST_WRITTEN, max: 1000, description: 'Why what was entered is corrected' })
  reason!: string;
}
