import { Injectable } from '@nestjs/common';
import { contentHash, UnitOfWork } from '@app/platform';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { MergeUnitsRequest } from '../dto/unit.requests';
import { OrgUnit } from '../entities/org-unit.entity';
import { organizationProblems } from '../organization.problems';
import { lowestFirst } from '../rules/unit-act';
import { UnitActRows } from './unit-act-rows';
import { UnitActs } from './unit-acts.service';
import { UnitEnding } from './unit-ending.service';

/** A unit that ends, and the one that it goes into. */
interface Going {
  readonly unit: OrgUnit;
  readonly into: OrgUnit;
}

interface Merger {
  readonly paper: Omit<MergeUnitsRequest, 'units' | 'successorId' | 'founded' | 'withBelow'>;
  /** Units that the request names: each of them goes where it says. */
  readonly named: readonly number[];
}

const likeness = ({ kind, nameFolded }: OrgUnit): string => `${kind} ${nameFolded}`;

/**
 * One decision that merges several units into one, a new one or one that is there: all of it in the transaction of the request, or
 * nothing. Each unit has an act of its own, as if it had ended alone.
 */
@Injectable()
export class UnitMerger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: UnitActRows,
    private readonly acts: UnitActs,
    private readonly ending: UnitEnding,
  ) {}

  /** @returns the unit that has taken over; the same request again gives the same */
  async merge(input: MergeUnitsRequest): Promise<number> {
    const { units, successorId, founded, withBelow = false, ...paper } = input;
    const hash = contentHash(input);
    if ((successorId == null) === (founded == null))
      throw organizationProblems['merger-into-one']({}, { pointer: '/successorId', value: successorId ?? null });
    const ids = units.map(({ unitId }) => unitId);
    if (new Set(ids).size < ids.length)
      throw organizationProblems['merger-named-twice']({}, { pointer: '/units', value: ids.join(', ') });
    const taken = await this.rows.takeAll([...ids, successorId ?? founded?.parentId ?? 0]);
    const earlier = await this.rows.earlier(input.id, hash);
    if (earlier) return successorId ?? earlier.orgUnitId;
    const parent = founded && taken.get(founded.parentId);
    const successor =
      founded && parent ? await this.acts.found(parent, { ...paper, ...founded }, { hash, leaving: ids }) : null;
    const into = successor ?? taken.get(successorId ?? 0);
    if (!into) throw new Error('a merger has a unit that takes over');
    const ending = lowestFirst(ids.flatMap((id) => taken.get(id) ?? []));
    const along = withBelow ? await this.along(ending, into, { paper, named: ids }) : [];
    // Those that go along are told from above to below, and end the other way round.
    const all = [...along.reverse(), ...ending.map((unit) => ({ unit, into }))];
    for (const { unit, into: next } of all) {
      // The act that carries the id of the request tells a second one that it is the same.
      const isFirst = successor === null && unit === ending[0];
      const act = { ...paper, id: isFirst ? input.id : uuidv7(), successors: [{ unitId: next.id }] };
      await this.ending.carryOut(unit, act, isFirst ? hash : contentHash({ merger: input.id, unit: unit.id }));
    }
    return into.id;
  }

  /** What stands below, level by level, and what each goes into: the unit of its name and kind there, or one that is founded. */
  private async along(above: readonly OrgUnit[], into: OrgUnit, merger: Merger): Promise<Going[]> {
    const { paper, named } = merger;
    const [below, there] = [
      await this.standingBelow(above, paper.onDay),
      await this.standingBelow([into], paper.onDay),
    ];
    const together = Map.groupBy(
      below.filter(({ id }) => id !== into.id && !named.includes(id)),
      likeness,
    );
    const going: Going[] = [];
    for (const [like, units] of together) {
      const [{ name, kind }] = units as [OrgUnit];
      const target =
        there.find((unit) => likeness(unit) === like) ??
        (await this.acts.found(
          into,
          { ...paper, id: uuidv7(), name, kind, parentId: into.id },
          { hash: contentHash({ merger: paper.id, below: into.id, name, kind }), leaving: units.map(({ id }) => id) },
        ));
      const taken = await this.rows.takeAll(units.map(({ id }) => id));
      going.push(...[...taken.values()].map((unit) => ({ unit, into: target })));
      going.push(...(await this.along([...taken.values()], target, merger)));
    }
    return going;
  }

  private async standingBelow(above: readonly OrgUnit[], day: string): Promise<OrgUnit[]> {
    const repo = await this.unitOfWork.current.repo(OrgUnit);
    const below = await repo.find({ where: { parentId: In(above.map(({ id }) => id)) }, order: { id: 'ASC' } });
    return below.filter(({ validTo }) => validTo === null || validTo > day);
  }
}
