import { statfs } from 'node:fs/promises';
import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { APP_CONFIG, DATABASE_POOL, Public, UnitMode, type AppConfig, type Reply } from '@app/platform';

const LEAST_FREE_SHARE = 0.02;

interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

/** For whoever watches the process: alive, and able to serve. Outside of /api, with no session. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get('live')
  @Public()
  @UnitMode('none')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @HttpCode(200)
  @Public()
  @UnitMode('none')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<Readiness> {
    const [database, disk] = await Promise.all([this.databaseAnswers(), this.diskHasRoom()]);
    const ready = database && disk;
    if (!ready) void reply.status(503);
    const word = (ok: boolean): 'ok' | 'failed' => (ok ? 'ok' : 'failed');
    return { status: ready ? 'ready' : 'not-ready', checks: { database: word(database), disk: word(disk) } };
  }

  private databaseAnswers(): Promise<boolean> {
    return this.pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  private diskHasRoom(): Promise<boolean> {
    return statfs(this.config.dataDir).then(
      ({ bavail, blocks }) => bavail / blocks > LEAST_FREE_SHARE,
      () => false,
    );
  }
}
