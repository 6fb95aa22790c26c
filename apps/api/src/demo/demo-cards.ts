import { Injectable } from '@nestjs/common';
import { jobContext, UnitOfWork } from '@app/platform';
import { DEMO_TENANT, demoAccounts, type DemoAccount } from './demo-data';

export interface DemoCard extends DemoAccount {
  readonly hint: NonNullable<DemoAccount['hint']>;
}

/** Who leads into the demo. */
@Injectable()
export class DemoCards {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The role cards of whoever is there; `isEarlier` where the story was told by a version that did not know them all. */
  async shown(): Promise<{ cards: DemoCard[]; isEarlier: boolean }> {
    const all = demoAccounts().flatMap(({ hint, ...account }) => (hint === null ? [] : [{ ...account, hint }]));
    const rows = await this.unitOfWork.run({ ...jobContext('demo', DEMO_TENANT), mode: 'read' }, () =>
      this.unitOfWork.current.query<{ username: string }>({
        name: 'demo.cards',
        text: 'SELECT username FROM account WHERE tenant_id = $1 AND username = ANY ($2::text[])',
        values: [DEMO_TENANT, all.map(({ username }) => username)],
      }),
    );
    const there = new Set(rows.map(({ username }) => username));
    const cards = all.filter(({ username }) => there.has(username));
    return { cards, isEarlier: cards.length < all.length };
  }
}
