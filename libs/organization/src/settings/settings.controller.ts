import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, Requires } from '@app/platform';
import { SetSettingRequest, SettingPath } from '../dto/setting.requests';
import { SettingListResponse, SettingResponse } from '../dto/setting.response';
import { SettingChanges } from './setting-changes.service';
import { SettingsReadModel } from './settings.read-model';

const reread = (controller: SettingsController, id: string): Promise<SettingResponse> => controller.ofValue(id);

@ApiTags('organization')
@Controller()
export class SettingsController {
  constructor(
    private readonly rows: SettingsReadModel,
    private readonly changes: SettingChanges,
  ) {}

  @Get('settings')
  @ApiOperation({
    summary: 'Lists what the office can set: the default, what holds today, what is planned, what has been.',
  })
  @Requires('organization.manage-settings')
  @ApiOkResponse({ type: SettingListResponse })
  list(): Promise<SettingListResponse> {
    return this.rows.all();
  }

  @Post('settings/:key/values')
  @ApiOperation({ summary: 'Gives a setting a value from a day on.' })
  @HttpCode(200)
  @Requires('organization.manage-settings')
  @Confirmed()
  @ApiOkResponse({ type: SettingResponse })
  async set(@Param() { key }: SettingPath, @Body() body: SetSettingRequest): Promise<SettingResponse> {
    await this.changes.set(key, body);
    return this.rows.one(key);
  }

  @Post('setting-values/:id/withdraw')
  @ApiOperation({ summary: 'Takes back a value that has not begun yet.' })
  @HttpCode(200)
  @Requires('organization.manage-settings')
  @Confirmed()
  @Command(reread)
  @ApiOkResponse({ type: SettingResponse })
  async withdraw(@Param() { id }: IdPath): Promise<SettingResponse> {
    await this.changes.withdraw(id);
    return this.ofValue(id);
  }

  ofValue(id: string): Promise<SettingResponse> {
    return this.rows.ofValue(id);
  }
}
