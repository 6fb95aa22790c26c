import { createHmac } from 'node:crypto';
import type { Client } from 'pg';

/** The database cannot be used as configured; the lines say what to do about it. */
export class DatabaseSetupError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'DatabaseSetupError';
  }
}

/**
 * Makes (or finds) the application role when only the owner is known, and gives the URL to connect with. Name and
 * password follow from the owner's URL and the installation's secret, so that every process arrives at the same.
 */
export async function deriveApplicationRole(owner: Client, ownerUrl: string, secret: string): Promise<string> {
  const url = new URL(ownerUrl);
  const { rows } = await owner.query<{ database: string }>('SELECT current_database() AS database');
  const role = `${rows[0]?.database ?? 'kycuong'}_app`.slice(0, 63);
  const password = createHmac('sha256', secret).update(`ky-cuong application role ${role}`).digest('hex');
  const name = owner.escapeIdentifier(role);
  try {
    const known = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    // Naming an attribute at ALTER asks for a superuser even where it is being denied; `requireBoundRole` looks at them.
    await owner.query(
      `${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN PASSWORD ${owner.escapeLiteral(password)}`,
    );
    await owner.query(`GRANT CONNECT ON DATABASE ${owner.escapeIdentifier(rows[0]?.database ?? '')} TO ${name}`);
  } catch (error) {
    throw new DatabaseSetupError([
      `DATABASE_OWNER_URL: the role "${decodeURIComponent(url.username)}" may not make the application role "${role}" (${String(error)})`,
      'Give it CREATEROLE, or create an ordinary login role yourself and set DATABASE_URL to it.',
    ]);
  }
  url.username = encodeURIComponent(role);
  url.password = password;
  return url.toString();
}

/** Whether the role of this connection can migrate and make roles, so that it must not serve requests. */
export async function isOwner(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ owner: boolean }>(`
    SELECT r.rolsuper OR r.rolbypassrls OR r.rolcreaterole
           OR EXISTS (SELECT 1 FROM pg_database d WHERE d.datname = current_database() AND pg_has_role(d.datdba, 'MEMBER'))
           OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
                       AND c.relkind = 'r' AND pg_has_role(c.relowner, 'MEMBER')) AS owner
      FROM pg_roles r WHERE r.rolname = current_user`);
  return rows[0]?.owner ?? true;
}

/** Refuses to serve with a role that row-level security does not bind, or with a table that is not protected. */
export async function requireBoundRole(client: Client, exempt: readonly string[]): Promise<void> {
  if (await isOwner(client)) {
    throw new DatabaseSetupError([
      'DATABASE_URL: this role owns tables, is a superuser or bypasses row-level security; requests may not run as it.',
      'Set it as DATABASE_OWNER_URL instead, or give DATABASE_URL an ordinary role.',
    ]);
  }
  const { rows } = await client.query<{ relname: string }>(
    `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND c.relname <> ALL ($1)`,
    [exempt],
  );
  if (rows.length > 0) {
    throw new DatabaseSetupError([
      `Tables without forced row-level security: ${rows.map((row) => row.relname).join(', ')}. The server does not start.`,
    ]);
  }
}

/** Tables without rows of any tenant: migrations, and throttle counters under hashed keys. */
export const TABLES_WITHOUT_TENANT = ['schema_migration', 'login_throttle'] as const;
