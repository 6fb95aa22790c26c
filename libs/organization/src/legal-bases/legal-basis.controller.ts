import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, Requires, type JsonText } from '@app/platform';
import {
  EnterLegalBasisRequest,
  ExpireLegalBasisRequest,
  LegalBasisListResponse,
  LegalBasisResponse,
} from '../dto/legal-basis';
import { LegalBasisReadModel } from './legal-basis.read-model';
import { LegalBasisService } from './legal-basis.service';

const reread = (controller: LegalBasisController, id: string): Promise<JsonText> => controller.one(id);

/** Laws, decrees and local rules that checklists rest on. */
@ApiTags('organization')
@Controller('legal-bases')
export class LegalBasisController {
  constructor(
    private readonly rows: LegalBasisReadModel,
    private readonly bases: LegalBasisService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lists the laws and papers that checklists and rules rest on.' })
  @Requires('organization.manage-legal-bases')
  @ApiOkResponse({ type: LegalBasisListResponse })
  list(): Promise<JsonText> {
    return this.rows.all();
  }

  @Post()
  @ApiOperation({ summary: 'Enters a law or paper that checklists may rest on.' })
  @HttpCode(200)
  @Requires('organization.manage-legal-bases')
  @Confirmed()
  @ApiOkResponse({ type: LegalBasisResponse })
  async add(@Body() body: EnterLegalBasisRequest): Promise<JsonText> {
    await this.bases.add(body);
    return this.rows.one(body.id);
  }

  @Post(':id/expire')
  @ApiOperation({ summary: 'Says from which day on a law is no longer in force, and what has taken its place.' })
  @HttpCode(200)
  @Requires('organization.manage-legal-bases')
  @Confirmed()
  @Command(reread)
  @ApiOkResponse({ type: LegalBasisResponse })
  async expire(@Param() { id }: IdPath, @Body() body: ExpireLegalBasisRequest): Promise<JsonText> {
    await this.bases.expire(id, body);
    return this.rows.one(id);
  }

  one(id: string): Promise<JsonText> {
    return this.rows.one(id);
  }
}
