import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Clock, DATABASE_POOL, withClient } from '@app/platform';
import { DemoClock } from './demo-clock';
import { DemoOffice, type Office } from './demo-office';
import { DEMO_PASSWORD, STORY_PEOPLE, STORY_UNITS, type OfficePlan, type StoryPerson } from './demo-story';
import { DemoTelling } from './demo-telling';
import { VINH_SA_PEOPLE } from './vinh-sa/people';
import { VINH_SA_DUTIES } from './vinh-sa/duties';
import { VINH_SA_QUOTAS } from './vinh-sa/quotas';
import { CARDS } from './vinh-sa/role-cards';
import { STORY_DAY } from './vinh-sa/schedule';
import { VinhSaTelling } from './vinh-sa/telling';
import { VINH_SA_UNITS } from './vinh-sa/units';

export const DEMO_TENANT = 1;
const TELLING_LOCK = 7_209_463_319;

/** An account of the demo, for the role cards and for whoever tests from outside. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly fullName: string;
  readonly position: string;
  readonly role: string;
  readonly unit: string;
  /** The first thing to try, for those with a role card. */
  readonly hint: { readonly vi: string; readonly en: string } | null;
}

/** Fills a database that has no tenant yet; never touches one that has. */
@Injectable()
export class DemoData {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly office: DemoOffice,
    private readonly short: DemoTelling,
    private readonly story: VinhSaTelling,
    private readonly demoClock: DemoClock,
  ) {}

  /** Whether nothing has been set up yet. */
  async isEmpty(): Promise<boolean> {
    const { rowCount } = await this.pool.query('SELECT tenant_ids()');
    return rowCount === 0;
  }

  /**
   * Tells the story where there is nothing, once, however many servers begin on one empty database; a story that was broken
   * off is told anew.
   */
  async begin(databaseUrl: string): Promise<void> {
    await withClient(databaseUrl, async (client) => {
      // Whoever comes second waits as long as the telling takes.
      await client.query('SET lock_timeout = 0; SET statement_timeout = 0');
      await client.query('SELECT pg_advisory_lock($1)', [TELLING_LOCK]);
      if (await this.isEmpty()) return this.fill();
      const { rows } = await client.query<{ broken: boolean }>(
        'SELECT CASE WHEN demo_is_being_told() THEN demo_leave() ELSE false END AS broken',
      );
      if (rows[0]?.broken) await this.fill();
    });
  }

  /** Tells the story of tỉnh Vĩnh Sa, as far as the clock has come, and keeps a copy to come back to. */
  async fill(): Promise<void> {
    await this.pool.query('SELECT demo_begin()');
    const story = { units: VINH_SA_UNITS, people: VINH_SA_PEOPLE, quotas: VINH_SA_QUOTAS, duties: VINH_SA_DUTIES };
    const office = await this.office.found({ tenantId: DEMO_TENANT, mark: '', anchor: STORY_DAY, ...story });
    await this.story.tell(office, this.clock.now());
    await this.pool.query('SELECT demo_keep()');
  }

  /** A small office in the middle of its work, told from today: enough for a test, or for trying one command. */
  async fillShort(plan: Partial<OfficePlan> = {}): Promise<Office> {
    const office = await this.office.found({
      tenantId: DEMO_TENANT,
      mark: '',
      anchor: this.clock.today(),
      units: STORY_UNITS,
      people: STORY_PEOPLE,
      ...plan,
    });
    await this.short.tell(office, this.clock.now());
    await this.pool.query('SELECT demo_keep()');
    return office;
  }

  /** Brings the story back as it was kept when it was told, in one transaction; false where nothing was kept. */
  async restore(): Promise<boolean> {
    const { rows } = await this.pool.query<{ restored: boolean }>('SELECT demo_restore() AS restored');
    await this.demoClock.look();
    return rows[0]?.restored ?? false;
  }
}

/** Everybody of the demo who can sign in; those with a hint first, in the order of the role cards. */
export function demoAccounts(): DemoAccount[] {
  const places = Object.keys(CARDS);
  const place = ({ key }: StoryPerson): number => (places.includes(key) ? places.indexOf(key) : places.length);
  return [...VINH_SA_PEOPLE]
    .sort((a, b) => place(a) - place(b))
    .flatMap(({ account, fullName, position }) => {
      if (!account) return [];
      const { username, role, at, hint = null } = account;
      return [{ username, password: DEMO_PASSWORD, fullName, position, role, unit: unitName(at), hint }];
    });
}

function unitName(key: string): string {
  return VINH_SA_UNITS.find((unit) => unit.key === key)?.name ?? '';
}
