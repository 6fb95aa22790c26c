import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActing, languageOf, ReadsLogged, Requires, UnitMode, type Acting, type JsonText } from '@app/platform';
import { ChangesSheetQuery, ListChangesQuery, ListReadsQuery } from '../dto/changes.requests';
import { ChainsResponse, ChangesResponse, RecordReadsResponse } from '../dto/changes.response';
import { Changes } from './changes.service';

/** The log of changes, to be read: who changed what and when. */
@ApiTags('reporting')
@Controller('audit')
export class ChangesController {
  constructor(private readonly changes: Changes) {}

  @Get('entries')
  @ApiOperation({
    summary: 'Lists the log of changes, newest first.',
    description: 'Asking for one person is noted in the log of reads.',
  })
  @Requires('audit.read')
  @ReadsLogged()
  @ApiOkResponse({ type: ChangesResponse })
  list(@Query() query: ListChangesQuery): Promise<JsonText> {
    return this.changes.list(query);
  }

  @Get('entries.csv')
  @ApiOperation({
    summary: 'Gives the log of changes whole, as CSV in UTF-8 with its mark.',
    description: 'Asking for one person is noted in the log of reads.',
  })
  @Requires('audit.read')
  @UnitMode('none')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(
    @CurrentActing() acting: Acting,
    @Query() { language: named, ...asked }: ChangesSheetQuery,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<StreamableFile> {
    const language = named ?? languageOf(acceptLanguage);
    return new StreamableFile(await this.changes.csv(acting, asked, language), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${language === 'vi' ? 'nhat-ky-thay-doi' : 'log-of-changes'}.csv"`,
    });
  }

  @Get('reads')
  @ApiOperation({
    summary: 'Lists who opened whose record, or a picture that tells a place; newest first.',
    description: 'Asking for one person is noted as well.',
  })
  @Requires('audit.read')
  @ReadsLogged()
  @ApiOkResponse({ type: RecordReadsResponse })
  reads(@Query() query: ListReadsQuery): Promise<JsonText> {
    return this.changes.reads(query);
  }

  @Get('chain')
  @ApiOperation({
    summary:
      'Checks the chains of the reader’s bodies at this moment, of long ones the last links; `from` says since which.',
  })
  @Requires('audit.read')
  @UnitMode('none')
  @ApiOkResponse({ type: ChainsResponse })
  chain(@CurrentActing() acting: Acting): Promise<ChainsResponse> {
    return this.changes.chains(acting);
  }
}
