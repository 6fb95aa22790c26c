import 'reflect-metadata';
import { DomainError, fillText } from '@app/kernel';
import { ConfigError, DatabaseSetupError, LANGUAGES } from '@app/platform';
import { auditVerify } from './commands/audit-verify';
import { backup } from './commands/backup';
import { createAdmin } from './commands/create-admin';
import { evidenceCheck } from './commands/evidence-check';
import { importRoster } from './commands/import-roster';
import { leaveDemo } from './commands/leave-demo';
import { migrate } from './commands/migrate';
import { openApi } from './commands/openapi';
import { problems } from './commands/problems';
import { restore } from './commands/restore';
import { resetSecondFactor } from './commands/reset-second-factor';
import { rotateKeys } from './commands/rotate-keys';
import { seed } from './commands/seed';

/** A command gets the words after its name; what it resolves to is the exit code. */
type Command = (args: string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, { readonly run: Command; readonly usage: string }>> = {
  migrate: { run: migrate, usage: 'migrate                              bring the database to this version' },
  seed: {
    run: seed,
    usage: 'seed --profile demo|matrix --out DIR fill an empty database, write accounts.json (and objects.json)',
  },
  'create-admin': {
    run: createAdmin,
    usage: 'create-admin --user NAME [--office N] make or let in an administrator by a one-time link',
  },
  'leave-demo': {
    run: leaveDemo,
    usage: 'leave-demo [--yes]                   empty a database that holds the demo alone',
  },
  'audit verify': {
    run: auditVerify,
    usage: 'audit verify [--anchors DIR]         check the log, name the first bad entry',
  },
  'evidence check': {
    run: evidenceCheck,
    usage: 'evidence check                       compare every file with its hash, name the damaged ones',
  },
  backup: {
    run: backup,
    usage: 'backup --out FILE                    write everything into one archive, while work goes on',
  },
  restore: { run: restore, usage: 'restore --from FILE                  put it back into an empty database' },
  'reset-second-factor': {
    run: resetSecondFactor,
    usage: 'reset-second-factor --username NAME  for whoever has lost the phone and all recovery codes',
  },
  'rotate-keys': {
    run: rotateKeys,
    usage: 'rotate-keys                          encrypt what is kept of people with a new key, while work goes on',
  },
  'import-roster': {
    run: importRoster,
    usage: 'import-roster --file F --unit ID [--commit]  try a list of people, and bring it in',
  },
  openapi: { run: openApi, usage: 'openapi --out FILE                   write the API as OpenAPI 3.1' },
  problems: { run: problems, usage: 'problems --out FILE                  write what every refusal means' },
};

/** A refusal says what is the case and what to do about it, in both languages; anything else its message. */
function wordsOf(error: unknown): string {
  if (!(error instanceof DomainError)) return error instanceof Error ? error.message : String(error);
  return LANGUAGES.map((language) => {
    const { title, remedy } = error.definition[language];
    return [title, remedy].map((text) => fillText(text, error.facts)).join('. ');
  }).join('\n');
}

async function main(words: string[]): Promise<number> {
  const name = Object.keys(COMMANDS).find((known) => known.split(' ').every((word, index) => words[index] === word));
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!name || !command) {
    console.error(
      `Commands of npm run cli --\n${Object.values(COMMANDS)
        .map(({ usage }) => `  ${usage}`)
        .join('\n')}`,
    );
    return words.length === 0 ? 0 : 2;
  }
  return command.run(words.slice(name.split(' ').length));
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof ConfigError || error instanceof DatabaseSetupError)
      error.lines.forEach((line) => console.error(line));
    else console.error(wordsOf(error));
    process.exit(1);
  },
);
