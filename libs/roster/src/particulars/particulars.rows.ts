import { Injectable } from '@nestjs/common';
import { scopeOf, type UnitScope } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import type { StaffMember } from '../entities/staff-member.entity';
import type { StaffParticulars } from '../entities/staff-particulars.entity';
import { NOTHING_KNOWN, PERMISSION_OF, type Part, type PartValues } from '../rules/particulars';
import { Vault } from './vault';

export type Opened = { [Name in Part]?: PartValues[Name] };
type Whose = Pick<StaffMember, 'id' | 'tenantId'>;

/** Reads and writes the rows, each part as far as its own permission reaches: that is what the second lock goes by. */
@Injectable()
export class ParticularsRows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** The parts as they stand; one of which nothing was entered says that nothing is known. */
  async open(person: Whose, parts: readonly Part[]): Promise<Opened> {
    const rows = await Promise.all(
      this.byScope(person, parts).map(([scope, names]) => this.rows(person, scope, names)),
    );
    const sealed = new Map(rows.flat().map((row) => [row.part, row.sealed]));
    return Object.fromEntries(
      parts.map((part) => {
        const text = sealed.get(part);
        const of = { tenantId: person.tenantId, staffMemberId: person.id, part };
        return [part, text === undefined ? NOTHING_KNOWN[part] : this.vault.open(of, text)];
      }),
    );
  }

  /** The parts of many people, for each part of those whom `whose` names. */
  async openAll(
    tenantId: number,
    parts: readonly Part[],
    whose: (part: Part) => readonly string[],
  ): Promise<(id: string) => Opened> {
    const said = new Map<string, Opened>();
    const rows = await Promise.all(
      parts.map((part) =>
        this.unitOfWork.current.queryWithin<Pick<StaffParticulars, 'staffMemberId' | 'sealed'>>(this.scopeFor(part), {
          name: 'roster.particulars-of-many',
          text: `SELECT p.staff_member_id AS "staffMemberId", p.sealed FROM staff_particulars p
                  WHERE p.tenant_id = $1 AND p.part = $2 AND p.staff_member_id = ANY ($3::uuid[])`,
          values: [tenantId, part, whose(part)],
        }),
      ),
    );
    rows.forEach((found, at) => {
      const part = parts[at];
      if (part === undefined) return;
      for (const { staffMemberId, sealed } of found) {
        const opened = { [part]: this.vault.open({ tenantId, staffMemberId, part }, sealed) };
        said.set(staffMemberId, { ...said.get(staffMemberId), ...opened });
      }
    });
    return (id) => said.get(id) ?? {};
  }

  async write(person: Whose, part: Part, values: PartValues[Part]): Promise<void> {
    const row = this.vault.seal({ tenantId: person.tenantId, staffMemberId: person.id, part }, values);
    const scope = this.scopeFor(part);
    await this.unitOfWork.current.queryWithin(scope, {
      name: 'roster.write-particulars',
      text: `INSERT INTO staff_particulars (staff_member_id, part, tenant_id, sealed, number_index) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (staff_member_id, part) DO UPDATE SET sealed = excluded.sealed, number_index = excluded.number_index`,
      values: [row.staffMemberId, row.part, row.tenantId, row.sealed, row.numberIndex],
    });
  }

  private rows(
    person: Whose,
    scope: UnitScope,
    parts: readonly Part[],
  ): Promise<Pick<StaffParticulars, 'part' | 'sealed'>[]> {
    return this.unitOfWork.current.queryWithin(scope, {
      name: 'roster.particulars',
      text: `SELECT p.part, p.sealed FROM staff_particulars p
              WHERE p.tenant_id = $1 AND p.staff_member_id = $2 AND p.part = ANY ($3::text[])`,
      values: [person.tenantId, person.id, parts],
    });
  }

  // Mostly one role gives them all, and one statement asks for them.
  private byScope(person: Whose, parts: readonly Part[]): [UnitScope, Part[]][] {
    const isOwn = person.id === this.unitOfWork.current.actor.staffMemberId;
    const scopes = new Map<string, [UnitScope, Part[]]>();
    for (const part of parts) {
      const scope = isOwn ? NOWHERE : this.scopeFor(part);
      const key = JSON.stringify([scope.tenantWide, scope.units]);
      const known = scopes.get(key);
      if (known) known[1].push(part);
      else scopes.set(key, [scope, [part]]);
    }
    return [...scopes.values()];
  }

  private scopeFor(part: Part): UnitScope {
    return scopeOf(this.unitOfWork.current.actor, PERMISSION_OF[part]) ?? NOWHERE;
  }
}

const NOWHERE: UnitScope = { tenantWide: false, units: [] };
