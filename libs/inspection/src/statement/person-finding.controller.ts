import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPath, ReadsLogged, Requires, type JsonText } from '@app/platform';
import { ListPersonFindingsQuery, PersonFindingListResponse } from '../dto/person-finding';
import { PersonFindingReadModel } from './person-finding.read-model';

@ApiTags('inspection')
@Controller('staff-members')
export class PersonFindingController {
  constructor(private readonly rows: PersonFindingReadModel) {}

  @Get(':id/findings')
  @ApiOperation({
    summary:
      'Lists the findings that name a person, as far as the reader sees them, with the person’s own word on each.',
    description: 'That they were looked at is noted in the log of reads.',
  })
  @Requires('inspection.read')
  @ReadsLogged()
  @ApiOkResponse({ type: PersonFindingListResponse })
  list(@Param() { id }: IdPath, @Query() query: ListPersonFindingsQuery): Promise<JsonText> {
    return this.rows.list(id, query);
  }
}
