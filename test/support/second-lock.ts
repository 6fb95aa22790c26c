import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from './app';
import { judge, POLICIES, type Row, type Who } from './policy-table';
import { refusalOf, under } from './scope';
import { MORE_ROWS } from './second-lock-rows';

/** Enough of a large table to meet every kind of row in it. */
const SAMPLE = 24;

/** Row-level security held against the table written by hand: every policy, with everybody that it tells apart. */
export class SecondLock {
  private readonly rows = new Map<string, Row[]>();
  private readonly samples = new Map<string, Row[]>();

  private constructor(
    readonly database: TestDatabase,
    readonly application: Client,
    private readonly people: Record<string, Who>,
  ) {}

  static async open(): Promise<SecondLock> {
    const database = await cloneDatabase();
    const application = new Client({ connectionString: database.appUrl });
    await application.connect();
    return database.superuser(async (client) => {
      // Here the policies are judged alone; what the triggers refuse is judged beside the libs that own them.
      for (const table of Object.keys(POLICIES)) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await client.query(MORE_ROWS);
      const lock = new SecondLock(database, application, await whoLooks(client));
      for (const table of Object.keys(POLICIES)) {
        const all = await rowsOf(client, table);
        lock.rows.set(table, all);
        // Both ends, because one tenant was filled after the other.
        lock.samples.set(table, all.length > SAMPLE ? [...all.slice(0, SAMPLE / 2), ...all.slice(-SAMPLE / 2)] : all);
      }
      return lock;
    });
  }

  async close(): Promise<void> {
    await this.application.end();
    await this.database.drop();
  }

  /** Everything in which the policies of a table differ from what is written, for the verbs that are asked about. */
  async faults(table: string): Promise<string[]> {
    return [
      ...(await this.nobody(table)),
      ...(await this.seen(table)).faults,
      ...(await this.added(table)),
      ...(await this.changed(table)),
    ];
  }

  /** While nobody is set nothing is shown and nothing taken. */
  async nobody(table: string): Promise<string[]> {
    const faults: string[] = [];
    for (const nobody of [{}, { wide: true }, { units: [1, 2, 3] }, { tenant: 0, wide: true }]) {
      await under(this.application, nobody, async () => {
        const shown = await this.visible(table);
        if (shown.length > 0) faults.push(`${table} shows ${shown.length} rows to nobody`);
        const text = await insertion(this.application, table);
        const refusal = await refusalOf(this.application, text, [JSON.stringify(this.samples.get(table)?.[0])]);
        if (refusal !== '42501') faults.push(`${table} takes a row from nobody: ${refusal}`);
      });
    }
    return faults;
  }

  /** Everybody sees exactly what is theirs; how many rows were shown and how many of their own tenant were not. */
  async seen(table: string): Promise<{ faults: string[]; shown: number; hidden: number }> {
    const faults: string[] = [];
    let [shown, hidden] = [0, 0];
    for (const [name, who] of Object.entries(this.people)) {
      const all = this.rows.get(table) ?? [];
      const expected = all.filter((row) => this.allows(who)('see', table, row));
      shown += expected.length;
      hidden += all.filter((row) => row['tenant_id'] === who.tenant).length - expected.length;
      const got = await under(this.application, who, () => this.visible(table));
      if (!isSame(got, listed(expected)))
        faults.push(`${table} shows ${name} ${got.length} rows, not ${expected.length}`);
    }
    return { faults, shown, hidden };
  }

  /** New rows come only from those who may add them: the policy refuses a copy (42501), or the primary key does later. */
  async added(table: string): Promise<string[]> {
    const faults: string[] = [];
    for (const [name, who] of Object.entries(this.people)) {
      await under(this.application, who, async () => {
        const text = await insertion(this.application, table);
        for (const row of this.samples.get(table) ?? []) {
          const taken = (await refusalOf(this.application, text, [JSON.stringify(row)])) !== '42501';
          if (taken !== this.allows(who)('add', table, row)) {
            faults.push(`${table} ${taken ? 'takes from' : 'refuses'} ${name}: ${JSON.stringify(row)}`);
          }
        }
      });
    }
    return faults;
  }

