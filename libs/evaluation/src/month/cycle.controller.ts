import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApplicationLock, Command, Confirmed, IdPath, Requires, type JsonText } from '@app/platform';
import { CycleOpening } from './cycle-opening.service';
import { CycleQuery, NameSuperiorRequest, OpenCycleRequest, RemarkRequest } from './dto/month.requests';
import { CycleListResponse, CyclePageResponse } from './dto/cycle.response';
import { EvaluationLookup } from './evaluation-lookup';
import { MonthLock } from './month-lock.service';
import { MonthOffice } from './month-office.service';
import { MonthReadModel } from './month.read-model';

/** A body's months: opened, followed, closed. */
@ApiTags('evaluation')
@Controller()
export class CycleController {
  constructor(
    private readonly opening: CycleOpening,
    private readonly closing: MonthLock,
    private readonly office: MonthOffice,
    private readonly rows: MonthReadModel,
    private readonly lookup: EvaluationLookup,
    private readonly visible: ApplicationLock,
  ) {}

  @Get('evaluation-cycles')
  @ApiOperation({ summary: 'Lists the months of the bodies in reach, with how far each has come.' })
  @Requires('evaluation.read')
  @ApiOkResponse({ type: CycleListResponse })
  list(@Query() query: CycleQuery): Promise<JsonText> {
    return this.rows.cycles(query);
  }

  @Get('evaluation-cycles/:id')
  @ApiOperation({ summary: 'Shows a body’s month with everybody in it and who is behind.' })
  @Requires('evaluation.read')
  @ApiOkResponse({ type: CyclePageResponse })
  async page(@Param() { id }: IdPath): Promise<CyclePageResponse> {
    return this.visible.requireVisible(await this.rows.cycle(id), () => true);
  }

  @Post('evaluation-cycles')
  @ApiOperation({ summary: 'Opens a month of a body; the present one opens by itself.' })
  @HttpCode(200)
  @Requires('evaluation.run')
  @ApiOkResponse({ type: CyclePageResponse })
  async open(@Body() body: OpenCycleRequest): Promise<CyclePageResponse> {
    return this.page({ id: await this.opening.open(body) });
  }

  @Post('evaluation-cycles/:id/lock')
  @ApiOperation({ summary: 'Computes and closes everybody’s month, in one transaction.' })
  @HttpCode(200)
  @Requires('evaluation.lock')
  @Confirmed()
  @Command<CycleController>((self, id) => self.page({ id }))
  @ApiOkResponse({ type: CyclePageResponse })
  async lock(@Param() { id }: IdPath): Promise<CyclePageResponse> {
    await this.closing.lock(await this.lookup.cycle(id, 'write'));
    return this.page({ id });
  }

  @Put('evaluations/:id/remarks')
  @ApiOperation({ summary: 'Writes down what the unit’s meeting and the Party cell remarked.' })
  @Requires('evaluation.run')
  @Command<CycleController>((self, id) => self.cycleOf(id))
  @ApiOkResponse({ type: CyclePageResponse })
  async remark(@Param() { id }: IdPath, @Body() body: RemarkRequest): Promise<CyclePageResponse> {
    await this.office.remark(id, body);
    return this.cycleOf(id);
  }

  @Put('evaluations/:id/superior')
  @ApiOperation({ summary: 'Says who assesses somebody, where the posts do not say it.' })
  @Requires('evaluation.run')
  @Command<CycleController>((self, id) => self.cycleOf(id))
  @ApiOkResponse({ type: CyclePageResponse })
  async nameSuperior(@Param() { id }: IdPath, @Body() body: NameSuperiorRequest): Promise<CyclePageResponse> {
    await this.office.nameSuperior(id, body);
    return this.cycleOf(id);
  }

  private async cycleOf(id: string): Promise<CyclePageResponse> {
    const { cycle } = await this.lookup.reached(id);
    return this.page({ id: cycle.id });
  }
}
