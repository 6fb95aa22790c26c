import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, IfMatch, ReadsLogged, Requires, Versioned, type JsonText } from '@app/platform';
import { EnterParticularsRequest, FindByNumberRequest, ShowNumberRequest } from '../dto/particulars.requests';
import {
  FoundByNumberResponse,
  ParticularsResponse,
  PersonalNumberResponse,
  ReadingsResponse,
} from '../dto/particulars.response';
import { Particulars } from './particulars.service';
import { PersonalNumbers } from './personal-numbers.service';
import { ReadingsReadModel } from './readings.read-model';

@ApiTags('roster')
@Controller('staff-members')
export class ParticularsController {
  constructor(
    private readonly particulars: Particulars,
    private readonly numbers: PersonalNumbers,
    private readonly readings: ReadingsReadModel,
  ) {}

  @Get(':id/particulars')
  @ApiOperation({
    summary: 'Shows what is kept of a person behind rights of its own: the parts that the reader may read.',
  })
  @Requires('roster.read-staff')
  @ReadsLogged()
  @ApiOkResponse({ type: ParticularsResponse })
  page(@Param() { id }: IdPath): Promise<ParticularsResponse> {
    return this.particulars.page(id);
  }

  @Patch(':id/particulars')
  @ApiOperation({
    summary: 'Enters what is kept of a person behind rights of its own.',
    description: 'What is left out stays as it is, null clears.',
  })
  @Requires('roster.manage-staff')
  @Versioned()
  @Command<ParticularsController>((self, id) => self.particulars.page(id))
  @ApiOkResponse({ type: ParticularsResponse })
  enter(
    @Param() { id }: IdPath,
    @Body() input: EnterParticularsRequest,
    @IfMatch() version: string,
  ): Promise<ParticularsResponse> {
    return this.particulars.enter(id, version, input);
  }

  @Post(':id/personal-number')
  @ApiOperation({ summary: 'Shows the whole personal number, for a reason that the log keeps.' })
  @HttpCode(200)
  @Requires('roster.read-personal-number')
  @Confirmed()
  @Command<ParticularsController>((self, id) => self.numbers.show(id, null))
  @ApiOkResponse({ type: PersonalNumberResponse })
  number(@Param() { id }: IdPath, @Body() { reason }: ShowNumberRequest): Promise<PersonalNumberResponse> {
    return this.numbers.show(id, reason);
  }

  @Post('by-personal-number')
  @ApiOperation({
    summary: 'Finds whose whole number this is.',
    description: 'In a body, so that no address and no log of requests ever has a number in it.',
  })
  @HttpCode(200)
  @Requires('roster.read-personal-number')
  @ApiOkResponse({ type: FoundByNumberResponse })
  byNumber(@Body() { personalNumber }: FindByNumberRequest): Promise<FoundByNumberResponse> {
    return this.numbers.find(personalNumber);
  }

  @Get(':id/readings')
  @ApiOperation({ summary: 'Lists who has opened this record.' })
  @Requires('roster.read-staff')
  @ApiOkResponse({ type: ReadingsResponse })
  readingsOf(@Param() { id }: IdPath): Promise<JsonText> {
    return this.readings.of(id);
  }
}
