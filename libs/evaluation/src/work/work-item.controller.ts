import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, ListCommand, Requires, type JsonText } from '@app/platform';
import {
  AcceptWorkRequest,
  AnswerCauseRequest,
  AssignWorkRequest,
  GiveAwayRequest,
  ListWorkQuery,
  ReturnWorkRequest,
  WithdrawWorkRequest,
} from './dto/work-item.requests';
import { WorkItemListResponse, WorkItemsResponse } from './dto/work.response';
import { WorkAcceptance } from './work-acceptance.service';
import { WorkAssignment } from './work-assignment.service';
import { WorkReadModel } from './work.read-model';

/** The work of a unit's people, for whoever answers for the unit. */
@ApiTags('evaluation')
@Controller()
export class WorkItemController {
  constructor(
    private readonly assignment: WorkAssignment,
    private readonly acceptance: WorkAcceptance,
    private readonly rows: WorkReadModel,
  ) {}

  @Get('work-items')
  @ApiOperation({ summary: 'Lists the work of a unit’s people in a month, in the order of their days.' })
  @Requires('evaluation.read-work')
  @ApiOkResponse({ type: WorkItemListResponse })
  list(@Query() query: ListWorkQuery): Promise<JsonText> {
    return this.rows.ofUnit(query);
  }

  @Get('tasks/:id/work')
  @ApiOperation({ summary: 'Shows as which work of whom a task after an inspection counts.' })
  @Requires('evaluation.read-work')
  @ApiOkResponse({ type: WorkItemsResponse })
  ofTask(@Param() { id }: IdPath): Promise<JsonText> {
    return this.rows.ofTask(id);
  }

  @Post('work-items')
  @ApiOperation({ summary: 'Gives one work to one person or to several.' })
  @HttpCode(200)
  @Requires('evaluation.assign-work')
  @ApiOkResponse({ type: WorkItemsResponse })
  async assign(@Body() input: AssignWorkRequest): Promise<WorkItemsResponse> {
    return this.of(await this.assignment.assign(input));
  }

  @Post('work-items/accept')
  @ApiOperation({ summary: 'Accepts reported work, with what failed and what was late: all of it or none.' })
  @HttpCode(200)
  @Requires('evaluation.assign-work')
  @ListCommand<WorkItemController, AcceptWorkRequest>((self, { items }) => self.of(items.map(({ id }) => id)))
  @ApiOkResponse({ type: WorkItemsResponse })
  async accept(@Body() { items }: AcceptWorkRequest): Promise<WorkItemsResponse> {
    return this.of(await this.acceptance.accept(items));
  }

  @Post('work-items/:id/return')
  @ApiOperation({ summary: 'Returns reported or accepted work with a reason.' })
  @HttpCode(200)
  @Requires('evaluation.assign-work')
  @Command<WorkItemController>((self, id) => self.of([id]))
  @ApiOkResponse({ type: WorkItemsResponse })
  async return(@Param() { id }: IdPath, @Body() input: ReturnWorkRequest): Promise<WorkItemsResponse> {
    await this.acceptance.return(id, input);
    return this.of([id]);
  }

  @Post('work-items/:id/give-away')
  @ApiOperation({ summary: 'Gives pieces that somebody cannot finish to another, who takes them over.' })
  @HttpCode(200)
  @Requires('evaluation.assign-work')
  @Command<WorkItemController>((self, id) => self.of([id]))
  @ApiOkResponse({ type: WorkItemsResponse })
  async giveAway(@Param() { id }: IdPath, @Body() input: GiveAwayRequest): Promise<WorkItemsResponse> {
    await this.assignment.giveAway(id, input);
    return this.of([id]);
  }

  @Post('work-items/:id/withdraw')
  @ApiOperation({ summary: 'Takes back work that was given by mistake.' })
  @HttpCode(200)
  @Requires('evaluation.assign-work')
  @Command<WorkItemController>((self, id) => self.of([id]))
  @ApiOkResponse({ type: WorkItemsResponse })
  async withdraw(@Param() { id }: IdPath, @Body() { reason }: WithdrawWorkRequest): Promise<WorkItemsResponse> {
    await this.assignment.withdraw(id, reason);
    return this.of([id]);
  }

  @Post('work-marks/:id/answer')
  @ApiOperation({ summary: 'Confirms or denies that the cause of a delay or an error was objective.' })
  @HttpCode(200)
  @Requires('evaluation.assign-work')
  @Command<WorkItemController>((self, id) => self.ofMark(id))
  @ApiOkResponse({ type: WorkItemsResponse })
  async answer(@Param() { id }: IdPath, @Body() input: AnswerCauseRequest): Promise<WorkItemsResponse> {
    return this.of([await this.acceptance.answer(id, input)]);
  }

  private async of(ids: readonly string[]): Promise<WorkItemsResponse> {
    return { items: await this.rows.ofOthers(ids) };
  }

  private async ofMark(id: string): Promise<WorkItemsResponse> {
    return this.of([await this.acceptance.workOf(id)]);
  }
}
