import { Injectable } from '@nestjs/common';
import { localDate } from '@app/kernel';
import type { FindingEffectResponse } from '../effect/dto/effect.response';
import { EffectsOfMonth } from '../effect/effects-of-month';
import { isClosed } from '../rules/course';
import { mayDecide } from '../rules/finding-effect';
import { monthResults, type MonthResult, type PersonMonth } from '../rules/month-results';
import { WorkOfMonth } from '../work/work-of-month';
import type { Evaluation } from './entities/evaluation.entity';

/** Computes months from what was entered and the work that counts in them. */
@Injectable()
export class MonthScores {
  constructor(
    private readonly work: WorkOfMonth,
    private readonly effects: EffectsOfMonth,
  ) {}

  /** Of everybody given, whose months hang on one another; whoever asks has answered for whom the actor may see. */
  async of(rows: readonly Evaluation[], month: string): Promise<ReadonlyMap<string, MonthResult>> {
    const first = localDate(month);
    // What is closed keeps its facts; nothing is looked up for it.
    const people = rows.filter(({ state }) => !isClosed(state)).map(({ staffMemberId }) => staffMemberId);
    const [accepted, reported] =
      people.length === 0
        ? [new Map<string, never[]>(), new Map<string, never[]>()]
        : [await this.work.linesOf(people, first), await this.work.linesOf(people, first, 'REPORTED')];
    const effects = people.length === 0 ? new Map<string, never[]>() : await this.effects.counted(people, month);
    return monthResults(rows.map(personMonth), (person) => ({
      accepted: accepted.get(person) ?? [],
      reported: reported.get(person) ?? [],
      effects: effects.get(person) ?? [],
    }));
  }

  /** What findings bear on one person's month, and what the reader may do about each. */
  async bearing(row: Evaluation, month: string, readAs: string): Promise<FindingEffectResponse[]> {
    const stands = row.supersededAt === null;
    return (await this.effects.shown(row.staffMemberId, month)).map((effect) => ({
      ...effect,
      may: [
        ...(stands && readAs === 'SUPERIOR' && mayDecide(effect.state, isClosed(row.state)) ? ['decide' as const] : []),
        ...(stands && readAs === 'OWN' && effect.state !== 'TAKEN_BACK' ? ['reply' as const] : []),
      ],
    }));
  }

  /** How many effects of each person's wait for a decision; `hold` keeps them so until the unit of work ends. */
  async undecided(people: readonly string[], month: string, hold = false): Promise<ReadonlyMap<string, number>> {
    if (people.length === 0) return new Map();
    if (hold) await this.effects.hold(people, month);
    return this.effects.undecided(people, month);
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
