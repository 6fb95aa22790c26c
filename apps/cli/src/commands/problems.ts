import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { statusOf } from '@app/platform';
import { PROBLEMS } from '../../../api/src/composition';
import { needs } from '../refuse';

/** `docs/problems.md`: every problem the product can answer with, by the lib that owns it. */
export function problemsMarkdown(): string {
  const libs = [...new Set(PROBLEMS.map(({ code }) => libOf(code)))];
  const sections = libs.map((lib) => {
    const rows = PROBLEMS.filter(({ code }) => libOf(code) === lib).map(({ code, definition: { kind, vi, en } }) => {
      const cells = [
        `\`/problems/${code}\``,
        statusOf(kind),
        `${vi.title}<br>${en.title}`,
        `${vi.remedy}<br>${en.remedy}`,
      ];
      return `| ${cells.join(' | ')} |`;
    });
    return [`## ${lib}`, '', '| type | status | meaning | remedy |', '|---|---|---|---|', ...rows].join('\n');
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

const INTRODUCTION = `# Problems

Every refusal is an \`application/problem+json\` (RFC 9457) in the language of \`Accept-Language\`. The \`type\` and the
\`code\` behind its last slash never change their meaning; words in braces are filled in. Those under *field* stand in
\`errors\` with a pointer to the field. Written by \`npm run cli -- problems --out docs/problems.md\`, not by hand.`;

const libOf = (code: string): string => code.slice(0, code.indexOf('.'));

export async function problems(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  if (!values.out) return needs('problems', '--out FILE');
  await writeFile(values.out, problemsMarkdown());
  return 0;
}