  /** Nobody changes, moves or removes what is not theirs to change. */
  async changed(table: string): Promise<string[]> {
    const faults: string[] = [];
    for (const [name, who] of Object.entries(this.people)) {
      const may = (verb: 'change' | 'remove'): string[] =>
        listed((this.rows.get(table) ?? []).filter((row) => this.allows(who)(verb, table, row)));
      await under(this.application, who, async () => {
        const tries = { change: await touch(this.application, table), remove: `DELETE FROM ${table}` } as const;
        for (const verb of ['change', 'remove'] as const) {
          const reached = await touched(this.application, table, tries[verb]);
          if (!isSame(reached, may(verb))) {
            faults.push(`${name} could ${verb} ${reached.length} rows of ${table}, not ${may(verb).length}`);
          }
        }
        for (const [verb, count] of [
          ['change', await this.changedBlindly(table)],
          ['remove', await countOf(this.application, `DELETE FROM ${table}`)],
        ] as const) {
          const expected = may(verb).length;
          if (count !== null && count !== expected) {
            faults.push(`${name} could ${verb} ${count} rows of ${table} unread, not ${expected}`);
          }
        }
        if (may('change').length === 0) return;
        const whose = table === 'tenant' ? 'id' : 'tenant_id';
        const refusal = await refusalOf(this.application, `UPDATE ${table} SET ${whose} = 3 - ${whose}`);
        if (refusal !== '42501') faults.push(`${name} could move rows of ${table} to another tenant: ${refusal}`);
      });
    }
    return faults;
  }

  /**
   * How many rows a statement that reads none of them changes: one that reads is held back by what may be seen as well. Null
   * where no column can be set to one value in all rows, whoever asks.
   */
  private async changedBlindly(table: string): Promise<number | null> {
    const settable = await columnsOf(this.application, table, "has_column_privilege($1, a.attnum, 'UPDATE')");
    for (const column of settable) {
      for (const row of this.samples.get(table)?.slice(0, 2) ?? []) {
        const value = row[column];
        if (typeof value === 'object' && value !== null) continue;
        const count = await countOf(this.application, `UPDATE ${table} SET ${column} = $1`, [value]);
        if (count !== null) return count;
      }
    }
    return null;
  }

  private allows(who: Who) {
    return judge(who, (table, wanted) =>
      this.rows.get(table)?.find((row) => Object.entries(wanted).every(([column, value]) => row[column] === value)),
    );
  }

  private async visible(table: string): Promise<string[]> {
    return listed(await rowsOf(this.application, table));
  }
}

const isSame = (left: readonly string[], right: readonly string[]): boolean => left.join('\n') === right.join('\n');
const listed = (found: readonly Row[]): string[] => found.map((row) => JSON.stringify(row)).sort();

