import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires, type JsonText } from '@app/platform';
import { DueMovesQuery, DueMovesResponse } from './dto/due-moves';
import { DueMoves } from './due-moves.service';

@ApiTags('remediation')
@Controller('due-moves')
export class DueMovesController {
  constructor(private readonly moves: DueMoves) {}

  @Get()
  @ApiOperation({
    summary: 'Shows which open due dates a change of the calendar would move, before anybody decides it.',
  })
  @Requires('organization.manage-calendar')
  @ApiOkResponse({ type: DueMovesResponse })
  wouldMove(@Query() query: DueMovesQuery): Promise<JsonText | object> {
    return this.moves.wouldMove(query);
  }
}
