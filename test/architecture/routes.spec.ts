import { PERMISSION_OF } from '../../libs/roster/src/rules';
import { Controller, Get, Post } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { OpenAPIObject } from '@nestjs/swagger';
import { v7 as uuidv7 } from 'uuid';
import { OWN_PERMISSIONS } from '@app/identity';
import { Public, PUBLIC_ROUTE, Requires } from '@app/platform';
import { openApiDocument } from '../../apps/api/src/openapi';
import { PERMISSIONS } from '../../apps/api/src/permissions';
import { ROLE_MATRIX } from '../../apps/api/src/role-matrix';
import { TestApp } from '../support/app';
import { declaredRoutes, servedRoutes, type DeclaredRoute } from '../support/routes';
import type { Visitor } from '../support/visitor';

/** For whoever watches the process; not of the API and not in its document. */
const BESIDE_THE_API = ['GET /health/live', 'GET /health/ready', 'GET /version'];
const PUBLIC = [
  'GET /demo/accounts',
  'GET /installation',
  ...BESIDE_THE_API,
  'POST /auth/first-sign-in',
  'POST /auth/login',
  'POST /auth/second-factor',
].sort();
/** Answered by the server without a controller, and so without the guard: the API's own document and page. */
const WITHOUT_CONTROLLER = [
  'GET /api/docs',
  'GET /api/docs/start.js',
  'GET /api/docs/swagger-ui-bundle.js',
  'GET /api/docs/swagger-ui.css',
  'GET /api/openapi.json',
];
/** A client-made id makes these happen once. */
const CREATES_BY_ID = [
  'POST /inspections',
  'POST /inspections/{id}/addenda',
  'POST /inspections/{id}/findings',
  'POST /findings/{id}/amendments',
  'POST /findings/{id}/statements',
  'POST /named-findings/{id}/statements',
  'POST /tasks/{id}/proofs',
  'POST /tasks/{id}/requests',
  'POST /tasks/{id}/proposals',
  'POST /hand-overs',
  'POST /settings/{key}/values',
  'POST /calendars',
  ...['POST /checklist-drafts', 'POST /legal-bases'],
  'POST /units',
  'POST /units/merge',
  ...['rename', 'end', 'contact', 'reopen', 'working-hours'].map((act) => `POST /units/{id}/${act}`),
  ...['POST /accounts', 'POST /staff-members'],
  'POST /staff-members/{id}/movements',
  ...['POST /quotas', 'POST /sanctions', 'POST /work-lists', 'POST /evaluation-cycles'],
  ...['POST /party-results', 'POST /unit-grades'],
  ...['POST /duty-lists', 'POST /job-positions', 'POST /duty-assignments'],
  ...['POST /evaluation-rules/adopted', 'POST /evaluation-rules/own', 'POST /evaluation-choices'],
  'POST /accounts/{id}/grants',
  'PUT /evidence-files/{id}',
  ...['PUT /roster-imports/{id}', 'PUT /score-imports/{id}', 'PUT /work-imports/{id}'],
  'PUT /inspections/{id}/answers/{itemId}',
];
/** Add or take away one thing beside a finding, under an id of its own: nobody else's change can be lost by it. */
const BESIDE_A_FINDING = ['evidence', 'evidence/{fileId}/remove', 'statements'].map(
  (act) => `POST /findings/{id}/${act}`,
);
/** Several at once, each under an id of its own. */
const CREATES_SEVERAL = ['POST /work-items'];
/** Each row carries the version that it was read in, or the mark stands up to a row: what was done is found done. */
const BY_ROW = ['POST /tasks/batch', 'POST /inbox/read-all', 'POST /evaluation-cycles/lock'];
/** What is looked for may stand in no address. */
const READS_BY_BODY = ['POST /staff-members/by-personal-number'];
const SESSIONS = ['POST /auth/login', 'POST /auth/logout', 'POST /me/sessions/end'];
/** What proves somebody: a code opens once, and what is shown once is not shown again. */
const PROOFS_OF_SELF = [
  ...['confirm', 'password', 'first-sign-in', 'second-factor'].map((act) => `POST /auth/${act}`),
  ...['begin', 'confirm', 'recovery-codes', 'remove'].map((act) => `POST /me/second-factor/${act}`),
  'POST /me/tokens',
];

/** What decides about people and about the office itself. */
const DECIDING = [
  'identity.manage-accounts',
  'organization.manage-settings',
  'organization.manage-calendar',
  'organization.manage-units',
  'organization.manage-legal-bases',
  'inspection.manage-checklists',
  'roster.manage-staff',
];

