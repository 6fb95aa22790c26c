import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { pdfFile } from '@app/documents';
import { CurrentActing, IdPath, Requires, UnitMode, type Acting } from '@app/platform';
import { RemediationReport } from './remediation-report.service';

@ApiTags('remediation')
@Controller('inspections/:id')
export class RemediationReportController {
  constructor(private readonly report: RemediationReport) {}

  @Get('remediation-report.pdf')
  @ApiOperation({
    summary: 'Prints what the unit reports of the notice of this visit, as A4 for the signature.',
    description:
      'Each thing to put right with its dates, what was done, the evidence, the outcome and what remains. Of this moment, which it names. 503 where too many wait.',
  })
  @Requires('remediation.read-report')
  @UnitMode('none')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async print(@Param() { id }: IdPath, @CurrentActing() acting: Acting): Promise<StreamableFile> {
    const { pdf, name } = await this.report.pdf(acting, id);
    return pdfFile(pdf, name);
  }
}
