import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPath, Requires, type JsonText } from '@app/platform';
import { ChecklistListResponse, ChecklistQuery, ChecklistResponse } from '../dto/checklist.response';
import { ChecklistReadModel } from './checklist.read-model';

@ApiTags('inspection')
@Controller()
export class ChecklistController {
  constructor(private readonly rows: ChecklistReadModel) {}

  @Get('checklists')
  @ApiOperation({ summary: 'Lists the library: what is in force, and what has been.' })
  @Requires('inspection.read-checklists')
  @ApiOkResponse({ type: ChecklistListResponse })
  library(): Promise<JsonText> {
    return this.rows.library();
  }

  @Get('checklists/current')
  @ApiOperation({ summary: 'Shows the checklist that a visit of today begins with unless another is chosen.' })
  @Requires('inspection.read-checklists')
  @ApiOkResponse({ type: ChecklistResponse })
  current(): Promise<JsonText> {
    return this.rows.current();
  }

  @Get('checklist-versions/:id')
  @ApiOperation({ summary: 'Shows one version of a checklist, item by item.' })
  @Requires('inspection.read-checklists')
  @ApiOkResponse({ type: ChecklistResponse })
  version(@Param() { id }: IdPath, @Query() { on }: ChecklistQuery): Promise<JsonText> {
    return this.rows.version(id, on);
  }
}
