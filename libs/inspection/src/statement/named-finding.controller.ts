import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPath, Requires, type JsonText } from '@app/platform';
import { ListNamedFindingsQuery, NamedFindingListResponse, NamedFindingResponse } from '../dto/named-finding';
import { SubmitStatementRequest } from '../dto/statement';
import { NamedFindingReadModel } from './named-finding.read-model';
import { StatementService } from './statement.service';

/** What names the reader, and their own word on it. */
@ApiTags('inspection')
@Controller('named-findings')
export class NamedFindingController {
  constructor(
    private readonly rows: NamedFindingReadModel,
    private readonly statements: StatementService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lists the findings that name the reader.' })
  @Requires('inspection.answer-named')
  @ApiOkResponse({ type: NamedFindingListResponse })
  list(@Query() query: ListNamedFindingsQuery): Promise<JsonText> {
    return this.rows.list(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Shows one finding that names the reader.' })
  @Requires('inspection.answer-named')
  @ApiOkResponse({ type: NamedFindingResponse })
  finding(@Param() { id }: IdPath): Promise<JsonText> {
    return this.rows.finding(id);
  }

  @Post(':id/statements')
  @ApiOperation({
    summary: 'Submits the reader’s own account of it (bản tường trình); until the notice, a later one replaces it.',
  })
  @Requires('inspection.answer-named')
  @ApiCreatedResponse({ type: NamedFindingResponse })
  async submit(@Param() { id }: IdPath, @Body() body: SubmitStatementRequest): Promise<JsonText> {
    await this.statements.submitAsNamed(id, body);
    return this.rows.finding(id);
  }
}
