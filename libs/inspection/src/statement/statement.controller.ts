import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPath, Requires, type JsonText } from '@app/platform';
import { FindingResponse } from '../dto/finding.response';
import { SubmitStatementRequest } from '../dto/statement';
import { InspectionReadModel } from '../inspection.read-model';
import { StatementService } from './statement.service';

@ApiTags('inspection')
@Controller('findings')
export class StatementController {
  constructor(
    private readonly rows: InspectionReadModel,
    private readonly statements: StatementService,
  ) {}

  @Post(':id/statements')
  @ApiOperation({
    summary:
      'Submits what the unit says to a finding, by a leader or by its desk officer; until the notice, a later one replaces it.',
  })
  @Requires('inspection.submit-statement')
  @ApiCreatedResponse({ type: FindingResponse })
  async submit(@Param() { id }: IdPath, @Body() body: SubmitStatementRequest): Promise<JsonText> {
    await this.statements.submitForUnit(id, body);
    return this.rows.finding(id);
  }
}
