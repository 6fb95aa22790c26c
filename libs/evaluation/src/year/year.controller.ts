import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPath, ReadsLogged, Requires } from '@app/platform';
import { PartyYears } from '../party/party-years.service';
import { UnitYearQuery, YearQuery } from './dto/year.requests';
import { PersonYearResponse, UnitYearResponse } from './dto/year.response';
import { YearOfPeople } from './year.service';

/** What the months of a year come to. */
@ApiTags('evaluation')
@Controller()
export class YearController {
  constructor(
    private readonly years: YearOfPeople,
    private readonly party: PartyYears,
  ) {}

  @Get('own-evaluation-year')
  @ApiOperation({ summary: 'Shows the reader’s own year: its months, their means, and what it would come to.' })
  @Requires('evaluation.take-part')
  @ApiOkResponse({ type: PersonYearResponse })
  async own(@Query() { year }: YearQuery): Promise<PersonYearResponse> {
    return this.party.beside(await this.years.own(year));
  }

  @Get('staff-members/:id/evaluation-year')
  @ApiOperation({ summary: 'Shows one person’s year.', description: 'That it was opened is noted.' })
  @Requires('evaluation.read-year')
  @ReadsLogged()
  @ApiOkResponse({ type: PersonYearResponse })
  async person(@Param() { id }: IdPath, @Query() { year }: YearQuery): Promise<PersonYearResponse> {
    return this.party.beside(await this.years.person(id, year));
  }

  @Get('evaluation-years')
  @ApiOperation({ summary: 'Lists the people of a unit, each with the months of a year.' })
  @Requires('evaluation.read-year')
  @ApiOkResponse({ type: UnitYearResponse })
  people(@Query() query: UnitYearQuery): Promise<UnitYearResponse> {
    return this.years.people(query);
  }
}
