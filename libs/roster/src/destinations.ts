import { Injectable } from '@nestjs/common';
import { reaches } from '@app/kernel';
import { existsOn, UnitService, type UnitFacts } from '@app/organization';
import { fieldProblems, UnitOfWork } from '@app/platform';
import { JobPositions } from './duties/job-position.service';
import type { DecisionRequest, PostRequest } from './dto/staff.requests';
import { rosterProblems } from './roster.problems';
import type { LocalDate } from '@app/kernel';

interface Leading {
  readonly onDay: LocalDate;
  readonly to: PostRequest;
  readonly decision?: DecisionRequest | null;
}

/** Where a movement leads to and the day it holds from, checked before anything is written. */
@Injectable()
export class Destinations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitService,
    private readonly positions: JobPositions,
  ) {}

  /** The unit it leads to: within reach, and there on the day. `at` stands before what the request calls them. */
  async checked({ onDay, to, decision }: Leading, at = ''): Promise<UnitFacts> {
    this.requireDay(onDay, decision ?? null, at);
    const place = { pointer: `${at}/to/unitId`, value: to.unitId };
    const found = await this.units.find(to.unitId);
    if (!found) throw fieldProblems['no-such-row']({}, place);
    if (!reaches(this.unitOfWork.current.scope, found.id)) throw rosterProblems['beyond-your-reach']({}, place);
    if (!existsOn(found, onDay)) throw rosterProblems['unit-not-there']({ day: onDay }, place);
    await this.positions.requireFits(to, found, onDay, `${at}/to/jobPositionId`);
    return found;
  }

  /** Movements are entered once their day has come, as acts of units are: who sees whom never waits for a clock. */
  requireDay(onDay: LocalDate, decision: DecisionRequest | null, at = ''): void {
    const { today } = this.unitOfWork.current;
    if (onDay > today) throw rosterProblems['movement-ahead']({ today }, { pointer: `${at}/onDay`, value: onDay });
    if (decision && decision.decidedOn > today) {
      const day = { pointer: `${at}/decision/decidedOn`, value: decision.decidedOn };
      throw rosterProblems['decision-ahead']({ today }, day);
    }
  }
}
