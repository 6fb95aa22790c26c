import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, Requires } from '@app/platform';
import { AssignDutyRequest, DutiesQuery, EndDutyRequest, SetDutyListRequest } from './dto/duty.requests';
import { DutyMatrixResponse } from './dto/duty.response';
import { DutyMatrix } from './duty-matrix.service';
import { DutyService } from './duty.service';

/** Rõ người, rõ việc: what a unit has to do and who does it. */
@ApiTags('roster')
@Controller()
export class DutyController {
  constructor(
    private readonly matrix: DutyMatrix,
    private readonly duties: DutyService,
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
