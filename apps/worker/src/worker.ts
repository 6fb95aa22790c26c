import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { Pool } from 'pg';
import { EvidenceCheck } from '@app/evidence';
import {
  DATABASE_POOL,
  Jobs,
  Log,
  makeLogger,
  makeMetrics,
  metricsAnswer,
  serveBeside,
  type AppConfig,
  type SideAnswer,
} from '@app/platform';
import { AppModule, DemoClock, DemoData, Readiness } from '../../api/src/composition';

export interface RunningWorker {
  /** Where its health and its metrics answer. */
  readonly url: string;
  /** A job under way finishes or is left for another process; then the pool closes. */
  stop(): Promise<void>;
}

/** The application without its HTTP: nothing but the clock-driven work, and a side port for whoever watches it. */
export async function startWorker(config: AppConfig, databaseUrl: string): Promise<RunningWorker> {
  const log = new Log(makeLogger(config.logLevel));
  const app = await NestFactory.createApplicationContext(AppModule.register({ config, databaseUrl, log }), {
    logger: log,
    abortOnError: false,
  });
  try {
    await app.get(DemoClock).follow();
    const registry = makeMetrics(app.get<Pool>(DATABASE_POOL));
    app.get(EvidenceCheck).measureInto(registry);
    // The story brings its own past: what the clock does begins once it has been told.
    if (config.demo) await app.get(DemoData).begin(databaseUrl);
    await app.get(Jobs).start(databaseUrl);
    const readiness = app.get(Readiness);
    const paths = {
      '/metrics': metricsAnswer(registry),
      '/health/live': async () => json(200, { status: 'live' }),
      '/health/ready': async () => {
        const report = await readiness.look();
        return json(report.status === 'ready' ? 200 : 503, report);
      },
    };
    const side = await serveBeside(paths, config.host, config.metricsPort);
    const { address, port } = side.address() as AddressInfo;
    return {
      url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
      stop: async () => {
        side.close();
        side.closeAllConnections();
        await app.close();
      },
    };
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
}

function json(status: number, body: object): SideAnswer {
  return { status, type: 'application/json; charset=utf-8', text: JSON.stringify(body) };
}
