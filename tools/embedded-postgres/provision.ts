import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import type { Cluster } from './cluster';
import { superuser } from './postmaster';

const OWNER = 'kycuong_owner';
const DATABASE = 'kycuong';

/** The URL with which the product's owner role opens its database. */
export function ownerUrl(cluster: Cluster, port: number): string {
  return `postgresql://${OWNER}:${cluster.passwords.owner}@127.0.0.1:${port}/${DATABASE}`;
}

/**
 * Makes what is missing of the owner role, its database and the statement statistics. The owner may make roles and
 * everything inside its database, nothing else.
 *
 * @returns the server's version, such as `18.4`
 */
export async function provision(cluster: Cluster, port: number): Promise<string> {
  const version = await connected(superuser(cluster, port, 'postgres'), async (client) => {
    const { rows } = await client.query<{ version: string; role: boolean; database: boolean }>(
      `SELECT current_setting('server_version') AS version,
              EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database`,
      [OWNER, DATABASE],
    );
    const owner = escapeIdentifier(OWNER);
    if (!rows[0]?.role) {
      await client.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD ${escapeLiteral(cluster.passwords.owner)}`);
      await client.query(`GRANT pg_read_all_stats TO ${owner}`);
    }
    if (!rows[0]?.database) await client.query(`CREATE DATABASE ${escapeIdentifier(DATABASE)} OWNER ${owner}`);
    return rows[0]?.version ?? 'unknown';
  });
  await connected(superuser(cluster, port, DATABASE), (client) =>
    client.query(
      `CREATE SCHEMA IF NOT EXISTS measure;
       GRANT USAGE ON SCHEMA measure TO ${escapeIdentifier(OWNER)};
       CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA measure`,
    ),
  );
  return version;
}

async function connected<T>(client: Client, work: (client: Client) => Promise<T>): Promise<T> {
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
