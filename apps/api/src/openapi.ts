import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemResponse } from './problem.response';

/** The API as OpenAPI 3.1, made from the routes themselves. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Kỷ Cương')
    .setDescription('Kiểm tra công vụ và theo dõi khắc phục. Public-duty inspection and remediation.')
    .setVersion('1')
    .addServer('/')
    .addCookieAuth('sid', { type: 'apiKey', in: 'cookie', description: 'Writes also carry the header X-Kycuong: 1' })
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    extraModels: [ProblemResponse],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}.${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      // Every refusal has the same shape; `docs/problems.md` lists the codes.
      if (operation.responses) operation.responses['default'] = PROBLEM;
    }
  }
  return document;
}

const PROBLEM = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } } },
};
