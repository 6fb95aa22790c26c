import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
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

  /** The paper as it will be printed, and what is missing; once locked, the frozen content, its hash, and what came after. */
  @Get('minutes')
  @Requires('inspection.read')
  @ApiOkResponse({ type: MinutesResponse })
  minutes(@Param() { id }: IdPath): Promise<MinutesResponse> {
    return this.page.of(id);
  }

  /** A4 as Nghị định 30/2020 lays it out: a draft before the lock, afterwards the frozen content. 503 where too many wait. */
  @Get('minutes.pdf')
  @Requires('inspection.read')
  @UnitMode('none')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async print(@Param() { id }: IdPath, @CurrentActing() acting: Acting): Promise<StreamableFile> {
    const { pdf, name } = await this.pdf.of(acting, id);
    return pdfFile(pdf, name);
  }

  /** Records that the paper was signed, or that the unit would not sign. */
  @Post('sign-off')
  @HttpCode(200)
  @Requires('inspection.sign-off')
  @Command(reread)
  @ApiOkResponse({ type: MinutesResponse })
  async signOff(@Param() { id }: IdPath, @Body() body: SignOffRequest): Promise<MinutesResponse> {
    await this.signature.signOff(id, body);
    return this.page.of(id);
  }

  @Post('scan')
  @HttpCode(200)
  @Requires('inspection.sign-off')
  @Command(reread)
  @ApiOkResponse({ type: MinutesResponse })
  async attachScan(@Param() { id }: IdPath, @Body() { fileId }: AttachScanRequest): Promise<MinutesResponse> {
    await this.signature.attachScan(id, fileId);
    return this.page.of(id);
  }

  @Post('addenda')
  @Requires('inspection.add-addendum')
  @ApiCreatedResponse({ type: AddendumResponse })
  add(@Param() { id }: IdPath, @Body() body: AddAddendumRequest): Promise<AddendumResponse> {
    return this.addenda.add(id, body);
  }
}
