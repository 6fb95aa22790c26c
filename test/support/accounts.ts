import { v7 as uuidv7 } from 'uuid';
import type { TestApp } from './app';
import { PHONE_LOST, SIGNED_IN } from './newcomers';
import { query, tamper } from './story';

/** Accounts of the first tenant that requests are about, and a token of the first of them. */
export type Accounts = Readonly<Record<'anh' | 'phoneLost' | 'signedIn' | 'tokenOfAnh', string>>;

export async function accountsOf({ database }: TestApp): Promise<Accounts> {
  const named = async (username: string): Promise<string> => {
    const [row] = await query<{ id: string }>(database, 'SELECT id FROM account WHERE username = $1', [username]);
    if (!row) throw new Error(`nobody is called ${username}`);
    return row.id;
  };
  const [anh, phoneLost, signedIn] = [await named('anh.le'), await named(PHONE_LOST), await named(SIGNED_IN)];
  const tokenOfAnh = uuidv7();
  await tamper(
    database,
    `INSERT INTO session (token_hash, tenant_id, account_id, id, address, agent)
     VALUES (sha256('phone'), 1, $1, $2, '203.0.113.7', '')`,
    [signedIn, uuidv7()],
  );
  await tamper(
    database,
    `INSERT INTO second_factor (account_id, tenant_id, pending_secret, pending_at) VALUES ($1, 1, 'sealed', clock_timestamp())`,
    [phoneLost],
  );
  await tamper(
    database,
    `INSERT INTO api_token (id, tenant_id, account_id, name, token_hash, permissions, expires_at)
     VALUES ($1, 1, $2, 'Bảng', sha256('token'), '{remediation.read-task}', clock_timestamp() + interval '1 day')`,
    [tokenOfAnh, anh],
  );
  return { anh, phoneLost, signedIn, tokenOfAnh };
}
