import { Injectable } from '@nestjs/common';
import { localDate } from '@app/kernel';
import type { FindingEffectResponse } from '../effect/dto/effect.response';
import { EffectsOfMonth } from '../effect/effects-of-month';
import { isClosed } from '../rules/course';
import { mayDecide } from '../rules/finding-effect';
import { monthResults, selfScore, type MonthResult, type PersonMonth } from '../rules/month-results';
import type { Score } from '../rules/month-score';
import { WorkOfMonth } from '../work/work-of-month';
import type { Evaluation } from './entities/evaluation.entity';

/** What somebody says of their own month. */
export interface OwnWord {
  readonly score: Score;
  readonly work: MonthResult['facts']['work'];
}

/** Computes months from what was entered and the work that counts in them. */
@Injectable()
export class MonthScores {
  constructor(
    private readonly work: WorkOfMonth,
    private readonly effects: EffectsOfMonth,
  ) {}

  /** Of everybody given, whose months hang on one another; whoever asks has answered for whom the actor may see. */
  async of(rows: readonly Evaluation[], month: string): Promise<ReadonlyMap<string, MonthResult>> {
    const people = openOf(rows);
    const [accepted, effects] =
      people.length === 0
        ? [new Map<string, never[]>(), new Map<string, never[]>()]
        : [await this.work.linesOf(people, localDate(month)), await this.effects.counted(people, month)];
    return monthResults(rows.map(personMonth), (person) => ({
      accepted: accepted.get(person) ?? [],
      effects: effects.get(person) ?? [],
    }));
  }

  /** By each one's own word, of some of those whose results these are, and the work that they say they have done. */
  async own(
    rows: readonly Evaluation[],
    results: ReadonlyMap<string, MonthResult>,
    month: string,
  ): Promise<ReadonlyMap<string, OwnWord>> {
    const people = openOf(rows);
    const reported = people.length === 0 ? null : await this.work.linesOf(people, localDate(month), 'REPORTED');
    return new Map(
      rows.flatMap((row): [string, OwnWord][] => {
        const result = results.get(row.id);
        if (!result) return [];
        const work = isClosed(row.state) ? result.facts.work : (reported?.get(row.staffMemberId) ?? []);
        return [[row.id, { work, score: selfScore(personMonth(row), result, work) }]];
      }),
    );
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

/** Whose month is not closed: what is closed keeps its facts, nothing is looked up for it. */
const openOf = (rows: readonly Evaluation[]): string[] =>
  rows.filter(({ state }) => !isClosed(state)).map(({ staffMemberId }) => staffMemberId);

export function personMonth(row: Evaluation): PersonMonth {
  const { id, staffMemberId, rank, superiorId, regime, choices, state, selfPoints, superiorPoints, leader, facts } =
    row;
  return {
    ...{ id, staffMemberId, rank, superiorId, regime, choices, state, selfPoints, superiorPoints, leader, facts },
    unitId: row.orgUnitId,
  };
}
