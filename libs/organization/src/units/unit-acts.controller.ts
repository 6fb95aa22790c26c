import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Confirmed, Requires, Whole, type JsonText } from '@app/platform';
import { CreateUnitRequest, EndUnitRequest, RenameUnitRequest, ReopenUnitRequest } from '../dto/unit.requests';
import { SetWorkingHoursRequest } from '../dto/working-hours.requests';
import { UnitRecordResponse, UnitTreeResponse } from '../dto/unit-record.response';
import { WorkingHoursService } from '../working-hours.service';
import { UnitActs } from './unit-acts.service';
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
    private readonly rows: UnitRecordReadModel,
    private readonly hours: WorkingHoursService,
  ) {}

  /** All units of the authority, those that have ended included. */
  @Get('unit-tree')
  @Requires('organization.manage-units')
  @ApiOkResponse({ type: UnitTreeResponse })
  tree(): Promise<JsonText> {
    return this.rows.tree();
  }

  /** One unit with its names, its acts and what is open there. */
  @Get('units/:id/record')
  @Requires('organization.manage-units')
  @ApiOkResponse({ type: UnitRecordResponse })
  record(@Param() { id }: UnitRecordPath): Promise<UnitRecordResponse> {
    return this.rows.record(id);
  }

  @Post('units')
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async create(@Body() body: CreateUnitRequest): Promise<UnitRecordResponse> {
    return this.rows.record(await this.acts.create(body));
  }

  /** Gives the unit another name from a day on; papers that are locked keep the one of their day. */
  @Post('units/:id/rename')
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async rename(@Param() { id }: UnitRecordPath, @Body() body: RenameUnitRequest): Promise<UnitRecordResponse> {
    await this.acts.rename(id, body);
    return this.rows.record(id);
  }

  /** Ends the unit; its open work goes to whoever succeeds it. */
  @Post('units/:id/end')
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async end(@Param() { id }: UnitRecordPath, @Body() body: EndUnitRequest): Promise<UnitRecordResponse> {
    await this.acts.end(id, body);
    return this.rows.record(id);
  }

  /** Sets the hours of its working day from a day on; those of the unit at the top hold where a unit and its body have none. */
  @Post('units/:id/working-hours')
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async setHours(@Param() { id }: UnitRecordPath, @Body() body: SetWorkingHoursRequest): Promise<UnitRecordResponse> {
    await this.hours.setOf(id, body);
    return this.rows.record(id);
  }

  /** Takes an ending back that was a mistake. */
  @Post('units/:id/reopen')
  @HttpCode(200)
  @Requires('organization.manage-units')
  @Confirmed()
  @ApiOkResponse({ type: UnitRecordResponse })
  async reopen(@Param() { id }: UnitRecordPath, @Body() body: ReopenUnitRequest): Promise<UnitRecordResponse> {
    await this.acts.reopen(id, body);
    return this.rows.record(id);
  }
}
