import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  AccessGuard,
  APP_CONFIG,
  ProblemFilter,
  registerHttpBasics,
  UnitInterceptor,
  validationPipe,
  type AppConfig,
} from '@app/platform';
import { ACCEPTED_MEDIA_TYPES, MAX_FILE_BYTES } from '@app/evidence';
import { LIST_TYPES } from '@app/roster';

/** Everything that main and the tests must have alike: guard, unit of work, validation, problems, HTTP bounds. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  const config = app.get<AppConfig>(APP_CONFIG);
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'version'] });
  app.useGlobalGuards(app.get(AccessGuard));
  app.useGlobalInterceptors(app.get(UnitInterceptor));
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  app.enableShutdownHooks([]);
  await registerHttpBasics(app, config);

  const fastify = app.getHttpAdapter().getInstance();
  // Left unread: the route reads it once it knows who sends it.
  const types = [...new Set([...ACCEPTED_MEDIA_TYPES, ...LIST_TYPES])];
  fastify.addContentTypeParser(types, { bodyLimit: MAX_FILE_BYTES }, (_request, body, done) => done(null, body));
}
