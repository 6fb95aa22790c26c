import { Injectable } from '@nestjs/common';
import { localDate, reaches } from '@app/kernel';
import { UnitService, type UnitFacts } from '@app/organization';
import { fieldProblems, UnitOfWork } from '@app/platform';
import { JobPositions } from './duties/job-position.service';
import type { DecisionRequest, PostRequest } from './dto/staff.requests';
import type { Appointment } from './entities/appointment.entity';
import { requireDecided } from './paper-day';
import { rosterProblems } from './roster.problems';
import { postSpanFault } from './rules/post-span';
import type { LocalDate } from '@app/kernel';

interface Leading {
  readonly onDay: LocalDate;
  readonly to: PostRequest;
  readonly decision?: DecisionRequest | null;
  readonly untilDay?: LocalDate | null;
}

/** Where a movement leads to and the day it holds from, checked before anything is written. */
@Injectable()
export class Destinations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitService,
    private readonly positions: JobPositions,
  ) {}

  /** The unit it leads to: within reach, and there for as long as the post. `at` stands before what the request calls them. */
  async checked({ onDay, to, decision, untilDay = null }: Leading, at = ''): Promise<UnitFacts> {
    this.requireDay(onDay, decision ?? null, at);
    const place = { pointer: `${at}/to/unitId`, value: to.unitId };
    await this.units.hold([to.unitId]);
    const found = await this.units.find(to.unitId);
    if (!found) throw fieldProblems['no-such-row']({}, place);
    if (!reaches(this.unitOfWork.current.scope, found.id)) throw rosterProblems['beyond-your-reach']({}, place);
    await this.requireWithin(found, { from: onDay, until: untilDay }, at);
    await this.positions.requireFits(to, found, onDay, `${at}/to/jobPositionId`);
    return found;
  }

  /** That the posts may go on as they were opened. */
  async requireGoingOn(posts: readonly Pick<Appointment, 'orgUnitId' | 'startsOn' | 'openedUntil'>[]): Promise<void> {
    for (const { orgUnitId, startsOn, openedUntil } of posts) {
      const { name, validFrom, validTo } = await this.units.getOrFail(orgUnitId);
      const fault = postSpanFault({ from: startsOn, until: openedUntil }, { from: validFrom, until: validTo });
      if (fault === 'after-unit' && validTo !== null)
        throw rosterProblems['movement-into-ended-unit']({ unit: name, until: localDate(validTo) });
    }
  }

  // Whoever is entered in a unit that has ended goes nowhere with it: what became of its people was settled when it ended.
  private async requireWithin(
    unit: UnitFacts,
    post: { from: LocalDate; until: LocalDate | null },
    at: string,
  ): Promise<void> {
    const { id, name, validFrom: from, validTo: until } = unit;
    const fault = postSpanFault(post, { from, until });
    if (fault === 'before-unit') {
      throw rosterProblems['post-before-unit']({ unit: name, from }, { pointer: `${at}/onDay`, value: post.from });
    }
    if (fault === null || until === null) return;
    const place =
      post.until === null
        ? { pointer: `${at}/to/unitId`, value: id }
        : { pointer: `${at}/untilDay`, value: post.until };
    const successors = (await this.units.successorsOf(id)).join('; ');
    throw successors === ''
      ? rosterProblems['post-in-ended-unit']({ unit: name, until }, place)
      : rosterProblems['post-in-succeeded-unit']({ unit: name, until, successors }, place);
  }

  /** Movements are entered once their day has come, as acts of units are: who sees whom never waits for a clock. */
  requireDay(onDay: LocalDate, decision: DecisionRequest | null, at = ''): void {
    const { today } = this.unitOfWork.current;
    if (onDay > today) throw rosterProblems['movement-ahead']({ today }, { pointer: `${at}/onDay`, value: onDay });
    if (decision) requireDecided(decision.decidedOn, today, `${at}/decision/decidedOn`);
  }
}
