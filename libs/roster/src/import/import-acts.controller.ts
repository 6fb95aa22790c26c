import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Command,
  Confirmed,
  CurrentLongAct,
  IdPath,
  LongCommand,
  Requires,
  UnitOfWork,
  type Acting,
  type JsonText,
  type LongAct,
} from '@app/platform';
import { CheckImportRequest, UndoImportRequest } from './dto/import.requests';
import { RosterImportResponse } from './dto/import.response';
import { ImportCallingOff } from './import-calling-off.service';
import { ImportCheck } from './import-check.service';
import { ImportCommit } from './import-commit.service';
import { ImportReadModel } from './import.read-model';

/** Each act takes as long as its list is long, in transactions of its own: how far it is stands in the import meanwhile. */
@ApiTags('roster')
@Controller('roster-imports')
export class ImportActsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ImportReadModel,
    private readonly tries: ImportCheck,
    private readonly commits: ImportCommit,
    private readonly callingOff: ImportCallingOff,
  ) {}

  /** Tries the list as the sheet is said to be read; again and again until it is committed. */
  @Post(':id/check')
  @ApiOperation({ summary: 'Tries an import as its sheet is said to be read, without a change to the roster.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @LongCommand<ImportActsController>((self, id) => self.lists.page(id))
  @ApiOkResponse({ type: RosterImportResponse })
  async check(
    @Param() { id }: IdPath,
    @Body() input: CheckImportRequest,
    @CurrentLongAct() of: LongAct,
  ): Promise<JsonText> {
    await this.tries.check(of, id, input);
    return this.page(of.acting, id);
  }

  /** Writes what the last try found to be new or changed; wrong rows are left out. */
  @Post(':id/commit')
  @ApiOperation({ summary: 'Commits what the last try found to be new or changed, as a whole.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @LongCommand<ImportActsController>((self, id) => self.lists.page(id))
  @Confirmed()
  @ApiOkResponse({ type: RosterImportResponse })
  async commit(@Param() { id }: IdPath, @CurrentLongAct() of: LongAct): Promise<JsonText> {
    await this.commits.commit(of, id);
    return this.page(of.acting, id);
  }

  /** Takes out all that the import brought, as long as nothing hangs on it. */
  @Post(':id/undo')
  @ApiOperation({ summary: 'Takes out all that an import brought, as long as nothing hangs on it.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @LongCommand<ImportActsController>((self, id) => self.lists.page(id))
  @Confirmed()
  @ApiOkResponse({ type: RosterImportResponse })
  async undo(
    @Param() { id }: IdPath,
    @Body() { reason }: UndoImportRequest,
    @CurrentLongAct() of: LongAct,
  ): Promise<JsonText> {
    await this.commits.undo(of, id, reason);
    return this.page(of.acting, id);
  }

  /** Whoever began it is told so; what it had written is taken back with its transaction. */
  @Post(':id/cancel')
  @ApiOperation({
    summary: 'Calls off what is being done with an import: it stops at its next step, with nothing written.',
  })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Command<ImportActsController>((self, id) => self.lists.page(id))
  @ApiOkResponse({ type: RosterImportResponse })
  async cancel(@Param() { id }: IdPath): Promise<JsonText> {
    await this.callingOff.callOff(id);
    return this.lists.page(id);
  }

  private page(acting: Acting, id: string): Promise<JsonText> {
    return this.unitOfWork.run({ ...acting, mode: 'read' }, () => this.lists.page(id));
  }
}
