import { v7 as uuidv7 } from 'uuid';
import { AccountService } from '@app/identity';
import { localDate } from '@app/kernel';
import { jobContext, UnitOfWork } from '@app/platform';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import type { TestApp } from './app';
import { PHONE_LOST, SIGNED_IN } from './newcomers';
import { query, tamper, type Story } from './story';

/** What the one-time link of the account `toGrant` carries. */
export const FIRST_LINK = 'Qm9uIG11YSB0cmVuIG5nb24gZG9pIGNoZSB4YW5oIQ0';

const MADE = ['toRevise', 'toReset', 'toDisable', 'toEnable', 'toGrant', 'toTakeBack'] as const;

/** Accounts of the first tenant that requests are about, by what is done to them; a grant and a token of two of them. */
export type Accounts = Readonly<
  Record<'anh' | 'phoneLost' | 'signedIn' | 'tokenOfAnh' | 'grant' | (typeof MADE)[number], string>
>;

export async function accountsOf(app: TestApp, story: Story): Promise<Accounts> {
  const { database } = app;
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
  const others = await made(app, story);
  await tamper(
    database,
    `INSERT INTO sign_in_link (token_hash, tenant_id, account_id, expires_at)
     VALUES (sha256($1::text::bytea), 1, $2, clock_timestamp() + interval '1 day')`,
    [FIRST_LINK, others.toGrant],
  );
  return { ...others, anh, phoneLost, signedIn, tokenOfAnh };
}

/** Accounts of Xã Minh Khê that stand in no story. */
async function made(
  { app, database }: TestApp,
  story: Story,
): Promise<Pick<Accounts, 'grant' | (typeof MADE)[number]>> {
  const service = app.get(AccountService);
  const ids = new Map<string, string>();
  let grant = '';
  await app.get(UnitOfWork).run(jobContext('test', 1), async () => {
    for (const name of MADE) {
      const { account, grants } = await service.create({
        username: `khe.${name.toLowerCase()}`,
        password: DEMO_PASSWORD,
        staffMemberId: null,
        unitId: story.unit('minhkhe'),
        grants: [{ role: 'OFFICIAL', unitId: story.unit('minhkhe.onestop'), validFrom: localDate('2025-07-01') }],
      });
      ids.set(name, account.id);
      if (name === 'toTakeBack') grant = grants[0]?.id ?? '';
    }
  });
  await tamper(database, `UPDATE account SET state = 'DISABLED' WHERE username = 'khe.toenable'`);
  return { ...(Object.fromEntries(ids) as Record<(typeof MADE)[number], string>), grant };
}
