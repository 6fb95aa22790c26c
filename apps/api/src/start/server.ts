import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Pool } from 'pg';
import {
  DATABASE_POOL,
  fastifyAdapter,
  Jobs,
  Log,
  makeLogger,
  makeMetrics,
  measureRequests,
  metricsAnswer,
  serveBeside,
  type AppConfig,
} from '@app/platform';
import { EvidenceCheck } from '@app/evidence';
import { AppModule } from '../app.module';
import { configureApp } from '../configure-app';
import { DemoClock } from '../demo/demo-clock';
import { DemoCards } from '../demo/demo-cards';
import { DemoData } from '../demo/demo-data';
import { openApiDocument } from '../openapi';
import { serveWeb } from '../web';

// Requests under way, then jobs and pool: together under the ten seconds that a stop may take.
const DRAIN_MILLISECONDS = 8_000;
const SWEEP_MILLISECONDS = 50;

export interface RunningServer {
  readonly url: string;
  /** Nothing has been set up yet, so nobody can sign in. */
  readonly empty: boolean;
  /** Who leads into the demo; null outside of it. */
  readonly demo: Awaited<ReturnType<DemoCards['shown']>> | null;
  /** Requests in flight finish, then jobs, then the pool. */
  stop(): Promise<void>;
}

/** Builds the application on an open database, fills an empty one in demo mode, and listens. */
export async function startServer(config: AppConfig, databaseUrl: string, webRoot: string): Promise<RunningServer> {
  const logger = makeLogger(config.logLevel);
  const log = new Log(logger);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register({ config, databaseUrl, log }),
    fastifyAdapter(config, logger),
    { logger: log, abortOnError: false, forceCloseConnections: false },
  );
  let metrics: Server | null = null;
  let empty: boolean;
  try {
    await configureApp(app);
    const registry = makeMetrics(app.get<Pool>(DATABASE_POOL));
    measureRequests(registry, app.getHttpAdapter().getInstance());
    await serveWeb(app, webRoot, () => openApiDocument(app));
    await app.init();
    await app.get(DemoClock).follow();
    app.get(EvidenceCheck).measureInto(registry);
    const demo = app.get(DemoData);
    if (config.demo) await demo.begin(databaseUrl);
    empty = await demo.isEmpty();
    metrics = await serveBeside({ '/metrics': metricsAnswer(registry) }, config.host, config.metricsPort);
    if (config.jobs) await app.get(Jobs).start(databaseUrl);
    await app.listen(config.port, config.host);
  } catch (error) {
    metrics?.close();
    await app.close().catch(() => undefined);
    throw error;
  }
  return {
    empty,
    demo: config.demo ? await app.get(DemoCards).shown() : null,
    url: (await app.getUrl()).replace('[::1]', 'localhost'),
    stop: async () => {
      const fastify = app.getHttpAdapter().getInstance();
      // A connection that was busy when the server began to close stays open once its answer is out.
      const sweep = setInterval(() => fastify.server.closeIdleConnections(), SWEEP_MILLISECONDS);
      await Promise.race([fastify.close(), sleep(DRAIN_MILLISECONDS, undefined, { ref: false })]);
      clearInterval(sweep);
      fastify.server.closeAllConnections();
      metrics?.close();
      await app.close();
    },
  };
}
