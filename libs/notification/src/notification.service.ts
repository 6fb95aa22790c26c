import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { UnitOfWork } from '@app/platform';
import { InboxItem } from './entities/inbox-item.entity';
import { told } from './notification.audit';
import type { AboutType } from './rules/about';
import { addressees, type Address } from './rules/address';

/** What is told, to whom, and about what. */
export interface Telling {
  /** Which sentence of the client's catalogue, `lib.what-happened`. */
  readonly code: string;
  /** What the sentence names. Nothing goes in that an addressee may not read on the page it leads to. */
  readonly facts: Readonly<Record<string, string | null>>;
  readonly about: { readonly type: AboutType; readonly id: string };
  readonly to: readonly Address[];
  /** Unit whose readers may see the audit entry, and the body whose chain takes it: as in the caller's own entry. */
  readonly orgUnitId: number;
  readonly laneUnitId: number;
  /** News within the inspecting body, whose unit it is: nobody else reads in the log that it was sent. */
  readonly isInternal?: boolean;
}

/** Tables that the subjects of a telling stand in. */
const TABLES: Readonly<Record<AboutType, string>> = {
  task: 'remediation_task',
  inspection: 'inspection',
  amendment: 'finding_amendment',
  finding: 'finding',
  account: 'account',
  evaluation: 'evaluation',
  import: 'roster_import',
  cycle: 'evaluation_cycle',
};

/** Tells people inside the caller's unit of work: no news of what did not happen, nothing happens without its news. */
@Injectable()
export class NotificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Tells each addressee once, but not whoever acts, in one statement; writes the audit entries that account for the items. */
  async tell(...tellings: readonly Telling[]): Promise<void> {
    const items = tellings.flatMap((telling) => this.itemsOf(telling));
    if (items.length === 0) return;
    // Plain INSERT: whoever tells may not read what others are told.
    const repo = await this.unitOfWork.current.repo(InboxItem);
    await repo.createQueryBuilder().insert().values(items).returning([]).execute();
  }

  private itemsOf({ code, facts, about, to, orgUnitId, laneUnitId, isInternal = false }: Telling): InboxItem[] {
    const unit = this.unitOfWork.current;
    const toldBy = unit.actor.staffMemberId;
    const addresses = addressees(to, toldBy);
    if (addresses.length === 0) return [];
    const subject = { type: TABLES[about.type], id: about.id, orgUnitId, laneUnitId };
    const names = addresses.map((one) => ('person' in one ? one.person : `${one.unit} ${one.permission}`));
    this.audit.record(told(subject, { code, addresses: names, isInternal }));
    const named = Object.entries(facts).filter(([, value]) => value !== null);
    return addresses.map((address) => ({
      id: uuidv7(),
      tenantId: unit.actor.tenantId,
      personId: 'person' in address ? address.person : null,
      unitId: 'unit' in address ? address.unit : null,
      permission: 'unit' in address ? address.permission : null,
      code,
      facts: JSON.stringify(Object.fromEntries(named)),
      aboutType: about.type,
      aboutId: about.id,
      toldAt: unit.now,
      toldBy,
      toldByName: unit.actor.name,
    }));
  }
}
