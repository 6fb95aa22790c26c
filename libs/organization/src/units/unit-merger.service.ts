import { Injectable } from '@nestjs/common';
import { contentHash } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import type { MergeUnitsRequest } from '../dto/unit.requests';
import type { OrgUnit } from '../entities/org-unit.entity';
import { organizationProblems } from '../organization.problems';
import { lowestFirst } from '../rules/unit-act';
import { UnitActRows } from './unit-act-rows';
import { UnitActs } from './unit-acts.service';
import { UnitEnding } from './unit-ending.service';

/**
 * One decision that merges several units into one, a new one or one that is there: all of it in the transaction of the request, or
 * nothing. Each unit has an act of its own, as if it had ended alone.
 */
@Injectable()
export class UnitMerger {
  constructor(
    private readonly rows: UnitActRows,
    private readonly acts: UnitActs,
    private readonly ending: UnitEnding,
  ) {}

  /** @returns the unit that has taken over; the same request again gives the same */
  async merge(input: MergeUnitsRequest): Promise<number> {
    const { units, successorId, founded, ...paper } = input;
    const hash = contentHash(input);
    if ((successorId == null) === (founded == null))
      throw organizationProblems['merger-into-one']({}, { pointer: '/successorId', value: successorId ?? null });
    const ids = units.map(({ unitId }) => unitId);
    if (new Set(ids).size < ids.length)
      throw organizationProblems['merger-named-twice']({}, { pointer: '/units', value: ids.join(', ') });
    const taken = await this.takeAll([...ids, successorId ?? founded?.parentId ?? 0]);
    const earlier = await this.rows.earlier(input.id, hash);
    if (earlier) return successorId ?? earlier.orgUnitId;
    const parent = founded && taken.get(founded.parentId);
    const successor =
      founded && parent ? await this.acts.found(parent, { ...paper, ...founded }, { hash, leaving: ids }) : null;
    const into = successor?.id ?? successorId ?? 0;
    const ending = lowestFirst(ids.flatMap((id) => taken.get(id) ?? []));
    for (const [at, unit] of ending.entries()) {
      // The act that carries the id of the request tells a second one that it is the same.
      const isFirst = successor === null && at === 0;
      const act = { ...paper, id: isFirst ? input.id : uuidv7(), successors: [{ unitId: into }] };
      await this.ending.carryOut(unit, act, isFirst ? hash : contentHash({ merger: input.id, unit: unit.id }));
    }
    return into;
  }

  // In one order, whoever asks: two mergers that share units wait for each other and never both.
  private async takeAll(ids: readonly number[]): Promise<ReadonlyMap<number, OrgUnit>> {
    const taken = new Map<number, OrgUnit>();
    for (const id of [...new Set(ids)].sort((a, b) => a - b)) taken.set(id, await this.rows.take(id));
    return taken;
  }
}
