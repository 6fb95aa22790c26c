import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { UnitOfWork } from '@app/platform';
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
  /** Whom it went to tells too much of them: the log says that it was sent, and to how many. */
  readonly isUnnamed?: boolean;
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
  'unit-grade': 'unit_grade',
  'party-result': 'party_result',
};

/** An item as it goes to the database: to a person, or to a unit and a permission. */
type NewItem = Address & Readonly<Record<'id' | 'code' | 'facts' | 'about_type' | 'about_id', string>>;

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
    const unit = this.unitOfWork.current;
    // Without RETURNING: whoever tells may not read what others are told.
    await unit.query({
      name: 'notification.tell',
      text: `INSERT INTO inbox_item (id, tenant_id, person_id, unit_id, permission, code, facts, about_type, about_id, told_at, told_by, told_by_name)
             SELECT i.id, $2, i.person, i.unit, i.permission, i.code, i.facts, i.about_type, i.about_id, $3, $4, $5
               FROM json_to_recordset($1::json) AS i(id uuid, person uuid, unit int, permission text, code text, facts text,
                      about_type text, about_id uuid)`,
      values: [JSON.stringify(items), unit.actor.tenantId, unit.now, unit.actor.staffMemberId, unit.actor.name],
    });
  }

  private itemsOf(telling: Telling): NewItem[] {
    const { code, facts, about, to, orgUnitId, laneUnitId, isInternal = false, isUnnamed = false } = telling;
    const unit = this.unitOfWork.current;
    const toldBy = unit.actor.staffMemberId;
    const addresses = addressees(to, toldBy);
    if (addresses.length === 0) return [];
    const subject = { type: TABLES[about.type], id: about.id, orgUnitId, laneUnitId };
    const names = addresses.map((one) => ('person' in one ? one.person : `${one.unit} ${one.permission}`));
    this.audit.record(told(subject, { code, addresses: names, isInternal, isUnnamed }));
    const named = Object.entries(facts).filter(([, value]) => value !== null);
    const said = { code, facts: JSON.stringify(Object.fromEntries(named)), about_type: about.type, about_id: about.id };
    return addresses.map((address) => ({ id: uuidv7(), ...address, ...said }));
  }
}
