import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openApiDocument } from '../../../api/src/composition';
import { withApplication } from './with-application';
import { needs } from '../refuse';

export async function openApi(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  const { out } = values;
  if (!out) return needs('openapi', '--out FILE');
  return withApplication(async (app) => {
    await writeFile(out, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
    return 0;
  });
}
