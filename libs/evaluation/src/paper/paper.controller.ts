import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { WORKBOOK_TYPE, writeWorkbook } from '@app/documents';
import { localDate } from '@app/kernel';
import {
  Accepts,
  Command,
  contentDisposition,
  CurrentActing,
  IdPath,
  Requires,
  UnitMode,
  UnitOfWork,
  type Acting,
} from '@app/platform';
import type { FastifyRequest } from 'fastify';
import { SHEET_TYPES } from '../sheets/sheet-files';
import { SheetPeople } from '../sheets/sheet-people';
import { CorrectPaperScoreRequest, ImportScoresQuery, ScoreTemplateQuery } from './dto/paper.requests';
import { PaperMonthResponse, ScoreImportResponse } from './dto/paper.response';
import { PaperScores } from './paper-scores.service';
import { ScoreImport } from './score-import.service';
import { scoreTemplate } from './score-template';

/** Months of before the product, as documents have them. */
@ApiTags('evaluation')
@Controller()
export class PaperController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ScoreImport,
    private readonly scores: PaperScores,
    private readonly people: SheetPeople,
  ) {}

  @Get('score-imports.xlsx')
  @ApiOperation({
    summary: 'Gives a sheet with a unit’s people and the months of a year, to be filled in with scores.',
  })
  @Requires('evaluation.run')
  @UnitMode('none')
  @ApiOkResponse({ content: { [WORKBOOK_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  template(@Query() { unitId, year }: ScoreTemplateQuery, @CurrentActing() acting: Acting): Promise<StreamableFile> {
    return this.unitOfWork.run({ ...acting, mode: 'read' }, async () => {
      const unit = await this.people.unit(unitId);
      const people = await this.people.of(unit.id, `${year}-01-01`);
      const others = people.filter(({ id }) => id !== acting.actor.staffMemberId);
      const today = localDate(this.unitOfWork.current.today);
      const content = writeWorkbook(scoreTemplate({ year, today, unitName: unit.name }, others));
      const disposition = contentDisposition('attachment', `diem-cac-thang-${year}.xlsx`);
      return new StreamableFile(content, { type: WORKBOOK_TYPE, disposition });
    });
  }

  /** The raw bytes of a workbook or CSV file under an id that the client made; the same again is answered as before. */
  @Put('score-imports/:id')
  @ApiOperation({
    summary: 'Takes in scores of past months from a sheet, as a document has them: all of it or none.',
    description: 'As a dry run it tells what each row would bring and what is wrong with it, and writes nothing.',
  })
  @Requires('evaluation.run')
  @UnitMode('none')
  @Accepts(SHEET_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-File-Name', required: true, description: 'Percent-encoded UTF-8' })
  @ApiOkResponse({ type: ScoreImportResponse })
  import(
    @Param() { id }: IdPath,
    @Query() query: ImportScoresQuery,
    @Req() { headers, body }: FastifyRequest,
    @CurrentActing() acting: Acting,
  ): Promise<ScoreImportResponse> {
    return this.imports.run(acting, { ...query, id }, { name: headers['x-file-name'], body });
  }

  @Post('paper-scores/:id/correct')
  @ApiOperation({ summary: 'Corrects a score that came from paper by another one with its document and a reason.' })
  @HttpCode(200)
  @Requires('evaluation.run')
  @Command<PaperController>((self, id) => self.scores.month(id))
  @ApiOkResponse({ type: PaperMonthResponse })
  async correct(@Param() { id }: IdPath, @Body() input: CorrectPaperScoreRequest): Promise<PaperMonthResponse> {
    await this.scores.correct(id, input);
    return this.scores.month(id);
  }
}
