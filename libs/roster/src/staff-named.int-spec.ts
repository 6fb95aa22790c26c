import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { ApplicationLock, type Reads, type UnitOfWork } from '@app/platform';
import { cloneDatabase, type TestDatabase } from '../../../test/support/app';
import { under, type Settings } from '../../../test/support/scope';
import { nameTerm } from './rules/name-term';
import { StaffReadModel } from './staff.read-model';

// Search in a province of 20,000 people: that it finds whom reading everybody finds, in the same order, and reads little.

const PEOPLE = 20_000;
const DAY = '2026-11-20';

let database: TestDatabase;
let asked: Client;
let province: number;
let communes: number;
beforeAll(async () => {
  database = await cloneDatabase();
  const settle = join(__dirname, '../../../bench/people.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [settle, database.superuserUrl, String(PEOPLE)]);
  ({ province, communes } = JSON.parse(stdout) as { province: number; communes: number });
  // As the product connects: row-level security holds.
  asked = new Client({ connectionString: database.appUrl });
  await asked.connect();
});
afterAll(async () => {
  await asked.end();
  await database.drop();
});

interface Page {
  readonly names: readonly string[];
  readonly next: string | null;
  /** Rows of tables and entries of indexes that the database took in hand for it. */
  readonly read: number;
}

const WIDE: Settings = { tenant: 1, units: [], wide: true };

/** What this transaction has read, whatever function did it: entries of indexes, and rows that were read without one. */
async function rowsRead(): Promise<number> {
  const { rows } = await asked.query<{ n: number }>(
    `SELECT (SELECT sum(seq_tup_read) FROM pg_stat_xact_user_tables)::int
       + (SELECT sum(pg_stat_get_xact_tuples_returned(indexrelid)) FROM pg_stat_user_indexes)::int AS n`,
  );
  return rows[0]?.n ?? 0;
}

/** A page of the list as the product asks for it. */
async function page(
  settings: Settings,
  q: string,
  more: { after?: string; limit?: number; unitId?: number } = {},
): Promise<Page> {
  const units = settings.units ?? [];
  return under(asked, settings, async () => {
    let body = '';
    const reads = {
      readOrFail: async (query: Parameters<Reads['readOrFail']>[0], parameters: readonly unknown[]) => {
        const text = query.sql(new ApplicationLock().clause(settings.wide === true));
        const { rows } = await asked.query<{ body: string }>(text, [1, `{${units.join(',')}}`, ...parameters]);
        body = rows[0]?.body ?? '';
      },
    };
    const current = { today: DAY };
    const model = new StaffReadModel(reads as unknown as Reads, { current } as unknown as UnitOfWork);
    const before = await rowsRead();
    await model.ofUnit({ unitId: province, q, ...more });
    const read = (await rowsRead()) - before;
    const { items, next } = JSON.parse(body) as { items: { fullName: string }[]; next: string | null };
    return { names: items.map(({ fullName }) => fullName), next, read };
  });
}

/** Names in the order of the list, found by reading everybody. */
async function byReadingAll(units: readonly number[] | null, q: string): Promise<string[]> {
  const { folded, typed } = nameTerm(q);
  return database.superuser(async (client) => {
    const { rows } = await client.query<{ full_name: string }>(
      `SELECT s.full_name FROM staff_member s JOIN appointment a ON a.staff_member_id = s.id
        WHERE s.tenant_id = 1 AND position($1 in ' ' || s.name_folded) > 0 AND a.is_main AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on > $2)
          AND ($4::int[] IS NULL OR a.org_unit_id = ANY ($4))
        ORDER BY position($3 in regexp_replace(' ' || lower(s.full_name), 'hoà( |$)', 'hòa\\1', 'g')) = 0, s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu", s.id, a.id`,
      // Of these names one alone has its tone in both places.
      [folded, DAY, typed.replace(/hoà(?= |$)/, 'hòa'), units],
    );
    return rows.map(({ full_name }) => full_name);
  });
}

// Family names, names in the middle, tên, several words, words in another order than most have them, parts of words, one and two
// letters; common, rare, not there and in between; with marks and without.
const TERMS =
  `nguyễn,nguyen,guyê,trần,phan,Phan Văn,phan a,sùng,văn,thị b,bình,BINH,bính,văn bình,bình văn,thi ngoc,đức bình,
  nguyen van binh,nguyễn v,van t,uong t,ong th,anh ng,inh,oan,ong,xuyến,sùng a xuyến,thị thanh hoa,an,ê,y,ỳ,n,t,th,x,q,a b,a a,hòa,hoà,zz,zzz`
    .split(',')
    .map((term) => term.trim());

describe('searching a province by part of a name', () => {
  it.each(TERMS)('finds whom reading everybody finds, in that order: %s', async (q) => {
    const all = await byReadingAll(null, q);
    const found: string[] = [];
    let after: string | undefined;
    for (let pages = 0; pages < 4; pages += 1) {
      const one = await page(WIDE, q, { limit: 40, ...(after ? { after } : {}) });
      found.push(...one.names);
      after = one.next ?? undefined;
      if (!after) break;
    }
    expect(found).toEqual(all.slice(0, 160));
  });

  it.each(['', ...TERMS])(
    'reads no more than 20 rows for each that it answers with, on every page: “%s”',
    async (q) => {
      for (let after: string | undefined, pages = 0; pages < 3; pages += 1) {
        const { names, next, read } = await page(WIDE, q, { limit: 50, ...(after ? { after } : {}) });
        expect(read <= 20 * Math.max(names.length, 1) || `${read} rows for ${names.length}`).toBe(true);
        if (!next) return;
        after = next;
      }
    },
  );

  it('shows the same to whoever reaches all units one by one, and only theirs to whoever reaches some', async () => {
    const units = await database.superuser(async (client) => {
      const { rows } = await client.query<{ id: number }>(`SELECT id FROM org_unit WHERE tenant_id = 1 ORDER BY id`);
      return rows.map(({ id }) => id);
    });
    for (const q of ['nguyễn', 'phan', 'bình', 'xuyến', '']) {
      expect((await page({ tenant: 1, units, wide: false }, q)).names).toEqual(
        (await byReadingAll(null, q)).slice(0, 50),
      );
      for (const some of [units.slice(-2), units.slice(5 - communes)]) {
        expect((await page({ tenant: 1, units: some, wide: false }, q)).names).toEqual(
          (await byReadingAll(some, q)).slice(0, 50),
        );
      }
    }
  });

  it.each(['', 'a', 'bình', 'xuyến'])(
    'reads the people of one commune alone for whoever reaches no more: “%s”',
    async (q) => {
      const units = await database.superuser(async (client) => {
        const { rows } = await client.query<{ id: number }>(
          'SELECT id FROM org_unit WHERE tenant_id = 1 ORDER BY id DESC LIMIT 2',
        );
        return rows.map(({ id }) => id);
      });
      const there = await byReadingAll(units, '');
      const { read } = await page({ tenant: 1, units, wide: false }, q);
      expect(read <= 10 * there.length || `${read} rows where ${there.length} people are`).toBe(true);
    },
  );

  it('has the parts of a name that is entered, changed or gone, and of no other', async () => {
    const wrong = `
      WITH wanted AS (SELECT s.tenant_id, p.words, p.folded, p.spelled, s.given_name, s.family_and_middle, s.id
                        FROM staff_member s CROSS JOIN name_parts(s.full_name, s.name_folded) p)
      SELECT (SELECT count(*) FROM (TABLE wanted EXCEPT TABLE staff_name_part) x)::int AS missing,
             (SELECT count(*) FROM (TABLE staff_name_part EXCEPT TABLE wanted) x)::int AS surplus,
             (SELECT count(*) FROM wanted w WHERE w.words = 1 AND NOT EXISTS (SELECT FROM name_syllable n
                WHERE n.tenant_id = w.tenant_id AND n.ending = w.folded AND n.syllable = w.folded))::int AS unknown`;
    const named = (name: string): string =>
      `full_name = 'Bùi ${name} ${name}', given_name = '${name}', family_and_middle = 'Bùi ${name}', name_folded = 'bui ${name.toLowerCase()} ${name.toLowerCase()}'`;
    await database.superuser(async (client) => {
      const of = async () => (await client.query<Record<string, number>>(wrong)).rows[0];
      const right = { missing: 0, surplus: 0, unknown: 0 };
      expect(await of()).toEqual(right);
      await client.query('BEGIN');
      const { rows } = await client.query<{ id: string }>(
        `UPDATE staff_member SET ${named('Khueo')} WHERE id = (SELECT id FROM staff_member WHERE given_name = 'Xuyến' LIMIT 1) RETURNING id`,
      );
      expect(await of()).toEqual(right);
      const parts = await client.query(
        'SELECT spelled FROM staff_name_part WHERE staff_member_id = $1 ORDER BY words, spelled',
        [rows[0]?.id],
      );
      expect(parts.rows.map((row: { spelled: string }) => row.spelled)).toEqual([
        ...['bùi', 'khueo', 'bùi khueo', 'khueo khueo', 'bùi khueo khueo'],
      ]);
      await client.query(`DELETE FROM appointment WHERE staff_member_id = $1`, [rows[0]?.id]);
      await client.query(`DELETE FROM staff_member WHERE id = $1`, [rows[0]?.id]);
      expect(await of()).toEqual(right);
      await client.query('ROLLBACK');
    });
  });

  it('finds whose name is entered with words that nobody had, while another enters the same', async () => {
    const add = `
      INSERT INTO staff_member (id, tenant_id, org_unit_id, kind, full_name, given_name, family_and_middle, name_folded)
      SELECT gen_random_uuid(), 1, $1, 'CIVIL_SERVANT', 'Ksor Hbliak', 'Hbliak', 'Ksor', 'ksor hbliak' RETURNING id`;
    await database.superuser((first) =>
      database.superuser(async (second) => {
        await first.query('BEGIN');
        await first.query(add, [province]);
        await second.query(`SET lock_timeout = '2s'`);
        await second.query(add, [province]);
        await first.query('ROLLBACK');
        const found = await second.query(`SELECT DISTINCT spelled FROM name_spellings(1, 'blia')`);
        expect(found.rows).toEqual([{ spelled: 'hbliak' }]);
        await second.query(`DELETE FROM staff_member WHERE full_name = 'Ksor Hbliak'`);
      }),
    );
  });

  it('takes both ways of placing a tone for the same, and nothing else', async () => {
    const names = 'thị hoà,thị hòa,thuý,uỷ,hoè kiều,hoàng,quý,quỳ hoạ,khoẻ,thuỷ tú,tuyết,toản,ngoại,loã';
    const expected = 'thị hòa,thị hòa,thúy,ủy,hòe kiều,hoàng,quý,quỳ họa,khỏe,thủy tú,tuyết,toản,ngoại,lõa';
    await database.superuser(async (client) => {
      const { rows } = await client.query<{ made: string }>('SELECT tone_first($1) AS made', [names]);
      expect(rows[0]?.made).toBe(expected);
    });
    // Those called so come first, whichever way they are spelled and whichever way it was typed.
    const [typed, other] = [await page(WIDE, 'hòa', { limit: 100 }), await page(WIDE, 'hoà', { limit: 100 })];
    expect(other.names).toEqual(typed.names);
    const so = typed.names.map((name) => /h(?:òa|oà)(?= |$)/i.exec(name)?.[0]);
    expect(new Set(so)).toEqual(new Set(['Hòa', 'Hoà']));
  });

  it('keeps the parts of names from the application', async () => {
    for (const table of ['staff_name_part', 'name_syllable'])
      await expect(asked.query(`SELECT FROM ${table}`)).rejects.toThrow('permission denied');
  });

  it('shows nobody where nothing is set, or another tenant', async () => {
    expect((await page({}, 'nguyễn')).names).toEqual([]);
    expect((await page({ tenant: 2, units: [], wide: true }, 'nguyễn')).names).toEqual([]);
  });

  it('would be found out: part of a name without the function, under row-level security', async () => {
    await under(asked, WIDE, async () => {
      const before = await rowsRead();
      const { rows } = await asked.query(`SELECT id FROM staff_member s WHERE s.name_folded LIKE '%xuyen%'`);
      expect((await rowsRead()) - before).toBeGreaterThan(20 * rows.length);
    });
  });
});
