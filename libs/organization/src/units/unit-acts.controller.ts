import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Confirmed, Requires, Whole, type JsonText } from '@app/platform';
import {
  CreateUnitRequest,
  DescribeUnitRequest,
  EndUnitRequest,
  MergeUnitsRequest,
  RenameUnitRequest,
  ReopenUnitRequest,
  UnitTreeQuery,
} from '../dto/unit.requests';
import { SetWorkingHoursRequest } from '../dto/working-hours.requests';
import { UnitRecordResponse, UnitTreeResponse } from '../dto/unit-record.response';
import { WorkingHoursService } from '../working-hours.service';
import { UnitActs } from './unit-acts.service';
import { UnitEnding } from './unit-ending.service';
import { UnitMerger } from './unit-merger.service';
import { UnitRecordReadModel } from './unit-record.read-model';

export class UnitRecordPath {
  @Whole({ min: 1, max: 2_147_483_647, fromText: true })
  id!: number;
}

/** Units as whoever sets up the office sees and changes them. */
@ApiTags('organization')
@Controller()
export class UnitActsController {
  constructor(
    private readonly acts: UnitActs,
    private readonly ending: UnitEnding,
    private readonly merger: UnitMerger,
    private readonly rows: UnitRecordReadModel,
    private readonly hours: WorkingHoursService,
  ) {}

  @Get('unit-tree')
  @ApiOperation({
    summary:
      'Lists the units of the authority as they were on a day; without one all of them, those that have ended included.',
  })
  @Requires('organization.manage-units')
  @ApiOkResponse({ type: UnitTreeResponse })
  tree(@Query() { on }: UnitTreeQuery): Promise<JsonText> {
    return this.rows.tree(on ?? null);
  }

  @Get('units/:id/record')
  @ApiOperation({ summary: 'Shows one unit with its names, its acts and what is open there.' })
  @Requires('organization.manage-units')
  @ApiOkResponse({ type: UnitRecordResponse })
  record(@Param() { id }: UnitRecordPath): Promise<UnitRecordResponse> {
    return this.rows.record(id);
  }

  @Post('units')
  @ApiOperation({ summary: 'Creates a unit below another, by a decision.' })
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async create(@Body() body: CreateUnitRequest): Promise<UnitRecordResponse> {
    return this.rows.record(await this.acts.create(body));
  }

  @Post('units/:id/rename')
  @ApiOperation({
    summary: 'Gives the unit another name from a day on.',
    description: 'Papers that are locked keep the one of their day.',
  })
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async rename(@Param() { id }: UnitRecordPath, @Body() body: RenameUnitRequest): Promise<UnitRecordResponse> {
    await this.acts.rename(id, body);
    return this.rows.record(id);
  }

  @Post('units/:id/contact')
  @ApiOperation({
    summary: 'Says how the unit is reached and what it is called in short, all of it as it is from now on.',
  })
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async describe(@Param() { id }: UnitRecordPath, @Body() body: DescribeUnitRequest): Promise<UnitRecordResponse> {
    await this.acts.describe(id, body);
    return this.rows.record(id);
  }

  @Post('units/:id/end')
  @ApiOperation({
    summary: 'Ends the unit: merges it into one that is there or splits it among several, who take its open work.',
  })
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async end(@Param() { id }: UnitRecordPath, @Body() body: EndUnitRequest): Promise<UnitRecordResponse> {
    await this.ending.end(id, body);
    return this.rows.record(id);
  }

  @Post('units/merge')
  @ApiOperation({
    summary: 'Merges several units into one by one decision: a new one, or one that is there.',
    description: 'All of them or none; people, accounts and open work go along as when each ends alone.',
  })
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async merge(@Body() body: MergeUnitsRequest): Promise<UnitRecordResponse> {
    return this.rows.record(await this.merger.merge(body));
  }

  @Post('units/:id/working-hours')
  @ApiOperation({
    summary: 'Sets the hours of its working day from a day on.',
    description: 'Those of the unit at the top hold where a unit and its body have none.',
  })
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async setHours(@Param() { id }: UnitRecordPath, @Body() body: SetWorkingHoursRequest): Promise<UnitRecordResponse> {
    await this.hours.setOf(id, body);
    return this.rows.record(id);
  }

  @Post('units/:id/reopen')
  @ApiOperation({ summary: 'Takes an ending back that was a mistake.' })
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async reopen(@Param() { id }: UnitRecordPath, @Body() body: ReopenUnitRequest): Promise<UnitRecordResponse> {
    await this.acts.reopen(id, body);
    return this.rows.record(id);
  }
}
