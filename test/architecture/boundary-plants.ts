// A tree in miniature that keeps every import rule, and the files that each break one. They are written to a
// temporary folder by boundaries.spec.ts, so nothing here is ever part of the product.

const libs = [
  'kernel',
  'platform',
  'documents',
  'audit',
  'organization',
  'identity',
  'evidence',
  'notification',
  'roster',
  'remediation',
  'inspection',
  'discipline',
  'evaluation',
  'reporting',
  'api-client',
];
const stubs = [
  'typeorm',
  'pg',
  'fastify',
  'express',
  'class-validator',
  'fast-check',
  '@nestjs/common',
  '@nestjs/swagger',
];

const stubPackage = (name: string): [string, string][] => [
  [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
  [`node_modules/${name}/index.js`, 'exports.thing = 1;'],
];

const tsconfig = {
  compilerOptions: {
    module: 'nodenext',
    moduleResolution: 'nodenext',
    paths: Object.fromEntries([
      ...libs.map((lib) => [`@app/${lib}`, [`./libs/${lib}/src/index.ts`]]),
      ['@app/inspection/rules', ['./libs/inspection/src/rules/index.ts']],
    ]),
  },
};

export const cleanTree: Record<string, string> = {
  ...Object.fromEntries(stubs.flatMap(stubPackage)),
  'package.json': JSON.stringify({ name: 'fixture', dependencies: Object.fromEntries(stubs.map((s) => [s, '1.0.0'])) }),
  'tsconfig.json': JSON.stringify(tsconfig),
  ...Object.fromEntries(libs.map((lib) => [`libs/${lib}/src/index.ts`, `export const ${lib.replace('-', '')} = 1;`])),
  'libs/kernel/src/day.ts': `export type Day = string;`,
  'libs/kernel/src/index.ts': `export type { Day } from './day';`,
  'libs/kernel/src/day.spec.ts': `import 'fast-check'; import 'node:fs';`,
  'libs/platform/src/index.ts': `import 'fastify'; import '@app/kernel'; export const platform = 1;`,
  'libs/platform/src/database/migrations/1-first.ts': `import type { M } from 'typeorm'; export type First = M;`,
  'libs/platform/src/database/migrations/index.ts': `export type { First } from './1-first';`,
  'libs/remediation/src/task.ts': `export const task = 1;`,
  'libs/roster/src/post.ts': `export type Post = string;`,
  'libs/roster/src/staff-member.ts': `import type { Post } from './post'; export type StaffMember = Post;`,
  'libs/inspection/src/index.ts': `export { InspectionModule } from './inspection.module';`,
  'libs/inspection/src/inspection.module.ts': `import './inspection.controller'; export const InspectionModule = 1;`,
  'libs/inspection/src/inspection.controller.ts': `
    import '@nestjs/common'; import '@app/platform'; import './inspection.service'; import './dto/open.request';`,
  'libs/inspection/src/inspection.service.ts': `
    import 'typeorm'; import '@app/remediation'; import './entities/inspection.entity'; import './inspection.policy';`,
  'libs/inspection/src/inspection.policy.ts': `import '@app/kernel'; import './rules/state'; import './inspection.problems';`,
  'libs/inspection/src/inspection.problems.ts': `import '@app/kernel';`,
  'libs/inspection/src/inspection.int-spec.ts': `import '../../../test/support/database'; import './inspection.service';`,
  'libs/inspection/src/dto/open.request.ts': `import 'class-validator'; import '@nestjs/swagger'; import '../rules/state';`,
  'libs/inspection/src/entities/inspection.entity.ts': `import 'typeorm'; import '../rules/state';`,
  'libs/inspection/src/rules/index.ts': `export { STATES } from './state';`,
  'libs/inspection/src/rules/state.ts': `import type { Day } from '@app/kernel'; export const STATES: Day[] = [];`,
  'apps/api/src/main.ts': `import 'fastify'; import '@app/identity'; import '@app/inspection'; import './roles';
    import '../../../tools/embedded-postgres/cluster';`,
  'apps/api/src/roles.ts': `import '@app/kernel';`,
  'apps/cli/src/main.ts': `import 'node:fs'; import '@app/identity';`,
  'apps/web/src/main.tsx': `import '@app/api-client'; import '@app/kernel'; import '@app/inspection/rules';`,
  'tools/embedded-postgres/cluster.ts': `import 'node:fs';`,
  'test/support/database.ts': `import '../../libs/audit/src/index'; import '../../tools/embedded-postgres/cluster';`,
};

interface Plant {
  /** Where the bad file stands; it is the file that the rules must blame. */
  path: string;
  source: string;
  /** Every rule that must blame it, and no other. */
  breaks: string[];
}

/** A type import and nothing else: what slips through when only emitted code is looked at. */
const upward = (lib: string) => `import type { thing } from '@app/${lib}'; export type Thing = typeof thing;`;

export const plants: Plant[] = [
  { path: 'libs/kernel/src/up.ts', source: upward('platform'), breaks: ['layer-kernel'] },
  { path: 'libs/platform/src/up.ts', source: upward('audit'), breaks: ['layer-platform'] },
  { path: 'libs/documents/src/up.ts', source: upward('audit'), breaks: ['layer-documents'] },
  { path: 'libs/audit/src/up.ts', source: upward('organization'), breaks: ['layer-audit'] },
  { path: 'libs/organization/src/up.ts', source: upward('roster'), breaks: ['layer-organization'] },
  { path: 'libs/identity/src/up.ts', source: upward('remediation'), breaks: ['layer-identity'] },
  { path: 'libs/evidence/src/up.ts', source: upward('roster'), breaks: ['layer-evidence'] },
  { path: 'libs/notification/src/up.ts', source: upward('roster'), breaks: ['layer-notification'] },
  { path: 'libs/roster/src/up.ts', source: upward('remediation'), breaks: ['layer-roster'] },
  { path: 'libs/remediation/src/up.ts', source: upward('inspection'), breaks: ['layer-remediation'] },
  {
    path: 'libs/reporting/src/who-signed-in.ts',
    source: upward('identity'),
    breaks: ['identity-is-for-apps', 'layer-reporting'],
  },
  { path: 'libs/inspection/src/up.ts', source: upward('reporting'), breaks: ['layer-inspection'] },
  { path: 'libs/discipline/src/up.ts', source: upward('evaluation'), breaks: ['layer-discipline'] },
  { path: 'libs/evaluation/src/up.ts', source: upward('reporting'), breaks: ['layer-evaluation'] },
  { path: 'libs/api-client/src/up.ts', source: upward('kernel'), breaks: ['layer-api-client'] },
  {
    path: 'libs/inspection/src/past-the-door.ts',
    source: `import '../../remediation/src/task';`,
    breaks: ['layer-inspection'],
  },
  {
    path: 'libs/inspection/src/who-signed-in.ts',
    source: `import type { identity } from '@app/identity'; export type I = typeof identity;`,
    breaks: ['identity-is-for-apps', 'layer-inspection'],
  },
  {
    path: 'libs/inspection/src/runs-itself.ts',
    source: `import '../../../apps/cli/src/main';`,
    breaks: ['libs-never-import-apps'],
  },
  { path: 'libs/inspection/src/own-door.ts', source: `import '@app/inspection';`, breaks: ['barrel-is-for-outsiders'] },
  {
    path: 'libs/inspection/src/test-inside.ts',
    source: `import '../../../test/support/database';`,
    breaks: ['prod-not-to-test'],
  },
  { path: 'libs/inspection/src/no-such.ts', source: `import './is-not-there';`, breaks: ['unresolvable'] },
  { path: 'libs/kernel/src/packages.ts', source: `import 'pg';`, breaks: ['kernel-is-pure'] },
  { path: 'libs/kernel/src/node.ts', source: `import 'node:fs';`, breaks: ['kernel-is-pure'] },
  { path: 'libs/inspection/src/rules/framework.ts', source: `import '@nestjs/common';`, breaks: ['rules-are-pure'] },
  { path: 'libs/inspection/src/rules/node.ts', source: `import 'node:crypto';`, breaks: ['rules-are-pure'] },
  {
    path: 'libs/inspection/src/row.policy.ts',
    source: `import type { Row } from './entities/inspection.entity'; export type R = Row;`,
    breaks: ['rules-are-pure'],
  },
  {
    path: 'libs/inspection/src/entities/http.entity.ts',
    source: `import '@nestjs/swagger';`,
    breaks: ['entities-know-no-http'],
  },
  {
    path: 'libs/inspection/src/entities/dto.entity.ts',
    source: `import '../dto/open.request';`,
    breaks: ['entities-know-no-http'],
  },
  { path: 'libs/inspection/src/dto/saves.request.ts', source: `import 'typeorm';`, breaks: ['dtos-are-shapes'] },
  {
    path: 'libs/inspection/src/dto/acts.response.ts',
    source: `import '../inspection.service';`,
    breaks: ['dtos-are-shapes'],
  },
  { path: 'libs/inspection/src/reply.service.ts', source: `import 'fastify';`, breaks: ['services-know-no-http'] },
  {
    path: 'libs/inspection/src/list.read-model.ts',
    source: `import './inspection.controller';`,
    breaks: ['services-know-no-http'],
  },
  {
    path: 'libs/inspection/src/sql.controller.ts',
    source: `import 'typeorm';`,
    breaks: ['controllers-know-no-database'],
  },
  {
    path: 'libs/inspection/src/row.controller.ts',
    source: `import './entities/inspection.entity';`,
    breaks: ['controllers-know-no-database'],
  },
  {
    path: 'libs/inspection/src/other.controller.ts',
    source: `import '@app/remediation';`,
    breaks: ['controllers-know-no-database'],
  },
  {
    path: 'libs/platform/src/database/migrations/2-ours.ts',
    source: `import '@app/kernel';`,
    breaks: ['migrations-import-nothing-of-ours'],
  },
  { path: 'apps/api/src/deep.ts', source: `import '../../../libs/kernel/src/day';`, breaks: ['layer-server-apps'] },
  { path: 'apps/api/src/second-door.ts', source: `import '@app/inspection/rules';`, breaks: ['layer-server-apps'] },
  { path: 'apps/api/src/client.ts', source: `import '@app/api-client';`, breaks: ['layer-server-apps'] },
  { path: 'apps/cli/src/other-process.ts', source: `import '../../api/src/roles';`, breaks: ['layer-server-apps'] },
  { path: 'apps/worker/src/other-process.ts', source: `import '../../api/src/roles';`, breaks: ['layer-server-apps'] },
  { path: 'apps/web/src/server-code.ts', source: upward('inspection'), breaks: ['web-talks-http-only'] },
  { path: 'apps/web/src/sql.ts', source: `import 'pg';`, breaks: ['web-talks-http-only'] },
  { path: 'apps/web/src/node.ts', source: `import 'node:fs';`, breaks: ['web-talks-http-only'] },
  {
    path: 'libs/roster/src/post.ts',
    source: `import type { StaffMember } from './staff-member'; export type Post = StaffMember;`,
    breaks: ['no-cycles'],
  },
];
