import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires, type JsonText } from '@app/platform';
import { MyWorkResponse } from './dto/my-work.response';
import { MyWorkReadModel } from './my-work.read-model';

@ApiTags('reporting')
@Controller('my-work')
export class MyWorkController {
  constructor(private readonly work: MyWorkReadModel) {}

  @Get()
  @Requires('reporting.read-my-work')
  @ApiOkResponse({ type: MyWorkResponse })
  lines(): Promise<JsonText> {
    return this.work.lines();
  }
}
