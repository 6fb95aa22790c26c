import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, IfMatch, Requires, Versioned, type JsonText } from '@app/platform';
import {
  ApproveWorkListRequest,
  ChangeWorkListRequest,
  DraftWorkListRequest,
  WorkListQuery,
} from './dto/work-list.requests';
import { WorkListsResponse } from './dto/work.response';
import { WorkLists, type ListPlace } from './work-list.service';
import { WorkReadModel } from './work.read-model';

/** What a body produces in a year, decision by decision. */
@ApiTags('evaluation')
@Controller('work-lists')
export class WorkListController {
  constructor(
    private readonly lists: WorkLists,
    private readonly rows: WorkReadModel,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Shows the products of a body’s year, as decisions approved them, and the draft.' })
  @Requires('evaluation.read-work')
  @ApiOkResponse({ type: WorkListsResponse })
  read(@Query() { unitId, year }: WorkListQuery): Promise<JsonText> {
    return this.rows.lists(unitId, year);
  }

  @Post()
  @ApiOperation({ summary: 'Begins a draft of products for a body’s year.' })
  @HttpCode(200)
  @Requires('evaluation.draft-work-list')
  @ApiOkResponse({ type: WorkListsResponse })
  async draft(@Body() input: DraftWorkListRequest): Promise<JsonText> {
    return this.at(await this.lists.draft(input));
  }

  @Post(':id/products')
  @ApiOperation({ summary: 'Writes the products of a draft anew; without any it is given up.' })
  @HttpCode(200)
  @Requires('evaluation.draft-work-list')
  @Command<WorkListController>((self, id) => self.again(id))
  @Versioned()
  @ApiOkResponse({ type: WorkListsResponse })
  async change(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() input: ChangeWorkListRequest,
  ): Promise<JsonText> {
    return this.at(await this.lists.change(id, version, input));
  }

  @Post(':id/approve')
  @ApiOperation({ summary: 'Enters the decision that approves a draft, whose products are not changed any more.' })
  @HttpCode(200)
  @Requires('evaluation.approve-work-list')
  @Command<WorkListController>((self, id) => self.again(id))
  @Versioned()
  @ApiOkResponse({ type: WorkListsResponse })
  async approve(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() input: ApproveWorkListRequest,
  ): Promise<JsonText> {
    return this.at(await this.lists.approve(id, version, input));
  }

  private async again(id: string): Promise<JsonText> {
    return this.at(await this.lists.placeOf(id));
  }

  private at({ unitId, year }: ListPlace): Promise<JsonText> {
    return this.rows.lists(unitId, year);
  }
}
