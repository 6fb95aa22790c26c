import { Controller, Get, Param, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { WORKBOOK_TYPE, writeWorkbook } from '@app/documents';
import {
  Accepts,
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
import { ImportWorkQuery, WorkTemplateQuery } from './dto/work-import.requests';
import { WorkImportResponse } from './dto/work-import.response';
import { WorkImport } from './work-import.service';
import { WorkSheetSource } from './work-sheet-source';
import { workTemplate } from './work-template';

/** The work of a month, given from a sheet. */
@ApiTags('evaluation')
@Controller()
export class WorkImportController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: WorkImport,
    private readonly source: WorkSheetSource,
  ) {}

  @Get('work-imports.xlsx')
  @ApiOperation({
    summary: 'Gives a sheet with a unit’s people and the products of its list, to be filled in with work.',
  })
  @Requires('evaluation.assign-work')
  @UnitMode('none')
  @ApiOkResponse({ content: { [WORKBOOK_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  template(@Query() { unitId, month }: WorkTemplateQuery, @CurrentActing() acting: Acting): Promise<StreamableFile> {
    return this.unitOfWork.run({ ...acting, mode: 'read' }, async () => {
      const unit = await this.source.unit(unitId);
      const { people, products } = await this.source.of(unit, `${month}-01`);
      const others = people.filter(({ id }) => id !== acting.actor.staffMemberId);
      const disposition = contentDisposition('attachment', `giao-viec-${month}.xlsx`);
      return new StreamableFile(writeWorkbook(workTemplate(others, products)), { type: WORKBOOK_TYPE, disposition });
    });
  }

  /** The raw bytes of a workbook or CSV file under an id that the client made; the same again is answered as before. */
  @Put('work-imports/:id')
  @ApiOperation({
    summary: 'Gives the work of a month from a sheet, each row as if it were given by hand: all of it or none.',
    description: 'As a dry run it tells what each row would bring and what is wrong with it, and writes nothing.',
  })
  @Requires('evaluation.assign-work')
  @UnitMode('none')
  @Accepts(SHEET_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-File-Name', required: true, description: 'Percent-encoded UTF-8' })
  @ApiOkResponse({ type: WorkImportResponse })
  import(
    @Param() { id }: IdPath,
    @Query() query: ImportWorkQuery,
    @Req() { headers, body }: FastifyRequest,
    @CurrentActing() acting: Acting,
  ): Promise<WorkImportResponse> {
    return this.imports.run(acting, { ...query, id }, { name: headers['x-file-name'], body });
  }
}
