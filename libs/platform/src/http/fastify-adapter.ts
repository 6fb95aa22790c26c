import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { constants } from 'node:zlib';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { LogController, type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../clock';
import type { AppConfig } from '../config/app-config';
import { platformProblems } from '../platform.problems';

const BODY_LIMIT = 256 * 1024;
const REQUEST_TIMEOUT = 30_000;
const HEADERS_TIMEOUT = 10_000;
/** As long as Node lets all headers together be. */
const LONGEST_PATH = 16 * 1024;
/** How deep JSON may nest: far more than any request needs, far less than what walks a body can stand. */
const DEEPEST_BODY = 32;
export const REQUESTS_IN_FLIGHT = 200;
/** Shorter answers travel in a packet or two as they are. */
const WORTH_COMPRESSING = 2 * 1024;

/** The HTTP server with every bound it has, before any route. */
export function fastifyAdapter(config: AppConfig, logger: FastifyBaseLogger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    http: { headersTimeout: HEADERS_TIMEOUT },
    // A path that cannot be decoded, or with a long id in it, the router would answer by itself, past every hook. The
    // one leads nowhere; of the other its route says what is wrong.
    rewriteUrl: ({ url = '/' }) => (isDecodable(url) ? url : '/api/not-decodable'),
    routerOptions: { maxParamLength: LONGEST_PATH },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    genReqId: () => uuidv7(),
    // JSON with __proto__ in it is refused, not repaired.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
}

/** Headers and hooks that hold for every answer. */
export async function registerHttpBasics(app: NestFastifyApplication, config: AppConfig): Promise<void> {
  const secure = config.publicUrl?.protocol === 'https:';
  await app.register(cookie);
  // For lines as slow as a commune's phone; a level that costs the server less than the line saves. Pictures and what the
  // build has compressed are not text, or say already how they are encoded.
  await app.register(compress, {
    threshold: WORTH_COMPRESSING,
    encodings: ['br', 'gzip'],
    customTypes: /^(application\/(problem\+)?json|text\/)/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
  });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  boundRequestsInFlight(fastify);
  boundBodies(fastify);
  readJson(app, fastify);
  const clock = app.get(Clock);
  fastify.addHook('onSend', async (request, reply, payload) => {
    // Devices set their own time by this one, so that it must be the time the product lives in.
    void reply.header('date', clock.now().toUTCString());
    void reply.header('x-request-id', request.id).header('permissions-policy', 'camera=(self), geolocation=(self)');
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    return payload;
  });
}

// Over the bound the answer is quick and says when to come again: work that queues without end helps nobody.
function boundRequestsInFlight(fastify: FastifyInstance): void {
  const counted = new WeakSet<object>();
  let inFlight = 0;
  fastify.addHook('onRequest', async (request, reply) => {
    if (inFlight >= REQUESTS_IN_FLIGHT && !request.url.startsWith('/health/')) throw platformProblems.busy();
    inFlight += 1;
    counted.add(request);
    reply.raw.once('close', () => {
      if (counted.delete(request)) inFlight -= 1;
    });
  });
}

// Before a byte of the body is read: JSON and nothing else, where the route does not say otherwise (`@Accepts`). A form
// that another site submits is no JSON, and no command needs the room that a picture needs.
function boundBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request) => {
    const header = request.headers['content-type'];
    if (header === undefined || request.is404) return;
    const { mediaTypes = ['application/json'] } = request.routeOptions.config;
    const mediaType = header.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (!mediaTypes.includes(mediaType)) throw platformProblems['wrong-media-type']();
  });
  fastify.addHook('preValidation', async ({ body }) => {
    if (!(body instanceof Readable) && isDeeper(body, DEEPEST_BODY)) throw platformProblems.unreadable();
  });
}

// Bytes that are no UTF-8 would each become the same sign of replacement, and what was typed would be lost unnoticed.
function readJson(app: NestFastifyApplication, fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', {}, (request, body, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done);
    else done(platformProblems.unreadable());
  });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
