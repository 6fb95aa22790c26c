import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires, type JsonText } from '@app/platform';
import { MyWorkResponse } from './dto/my-work.response';
import { MyWorkReadModel } from './my-work.read-model';

@ApiTags('reporting')
@Controller('my-work')
export class MyWorkController {
  constructor(private readonly work: MyWorkReadModel) {}

  @Get()
  @ApiOperation({ summary: 'Lists what waits for the reader, line by line: how much, and the first few.' })
  @Requires('reporting.read-my-work')
  @ApiOkResponse({ type: MyWorkResponse })
  lines(): Promise<JsonText> {
    return this.work.lines();
  }
}
