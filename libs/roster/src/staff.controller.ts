import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPath, ReadsLogged, Requires, type JsonText } from '@app/platform';
import { ListStaffQuery } from './dto/list-staff.query';
import { StaffListResponse, StaffMemberResponse } from './dto/staff.response';
import { StaffReadModel } from './staff.read-model';
import { StaffService } from './staff.service';

@ApiTags('roster')
@Controller('staff-members')
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly lists: StaffReadModel,
  ) {}

  @Get()
  @Requires('roster.read-staff')
  @ApiOkResponse({ type: StaffListResponse })
  list(@Query() query: ListStaffQuery): Promise<JsonText> {
    return this.lists.ofUnit(query);
  }

  @Get(':id')
  @Requires('roster.read-staff')
  @ReadsLogged()
  @ApiOkResponse({ type: StaffMemberResponse })
  page(@Param() { id }: IdPath): Promise<JsonText> {
    return this.staff.page(id);
  }
}
