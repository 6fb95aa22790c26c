import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { localDate } from '@app/kernel';
import { DutyService, QuotaService } from '@app/roster';
import { idOf } from './demo-people';
import type { OfficePlan, StoryDuties } from './demo-story';

/** The paper by which the province shares out its posts. */
const GIVEN = {
  validFrom: localDate('2026-01-01'),
  decision: { number: '2405/QĐ-UBND', decidedOn: localDate('2025-12-19'), by: 'UBND tỉnh Vĩnh Sa' },
};

type Ids<Id> = ReadonlyMap<string, Id>;

/** What units of the story were given: how many people, and what to do. */
@Injectable()
export class DemoGiven {
  constructor(
    private readonly quotas: QuotaService,
    private readonly duties: DutyService,
  ) {}

  async give(
    plan: OfficePlan,
    units: Ids<number>,
    people: ReadonlyMap<string, { readonly id: string }>,
  ): Promise<void> {
    for (const { unit, of, posts } of plan.quotas ?? []) {
      await this.quotas.set({ id: uuidv7(), unitId: idOf(units, unit), ...of, posts, ...GIVEN });
    }
    for (const duties of plan.duties ?? []) {
      const holders = new Map([...people].map(([key, { id }]) => [key, id]));
      await this.giveDuties(idOf(units, duties.unit), duties, holders);
    }
  }

  private async giveDuties(unitId: number, told: StoryDuties, people: Ids<string>): Promise<void> {
    const { from, regulation, duties, holders } = told;
    await this.duties.setList({ id: uuidv7(), unitId, regulation, validFrom: from, duties: [...duties] });
    for (const { code, person } of holders) {
      const staffMemberId = people.get(person);
      if (!staffMemberId) throw new Error(`the story has no person ${person}`);
      await this.duties.assign({ id: uuidv7(), unitId, dutyCode: code, staffMemberId, startsOn: from });
    }
  }
}
