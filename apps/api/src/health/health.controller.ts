import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { APP_CONFIG, Public, SCHEMA_VERSION, UnitMode, type AppConfig, type Reply } from '@app/platform';
import { name, version } from '../../../../package.json';
import { Readiness, type ReadinessReport } from './readiness';

interface Version {
  readonly name: string;
  readonly version: string;
  readonly commit: string | null;
  /** The newest migration that this version knows. */
  readonly schema: string;
}

/** For whoever watches the process: alive, able to serve, and which version. Outside of /api, with no session. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly readiness: Readiness,
  ) {}

  @Get('health/live')
  @Public()
  @UnitMode('none')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @HttpCode(200)
  @Public()
  @UnitMode('none')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<ReadinessReport> {
    const report = await this.readiness.look();
    if (report.status !== 'ready') void reply.status(503);
    return report;
  }

  @Get('version')
  @Public()
  @UnitMode('none')
  version(): Version {
    return { name, version, commit: this.config.commit, schema: SCHEMA_VERSION };
  }
}
