// One bad file for each of our own lint rules, and files that look alike and are right. lint.spec.ts writes them to a
// temporary folder; nothing here is ever part of the product.

interface LintPlant {
  path: string;
  source: string;
  /** The messages expected, as `rule` or `rule: beginning of the message`; empty for a file that is right. */
  says: string[];
}

const lines = (count: number) => Array.from({ length: count }, (_, n) => `export const a${n} = ${n};`).join('\n');
const parameters = (count: number) => Array.from({ length: count }, (_, n) => `public p${n}: number`).join(', ');
const sql = (text: string) => `export const statement = \`${text}\`;`;

export const lintPlants: LintPlant[] = [
  { path: 'libs/inspection/src/long.ts', source: lines(301), says: ['max-lines'] },
  { path: 'libs/inspection/src/short.ts', source: lines(300), says: [] },
  { path: 'libs/platform/src/database/migrations/1-long.ts', source: lines(301), says: [] },
  {
    path: 'libs/inspection/src/five.ts',
    source: 'export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;',
    says: ['no-restricted-syntax: More than four parameters'],
  },
  { path: 'libs/inspection/src/six.ts', source: `export class Six { constructor(${parameters(6)}) {} }`, says: [] },
  {
    path: 'libs/inspection/src/seven.ts',
    source: `export class Seven { constructor(${parameters(7)}) {} }`,
    says: ['no-restricted-syntax: More than six injected things'],
  },
  {
    path: 'libs/inspection/src/today.ts',
    source:
      'export const today = () => new Date(); export const now = () => Date.now(); export const text = () => Date();',
    says: Array.from({ length: 3 }, () => 'no-restricted-syntax: Ask the clock'),
  },
  { path: 'libs/inspection/src/instant.ts', source: `export const day = new Date('2026-11-20');`, says: [] },
  { path: 'libs/platform/src/clock.ts', source: 'export const now = () => Date.now();', says: [] },
  { path: 'apps/web/src/clock.ts', source: 'export const now = () => new Date();', says: [] },
  {
    path: 'apps/web/src/list.tsx',
    source: 'export const now = () => new Date();',
    says: ['no-restricted-syntax: Ask the clock'],
  },
  {
    path: 'apps/api/src/port.ts',
    source: `import { env } from 'node:process'; export const port = process.env['PORT'] ?? env['PORT'];`,
    says: ['no-restricted-imports: ', 'no-restricted-syntax: The environment is read'],
  },
  { path: 'libs/platform/src/config/read.ts', source: `export const port = process.env['PORT'];`, says: [] },
  {
    path: 'libs/inspection/src/status.ts',
    source: `import { NotFoundException } from '@nestjs/common'; export const gone = new NotFoundException();`,
    says: ['@typescript-eslint/no-restricted-imports: '],
  },
  {
    path: 'libs/platform/src/status.ts',
    source: `import { NotFoundException } from '@nestjs/common'; export const gone = new NotFoundException();`,
    says: [],
  },
  {
    path: 'libs/inspection/src/confession.ts',
    source: `import { forwardRef } from '@nestjs/common'; export const later = forwardRef(() => Object);`,
    says: ['no-restricted-imports: '],
  },
  {
    path: 'libs/inspection/src/floating.ts',
    source: 'export function start(work: Promise<void>) { work; }',
    says: ['@typescript-eslint/no-floating-promises', '@typescript-eslint/no-unused-expressions'],
  },
  {
    path: 'libs/inspection/src/loose.ts',
    source: 'export const first = (list: any) => list; export const size = (text?: string) => text!.length;',
    says: [
      '@typescript-eslint/no-explicit-any',
      '@typescript-eslint/no-non-null-assertion',
      '@typescript-eslint/no-unsafe-return',
    ],
  },
  {
    path: 'libs/inspection/src/type-as-value.ts',
    source: `import { Six } from './six'; export const name = (six: Six) => six.p0;`,
    says: ['@typescript-eslint/consistent-type-imports'],
  },
  {
    path: 'libs/inspection/src/injected.service.ts',
    source: `
      import { Injectable } from '@nestjs/common';
      import { Six } from './six';
      @Injectable()
      export class InjectedService { constructor(private readonly six: Six) {} name() { return this.six.p0; } }`,
    says: [],
  },
  {
    path: 'libs/inspection/src/default.ts',
    source: 'export default 1;',
    says: ['no-restricted-syntax: Named exports only'],
  },
  {
    path: 'libs/inspection/src/everything.ts',
    source: `export * from './six';`,
    says: ['no-restricted-syntax: Name what you export'],
  },
  { path: 'libs/inspection/src/loud.ts', source: `console.log('here');`, says: ['no-console'] },
  { path: 'apps/cli/src/loud.ts', source: `console.log('here');`, says: [] },
  {
    path: 'libs/inspection/src/rules/node.ts',
    source: `export const b = Buffer.from('a');`,
    says: ['no-restricted-globals'],
  },
  { path: 'libs/inspection/src/sql-now.ts', source: sql('SELECT now()'), says: ['local/no-sql-clock'] },
  { path: 'libs/inspection/src/sql-day.ts', source: sql('WHERE due_on < CURRENT_DATE'), says: ['local/no-sql-clock'] },
  { path: 'apps/cli/src/sql-stamp.ts', source: sql('SET at = current_timestamp'), says: ['local/no-sql-clock'] },
  { path: 'libs/inspection/src/sql-local.ts', source: sql('SELECT localtimestamp'), says: ['local/no-sql-clock'] },
  { path: 'libs/inspection/src/sql-word.ts', source: sql("SELECT 'today'::date"), says: ['local/no-sql-clock'] },
  {
    path: 'libs/platform/src/database/migrations/2-default.ts',
    source: sql('at timestamptz DEFAULT now ()'),
    says: ['local/no-sql-clock'],
  },
  {
    path: 'libs/inspection/src/sql-plain-quotes.ts',
    source: `export const column = { default: () => 'now()' };`,
    says: ['local/no-sql-clock'],
  },
  {
    path: 'libs/inspection/src/stamped.ts',
    source: `import { UpdateDateColumn } from 'typeorm'; export const stamp = UpdateDateColumn;`,
    says: ['no-restricted-imports: '],
  },
  {
    path: 'libs/inspection/src/sql-real.ts',
    source: sql('SELECT clock_timestamp(), app_now(), known_on, snow(1) FROM unknown_now'),
    says: [],
  },
  { path: 'tools/undefined.mjs', source: 'process.exitCode = mispelled;', says: ['no-undef'] },
];
