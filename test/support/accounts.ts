import type { TestApp } from './app';
import { query } from './story';

/** Accounts of the first tenant that requests are about, by what is done to them. */
export type Accounts = Readonly<Record<'anh', string>>;

export async function accountsOf({ database }: TestApp): Promise<Accounts> {
  const named = async (username: string): Promise<string> => {
    const [row] = await query<{ id: string }>(database, 'SELECT id FROM account WHERE username = $1', [username]);
    if (!row) throw new Error(`nobody is called ${username}`);
    return row.id;
  };
  return { anh: await named('anh.le') };
}
