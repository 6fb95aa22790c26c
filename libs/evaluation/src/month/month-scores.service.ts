import { Injectable } from '@nestjs/common';
import { localDate } from '@app/kernel';
import { isClosed } from '../rules/course';
import { monthResults, type MonthResult, type PersonMonth } from '../rules/month-results';
import { WorkOfMonth } from '../work/work-of-month';
import type { Evaluation } from './entities/evaluation.entity';

/** Computes months from what was entered and the work that counts in them. */
@Injectable()
export class MonthScores {
  constructor(private readonly work: WorkOfMonth) {}

  /** Of everybody given, whose months hang on one another; whoever asks has answered for whom the actor may see. */
  async of(rows: readonly Evaluation[], month: string): Promise<ReadonlyMap<string, MonthResult>> {
    const first = localDate(month);
    // What is closed keeps its facts; nothing is looked up for it.
    const people = rows.filter(({ state }) => !isClosed(state)).map(({ staffMemberId }) => staffMemberId);
    const [accepted, reported] =
      people.length === 0
        ? [new Map<string, never[]>(), new Map<string, never[]>()]
        : [await this.work.linesOf(people, first), await this.work.linesOf(people, first, 'REPORTED')];
    return monthResults(rows.map(personMonth), (person) => ({
      accepted: accepted.get(person) ?? [],
      reported: reported.get(person) ?? [],
    }));
  }
}

export function personMonth(row: Evaluation): PersonMonth {
  const { id, staffMemberId, rank, superiorId, regime, choices, state, selfPoints, superiorPoints, leader, facts } =
    row;
  return {
    ...{ id, staffMemberId, rank, superiorId, regime, choices, state, selfPoints, superiorPoints, leader, facts },
    unitId: row.orgUnitId,
  };
}
