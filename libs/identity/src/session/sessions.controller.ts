import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Requires, SessionCookie } from '@app/platform';
import { EndSessionRequest, SessionListResponse } from '../dto/sessions';
import { OwnSessions } from './own-sessions.service';

/** Where one is signed in. */
@ApiTags('identity')
@Controller('me/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lists one’s own sessions that have not ended, the newest use first.' })
  @Requires('identity.own-session')
  @ApiOkResponse({ type: SessionListResponse })
  async list(@Req() request: FastifyRequest): Promise<SessionListResponse> {
    return { items: await this.sessions.list(this.cookie.read(request) ?? '') };
  }

  @Post('end')
  @ApiOperation({ summary: 'Ends one of one’s own sessions, or all but this one where none is named.' })
  @HttpCode(204)
  @Requires('identity.own-session')
  @ApiNoContentResponse()
  async end(@Body() { id }: EndSessionRequest, @Req() request: FastifyRequest): Promise<void> {
    await (id === undefined ? this.sessions.endOthers(this.cookie.read(request) ?? '') : this.sessions.end(id));
  }
}
