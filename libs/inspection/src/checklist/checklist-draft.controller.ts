import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, IfMatch, Requires, Versioned, type JsonText } from '@app/platform';
import {
  BeginDraftRequest,
  PublishDraftRequest,
  RetireChecklistRequest,
  SaveDraftRequest,
} from '../dto/checklist-draft.requests';
import { DraftListResponse, DraftResponse } from '../dto/checklist-draft.response';
import { ChecklistResponse } from '../dto/checklist.response';
import { ChecklistDraftReadModel } from './checklist-draft.read-model';
import { ChecklistDrafts } from './checklist-draft.service';
import { ChecklistPublication } from './checklist-publication.service';
import { ChecklistReadModel } from './checklist.read-model';

const reread = (controller: ChecklistDraftController, id: string): Promise<JsonText> => controller.draft({ id });
const rereadVersion = (controller: ChecklistDraftController, id: string): Promise<JsonText> => controller.version(id);

/** Writing the next version of a checklist, publishing it, and letting one end. */
@ApiTags('inspection')
@Controller()
export class ChecklistDraftController {
  constructor(
    private readonly rows: ChecklistDraftReadModel,
    private readonly versions: ChecklistReadModel,
    private readonly drafts: ChecklistDrafts,
    private readonly publication: ChecklistPublication,
  ) {}

  @Get('checklist-drafts')
  @ApiOperation({ summary: 'Lists the drafts that are being written.' })
  @Requires('inspection.manage-checklists')
  @ApiOkResponse({ type: DraftListResponse })
  open(): Promise<JsonText> {
    return this.rows.open();
  }

  @Get('checklist-drafts/:id')
  @ApiOperation({ summary: 'Shows one draft as it was kept last.' })
  @Requires('inspection.manage-checklists')
  @ApiOkResponse({ type: DraftResponse })
  draft(@Param() { id }: IdPath): Promise<JsonText> {
    return this.rows.one(id);
  }

  @Post('checklist-drafts')
  @ApiOperation({ summary: 'Begins the next version of a list, or a new list.' })
  @HttpCode(200)
  @Requires('inspection.manage-checklists')
  @ApiOkResponse({ type: DraftResponse })
  async begin(@Body() body: BeginDraftRequest): Promise<JsonText> {
    await this.drafts.begin(body);
    return this.rows.one(body.id);
  }

  @Patch('checklist-drafts/:id')
  @ApiOperation({ summary: 'Keeps title and items of the draft as they are now.' })
  @Requires('inspection.manage-checklists')
  @Versioned()
  @Command(reread)
  @ApiOkResponse({ type: DraftResponse })
  async save(@Param() { id }: IdPath, @IfMatch() version: string, @Body() body: SaveDraftRequest): Promise<JsonText> {
    await this.drafts.save(id, version, body);
    return this.rows.one(id);
  }

  @Post('checklist-drafts/:id/compare')
  @ApiOperation({ summary: 'Holds the draft against the version that has come since it was begun.' })
  @HttpCode(200)
  @Requires('inspection.manage-checklists')
  @Versioned()
  @Command(reread)
  @ApiOkResponse({ type: DraftResponse })
  async compare(@Param() { id }: IdPath, @IfMatch() version: string): Promise<JsonText> {
    await this.drafts.compare(id, version);
    return this.rows.one(id);
  }

  @Post('checklist-drafts/:id/discard')
  @ApiOperation({ summary: 'Throws the draft away; what was published stays.' })
  @HttpCode(200)
  @Requires('inspection.manage-checklists')
  @Versioned()
  @Command(reread)
  @ApiOkResponse({ type: DraftResponse })
  async discard(@Param() { id }: IdPath, @IfMatch() version: string): Promise<JsonText> {
    await this.drafts.discard(id, version);
    return this.rows.one(id);
  }

  @Post('checklist-drafts/:id/publish')
  @ApiOperation({ summary: 'Makes a version of the draft, by a decision on paper.' })
  @HttpCode(200)
  @Requires('inspection.manage-checklists')
  @Confirmed()
  @Versioned()
  @Command(reread)
  @ApiOkResponse({ type: DraftResponse })
  async publish(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() body: PublishDraftRequest,
  ): Promise<JsonText> {
    await this.publication.publish(id, version, body);
    return this.rows.one(id);
  }

  @Post('checklist-versions/:id/retire')
  @ApiOperation({ summary: 'Lets a version end; visits that began with it keep it.' })
  @HttpCode(200)
  @Requires('inspection.manage-checklists')
  @Confirmed()
  @Command(rereadVersion)
  @ApiOkResponse({ type: ChecklistResponse })
  async retire(@Param() { id }: IdPath, @Body() body: RetireChecklistRequest): Promise<JsonText> {
    await this.publication.retire(id, body);
    return this.version(id);
  }

  version(id: string): Promise<JsonText> {
    return this.versions.version(id);
  }
}
