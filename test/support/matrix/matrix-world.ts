import { createHash } from 'node:crypto';
import { prepareDatabase } from '@app/platform';
import { fillMatrix, type Matrix, type MatrixAccount } from '../../../apps/api/src/demo/matrix/matrix-data';
import { TestApp, type TestDatabase, type TestOptions } from '../app';
import type { MatrixObject } from '../../../apps/api/src/demo/matrix/scene';
import { dataFolder, EmptyDatabase } from '../process';
import { query, tamper } from '../story';
import type { Visitor } from '../visitor';
import type { Place, Relation } from './line';
import { MATRIX_PASSWORD } from './password';
import { COMMUNE, OTHER_BODY, SEATS, type Asker, type Seat } from './seats';

/** A database with the matrix in it, and what was written down about it. */
export interface MatrixDatabase {
  readonly database: TestDatabase;
  /** Where its files of evidence lie. */
  readonly dataDir: string;
  readonly matrix: Matrix;
}

export async function matrixDatabase(provinces: number, communes: number): Promise<MatrixDatabase> {
  const empty = await EmptyDatabase.create();
  const address = { url: empty.appUrl, ownerUrl: empty.ownerUrl, secret: 'secret of the test run' };
  await prepareDatabase(address, () => undefined);
  const database: TestDatabase = {
    appUrl: empty.appUrl,
    ownerUrl: empty.ownerUrl,
    superuserUrl: empty.superuserUrl,
    superuser: (work) => empty.asSuperuser(work),
    drop: () => empty.drop(),
  };
  // Only its services and routes are used; the server that is asked later is another one.
  const dataDir = dataFolder();
  const env = { KYCUONG_DEMO: 'off', KYCUONG_DATA_DIR: dataDir };
  const app = await TestApp.start({ env, database, inside: true });
  try {
    return { database, dataDir, matrix: await fillMatrix(app.app, { provinces, communes, password: MATRIX_PASSWORD }) };
  } finally {
    await app.app.close();
  }
}

/** Where the people of the matrix are signed in: nothing that a path names, and yet a thing with an owner and an id. */
async function sessionsOf({ objects }: Matrix, database: TestDatabase): Promise<MatrixObject[]> {
  const accounts = new Map(objects.filter(({ type }) => type === 'accounts').map((account) => [account.id, account]));
  const rows = await query<{ id: string; account_id: string }>(database, 'SELECT id, account_id FROM session');
  return rows.flatMap(({ id, account_id }) => {
    const account = accounts.get(account_id);
    return account ? [{ ...account, type: 'sessions', id }] : [];
  });
}

/** Somebody of one province who asks, and what is theirs. */
export interface Asking {
  readonly asker: Asker;
  readonly province: number;
  readonly visitor: Visitor;
  readonly place: Place;
}

