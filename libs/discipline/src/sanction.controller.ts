import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, ReadsLogged, Requires } from '@app/platform';
import {
  AnnulSanctionRequest,
  RecordSanctionRequest,
  ReplyToSanctionRequest,
  SignPublicDutyRequest,
} from './dto/sanction.requests';
import { SanctionListResponse } from './dto/sanction.response';
import { SanctionReadModel } from './sanction.read-model';
import { SanctionService } from './sanction.service';

/** The register of sanctions, person by person. */
@ApiTags('discipline')
@Controller()
export class SanctionController {
  constructor(
    private readonly sanctions: SanctionService,
    private readonly rows: SanctionReadModel,
  ) {}

  @Get('staff-members/:id/sanctions')
  @ApiOperation({ summary: 'Lists the sanctions of one person.', description: 'That it was opened is noted.' })
  @Requires('discipline.read-sanctions')
  @ReadsLogged()
  @ApiOkResponse({ type: SanctionListResponse })
  async ofPerson(@Param() { id }: IdPath): Promise<SanctionListResponse> {
    await this.sanctions.open(id);
    return this.listOf(id);
  }

  @Get('own-sanctions')
  @ApiOperation({ summary: 'Lists the reader’s own sanctions.' })
  @Requires('discipline.answer-own')
  @ApiOkResponse({ type: SanctionListResponse })
  async own(): Promise<SanctionListResponse> {
    return { items: await this.rows.own() };
  }

  @Post('sanctions')
  @ApiOperation({ summary: 'Enters a decision by which somebody was disciplined.' })
  @HttpCode(200)
  @Requires('discipline.record-sanctions')
  @Confirmed()
  @ApiOkResponse({ type: SanctionListResponse })
  async record(@Body() input: RecordSanctionRequest): Promise<SanctionListResponse> {
    return this.listOf(await this.sanctions.record(input));
  }

  @Post('sanctions/:id/public-duty')
  @ApiOperation({ summary: 'Signs whether the act was about a public duty.' })
  @HttpCode(200)
  @Requires('discipline.sign-public-duty')
  @Confirmed()
  @Command<SanctionController>((self, id) => self.again(id))
  @ApiOkResponse({ type: SanctionListResponse })
  async sign(@Param() { id }: IdPath, @Body() input: SignPublicDutyRequest): Promise<SanctionListResponse> {
    return this.listOf(await this.sanctions.signPublicDuty(id, input));
  }

  @Post('sanctions/:id/annul')
  @ApiOperation({ summary: 'Annuls a sanction that another decision annulled, or that was entered by mistake.' })
  @HttpCode(200)
  @Requires('discipline.record-sanctions')
  @Confirmed()
  @Command<SanctionController>((self, id) => self.again(id))
  @ApiOkResponse({ type: SanctionListResponse })
  async annul(@Param() { id }: IdPath, @Body() { reason }: AnnulSanctionRequest): Promise<SanctionListResponse> {
    return this.listOf(await this.sanctions.annul(id, reason));
  }

  @Post('sanctions/:id/reply')
  @ApiOperation({ summary: 'Writes the reader’s own word beside a sanction of theirs; a later one takes its place.' })
  @HttpCode(200)
  @Requires('discipline.answer-own')
  @Command<SanctionController>((self) => self.own())
  @ApiOkResponse({ type: SanctionListResponse })
  async reply(@Param() { id }: IdPath, @Body() { text }: ReplyToSanctionRequest): Promise<SanctionListResponse> {
    await this.sanctions.reply(id, text);
    return this.own();
  }

  private async listOf(staffMemberId: string): Promise<SanctionListResponse> {
    return { items: await this.rows.ofPerson(staffMemberId) };
  }

  private async again(id: string): Promise<SanctionListResponse> {
    return this.listOf(await this.sanctions.personOf(id));
  }
}
