import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires, Whole, type JsonText } from '@app/platform';
import { ListUnitsQuery } from './dto/list-units.query';
import { UnitListResponse, UnitPageResponse } from './dto/unit.response';
import { UnitReadModel } from './unit.read-model';

export class UnitPath {
  @Whole({ min: 1, max: 2_147_483_647, fromText: true })
  id!: number;
}

@ApiTags('organization')
@Controller('units')
export class UnitController {
  constructor(private readonly units: UnitReadModel) {}

  @Get()
  @ApiOperation({
    summary: 'Searches the units that exist today, best match first; names match with or without diacritics.',
  })
  @Requires('organization.read-unit')
  @ApiOkResponse({ type: UnitListResponse })
  list(@Query() query: ListUnitsQuery): Promise<JsonText> {
    return this.units.search(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Shows one unit with those above it, and what it succeeded or was succeeded by.' })
  @Requires('organization.read-unit')
  @ApiOkResponse({ type: UnitPageResponse })
  page(@Param() { id }: UnitPath): Promise<JsonText> {
    return this.units.page(id);
  }
}
