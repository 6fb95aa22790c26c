import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Clock, DATABASE_POOL } from '@app/platform';
import { DemoClock } from './demo-clock';
import { DemoOffice, type Office } from './demo-office';
import { DEMO_PASSWORD, STORY_PEOPLE, STORY_UNITS, type OfficePlan, type StoryPerson } from './demo-story';
import { DemoTelling } from './demo-telling';

const DEMO_TENANT = 1;

/** An account of the demo, for the role cards and for whoever tests from outside. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly fullName: string;
  readonly position: string;
  readonly role: string;
  readonly unit: string;
  readonly hint: { readonly vi: string; readonly en: string };
}

/** Fills a database that has no tenant yet with the demo's story, told from today; never touches one that has. */
@Injectable()
export class DemoData {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly office: DemoOffice,
    private readonly story: DemoTelling,
    private readonly demoClock: DemoClock,
  ) {}

  /** Whether nothing has been set up yet. */
  async isEmpty(): Promise<boolean> {
    const { rowCount } = await this.pool.query('SELECT tenant_ids()');
    return rowCount === 0;
  }

  async fill(plan: Partial<OfficePlan> = {}): Promise<Office> {
    const office = await this.office.found({ tenantId: DEMO_TENANT, mark: '', anchor: this.clock.today(), ...plan });
    await this.story.tell(office, this.clock.now());
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

/** The demo's accounts, the ones to try first at the front. */
export function demoAccounts(): DemoAccount[] {
  return STORY_PEOPLE.flatMap(({ account, fullName, position }: StoryPerson) =>
    account?.hint
      ? [
          {
            username: account.username,
            password: DEMO_PASSWORD,
            fullName,
            position,
            role: account.role,
            unit: unitName(account.at),
            hint: account.hint,
          },
        ]
      : [],
  );
}

function unitName(key: string): string {
  return STORY_UNITS.find((unit) => unit.key === key)?.name ?? '';
}
