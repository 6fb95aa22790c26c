import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
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

  /** Proposals of the actor's body, newest first. */
  @Get('amendments')
  @Requires('inspection.read')
  @ApiOkResponse({ type: AmendmentListResponse })
  list(@Query() query: ListAmendmentsQuery): Promise<JsonText> {
    return this.rows.list(query);
  }

  @Get('amendments/:id')
  @Requires('inspection.read')
  @ApiOkResponse({ type: AmendmentResponse })
  page(@Param() { id }: IdPath): Promise<JsonText> {
    return this.rows.amendment(id);
  }

  @Post('findings/:id/amendments')
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
  @HttpCode(200)
  @Requires('inspection.approve-amendment')
  @Command(reread)
  @ApiOkResponse({ type: AmendmentResponse })
  async approve(@Param() { id }: IdPath, @Body() { reason }: DecideAmendmentRequest): Promise<JsonText> {
    await this.decisions.approve(id, reason);
    return this.rows.amendment(id);
  }

  @Post('amendments/:id/refuse')
  @HttpCode(200)
  @Requires('inspection.approve-amendment')
  @Command(reread)
  @ApiOkResponse({ type: AmendmentResponse })
  async refuse(@Param() { id }: IdPath, @Body() { reason }: DecideAmendmentRequest): Promise<JsonText> {
    await this.decisions.refuse(id, reason);
    return this.rows.amendment(id);
  }
}
