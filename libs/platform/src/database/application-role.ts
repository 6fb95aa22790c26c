import { createHmac } from 'node:crypto';
import type { Client } from 'pg';
import { DatabaseSetupError } from '../config/setup-error';

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
    const owning = decodeURIComponent(url.username);
    throw new DatabaseSetupError(
      {
        vi: `DATABASE_OWNER_URL: vai trò "${owning}" không được tạo vai trò ứng dụng "${role}" (${String(error)})`,
        en: `DATABASE_OWNER_URL: the role "${owning}" may not make the application role "${role}" (${String(error)})`,
      },
      {
        vi: 'Hãy cấp CREATEROLE cho vai trò này, hoặc tự tạo một vai trò đăng nhập thường và đặt DATABASE_URL theo vai trò đó.',
        en: 'Give it CREATEROLE, or create an ordinary login role yourself and set DATABASE_URL to it.',
      },
    );
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
    throw new DatabaseSetupError(
      {
        vi: 'DATABASE_URL: vai trò này sở hữu bảng, là superuser hoặc bỏ qua bảo vệ theo dòng; yêu cầu của người dùng không được chạy bằng vai trò đó.',
        en: 'DATABASE_URL: this role owns tables, is a superuser or bypasses row-level security; requests may not run as it.',
      },
      {
        vi: 'Hãy đặt vai trò này vào DATABASE_OWNER_URL, còn DATABASE_URL dùng một vai trò thường.',
        en: 'Set it as DATABASE_OWNER_URL instead, or give DATABASE_URL an ordinary role.',
      },
    );
  }
  const { rows } = await client.query<{ relname: string }>(
    `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND c.relname <> ALL ($1)`,
    [exempt],
  );
  if (rows.length > 0) {
    const names = rows.map((row) => row.relname).join(', ');
    throw new DatabaseSetupError({
      vi: `Các bảng chưa bật bắt buộc bảo vệ theo dòng: ${names}. Máy chủ không khởi động.`,
      en: `Tables without forced row-level security: ${names}. The server does not start.`,
    });
  }
}

/** Tables without rows of any tenant: migrations, and throttle counters under hashed keys. */
export const TABLES_WITHOUT_TENANT = ['schema_migration', 'login_throttle'] as const;
