import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastifyAdapter, Log, makeLogger } from '@app/platform';
import { AppModule, configureApp } from '../../../api/src/composition';
import { withDatabase } from './with-database';

/** Runs a command inside the application, which listens nowhere. */
export async function withApplication<T>(work: (app: NestFastifyApplication) => Promise<T>): Promise<T> {
  return withDatabase(async ({ url }, config) => {
    const logger = makeLogger('warn');
    const log = new Log(logger);
    const app = await NestFactory.create<NestFastifyApplication>(
      AppModule.register({ config, databaseUrl: url, log }),
      fastifyAdapter(config, logger),
      { logger: log, abortOnError: false },
    );
    try {
      await configureApp(app);
      await app.init();
      return await work(app);
    } finally {
      await app.close();
    }
  });
}
