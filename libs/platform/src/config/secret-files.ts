import { readFileSync } from 'node:fs';
import type { SetupWords } from './setup-error';

type Environment = Readonly<Record<string, string | undefined>>;

/** What nobody should see in a list of processes or containers: each may stand in a file, named by NAME_FILE. */
const SECRETS = ['DATABASE_URL', 'DATABASE_OWNER_URL'] as const;

/** The environment with the content of the files that its `*_FILE` variables name; what is wrong is said in `wrong`. */
export function withSecretFiles(env: Environment, wrong: SetupWords[]): Environment {
  const filled: Record<string, string | undefined> = { ...env };
  for (const name of SECRETS) {
    const variable = `${name}_FILE`;
    const path = env[variable]?.trim();
    if (!path) continue;
    if (env[name]?.trim()) {
      wrong.push({
        vi: `${variable} và ${name} cùng được đặt: chỉ giữ một trong hai`,
        en: `${variable} and ${name} are both set: which of the two is meant?`,
      });
      continue;
    }
    const content = contentOf(path);
    const said = `${variable}=${path}`;
    if (content.text === '') wrong.push({ vi: `${said} là tệp trống`, en: `${said} is empty` });
    else if (content.text === undefined) {
      wrong.push({ vi: `${said} không đọc được (${content.why})`, en: `${said} cannot be read (${content.why})` });
    }
    filled[name] = content.text;
  }
  return filled;
}

function contentOf(path: string): { readonly text?: string; readonly why?: string } {
  try {
    return { text: readFileSync(path, 'utf8').trim() };
  } catch (error) {
    return { why: typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error) };
  }
}
