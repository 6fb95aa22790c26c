import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, IfMatch, Requires, Versioned, type JsonText } from '@app/platform';
import {
  AmendmentListResponse,
  AmendmentResponse,
  DecideAmendmentRequest,
  ListAmendmentsQuery,
  ProposeAmendmentRequest,
} from '../dto/amendment';
import { AmendmentDecision } from './amendment-decision.service';
import { AmendmentReadModel } from './amendment.read-model';
import { AmendmentService } from './amendment.service';

const reread = (controller: AmendmentController, id: string): Promise<JsonText> => controller.page({ id });

@ApiTags('inspection')
@Controller()
export class AmendmentController {
  constructor(
    private readonly rows: AmendmentReadModel,
    private readonly amendments: AmendmentService,
    private readonly decisions: AmendmentDecision,
  ) {}

  @Get('amendments')
  @ApiOperation({ summary: 'Lists proposals of the reader’s body, newest first.' })
  @Requires('inspection.read')
  @ApiOkResponse({ type: AmendmentListResponse })
  list(@Query() query: ListAmendmentsQuery): Promise<JsonText> {
    return this.rows.list(query);
  }

  @Get('amendments/:id')
  @ApiOperation({ summary: 'Shows one proposal with what it would change.' })
  @Requires('inspection.read')
  @ApiOkResponse({ type: AmendmentResponse })
  page(@Param() { id }: IdPath): Promise<JsonText> {
    return this.rows.amendment(id);
  }

  @Post('findings/:id/amendments')
  @ApiOperation({ summary: 'Proposes to change a finding whose minutes are locked.' })
  @Requires('inspection.propose-amendment')
  @Versioned()
  @ApiCreatedResponse({ type: AmendmentResponse })
  async propose(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() body: ProposeAmendmentRequest,
  ): Promise<JsonText> {
    await this.amendments.propose(id, version, body);
    return this.rows.amendment(body.id);
  }

  @Post('amendments/:id/approve')
  @ApiOperation({ summary: 'Approves a proposal: the finding and its task are corrected, or withdrawn and closed.' })
  @HttpCode(200)
  @Requires('inspection.approve-amendment')
  @Command(reread)
  @ApiOkResponse({ type: AmendmentResponse })
  async approve(@Param() { id }: IdPath, @Body() { reason }: DecideAmendmentRequest): Promise<JsonText> {
    await this.decisions.approve(id, reason);
    return this.rows.amendment(id);
  }

  @Post('amendments/:id/refuse')
  @ApiOperation({ summary: 'Refuses a proposal; the finding stays as it was.' })
  @HttpCode(200)
  @Requires('inspection.approve-amendment')
  @Command(reread)
  @ApiOkResponse({ type: AmendmentResponse })
  async refuse(@Param() { id }: IdPath, @Body() { reason }: DecideAmendmentRequest): Promise<JsonText> {
    await this.decisions.refuse(id, reason);
    return this.rows.amendment(id);
  }
}
