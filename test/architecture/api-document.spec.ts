import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../apps/api/src/openapi';
import { TestApp } from '../support/app';

const root = resolve(__dirname, '../..');
const kept = (path: string): string => readFileSync(join(root, path), 'utf8');

let app: TestApp;
let document: OpenAPIObject;

beforeAll(async () => {
  app = await TestApp.start();
  document = openApiDocument(app.app);
});
afterAll(() => app.stop());

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}
const operations = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod as Record<string, Operation>).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

describe('the API’s document', () => {
  it('is kept as the application gives it (npm run client)', () => {
    expect(kept('apps/api/openapi.json')).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });

  it('is what the running product answers with', async () => {
    const answer = await fetch(`${app.url}/api/openapi.json`);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.json()).toEqual(JSON.parse(kept('apps/api/openapi.json')));
  });

  it('is what the generated client was made from (npm run client)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'api-client-'));
    try {
      const fresh = join(folder, 'schema.d.ts');
      const generator = join(root, 'node_modules/openapi-typescript/bin/cli.js');
      execFileSync(process.execPath, [generator, join(root, 'apps/api/openapi.json'), '-o', fresh], {
        stdio: 'pipe',
      });
      expect(kept('libs/api-client/src/schema.d.ts')).toBe(readFileSync(fresh, 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is OpenAPI 3.1, in the words of 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    // JSON Schema knows no `nullable`: a client made from the document would believe the value is always there.
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('names each operation once', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(ids.filter((id, index) => !id || ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+\.[a-zA-Z]+$/.test(id ?? ''))).toEqual([]);
  });

  it('says for each operation in a sentence of its own what it does', () => {
    const summaries = operations().map(([name, { summary = '' }]) => ({ name, summary }));
    expect(summaries.length).toBeGreaterThan(100);
    const unsaid = summaries.filter(({ summary }) => !/^[A-Z][a-z]+s( [^\s]+){2,}\.$/.test(summary));
    const said = summaries.map(({ summary }) => summary);
    expect(unsaid).toEqual([]);
    expect(said.filter((summary, index) => said.indexOf(summary) !== index)).toEqual([]);
  });

  it('says for each operation what it answers with, and that a refusal is a problem', () => {
    const silent = operations().filter(([, { responses }]) => {
      const { default: refusal, '4XX': refused, ...answers } = responses;
      const told = Object.entries(answers).every(
        ([status, { content }]) => status === '204' || Object.values(content ?? {}).some(({ schema }) => schema),
      );
      return (
        !told ||
        Object.keys(answers).length !== 1 ||
        ![refusal, refused].every((one) => one?.content?.['application/problem+json'])
      );
    });
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('refers to nothing that it does not define, and defines nothing that it does not refer to', () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(references)].sort()).toEqual(Object.keys(document.components?.schemas ?? {}).sort());
  });
});
