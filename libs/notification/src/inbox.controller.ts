import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, Requires, type JsonText } from '@app/platform';
import { ListInboxQuery, ReadAllRequest } from './dto/inbox.requests';
import { InboxResponse } from './dto/inbox.response';
import { InboxReadModel } from './inbox.read-model';
import { InboxService } from './inbox.service';

const reread = (controller: InboxController): Promise<JsonText> => controller.list({});

@ApiTags('notification')
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly rows: InboxReadModel,
    private readonly inbox: InboxService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lists what the reader has been told, newest first.' })
  @Requires('notification.read-inbox')
  @ApiOkResponse({ type: InboxResponse })
  list(@Query() query: ListInboxQuery): Promise<JsonText> {
    return this.rows.inbox(query);
  }

  @Post('read-all')
  @ApiOperation({
    summary: 'Marks everything up to and including the item as read.',
    description: 'Once more changes nothing, so that it needs no key.',
  })
  @HttpCode(200)
  @Requires('notification.read-inbox')
  @ApiOkResponse({ type: InboxResponse })
  async readAll(@Body() { through }: ReadAllRequest): Promise<JsonText> {
    await this.inbox.readAll(through);
    return this.rows.inbox({});
  }

  @Post(':id/read')
  @ApiOperation({ summary: 'Marks one item as read.' })
  @HttpCode(200)
  @Requires('notification.read-inbox')
  @Command(reread)
  @ApiOkResponse({ type: InboxResponse })
  async read(@Param() { id }: IdPath): Promise<JsonText> {
    await this.inbox.read(id);
    return this.rows.inbox({});
  }
}
