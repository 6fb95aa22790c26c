import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPath, Requires, type JsonText } from '@app/platform';
import { ChecklistListResponse, ChecklistQuery, ChecklistResponse } from '../dto/checklist.response';
import { ChecklistReadModel } from './checklist.read-model';

@ApiTags('inspection')
@Controller()
export class ChecklistController {
  constructor(private readonly rows: ChecklistReadModel) {}

  /** The library: what is in force, and what has been. */
  @Get('checklists')
  @Requires('inspection.read-checklists')
  @ApiOkResponse({ type: ChecklistListResponse })
  library(): Promise<JsonText> {
    return this.rows.library();
  }

  @Get('checklists/current')
  @Requires('inspection.read-checklists')
  @ApiOkResponse({ type: ChecklistResponse })
  current(): Promise<JsonText> {
    return this.rows.current();
  }

  @Get('checklist-versions/:id')
  @Requires('inspection.read-checklists')
  @ApiOkResponse({ type: ChecklistResponse })
  version(@Param() { id }: IdPath, @Query() { on }: ChecklistQuery): Promise<JsonText> {
    return this.rows.version(id, on);
  }
}