/** One person a branch of the policies: by unit on either side, by room, by name, by account, the whole tenant, a mixture. */
async function whoLooks(client: Client): Promise<Record<string, Who>> {
  const find = async (text: string): Promise<string> =>
    String((await client.query({ text, rowMode: 'array' })).rows[0]?.[0]);
  const unit = async (name: string, within = ''): Promise<number> =>
    Number(
      await find(`SELECT u.id FROM org_unit u JOIN org_unit p ON p.id = u.parent_id
                   WHERE u.tenant_id = 1 AND u.name = '${name}' AND p.name LIKE '%${within}%'`),
    );
  const person = (name: string, tenant = 1): Promise<string> =>
    find(`SELECT s.id FROM staff_member s WHERE s.tenant_id = ${tenant} AND s.full_name = '${name}'`);
  const account = (name: string): Promise<string> => find(`SELECT a.id FROM account a WHERE a.username = '${name}'`);
  const nothing: Who = { tenant: 1, units: [], wide: false, actor: '', person: '' };
  const theirs = Number(await find(`SELECT u.id FROM org_unit u WHERE u.tenant_id = 2 AND u.name = 'Sở Nội vụ Hai'`));
  return {
    'a tenant and nothing else': nothing,
    'the inspecting body': { ...nothing, units: [await unit('Sở Nội vụ')], person: await person('Vũ Thị Mai') },
    'the inspected commune': { ...nothing, units: [await unit('Xã Minh Khê')], person: await person('Đỗ Thị Ngọc') },
    'a verifier lent to the commune': {
      ...nothing,
      units: [await unit('Xã Minh Khê')],
      person: await person('Vũ Thị Mai'),
    },
    'a ward with a visit under way': { ...nothing, units: [await unit('Phường Vân Phong')] },
    'a room of the commune': {
      ...nothing,
      units: [await unit('Trung tâm Phục vụ hành chính công', 'Minh Khê')],
      person: await person('Đỗ Thị Ngọc'),
    },
    'another body': { ...nothing, units: [await unit('Sở Tài chính')], person: await person('Lý Thị Thanh') },
    'an official by name': { ...nothing, person: await person('Lê Đức Anh'), actor: await account('anh.le') },
    'the whole tenant': { ...nothing, wide: true },
    'the job that verifies the log': { ...nothing, wide: true, actor: 'job:audit.verify' },
    'a job over the whole tenant': { ...nothing, wide: true, actor: 'job:evidence.sweep' },
    'the whole other tenant': { ...nothing, tenant: 2, wide: true },
    'one tenant with everything else from the other': {
      ...nothing,
      units: [theirs],
      person: await person('Lê Đức Anh', 2),
      actor: await account('hai.anh.le'),
    },
  };
}

async function rowsOf(client: Client, table: string): Promise<Row[]> {
  const { rows: found } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
  return found.map(({ row }) => row);
}

async function columnsOf(application: Client, table: string, condition: string): Promise<string[]> {
  const { rows: found } = await application.query<{ attname: string }>(
    `SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
        AND ${condition} ORDER BY a.attnum`,
    [table],
  );
  return found.map(({ attname }) => attname);
}

async function insertion(application: Client, table: string): Promise<string> {
  const columns = (await columnsOf(application, table, "a.attgenerated = ''")).join(', ');
  return `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE
          SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`;
}

/** Sets a column that the role may set to what it is already; where there is none, any column. */
async function touch(application: Client, table: string): Promise<string> {
  const settable = await columnsOf(application, table, "has_column_privilege($1, a.attnum, 'UPDATE')");
  const [column] = settable.length > 0 ? settable : await columnsOf(application, table, "a.attidentity = ''");
  return `UPDATE ${table} SET ${column} = ${column}`;
}

/** How many rows the statement reached; null where anything at all stood in its way. */
async function countOf(application: Client, text: string, values: unknown[] = []): Promise<number | null> {
  await application.query('SAVEPOINT counted');
  try {
    return (await application.query(text, values)).rowCount;
  } catch {
    return null;
  } finally {
    await application.query('ROLLBACK TO SAVEPOINT counted');
  }
}

/** The rows that a statement reached; none where the role may not use the verb on the table at all. */
async function touched(application: Client, table: string, statement: string): Promise<string[]> {
  await application.query('SAVEPOINT touched');
  try {
    const { rows: found } = await application.query<{ row: Row }>(`${statement} RETURNING to_jsonb(${table}) AS row`);
    return listed(found.map(({ row }) => row));
  } catch (error) {
    // Let through as far as something else that stood in its way.
    return /permission denied for table/.test(String(error)) ? [] : [String(error)];
  } finally {
    await application.query('ROLLBACK TO SAVEPOINT touched');
  }
}
