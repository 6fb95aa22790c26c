import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { DATABASE_POOL, Public, UnitMode } from '@app/platform';

const INSTALLATION_STATES = ['EMPTY', 'FOUNDED', 'READY'] as const;
type InstallationState = (typeof INSTALLATION_STATES)[number];

export class InstallationResponse {
  @ApiProperty({
    enum: INSTALLATION_STATES,
    description: 'EMPTY: no office yet; FOUNDED: one, but nobody has a password; READY: somebody can sign in',
  })
  state!: InstallationState;
}

@ApiTags('identity')
@Controller('installation')
export class InstallationController {
  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  @Get()
  @ApiOperation({
    summary: 'Says how far this installation is.',
    description: 'Whoever opens an empty one is told what to run instead of being asked for a name.',
  })
  @Public()
  @UnitMode('none')
  @ApiOkResponse({ type: InstallationResponse })
  async state(): Promise<InstallationResponse> {
    const { rows } = await this.pool.query<InstallationResponse>({
      name: 'api.installation',
      text: 'SELECT installation_state() AS state',
    });
    return { state: rows[0]?.state ?? 'EMPTY' };
  }
}
