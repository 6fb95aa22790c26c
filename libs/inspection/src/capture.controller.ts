import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, MayBeVersioned, Requires, SeenVersion, type JsonText } from '@app/platform';
import { AnswerService } from './answer.service';
import { CaptureReadModel } from './capture.read-model';
import { AnswerPath, AnswerRequest, RollCallRequest, TeamMemberPath } from './dto/capture.requests';
import { AnswerResponse, RollCallResponse, RosterResponse, StartResponse } from './dto/capture.response';
import { JoinTeamRequest, RepresentativeRequest, StartQuery } from './dto/inspection.requests';
import { InspectionResponse } from './dto/inspection.response';
import { InspectionService } from './inspection.service';
import { RollCallService } from './roll-call.service';
import { TeamService } from './team.service';

const page = (controller: CaptureController, id: string): Promise<InspectionResponse> => controller.visit(id);
const roll = (controller: CaptureController, id: string): Promise<RollCallResponse> => controller.rollOf(id);

/** What is noted during a visit, beside its findings. */
@ApiTags('inspection')
@Controller('inspections')
export class CaptureController {
  constructor(
    private readonly rows: CaptureReadModel,
    private readonly inspections: InspectionService,
    private readonly answers: AnswerService,
    private readonly rollCalls: RollCallService,
    private readonly team: TeamService,
  ) {}

  @Get('start')
  @ApiOperation({
    summary: 'Shows what a visit to the unit is likely to begin with, and what stands from the last one.',
  })
  @Requires('inspection.open')
  @ApiOkResponse({ type: StartResponse })
  start(@Query() { unitId }: StartQuery): Promise<JsonText> {
    return this.rows.start(unitId);
  }

  @Get(':id/roster')
  @ApiOperation({ summary: 'Lists who may be called over or named in a finding while the visit is under way.' })
  @Requires('inspection.record-finding')
  @ApiOkResponse({ type: RosterResponse })
  roster(@Param() { id }: IdPath): Promise<JsonText> {
    return this.rows.roster(id);
  }

  @Put(':id/answers/:itemId')
  @ApiOperation({ summary: 'Answers one item; without If-Match nobody else’s answer is overwritten.' })
  @Requires('inspection.record-finding')
  @MayBeVersioned()
  @ApiOkResponse({ type: AnswerResponse })
  answer(
    @Param() { id, itemId }: AnswerPath,
    @SeenVersion() seen: string | null,
    @Body() body: AnswerRequest,
  ): Promise<AnswerResponse> {
    return this.answers.answer(id, itemId, body, seen);
  }

  @Post(':id/roll-call')
  @ApiOperation({ summary: 'Notes who was counted as what; of each person the latest count stands.' })
  @HttpCode(200)
  @Requires('inspection.record-finding')
  @Command(roll)
  @ApiOkResponse({ type: RollCallResponse })
  async rollCall(@Param() { id }: IdPath, @Body() { entries }: RollCallRequest): Promise<RollCallResponse> {
    await this.rollCalls.call(id, entries);
    return this.rollOf(id);
  }

  @Post(':id/team')
  @ApiOperation({ summary: 'Takes somebody of the inspecting body into the team of the visit.' })
  @HttpCode(200)
  @Requires('inspection.record-finding')
  @Command(page)
  @ApiOkResponse({ type: InspectionResponse })
  async join(@Param() { id }: IdPath, @Body() body: JoinTeamRequest): Promise<InspectionResponse> {
    await this.team.join(id, body);
    return this.visit(id);
  }

  @Post(':id/team/:staffMemberId/remove')
  @ApiOperation({ summary: 'Takes a deputy or member out of the team; head and secretary stay.' })
  @HttpCode(200)
  @Requires('inspection.record-finding')
  @Command(page)
  @ApiOkResponse({ type: InspectionResponse })
  async leave(@Param() { id, staffMemberId }: TeamMemberPath): Promise<InspectionResponse> {
    await this.team.leave(id, staffMemberId);
    return this.visit(id);
  }

  @Post(':id/representative')
  @ApiOperation({ summary: 'Notes who receives the team for the unit.' })
  @HttpCode(200)
  @Requires('inspection.record-finding')
  @Command(page)
  @ApiOkResponse({ type: InspectionResponse })
  async represent(@Param() { id }: IdPath, @Body() body: RepresentativeRequest): Promise<InspectionResponse> {
    await this.team.represent(id, body);
    return this.visit(id);
  }

  visit(id: string): Promise<InspectionResponse> {
    return this.inspections.page(id);
  }

  rollOf(id: string): Promise<RollCallResponse> {
    return this.rows.rollCall(id);
  }
}
