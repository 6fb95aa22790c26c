import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { dataFolder, EmptyDatabase } from './process';

/** Evidence, keys and anchors of a data folder, each with what is in it. */
export const filesIn = (root: string): string[] =>
  ['evidence', 'keys', 'anchors']
    .flatMap((name) =>
      existsSync(join(root, name))
        ? readdirSync(join(root, name), { recursive: true, withFileTypes: true })
            .filter((file) => file.isFile() && !file.name.startsWith('.'))
            .map(
              (file) =>
                `${join(file.parentPath, file.name).slice(root.length)} ${readFileSync(join(file.parentPath, file.name)).toString('base64')}`,
            )
        : [],
    )
    .sort();

/** Whether there is a session, a link and a token that opens the product. */
export async function stillOpen(client: Client): Promise<boolean[]> {
  const { rows } = await client.query<{ open: boolean[] }>(
    `SELECT ARRAY[EXISTS (SELECT 1 FROM session), EXISTS (SELECT 1 FROM sign_in_link WHERE used_at IS NULL),
                  EXISTS (SELECT 1 FROM api_token WHERE revoked_at IS NULL)] AS open`,
  );
  return rows[0]?.open ?? [];
}

export interface Place {
  readonly database: EmptyDatabase;
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
}

/** An empty server somewhere else. */
export async function elsewhere(work: (place: Place) => Promise<void>): Promise<void> {
  const database = await EmptyDatabase.create();
  const place = dataFolder();
  try {
    await work({ database, dataDir: place, env: { DATABASE_OWNER_URL: database.ownerUrl, KYCUONG_DATA_DIR: place } });
  } finally {
    await database.drop();
    rmSync(place, { recursive: true, force: true });
  }
}