/** Everybody of the matrix at the application's door. */
export class MatrixWorld {
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly app: TestApp,
    readonly matrix: Matrix,
  ) {}

  static async start({ database, dataDir, matrix }: MatrixDatabase, options: TestOptions = {}): Promise<MatrixWorld> {
    const env = { KYCUONG_DEMO: 'off', KYCUONG_DATA_DIR: dataDir, ...options.env };
    const app = await TestApp.start({ ...options, env, database, inside: true });
    const world = new MatrixWorld(app, {
      ...matrix,
      objects: [...matrix.objects, ...(await sessionsOf(matrix, database))],
    });
    for (const table of ['remediation_task', 'finding']) {
      const rows = await query<{ id: string; version: number }>(database, `SELECT id, version FROM ${table}`);
      for (const { id, version } of rows) world.versions.set(id, version);
    }
    return world;
  }

  /** Everybody of a province: all seats, and those who have no session any more. */
  async askers(province: number): Promise<Asking[]> {
    const seats = SEATS.filter((seat) => this.account(province, seat) !== undefined);
    // Everybody sits at one address, and more of them than may come from one within a quarter of an hour.
    await tamper(this.app.database, 'DELETE FROM login_throttle');
    const signedIn = await Promise.all(
      seats.map(async (seat) => this.asking(seat, province, await this.signIn(province, seat))),
    );
    // Each has just shown who they are, and the proof takes longer than that holds.
    await tamper(this.app.database, `UPDATE session SET confirmed_at = clock_timestamp() + interval '1 day'`);
    return [
      ...signedIn,
      this.asking('anonymous', province, this.app.anonymous()),
      this.asking('expired', province, await this.expired(province)),
      this.asking('disabled', province, await this.disabled(province)),
    ];
  }

  /** What is tried for a relation: one object of the type, always the same for the same question. */
  tried([type, state]: readonly [string, string?], relation: Relation, province: number): string | number {
    const elsewhere = (province % this.provinces) + 1;
    if (relation === 'own') return this.object(type, state, province, 1);
    if (relation === 'sibling') return this.object(type, state, province, 2);
    if (relation === 'foreign') return this.object(type, state, elsewhere, 1);
    const nobodys = createHash('sha256').update(`${type} ${state} ${province}`).digest('hex');
    return typeof this.object(type, state, province, 1) === 'number'
      ? 1_900_000_000 + (Number.parseInt(nobodys.slice(0, 6), 16) % 1_000_000)
      : `${nobodys.slice(0, 8)}-${nobodys.slice(8, 12)}-7${nobodys.slice(13, 16)}-8${nobodys.slice(17, 20)}-${nobodys.slice(20, 32)}`;
  }

  private get provinces(): number {
    return Math.max(...this.matrix.accounts.map(({ tenant }) => tenant));
  }

  private asking(asker: Asker, province: number, visitor: Visitor): Asking {
    const place: Place = {
      province,
      own: (type, state) => this.object(type, state, province, 1),
      unit: (key) => this.object('units', key || 'commune', province, 1) as number,
      person: (key) => this.object('staff-members', key, province, 1) as string,
      version: (id) => ({ 'if-match': `"${id}-${this.versions.get(String(id)) ?? 1}"` }),
    };
    return { asker, province, visitor, place };
  }

  private object(type: string, state: string | undefined, province: number, commune: number): string | number {
    const unit = this.communes(province)[commune - 1];
    const fit = this.matrix.objects.filter(
      (object) => object.type === type && object.tenant === province && (state === undefined || object.state === state),
    );
    // What the province has once is the same for all of its communes.
    const found = fit.find((object) => object.unit === unit) ?? fit[0];
    if (!found) throw new Error(`the matrix has no ${type} ${state ?? ''} in province ${province}`);
    return found.id;
  }

  private communes(province: number): (number | null)[] {
    return this.matrix.objects
      .filter(({ type, state, tenant }) => type === 'units' && state === 'commune' && tenant === province)
      .map(({ unit }) => unit);
  }

  private account(province: number, seat: Seat): MatrixAccount | undefined {
    const place = COMMUNE.some((name) => name === seat) ? 'c1' : seat === OTHER_BODY ? 'finance' : '(home|province)';
    const name = new RegExp(`\\.${place}\\.${seat === OTHER_BODY ? 'lead' : seat}$`);
    return this.matrix.accounts.find(({ username, tenant }) => tenant === province && name.test(username));
  }

  private async signIn(province: number, seat: Seat): Promise<Visitor> {
    const account = this.account(province, seat);
    if (!account) throw new Error(`nobody has the seat ${seat}`);
    return this.app.as(account.username, account.password);
  }

  /** Whoever has the account of that name in the province, as `c2.official`, signed in once more. */
  async signedIn(province: number, name: string): Promise<Visitor> {
    const account = this.matrix.accounts.find(
      ({ username, tenant }) => tenant === province && username.endsWith(`.${name}`),
    );
    if (!account) throw new Error(`nobody in province ${province} is ${name}`);
    return this.app.as(account.username, account.password);
  }

  /** Left alone for too long. */
  private async expired(province: number): Promise<Visitor> {
    const visitor = await this.signIn(province, 'chair');
    const { username } = this.account(province, 'chair') ?? {};
    await tamper(
      this.app.database,
      `UPDATE session SET last_seen_at = last_seen_at - interval '31 minutes' WHERE token_hash =
        (SELECT s.token_hash FROM session s JOIN account a ON a.id = s.account_id WHERE a.username = $1
          ORDER BY s.created_at DESC LIMIT 1)`,
      [username],
    );
    return visitor;
  }

  /** Somebody of the other body whose account was taken away while they were signed in. */
  private async disabled(province: number): Promise<Visitor> {
    const account = this.matrix.accounts.find(
      ({ username, tenant }) => tenant === province && username.endsWith('.finance.follow'),
    );
    const { username = '', password = '' } = account ?? {};
    const set = (state: string): Promise<void> =>
      tamper(this.app.database, `UPDATE account SET state = $2 WHERE username = $1`, [username, state]);
    await set('ACTIVE');
    const visitor = await this.app.as(username, password);
    await set('DISABLED');
    return visitor;
  }
}
