import { Readable } from 'node:stream';
import { Controller, Get, Param, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { WORKBOOK_TYPE } from '@app/documents';
import {
  Accepts,
  contentDisposition,
  CurrentActing,
  IdPath,
  Requires,
  UnitMode,
  type Acting,
  type JsonText,
  type Reply,
} from '@app/platform';
import type { FastifyRequest } from 'fastify';
import { rosterProblems } from '../roster.problems';
import { ImportRowsQuery, ListImportsQuery, ReceiveImportQuery } from './dto/import.requests';
import { ImportLinesResponse } from './dto/import-lines.response';
import { RosterImportListResponse, RosterImportResponse } from './dto/import.response';
import { ImportErrors } from './import-errors.service';
import { ImportReadModel } from './import.read-model';
import { ImportReceipt } from './import-receipt.service';

/** What a list of people may come as. */
export const LIST_TYPES: readonly string[] = [WORKBOOK_TYPE, 'text/csv'];

/** Lists of people that an office brings, and what came of them. */
@ApiTags('roster')
@Controller('roster-imports')
export class ImportController {
  constructor(
    private readonly lists: ImportReadModel,
    private readonly receipt: ImportReceipt,
    private readonly errors: ImportErrors,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lists the imports of a unit and of those below it, the newest first.' })
  @Requires('roster.manage-staff')
  @ApiOkResponse({ type: RosterImportListResponse })
  list(@Query() query: ListImportsQuery): Promise<JsonText> {
    return this.lists.list(query);
  }

  /** The raw bytes of a workbook or CSV file under an id that the client made; the same again is answered as before. */
  @Put(':id')
  @ApiOperation({ summary: 'Takes in a list of people as a workbook or CSV file and looks at its sheets.' })
  @Requires('roster.manage-staff')
  @UnitMode('none')
  @Accepts(LIST_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-File-Name', required: true, description: 'Percent-encoded UTF-8' })
  @ApiOkResponse({ type: RosterImportResponse })
  receive(
    @Param() { id }: IdPath,
    @Query() { unitId }: ReceiveImportQuery,
    @Req() { headers, body }: FastifyRequest,
    @CurrentActing() acting: Acting,
  ): Promise<JsonText> {
    const name = decodedName(headers['x-file-name']);
    const content = body instanceof Readable ? body : Readable.from([]);
    return this.receipt.receive(acting, { id, unitId, name, body: content });
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Reads an import: its sheets, how they were read, what came of it and what hinders its undoing.',
  })
  @Requires('roster.manage-staff')
  @ApiOkResponse({ type: RosterImportResponse })
  read(@Param() { id }: IdPath): Promise<JsonText> {
    return this.lists.page(id);
  }

  /** What each row would bring, as the last try found it. */
  @Get(':id/rows')
  @ApiOperation({ summary: 'Reads what each row of an import would bring or has brought.' })
  @Requires('roster.manage-staff')
  @ApiOkResponse({ type: ImportLinesResponse })
  rows(@Param() { id }: IdPath, @Query() query: ImportRowsQuery): Promise<JsonText> {
    return this.lists.rows(id, query);
  }

  /** The file as it came, with a column that says what is wrong in which row. */
  @Get(':id/errors')
  @ApiOperation({ summary: 'Downloads the file as it came with a column that says what is wrong in which row.' })
  @Requires('roster.manage-staff')
  @UnitMode('none')
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async errorSheet(
    @Param() { id }: IdPath,
    @CurrentActing() acting: Acting,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const { content, type, name } = await this.errors.sheet(acting, id);
    void reply.header('content-security-policy', "sandbox; default-src 'none'");
    return new StreamableFile(content, {
      type,
      length: content.length,
      disposition: contentDisposition('attachment', name),
    });
  }
}

function decodedName(encoded: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(encoded ?? ''));
  } catch {
    throw rosterProblems['import-file-name']({}, { pointer: '/X-File-Name', value: encoded });
  }
}
