import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyStatic from '@fastify/static';
import type { OpenAPIObject } from '@nestjs/swagger';

const ONE_YEAR = 31_536_000;

/**
 * The web client, the API's document and its page: everything that is not `/api/v1`, with no outside host. The document
 * takes half a second to make, and a server starts for whoever works with it: it is made when it is first asked for.
 */
export async function serveWeb(
  app: NestFastifyApplication,
  webRoot: string,
  document: () => OpenAPIObject,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  let openApi: string | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => {
    openApi ??= JSON.stringify(document());
    return reply.type('application/json; charset=utf-8').send(openApi);
  });
  await serveApiPage(app);

  const index = join(webRoot, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index);
  await app.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Names under assets/ carry the hash of their content.
      const cache = path.includes('/assets/') ? `public, max-age=${ONE_YEAR}, immutable` : 'no-cache';
      void reply.header('cache-control', cache);
    },
  });
  // Addresses of screens: the client finds its own way.
  const screen = /^\/(?!api\/|health\/|assets\/|version$)/;
  fastify.get('/*', (request, reply) => {
    if (!screen.test(request.url)) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}

async function serveApiPage(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const assets = dirname(require.resolve('swagger-ui-dist/package.json'));
  for (const [name, type] of [
    ['swagger-ui.css', 'text/css'],
    ['swagger-ui-bundle.js', 'text/javascript'],
  ] as const) {
    const content = readFileSync(join(assets, name));
    fastify.get(`/api/docs/${name}`, (_request, reply) => reply.type(`${type}; charset=utf-8`).send(content));
  }
  fastify.get('/api/docs/start.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(API_PAGE_START),
  );
  fastify.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(API_PAGE));
}

const API_PAGE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kỷ Cương – API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="api"></main><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

// Without validatorUrl the page would ask a host outside to judge the document.
const API_PAGE_START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', validatorUrl: null, requestInterceptor: (request) => {
  request.headers['X-Kycuong'] = '1';
  return request;
} });`;
