import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AccountService, grantsOf } from '@app/identity';
import { type Actor } from '@app/kernel';
import { StaffService } from '@app/roster';
import { ROLE_MATRIX } from '../role-matrix';
import { DEMO_PASSWORD, POSTS_SINCE, type OfficePlan, type StoryPerson } from './demo-story';

/** Takes the story's people on and gives those who act an account. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly staff: StaffService,
    private readonly accounts: AccountService,
  ) {}

  async takeOn(
    plan: OfficePlan,
    person: StoryPerson,
    units: ReadonlyMap<string, number>,
  ): Promise<{ id: string; actor: Actor | null }> {
    const { id } = await this.staff.appoint({
      id: uuidv7(),
      appointmentId: uuidv7(),
      fullName: person.fullName,
      kind: person.kind ?? 'CIVIL_SERVANT',
      unitId: idOf(units, person.unit),
      position: person.position,
      startsOn: POSTS_SINCE,
      decisionNumber: '101/QĐ-UBND',
    });
    if (!person.account) return { id, actor: null };
    const { username, role, at, also } = person.account;
    const held = [{ role, at }, ...(also ? [also] : [])];
    const { account, grants } = await this.accounts.create({
      username: usernameIn(plan, username),
      password: plan.password ?? DEMO_PASSWORD,
      staffMemberId: id,
      grants: held.map((grant) => ({
        ...{ role: grant.role, unitId: idOf(units, grant.at), validFrom: POSTS_SINCE },
      })),
    });
    const actor: Actor = {
      kind: 'account',
      id: account.id,
      username: account.username,
      tenantId: plan.tenantId,
      staffMemberId: id,
      name: person.fullName,
      position: person.position,
      grants: grants.flatMap(({ role: name, orgUnitId, tenantWide, unitIds }) =>
        grantsOf(ROLE_MATRIX, { role: name, unitId: orgUnitId, tenantWide, units: unitIds }),
      ),
    };
    return { id, actor };
  }
}

export function usernameIn(plan: Pick<OfficePlan, 'mark'>, username: string): string {
  return plan.mark ? `${plan.mark.toLowerCase()}.${username}` : username;
}

export function idOf(units: ReadonlyMap<string, number>, key: string): number {
  const id = units.get(key);
  if (id === undefined) throw new Error(`the story has no unit ${key}`);
  return id;
}
