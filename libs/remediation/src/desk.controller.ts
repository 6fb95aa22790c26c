import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActing,
  IdPath,
  IfMatch,
  languageOf,
  Requires,
  UnitMode,
  Versioned,
  type Acting,
  type JsonText,
} from '@app/platform';
import { DeskReadModel } from './desk.read-model';
import { BatchRequest, HandOverRequest, ListDeskQuery, ProposeRequest } from './dto/desk.requests';
import {
  BatchResponse,
  DeskCountsResponse,
  DeskListResponse,
  HandOverResponse,
  HoldersResponse,
} from './dto/desk.response';
import { ReasonRequest } from './dto/task.requests';
import { TaskResponse } from './dto/task.response';
import { HandOvers } from './hand-over.service';
import { TaskAssignment } from './task-assignment.service';
import { TaskBatch } from './task-batch.service';
import { TaskPage } from './task-page.service';
import { TaskProposals } from './task-proposal.service';

const reread = (controller: DeskController, id: string): Promise<TaskResponse> => controller.page(id);

/** The desk of a unit's leaders: what waits, what the desk officer prepared, many at once, and work that changes hands. */
@ApiTags('remediation')
@Controller()
export class DeskController {
  constructor(
    private readonly desk: DeskReadModel,
    private readonly pages: TaskPage,
    private readonly proposals: TaskProposals,
    private readonly assignment: TaskAssignment,
    private readonly batches: TaskBatch,
    private readonly handOvers: HandOvers,
  ) {}

  @Get('desk/tasks')
  @ApiOperation({ summary: 'Lists the tasks on the desk of a unit’s leaders.' })
  @Requires('remediation.read-task')
  @ApiOkResponse({ type: DeskListResponse })
  list(@Query() query: ListDeskQuery): Promise<JsonText> {
    return this.desk.list(query);
  }

  @Get('desk/counts')
  @ApiOperation({ summary: 'Counts what lies on the desk.' })
  @Requires('remediation.read-task')
  @ApiOkResponse({ type: DeskCountsResponse })
  counts(): Promise<JsonText> {
    return this.desk.counts();
  }

  @Post('tasks/batch')
  @ApiOperation({ summary: 'Does the same act to many tasks, each for itself, and tells of each how it went.' })
  @HttpCode(200)
  @Requires('remediation.assign')
  @UnitMode('none')
  @ApiOkResponse({ type: BatchResponse })
  batch(
    @Body() body: BatchRequest,
    @CurrentActing() acting: Acting,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<BatchResponse> {
    return this.batches.run(body, acting, languageOf(acceptLanguage));
  }

  @Post('tasks/:id/proposals')
  @ApiOperation({ summary: 'Puts a proposal on the task for a leader to decide, in place of an earlier one.' })
  @HttpCode(200)
  @Requires('remediation.prepare')
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async propose(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() body: ProposeRequest,
  ): Promise<TaskResponse> {
    await this.proposals.propose(id, version, body);
    return this.pages.of(id);
  }

  @Post('tasks/:id/refuse-proposal')
  @ApiOperation({ summary: 'Puts what was proposed aside, with a reason.' })
  @HttpCode(200)
  @Requires('remediation.sign')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async refuse(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() { reason }: ReasonRequest,
  ): Promise<TaskResponse> {
    await this.proposals.refuse(id, version, reason);
    return this.pages.of(id);
  }

  @Post('tasks/:id/undo-assign')
  @ApiOperation({ summary: 'Takes one’s own first assignment back within a minute.' })
  @HttpCode(200)
  @Requires('remediation.assign')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async undoAssign(@Param() { id }: IdPath, @IfMatch() version: string): Promise<TaskResponse> {
    await this.assignment.undo(id, version);
    return this.pages.of(id);
  }

  @Get('hand-overs/holders')
  @ApiOperation({ summary: 'Lists whose open work could be handed over.' })
  @Requires('remediation.sign')
  @ApiOkResponse({ type: HoldersResponse })
  holders(): Promise<JsonText> {
    return this.desk.holders();
  }

  @Post('hand-overs')
  @ApiOperation({ summary: 'Hands the open work of one person over to another.' })
  @Requires('remediation.sign')
  @ApiCreatedResponse({ type: HandOverResponse })
  handOver(@Body() body: HandOverRequest): Promise<HandOverResponse> {
    return this.handOvers.make(body);
  }

  page(id: string): Promise<TaskResponse> {
    return this.pages.of(id);
  }
}
