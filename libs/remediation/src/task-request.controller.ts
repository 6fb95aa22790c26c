import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, IfMatch, Requires, Versioned, type JsonText } from '@app/platform';
import { AnswerTaskRequest, AskTaskRequest, ListRequestsQuery } from './dto/task-request.requests';
import { RequestCountsResponse, RequestListResponse, RequestRowResponse } from './dto/task-request.response';
import { TaskResponse } from './dto/task.response';
import { TaskAnswering } from './task-answering.service';
import { TaskAsking } from './task-asking.service';
import { TaskPage } from './task-page.service';
import { TaskRequestReadModel } from './task-request.read-model';

const reread = (controller: TaskRequestController, id: string): Promise<JsonText> => controller.one({ id });

@ApiTags('remediation')
@Controller()
export class TaskRequestController {
  constructor(
    private readonly rows: TaskRequestReadModel,
    private readonly pages: TaskPage,
    private readonly asking: TaskAsking,
    private readonly answering: TaskAnswering,
  ) {}

  @Get('task-requests')
  @ApiOperation({ summary: 'Lists what units have asked about their tasks.' })
  @Requires('remediation.read-task')
  @ApiOkResponse({ type: RequestListResponse })
  list(@Query() query: ListRequestsQuery): Promise<JsonText> {
    return this.rows.list(query);
  }

  @Get('task-requests/counts')
  @ApiOperation({ summary: 'Counts what waits for the reader’s answer, up to 100.' })
  @Requires('remediation.answer-request')
  @ApiOkResponse({ type: RequestCountsResponse })
  counts(): Promise<JsonText> {
    return this.rows.counts();
  }

  @Get('task-requests/:id')
  @ApiOperation({ summary: 'Shows one request with its answer.' })
  @Requires('remediation.read-task')
  @ApiOkResponse({ type: RequestRowResponse })
  one(@Param() { id }: IdPath): Promise<JsonText> {
    return this.rows.one(id);
  }

  @Post('tasks/:id/requests')
  @ApiOperation({ summary: 'Asks about a task, such as for a later due date.' })
  @HttpCode(200)
  @Requires('remediation.ask')
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async ask(@Param() { id }: IdPath, @IfMatch() version: string, @Body() body: AskTaskRequest): Promise<TaskResponse> {
    await this.asking.ask(id, version, body);
    return this.pages.of(id);
  }

  @Post('task-requests/:id/answer')
  @ApiOperation({ summary: 'Answers what a unit asked; a later due date that is granted holds at once.' })
  @HttpCode(200)
  @Requires('remediation.answer-request')
  @Command(reread)
  @ApiOkResponse({ type: RequestRowResponse })
  async answer(@Param() { id }: IdPath, @Body() body: AnswerTaskRequest): Promise<JsonText> {
    await this.answering.answer(id, body);
    return this.rows.one(id);
  }
}