interface Operation {
  readonly 'x-permission'?: string;
  readonly 'x-confirmed'?: boolean;
  readonly parameters?: readonly { name: string; in: string; required: boolean }[];
  readonly requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
}

let app: TestApp;
let routes: DeclaredRoute[];
let document: OpenAPIObject;
let operations: Map<string, Operation>;

beforeAll(async () => {
  app = await TestApp.start();
  routes = declaredRoutes(app.app.get(ModulesContainer));
  document = openApiDocument(app.app);
  operations = new Map(
    Object.entries(document.paths).flatMap(([path, byMethod]) =>
      Object.entries(byMethod as Record<string, Operation>).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${withoutPrefix(path)}`,
        operation,
      ]),
    ),
  );
});
afterAll(() => app.stop());

const withoutPrefix = (path: string): string => path.replace('/api/v1/', '/');
const names = (found: Iterable<string>): string[] => [...found].sort();
const header = (name: string, operation: Operation | undefined) =>
  operation?.parameters?.find((parameter) => parameter.in === 'header' && parameter.name === name);
const commands = (): string[] => routes.map(({ name }) => name).filter((name) => !name.startsWith('GET '));

/** Handlers that say nobody may call them, or that somebody may who does not exist. */
const undeclared = (found: readonly DeclaredRoute[]): string[] =>
  found
    .filter(({ permission }) => permission !== PUBLIC_ROUTE && !PERMISSIONS.some((known) => known === permission))
    .map(({ handler }) => handler);

describe('routes', () => {
  it('are the same to the controllers, to the HTTP server and in the API’s document', () => {
    expect(names(servedRoutes(app.app).map(withoutPrefix))).toEqual(
      names([...routes.map(({ name }) => name), ...WITHOUT_CONTROLLER]),
    );
    expect(names([...operations.keys(), ...BESIDE_THE_API])).toEqual(names(routes.map(({ name }) => name)));
  });

  it('each declare a permission that exists, or are spelled public', () => {
    expect(undeclared(routes)).toEqual([]);
    expect(names(routes.filter(({ permission }) => permission === PUBLIC_ROUTE).map(({ name }) => name))).toEqual(
      PUBLIC,
    );
  });

  it('tell their permission in the API’s document', () => {
    const told = routes.filter(({ name }) => operations.has(name));
    expect(told.map(({ name }) => [name, operations.get(name)?.['x-permission']])).toEqual(
      told.map(({ name, permission }) => [name, permission]),
    );
  });

  it('ask again who one is before an act that decides who somebody is, what they may do, or how the office works', () => {
    const deciding = commands().filter((name) => DECIDING.includes(operations.get(name)?.['x-permission'] ?? ''));
    expect(names(deciding.filter((name) => !operations.get(name)?.['x-confirmed']))).toEqual([
      // What is drafted holds nowhere; what stands about a person gives nobody anything.
      'PATCH /checklist-drafts/{id}',
      'PATCH /staff-members/{id}',
      'PATCH /staff-members/{id}/particulars',
      // Takes away what a thief may hold; nobody gains anything by it.
      'POST /accounts/{id}/sessions/end',
      'POST /checklist-drafts',
      'POST /checklist-drafts/{id}/compare',
      'POST /checklist-drafts/{id}/discard',
      // Change nothing but the rows of the import.
      'POST /roster-imports/{id}/cancel',
      'POST /roster-imports/{id}/check',
      'POST /staff-members',
      'PUT /roster-imports/{id}',
    ]);
  });

  it('are found wanting when somebody plants one without a decorator, or with a permission that nobody defined', async () => {
    @Controller('planted')
    class Planted {
      @Get()
      forgotten(): void {}

      @Post()
      @Requires('planted.invented')
      invented(): void {}

      @Get('open')
      @Public()
      open(): void {}
    }
    const module = await Test.createTestingModule({ controllers: [Planted] }).compile();
    const planted = declaredRoutes(module.get(ModulesContainer));
    expect(planted.map(({ name }) => name)).toEqual(['GET /planted', 'POST /planted', 'GET /planted/open']);
    expect(undeclared(planted)).toEqual(['Planted.forgotten', 'Planted.invented']);
  });

  it('answer nobody who is not signed in, but for the public ones', async () => {
    const anonymous = app.anonymous();
    const answers: [string, number][] = [];
    for (const [name, { requestBody }] of operations) {
      if (PUBLIC.includes(name)) continue;
      const [method = '', path = ''] = name.split(' ');
      const [mediaType = 'application/json'] = Object.keys(requestBody?.content ?? {});
      const body = method === 'GET' ? undefined : '{}';
      const headers = { 'content-type': mediaType };
      answers.push([name, (await anonymous.send(method, path.replace('{id}', uuidv7()), body, headers)).status]);
    }
    expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
    expect(answers.length).toBeGreaterThan(20);
  });
});

describe('permissions', () => {
  it('are each asked for by a route, or by a part of an answer', () => {
    // A part of what is kept of a person is there or not in one answer, by its own permission.
    const parts = Object.values(PERMISSION_OF);
    const asked = new Set([...routes.map(({ permission }) => permission), ...parts]);
    expect(PERMISSIONS.filter((permission) => !asked.has(permission))).toEqual([]);
  });

  it('are each given to a role, but what everybody who is signed in may do', () => {
    const given = new Set(Object.values(ROLE_MATRIX).flatMap(({ permissions }) => [...permissions]));
    expect(PERMISSIONS.filter((permission) => !given.has(permission))).toEqual([...OWN_PERMISSIONS]);
  });
});

describe('commands', () => {
  it('take an Idempotency-Key unless a client-made id already makes them happen once', () => {
    const withoutKey = commands().filter((name) => !header('Idempotency-Key', operations.get(name)));
    const once = [...CREATES_BY_ID, ...CREATES_SEVERAL, ...BY_ROW, ...READS_BY_BODY, ...SESSIONS, ...PROOFS_OF_SELF];
    expect(names(withoutKey)).toEqual(names([...once, 'POST /demo/reset']));
    // The key stands for a command on what the path names, or for all that the body of one of these does.
    const withKey = commands().filter((name) => !withoutKey.includes(name));
    expect(withKey.filter((name) => !name.includes('/{id}'))).toEqual(['POST /assessments', 'POST /work-items/accept']);
  });

  it('that create take the id in the path or require it in the body', () => {
    for (const name of CREATES_BY_ID) {
      if (name.startsWith('PUT ')) continue;
      const reference = operations.get(name)?.requestBody?.content['application/json']?.schema.$ref ?? '';
      const schema = document.components?.schemas?.[reference.split('/').at(-1) ?? ''];
      expect(schema).toMatchObject({
        required: expect.arrayContaining(['id']),
        properties: { id: { type: 'string', format: 'uuid' } },
      });
    }
  });

  it('that change what others may be changing require If-Match: every PATCH, every step of a task, finding or draft', () => {
    const versioned = commands().filter((name) => header('If-Match', operations.get(name))?.required === true);
    expect(names(versioned)).toEqual(
      names(
        commands().filter(
          (name) =>
            /^PATCH |^POST \/(tasks|findings|checklist-drafts|work-lists)\/\{id\}\//.test(name) &&
            !BESIDE_A_FINDING.includes(name),
        ),
      ),
    );
    expect(versioned).toContain('PATCH /findings/{id}');
  });

  it('that require If-Match are refused without it', async () => {
    const visitors: Record<string, Promise<Visitor>> = {
      'evaluation.take-part': app.as('anh.le'),
      'inspection.record-finding': app.as('tham.nguyen'),
      'inspection.propose-amendment': app.as('tham.nguyen'),
      'remediation.ask': app.as('ngoc.do'),
      'remediation.assign': app.as('ngoc.do'),
      'remediation.prepare': app.as('dung.dang'),
      'remediation.sign': app.as('ngoc.do'),
      'remediation.submit-proof': app.as('anh.le'),
      'remediation.verify': app.as('mai.vu'),
      'identity.manage-accounts': app.as('nam.truong'),
      'inspection.manage-checklists': app.as('nam.truong'),
      'roster.manage-staff': app.as('nam.truong'),
      'evaluation.draft-work-list': app.as('ngoc.do'),
      'evaluation.approve-work-list': app.as('ngoc.do'),
    };
    const versioned = routes.filter(({ name }) => header('If-Match', operations.get(name))?.required);
    const answers: [string, number | undefined][] = [];
    for (const { name, permission = '' } of versioned) {
      const [method = '', path = ''] = name.split(' ');
      const answer = await (await visitors[permission])?.send(method, path.replace('{id}', uuidv7()), {});
      answers.push([name, answer?.status]);
    }
    expect(answers).toEqual(versioned.map(({ name }) => [name, 428]));
  });
});
