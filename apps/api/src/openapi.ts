import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { exampleOf, type Schemas } from './openapi-examples';
import { ProblemResponse } from './problem.response';

const PUBLIC = 'public';

interface Media {
  schema?: object;
  example?: unknown;
}
interface Operation {
  security?: Record<string, string[]>[];
  requestBody?: { content: Record<string, Media> };
  responses?: Record<string, { description?: string; content?: Record<string, Media> }>;
  readonly 'x-permission'?: string;
}

/** The API as OpenAPI 3.1, made from the routes themselves; `docs/api.md` says what holds for all of them. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Kỷ Cương')
    .setDescription('Kiểm tra công vụ và theo dõi khắc phục. Public-duty inspection and remediation.')
    .setVersion('1')
    .addServer('/')
    .addCookieAuth('sid', { type: 'apiKey', in: 'cookie', description: 'Writes also carry the header X-Kycuong: 1' })
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'kc_…',
      description: 'A token of the API, made on the page of one’s account',
    })
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    extraModels: [ProblemResponse],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}.${method}`,
  });
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  withoutSingleParts(document);
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) complete(operation, schemas);
  }
  return document;
}

/** What the decorators of a route do not say: who may, how it refuses, and an example of each body. */
function complete(operation: Operation, schemas: Schemas): void {
  const permission = operation['x-permission'] ?? PUBLIC;
  operation.security = permission === PUBLIC ? [] : [{ cookie: [] }, ...(isOwn(permission) ? [] : [{ bearer: [] }])];
  const answers = Object.values(operation.responses ?? {});
  for (const answer of answers) answer.description ||= 'Done';
  for (const { content } of [...answers, operation.requestBody ?? {}]) {
    for (const [mediaType, media] of Object.entries(content ?? {})) {
      if (mediaType.includes('json') && media.schema) media.example = exampleOf(media.schema, schemas);
    }
  }
  // Every refusal has the same shape; `docs/problems.md` lists the codes.
  if (operation.responses) Object.assign(operation.responses, { '4XX': PROBLEM, default: PROBLEM });
}

const isOwn = (permission: string): boolean =>
  permission.startsWith('identity.') && permission !== 'identity.read-self';

/** In 3.1 a description may stand beside a reference: it needs no `allOf` of one part around it. */
function withoutSingleParts(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as { allOf?: object[] };
  if (schema.allOf?.length === 1) {
    Object.assign(schema, schema.allOf[0]);
    delete schema.allOf;
  }
  Object.values(node).forEach(withoutSingleParts);
}

const PROBLEM = {
  description: 'A problem',
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/ProblemResponse' },
      example: {
        type: '/problems/request.stale-version',
        code: 'request.stale-version',
        title: 'Mục này vừa được người khác thay đổi',
        status: 412,
        detail: 'Mục này vừa được người khác thay đổi',
        remedy: 'Tải bản mới, đối chiếu rồi thực hiện lại.',
        instance: '/api/v1/tasks/01939e2c-6b1f-7cc4-a1d2-5f8e3b7c9a10/sign',
        traceId: '01939e2c-6b1f-7cc4-a1d2-5f8e3b7c9a10',
      },
    },
  },
};
