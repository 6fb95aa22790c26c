import { Injectable } from '@nestjs/common';
import { AuditLog, ReadLog } from '@app/audit';
import { inFull, UnitService } from '@app/organization';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import type { FoundByNumberResponse, PersonalNumberResponse } from '../dto/particulars.response';
import { StaffMember } from '../entities/staff-member.entity';
import { tidyNumber } from '../rules/personal-number';
import { mayChangeStaffMember } from '../staff.policy';
import { personalNumberShown } from './particulars.audit';
import { requireNumber } from './particulars.checks';
import { Vault } from './vault';

const NOTHING_ELSE = { sex: null, birthYear: null };

/** Shows personal numbers whole and finds people by them, for whoever has that right. */
@Injectable()
export class PersonalNumbers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
    private readonly readLog: ReadLog,
    private readonly units: UnitService,
    private readonly vault: Vault,
  ) {}

  /** The whole number, for a reason that is kept in the log; who the number is of reads there that it was shown. */
  async show(id: string, reason: string | null): Promise<PersonalNumberResponse> {
    const unit = this.unitOfWork.current;
    const found = await unit.repo(StaffMember).then((repo) => repo.findOneBy({ id }));
    const person = this.lock.requireVisible(found, (row) => mayChangeStaffMember(unit.actor, unit.scope, row));
    await this.readLog.record({ type: 'personal_number', id, orgUnitId: person.orgUnitId });
    if (reason !== null) {
      const { bodyId } = await this.units.getOrFail(person.orgUnitId);
      this.audit.record(personalNumberShown(person, { reason, laneUnitId: bodyId }));
    }
    // By the right of this route, which is over and above the one to the masked number.
    const [row] = await unit.query<{ sealed: string }>({
      name: 'roster.whole-number',
      text: `SELECT p.sealed FROM staff_particulars p WHERE p.tenant_id = $1 AND p.staff_member_id = $2 AND p.part = 'CONTACT'`,
      values: [person.tenantId, id],
    });
    const of = { tenantId: person.tenantId, staffMemberId: id, part: 'CONTACT' } as const;
    return { personalNumber: row ? this.vault.open(of, row.sealed).personalNumber : null };
  }

  /** Whose whole number this is, among the people in reach. */
  async find(typed: string): Promise<FoundByNumberResponse> {
    requireNumber(tidyNumber(typed), NOTHING_ELSE, '/personalNumber');
    const unit = this.unitOfWork.current;
    const { tenantWide, units } = unit.scope;
    const found = await unit.query<{ id: string; fullName: string; unitId: number; unitName: string }>({
      name: 'roster.by-personal-number',
      text: `SELECT s.id, s.full_name AS "fullName", u.id AS "unitId", ${inFull('u')} AS "unitName"
               FROM staff_particulars p JOIN staff_member s ON s.tenant_id = p.tenant_id AND s.id = p.staff_member_id
               JOIN org_unit u ON u.id = s.org_unit_id
              WHERE p.tenant_id = $1 AND p.number_index = ANY ($2::bytea[]) AND ($3 OR s.org_unit_id = ANY ($4::int[]))`,
      values: [unit.actor.tenantId, this.vault.marks(unit.actor.tenantId, tidyNumber(typed)), tenantWide, units],
    });
    for (const { id, unitId } of found) await this.readLog.record({ type: 'staff_member', id, orgUnitId: unitId });
    return {
      items: found.map(({ id, fullName, unitId, unitName }) => ({
        id,
        fullName,
        unit: { id: unitId, name: unitName },
      })),
    };
  }
}
