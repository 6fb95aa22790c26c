import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, IfMatch, Requires, Versioned, type JsonText } from '@app/platform';
import {
  AssignTaskRequest,
  ConfirmTaskRequest,
  DeferTaskRequest,
  ListTasksQuery,
  ReasonRequest,
  ReopenTaskRequest,
  SubmitProofRequest,
} from './dto/task.requests';
import { TaskCountsResponse, TaskListResponse, TaskResponse } from './dto/task.response';
import { TaskAssignment } from './task-assignment.service';
import { TaskCourse } from './task-course.service';
import { TaskPage } from './task-page.service';
import { TaskReadModel } from './task.read-model';
import { TaskService } from './task.service';

const reread = (controller: TaskController, id: string): Promise<TaskResponse> => controller.page({ id });

@ApiTags('remediation')
@Controller('tasks')
export class TaskController {
  constructor(
    private readonly lists: TaskReadModel,
    private readonly pages: TaskPage,
    private readonly tasks: TaskService,
    private readonly assignment: TaskAssignment,
    private readonly course: TaskCourse,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lists tasks in the order of their due dates.' })
  @Requires('remediation.read-task')
  @ApiOkResponse({ type: TaskListResponse })
  list(@Query() query: ListTasksQuery): Promise<JsonText> {
    return this.lists.list(query);
  }

  @Get('counts')
  @ApiOperation({ summary: 'Counts what each list of tasks holds, up to 100.' })
  @Requires('remediation.read-task')
  @ApiOkResponse({ type: TaskCountsResponse })
  counts(): Promise<JsonText> {
    return this.lists.counts();
  }

  @Get(':id')
  @ApiOperation({ summary: 'Shows one task with its course, proofs and what the reader may do next.' })
  @Requires('remediation.read-task')
  @ApiOkResponse({ type: TaskResponse })
  page(@Param() { id }: IdPath): Promise<TaskResponse> {
    return this.pages.of(id);
  }

  @Post(':id/assign')
  @ApiOperation({ summary: 'Gives the task to a person or to a unit.' })
  @HttpCode(200)
  @Requires('remediation.assign')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async assign(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() body: AssignTaskRequest,
  ): Promise<TaskResponse> {
    await this.assignment.assign(id, version, body.assignee, body.note);
    return this.pages.of(id);
  }

  @Post(':id/proofs')
  @ApiOperation({ summary: 'Hands in proof of what was done, for the chair to sign.' })
  @HttpCode(200)
  @Requires('remediation.submit-proof')
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async submitProof(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() body: SubmitProofRequest,
  ): Promise<TaskResponse> {
    await this.tasks.submitProof(id, version, body);
    return this.pages.of(id);
  }

  @Post(':id/sign')
  @ApiOperation({ summary: 'Signs the proof, which goes to the inspecting body.' })
  @HttpCode(200)
  @Requires('remediation.sign')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async sign(@Param() { id }: IdPath, @IfMatch() version: string): Promise<TaskResponse> {
    await this.tasks.sign(id, version);
    return this.pages.of(id);
  }

  @Post(':id/send-back')
  @ApiOperation({ summary: 'Sends the proof back inside of the unit, with a reason.' })
  @HttpCode(200)
  @Requires('remediation.sign')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async sendBack(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() { reason }: ReasonRequest,
  ): Promise<TaskResponse> {
    await this.tasks.sendBack(id, version, reason);
    return this.pages.of(id);
  }

  @Post(':id/confirm')
  @ApiOperation({ summary: 'Ends the following from outside of the unit, and says with which outcome.' })
  @HttpCode(200)
  @Requires('remediation.verify')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async confirm(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() { closedAs = 'FIXED', note }: ConfirmTaskRequest,
  ): Promise<TaskResponse> {
    await this.tasks.confirm(id, version, { closedAs, note });
    return this.pages.of(id);
  }

  @Post(':id/return')
  @ApiOperation({ summary: 'Returns the task to the unit as not put right, with a reason.' })
  @HttpCode(200)
  @Requires('remediation.verify')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async return(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() { reason }: ReasonRequest,
  ): Promise<TaskResponse> {
    await this.tasks.return(id, version, reason);
    return this.pages.of(id);
  }

  @Post(':id/defer')
  @ApiOperation({
    summary: 'Puts the task off until a day, on which it comes back with the working days that it had left.',
  })
  @HttpCode(200)
  @Requires('remediation.verify')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async defer(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() body: DeferTaskRequest,
  ): Promise<TaskResponse> {
    await this.course.defer(id, version, body);
    return this.pages.of(id);
  }

  @Post(':id/reopen')
  @ApiOperation({ summary: 'Takes a closed task up again, with a reason and a term of its own.' })
  @HttpCode(200)
  @Requires('remediation.verify')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: TaskResponse })
  async reopen(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() body: ReopenTaskRequest,
  ): Promise<TaskResponse> {
    await this.course.reopen(id, version, body);
    return this.pages.of(id);
  }
}
