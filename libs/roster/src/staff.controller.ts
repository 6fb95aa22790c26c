import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { WORKBOOK_TYPE } from '@app/documents';
import type { Readable } from 'node:stream';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Command,
  Confirmed,
  contentDisposition,
  CurrentActing,
  IdPath,
  IfMatch,
  ReadsLogged,
  Requires,
  UnitMode,
  Versioned,
  type Acting,
  type JsonText,
} from '@app/platform';
import { ExportStaffQuery, ListStaffQuery } from './dto/list-staff.query';
import { CorrectStaffMemberRequest, MoveRequest, TakeOnRequest, WithdrawMovementRequest } from './dto/staff.requests';
import { StaffListResponse, StaffMemberResponse } from './dto/staff.response';
import { StaffExport } from './export/staff-export.service';
import { Movements } from './movement.service';
import { StaffEntry } from './staff-entry.service';
import { StaffReadModel } from './staff.read-model';
import { StaffService } from './staff.service';

@ApiTags('roster')
@Controller()
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly lists: StaffReadModel,
    private readonly entry: StaffEntry,
    private readonly movements: Movements,
    private readonly exports: StaffExport,
  ) {}

  @Get('staff-members')
  @ApiOperation({ summary: 'Lists the people of the units that the reader may see.' })
  @Requires('roster.read-staff')
  @ApiOkResponse({ type: StaffListResponse })
  list(@Query() query: ListStaffQuery): Promise<JsonText> {
    return this.lists.ofUnit(query);
  }

  @Get('staff-members.xlsx')
  @ApiOperation({ summary: 'Gives the list of people whole, as a workbook; whose records leave is logged.' })
  @Requires('roster.read-staff')
  @UnitMode('none')
  @ApiOkResponse({ content: { [WORKBOOK_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  async workbook(@CurrentActing() acting: Acting, @Query() query: ExportStaffQuery): Promise<StreamableFile> {
    return fileOf(await this.exports.workbook(acting, query), { type: WORKBOOK_TYPE, ending: 'xlsx' });
  }

  @Get('staff-members.csv')
  @ApiOperation({
    summary: 'Gives the list of people whole, as CSV in UTF-8 with its mark; whose records leave is logged.',
  })
  @Requires('roster.read-staff')
  @UnitMode('none')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(@CurrentActing() acting: Acting, @Query() query: ExportStaffQuery): Promise<StreamableFile> {
    return fileOf(await this.exports.csv(acting, query), { type: 'text/csv; charset=utf-8', ending: 'csv' });
  }

  @Get('staff-members/:id')
  @ApiOperation({
    summary: 'Shows one person with posts and movements.',
    description: 'That it was opened is noted in the log of reads.',
  })
  @Requires('roster.read-staff')
  @ReadsLogged()
  @ApiOkResponse({ type: StaffMemberResponse })
  page(@Param() { id }: IdPath): Promise<JsonText> {
    return this.staff.page(id);
  }

  @Post('staff-members')
  @ApiOperation({ summary: 'Takes somebody on with a first main post.' })
  @Requires('roster.manage-staff')
  @ApiCreatedResponse({ type: StaffMemberResponse })
  async takeOn(@Body() input: TakeOnRequest): Promise<JsonText> {
    return this.lists.page(await this.entry.takeOn(input));
  }

  @Patch('staff-members/:id')
  @ApiOperation({ summary: 'Corrects what stands about the person; posts change by movements alone.' })
  @Requires('roster.manage-staff')
  @Versioned()
  @Command<StaffController>((self, id) => self.lists.page(id))
  @ApiOkResponse({ type: StaffMemberResponse })
  async correct(
    @Param() { id }: IdPath,
    @Body() input: CorrectStaffMemberRequest,
    @IfMatch() version: string,
  ): Promise<JsonText> {
    await this.entry.correct(id, version, input);
    return this.lists.page(id);
  }

  @Post('staff-members/:id/movements')
  @ApiOperation({ summary: 'Enters that somebody moves, is away or goes, by a paper.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @ApiOkResponse({ type: StaffMemberResponse })
  async move(@Param() { id }: IdPath, @Body() input: MoveRequest): Promise<JsonText> {
    await this.movements.move(id, input);
    return this.lists.page(id);
  }

  @Post('staff-movements/:id/withdraw')
  @ApiOperation({ summary: 'Takes the last movement of a person back that was a mistake.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @ApiOkResponse({ type: StaffMemberResponse })
  @Command<StaffController>((self, id) => self.ofMovement(id))
  async withdraw(@Param() { id }: IdPath, @Body() { reason }: WithdrawMovementRequest): Promise<JsonText> {
    return this.lists.page(await this.movements.withdraw(id, reason));
  }

  private async ofMovement(id: string): Promise<JsonText> {
    return this.lists.page(await this.movements.personOf(id));
  }
}

const fileOf = (content: Readable, { type, ending }: { type: string; ending: string }): StreamableFile =>
  new StreamableFile(content, { type, disposition: contentDisposition('attachment', `nhan-su.${ending}`) });
