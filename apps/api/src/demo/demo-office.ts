import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AccountService, grantsOf } from '@app/identity';
import { ChecklistService } from '@app/inspection';
import { localDate, scopeOf, type Actor, type LocalDate } from '@app/kernel';
import {
  CalendarService,
  TenantService,
  UnitService,
  VIETNAM_CALENDAR_DAYS,
  VIETNAM_CALENDAR_FROM,
  VIETNAM_CALENDAR_TO,
} from '@app/organization';
import { jobContext, UnitOfWork, type UnitContext } from '@app/platform';
import { StaffService } from '@app/roster';
import { ROLE_MATRIX } from '../role-matrix';
import { DEMO_CHECKLIST } from './demo-checklist';
import { DEMO_PASSWORD, STORY_PEOPLE, STORY_UNITS, type StoryPerson } from './demo-story';

/** How one office of the story is told: several may stand in one database, each a tenant of its own. */
export interface OfficePlan {
  readonly tenantId: number;
  /** Put before user names and behind unit names, so that two offices can be told apart; empty for the demo itself. */
  readonly mark: string;
  readonly anchor: LocalDate;
}

/** The office as it was made: ids by the story's keys, and who can act in it. */
export interface Office {
  readonly plan: OfficePlan;
  readonly units: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, { readonly id: string; readonly actor: Actor | null }>;
}

const POSTS_SINCE = localDate('2025-07-01');

/** Makes units, calendar, checklist, people and accounts of the story through the services that own them. */
@Injectable()
export class DemoOffice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenants: TenantService,
    private readonly units: UnitService,
    private readonly calendars: CalendarService,
    private readonly checklists: ChecklistService,
    private readonly staff: StaffService,
    private readonly accounts: AccountService,
  ) {}

  async found(plan: OfficePlan): Promise<Office> {
    return this.unitOfWork.run(jobContext('demo', plan.tenantId), async () => {
      const named = (name: string): string => (plan.mark ? `${name} ${plan.mark}` : name);
      await this.tenants.found(named('Tỉnh Vĩnh Sa (dữ liệu dùng thử)'), plan.anchor);
      await this.calendars.publish(VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO, VIETNAM_CALENDAR_DAYS);
      await this.checklists.publish('KTCV', 'Danh mục kiểm tra công vụ đột xuất', POSTS_SINCE, DEMO_CHECKLIST);
      const units = new Map<string, number>();
      for (const { key, name, kind, parent, from, to, succeeds = [] } of STORY_UNITS) {
        const unit = await this.units.create({
          name: named(name),
          kind,
          parentId: parent === null ? null : idOf(units, parent),
          validFrom: from,
          ...(to ? { validTo: to } : {}),
          succeeds: succeeds.map((predecessor) => idOf(units, predecessor)),
        });
        units.set(key, unit.id);
      }
      const people = new Map<string, { id: string; actor: Actor | null }>();
      for (const person of STORY_PEOPLE) people.set(person.key, await this.takeOn(plan, person, units));
      return { plan, units, people };
    });
  }

  private async takeOn(
    plan: OfficePlan,
    person: StoryPerson,
    units: ReadonlyMap<string, number>,
  ): Promise<{ id: string; actor: Actor | null }> {
    const { id } = await this.staff.appoint({
      id: uuidv7(),
      appointmentId: uuidv7(),
      fullName: person.fullName,
      kind: 'CIVIL_SERVANT',
      unitId: idOf(units, person.unit),
      position: person.position,
      startsOn: POSTS_SINCE,
      decisionNumber: '101/QĐ-UBND',
    });
    if (!person.account) return { id, actor: null };
    const { username, role, at } = person.account;
    const { account, grants } = await this.accounts.create({
      username: usernameIn(plan, username),
      password: DEMO_PASSWORD,
      staffMemberId: id,
      grants: [{ role, unitId: idOf(units, at) }],
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

/** The context of somebody of the story who uses one permission at an instant. */
export function contextOf(office: Office, key: string, permission: string, at: Date): UnitContext {
  const actor = office.people.get(key)?.actor;
  const scope = actor ? scopeOf(actor, permission) : null;
  if (!actor || !scope) throw new Error(`${key} of the story may not ${permission}`);
  return { actor, scope, mode: 'write', requestId: uuidv7(), at };
}
