// Who may import whom, in one table. A line names what a lib may import through the other's src/index.ts; the
// layer rules below are made from it, so a new lib is a line here and a new edge is a change to a line.
const mayImport = {
  kernel: [],
  platform: ['kernel'],
  documents: ['kernel', 'platform'],
  audit: ['kernel', 'platform'],
  organization: ['kernel', 'platform', 'audit'],
  identity: ['kernel', 'platform', 'audit', 'organization', 'notification', 'roster'],
  evidence: ['kernel', 'platform', 'audit', 'organization'],
  notification: ['kernel', 'platform', 'audit', 'organization'],
  roster: ['kernel', 'platform', 'documents', 'audit', 'organization', 'evidence', 'notification'],
  remediation: ['kernel', 'platform', 'documents', 'audit', 'organization', 'evidence', 'notification', 'roster'],
  inspection: [
    'kernel',
    'platform',
    'documents',
    'audit',
    'organization',
    'evidence',
    'notification',
    'roster',
    'remediation',
  ],
  discipline: ['kernel', 'platform', 'audit', 'organization', 'roster'],
  evaluation: [
    ...['kernel', 'platform', 'documents', 'audit', 'organization', 'evidence', 'notification', 'roster'],
    ...['remediation', 'inspection', 'discipline'],
  ],
  reporting: [
    ...['kernel', 'platform', 'documents', 'audit', 'organization', 'evidence', 'notification', 'roster'],
    ...['remediation', 'inspection', 'discipline'],
  ],
  'api-client': [],
};

const OURS = '^(libs|apps|tools|test|bench)/';
const TEST_CODE = '^(test|bench|tools/test)/|\\.(int-|e2e-|browser-)?spec\\.tsx?$';
const SPEC = '\\.(int-)?spec\\.ts$';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const door = (lib) => `^libs/${lib}/src/index\\.ts$`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const layers = Object.entries(mayImport).map(([lib, allowed]) =>
  forbid(
    `layer-${lib}`,
    `${lib} may import ${allowed.length > 0 ? `the index of ${allowed.join(', ')}` : 'no other lib'}`,
    { path: `^libs/${lib}/` },
    { path: '^libs/', pathNot: [`^libs/${lib}/`, ...allowed.map(door)] },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    forbid(
      'layer-server-apps',
      'A server process composes libs through their index, and starts the embedded database; nothing else is ours to it',
      { path: '^apps/(api|cli|worker)/', pathNot: SPEC },
      {
        path: OURS,
        pathNot: [
          '^apps/$1/',
          '^apps/api/src/composition\\.ts$',
          '^libs/(?!api-client/)[^/]+/src/index\\.ts$',
          '^tools/embedded-postgres/',
        ],
      },
    ),
    forbid(
      'web-talks-http-only',
      'The web client knows the generated client, the kernel and the pure rules of a lib; no server code, no Node',
      { path: '^apps/web/src/', pathNot: SPEC },
      {
        pathNot: [
          '^apps/web/',
          door('api-client'),
          door('kernel'),
          '^libs/[^/]+/src/rules/index\\.ts$',
          '(^|/)node_modules/(?!@nestjs/|@fastify/|fastify/|typeorm/|pg/|pg-boss/)',
        ],
      },
    ),
    forbid(
      'libs-never-import-apps',
      'A lib does not know which process or tool runs it',
      { path: '^libs/' },
      { path: '^(apps|tools)/' },
    ),
    forbid(
      'identity-is-for-apps',
      'A feature sees an Actor; only the processes know how one signs in. The web client may share its vocabulary',
      { path: OURS, pathNot: ['^libs/identity/', '^apps/(api|cli|worker)/', TEST_CODE] },
      { path: '^libs/identity/', pathNot: ['^libs/identity/src/rules/index\\.ts$'] },
    ),
    forbid(
      'barrel-is-for-outsiders',
      'Inside a lib files are imported by name: the own index would close a circle',
      { path: '^libs/([^/]+)/src/(?!index\\.ts$)' },
      { path: '^libs/$1/src/index\\.ts$' },
    ),
    forbid(
      'kernel-is-pure',
      'The kernel runs in the browser as it is: no package, no Node module',
      { path: '^libs/kernel/', pathNot: SPEC },
      { pathNot: '^libs/' },
    ),
    forbid(
      'rules-are-pure',
      'A rule is a function of values: kernel, sibling rules and policies, own types, problems and permission names',
      { path: '^libs/([^/]+)/src/(rules/|[^/]+\\.policy\\.ts$)', pathNot: SPEC },
      {
        pathNot: [
          door('kernel'),
          '^libs/$1/src/rules/',
          '^libs/$1/src/[^/]+\\.(policy|types|problems|permissions)\\.ts$',
        ],
      },
    ),
    forbid(
      'entities-know-no-http',
      'An entity is a row: typeorm, the kernel, and the vocabularies of its own lib',
      { path: '^libs/([^/]+)/src/.*\\.entity\\.ts$' },
      {
        pathNot: [npm('typeorm'), door('kernel'), '^libs/$1/src/rules/', '^libs/$1/src/.*\\.(entity|types)\\.ts$'],
      },
    ),
    forbid(
      'dtos-are-shapes',
      'A request or response class has no database and no behaviour behind it',
      { path: '^libs/[^/]+/src/dto/', pathNot: SPEC },
      { path: [npm('typeorm', '@nestjs/typeorm', 'pg'), '\\.(service|read-model|controller|module)\\.ts$'] },
    ),
    forbid(
      'services-know-no-http',
      'A use case or a read model does not know that HTTP carried the request',
      { path: '^libs/.+\\.(service|read-model)\\.ts$' },
      {
        path: [
          npm('fastify', '@fastify/[^/]+', 'express', '@nestjs/swagger', '@nestjs/platform-[^/]+'),
          '\\.controller\\.ts$',
        ],
      },
    ),
    forbid(
      'controllers-know-no-database',
      'A controller hands the request to its own service or read model',
      { path: '^libs/([^/]+)/src/.+\\.controller\\.ts$' },
      {
        path: [npm('typeorm', '@nestjs/typeorm', 'pg'), '\\.entity\\.ts$', '^libs/(?!(kernel|platform|documents|$1)/)'],
      },
    ),
    forbid(
      'migrations-import-nothing-of-ours',
      'A migration must still run when the code it was written beside is gone',
      { path: '^libs/platform/src/database/migrations/', pathNot: '/index\\.ts$' },
      { pathNot: npm('typeorm') },
    ),
    forbid(
      'prod-not-to-test',
      'What ships does not import what tests it',
      { path: '^(libs|apps|tools)/', pathNot: TEST_CODE },
      { path: TEST_CODE },
    ),
    forbid('no-cycles', 'A circle of imports, types included, is one file in two', {}, { circular: true }),
    forbid('unresolvable', 'Every import leads to a file or an installed package', {}, { couldNotResolve: true }),
  ],
  options: {
    // Without it an `import type` against the flow would be invisible.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|coverage)/|^apps/[^/]+/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
