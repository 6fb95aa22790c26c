import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, Requires } from '@app/platform';
import { EnterUnitGradeRequest, UnitGradesQuery, WithdrawUnitGradeRequest } from './dto/unit-grade.requests';
import { UnitGradesOfYearResponse, UnitGradesResponse } from './dto/unit-grade.response';
import { ExcellentShare } from './excellent-share.service';
import { UnitGrades } from './unit-grades.service';

/** What units' own years were graded, above which their heads are not. */
@ApiTags('evaluation')
@Controller('unit-grades')
export class UnitGradeController {
  constructor(
    private readonly grades: UnitGrades,
    private readonly share: ExcellentShare,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Shows what a unit and those directly beneath it were graded in a year.' })
  @Requires('evaluation.read-year')
  @ApiOkResponse({ type: UnitGradesResponse })
  async list(@Query() query: UnitGradesQuery): Promise<UnitGradesResponse> {
    const page = await this.grades.list(query);
    return { ...page, excellentShare: await this.share.of(query.unitId, page.year) };
  }

  @Post()
  @ApiOperation({
    summary: 'Enters what a unit was graded by who is above it.',
    description: 'A later decision takes the place of the entry before it, which stays to be read.',
  })
  @HttpCode(200)
  @Requires('evaluation.enter-unit-grade')
  @ApiOkResponse({ type: UnitGradesOfYearResponse })
  async enter(@Body() input: EnterUnitGradeRequest): Promise<UnitGradesOfYearResponse> {
    return this.grades.ofYear(await this.grades.enter(input));
  }

  @Post(':id/withdraw')
  @ApiOperation({
    summary: 'Says that a unit’s grade does not hold.',
    description: 'It stays to be read, with the reason.',
  })
  @HttpCode(200)
  @Requires('evaluation.enter-unit-grade')
  @Command<UnitGradeController>((self, id) => self.again(id))
  @ApiOkResponse({ type: UnitGradesOfYearResponse })
  async withdraw(
    @Param() { id }: IdPath,
    @Body() { reason }: WithdrawUnitGradeRequest,
  ): Promise<UnitGradesOfYearResponse> {
    return this.grades.ofYear(await this.grades.withdraw(id, reason));
  }

  private async again(id: string): Promise<UnitGradesOfYearResponse> {
    return this.grades.ofYear(await this.grades.get(id));
  }
}
