import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { scopeOf, type Actor } from '@app/kernel';
import { TenantService, UnitService } from '@app/organization';
import { jobContext, UnitOfWork, type UnitContext } from '@app/platform';
import { OfficeLibrary } from '../office-library';
import { DemoGiven } from './demo-given';
import { DemoPeople, idOf } from './demo-people';
import type { OfficePlan } from './demo-story';

/** The office as it was made: ids by the story's keys, and who can act in it. */
export interface Office {
  readonly plan: OfficePlan;
  readonly units: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, { readonly id: string; readonly actor: Actor | null }>;
}

/** Makes units, checklist, people and accounts of the story through the services that own them. */
@Injectable()
export class DemoOffice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenants: TenantService,
    private readonly units: UnitService,
    private readonly library: OfficeLibrary,
    private readonly people: DemoPeople,
    private readonly given: DemoGiven,
  ) {}

  async found(plan: OfficePlan): Promise<Office> {
    return this.unitOfWork.run(jobContext('demo', plan.tenantId), async () => {
      const named = (name: string): string => (plan.mark ? `${name} ${plan.mark}` : name);
      await this.tenants.found(named('Tỉnh Vĩnh Sa (dữ liệu dùng thử)'), plan.anchor);
      await this.library.publish();
      const units = new Map<string, number>();
      for (const { key, name, kind, parent, from, to, succeeds = [] } of plan.units) {
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
      for (const person of plan.people) people.set(person.key, await this.people.takeOn(plan, person, units));
      await this.given.give(plan, units, people);
      return { plan, units, people };
    });
  }
}

/** The context of somebody of the story who uses one permission at an instant. */
export function contextOf(office: Office, key: string, permission: string, at: Date): UnitContext {
  const actor = office.people.get(key)?.actor;
  const scope = actor ? scopeOf(actor, permission) : null;
  if (!actor || !scope) throw new Error(`${key} of the story may not ${permission}`);
  return { actor, scope, mode: 'write', requestId: uuidv7(), at };
}

export function personOf(office: Office, key: string): string {
  const person = office.people.get(key);
  if (!person) throw new Error(`the story has no person ${key}`);
  return person.id;
}
