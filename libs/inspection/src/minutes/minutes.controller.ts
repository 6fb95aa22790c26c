import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { pdfFile } from '@app/documents';
import { Command, CurrentActing, IdPath, Requires, UnitMode, type Acting } from '@app/platform';
import { AddAddendumRequest, AttachScanRequest, SignOffRequest } from '../dto/minutes.requests';
import { AddendumResponse, MinutesResponse, PaperRun } from '../dto/minutes.response';
import { MinutesAddenda } from './minutes-addenda.service';
import { MinutesPage } from './minutes-page.service';
import { MinutesPdf } from './minutes-pdf.service';
import { MinutesSignature } from './minutes-signature.service';

const reread = (controller: MinutesController, id: string): Promise<MinutesResponse> => controller.minutes({ id });

@ApiTags('inspection')
@ApiExtraModels(PaperRun)
@Controller('inspections/:id')
export class MinutesController {
  constructor(
    private readonly page: MinutesPage,
    private readonly pdf: MinutesPdf,
    private readonly signature: MinutesSignature,
    private readonly addenda: MinutesAddenda,
  ) {}

  @Get('minutes')
  @ApiOperation({
    summary: 'Shows the paper as it will be printed, and what is missing.',
    description: 'Once locked, the frozen content, its hash, and what came after.',
  })
  @Requires('inspection.read')
  @ApiOkResponse({ type: MinutesResponse })
  minutes(@Param() { id }: IdPath): Promise<MinutesResponse> {
    return this.page.of(id);
  }

  @Get('minutes.pdf')
  @ApiOperation({
    summary:
      'Prints the minutes as A4, as Nghị định 30/2020 lays them out: a draft before the lock, afterwards the frozen content.',
    description: '503 where too many wait.',
  })
  @Requires('inspection.read')
  @UnitMode('none')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async print(@Param() { id }: IdPath, @CurrentActing() acting: Acting): Promise<StreamableFile> {
    const { pdf, name } = await this.pdf.of(acting, id);
    return pdfFile(pdf, name);
  }

  @Post('sign-off')
  @ApiOperation({ summary: 'Records that the paper was signed, or that the unit would not sign.' })
  @HttpCode(200)
  @Requires('inspection.sign-off')
  @Command(reread)
  @ApiOkResponse({ type: MinutesResponse })
  async signOff(@Param() { id }: IdPath, @Body() body: SignOffRequest): Promise<MinutesResponse> {
    await this.signature.signOff(id, body);
    return this.page.of(id);
  }

  @Post('scan')
  @ApiOperation({ summary: 'Keeps the scan of the signed paper; a better one takes its place.' })
  @HttpCode(200)
  @Requires('inspection.sign-off')
  @Command(reread)
  @ApiOkResponse({ type: MinutesResponse })
  async attachScan(@Param() { id }: IdPath, @Body() { fileId }: AttachScanRequest): Promise<MinutesResponse> {
    await this.signature.attachScan(id, fileId);
    return this.page.of(id);
  }

  @Post('addenda')
  @ApiOperation({ summary: 'Adds an addendum to locked minutes.' })
  @Requires('inspection.add-addendum')
  @ApiCreatedResponse({ type: AddendumResponse })
  add(@Param() { id }: IdPath, @Body() body: AddAddendumRequest): Promise<AddendumResponse> {
    return this.addenda.add(id, body);
  }
}
