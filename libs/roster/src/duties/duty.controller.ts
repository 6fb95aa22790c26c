import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, Requires } from '@app/platform';
import {
  AssignDutyRequest,
  DutiesQuery,
  EndDutyRequest,
  SetDutyListRequest,
  WithdrawDutyListRequest,
} from './dto/duty.requests';
import { EndJobPositionRequest, SetJobPositionRequest } from './dto/job-position.requests';
import { DutyMatrixResponse } from './dto/duty.response';
import { DutyMatrix } from './duty-matrix.service';
import { DutyService } from './duty.service';
import { JobPositions } from './job-position.service';

/** Rõ người, rõ việc: what a unit has to do and who does it. */
@ApiTags('roster')
@Controller()
export class DutyController {
  constructor(
    private readonly matrix: DutyMatrix,
    private readonly duties: DutyService,
    private readonly positions: JobPositions,
  ) {}

  @Get('duties')
  @ApiOperation({
    summary: 'Shows who does what in a unit and its divisions on a day, and where nobody or more than one does.',
  })
  @Requires('roster.read-staff')
  @ApiOkResponse({ type: DutyMatrixResponse })
  of(@Query() query: DutiesQuery): Promise<DutyMatrixResponse> {
    return this.matrix.of(query);
  }

  @Post('duty-lists')
  @ApiOperation({ summary: 'Enters what the unit has to do, as a version of its working regulation says it.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @ApiOkResponse({ type: DutyMatrixResponse })
  async setList(@Body() input: SetDutyListRequest): Promise<DutyMatrixResponse> {
    return this.matrix.of({ unitId: await this.duties.setList(input), onDay: input.validFrom });
  }

  @Post('duty-lists/:id/withdraw')
  @ApiOperation({ summary: 'Takes the last version of a list back that was a mistake; the one before goes on.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @Command<DutyController>(async (self, id) => self.matrix.of({ unitId: await self.duties.unitOfList(id) }))
  @ApiOkResponse({ type: DutyMatrixResponse })
  async withdrawList(
    @Param() { id }: IdPath,
    @Body() { reason }: WithdrawDutyListRequest,
  ): Promise<DutyMatrixResponse> {
    return this.matrix.of({ unitId: await this.duties.withdrawList(id, reason) });
  }

  @Post('job-positions')
  @ApiOperation({ summary: 'Enters that a unit has a job position from a day on.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @ApiOkResponse({ type: DutyMatrixResponse })
  async setPosition(@Body() input: SetJobPositionRequest): Promise<DutyMatrixResponse> {
    return this.matrix.of({ unitId: await this.positions.set(input), onDay: input.validFrom });
  }

  @Post('job-positions/:id/end')
  @ApiOperation({ summary: 'Ends a job position from a day on.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @Command<DutyController>(async (self, id) => self.matrix.of({ unitId: await self.positions.unitOfPosition(id) }))
  @ApiOkResponse({ type: DutyMatrixResponse })
  async endPosition(@Param() { id }: IdPath, @Body() input: EndJobPositionRequest): Promise<DutyMatrixResponse> {
    return this.matrix.of({ unitId: await this.positions.end(id, input) });
  }

  @Post('duty-assignments')
  @ApiOperation({ summary: 'Gives a duty to a person from a day on.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @ApiOkResponse({ type: DutyMatrixResponse })
  async assign(@Body() input: AssignDutyRequest): Promise<DutyMatrixResponse> {
    return this.matrix.of({ unitId: await this.duties.assign(input), onDay: input.startsOn });
  }

  @Post('duty-assignments/:id/end')
  @ApiOperation({ summary: 'Ends that a person has a duty, from a day on.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @Command<DutyController>((self, id) => self.ofAssignment(id))
  @ApiOkResponse({ type: DutyMatrixResponse })
  async end(@Param() { id }: IdPath, @Body() input: EndDutyRequest): Promise<DutyMatrixResponse> {
    return this.matrix.of({ unitId: await this.duties.end(id, input) });
  }

  private async ofAssignment(id: string): Promise<DutyMatrixResponse> {
    return this.matrix.of({ unitId: await this.duties.unitOfAssignment(id) });
  }
}
