import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { rosterProblems } from '../roster.problems';
import { excessOf, headcountOf, type Headcount } from '../rules/headcount';
import type { HeadcountQuery } from './dto/headcount.requests';
import type { HeadcountResponse, HeadcountRowResponse } from './dto/headcount.response';
import { HeadcountReadModel, type CountOf, type DayCounts } from './headcount.read-model';

type Counted = (unitId: number) => ReadonlyMap<string, Headcount>;

/** Who is there against how many may be, on any day, and what has changed since an earlier one. */
@Injectable()
export class HeadcountService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitService,
    private readonly counts: HeadcountReadModel,
  ) {}

  async of({ unitId, onDay, since = undefined }: HeadcountQuery): Promise<HeadcountResponse> {
    const day = onDay ?? this.unitOfWork.current.today;
    if (since !== undefined && since >= day) {
      throw rosterProblems['since-too-late']({ day }, { pointer: '/since', value: since });
    }
    const [now, before] = [await this.onDayOrFail(unitId, day), since && (await this.counts.onDay(unitId, since))];
    const [counted, earlier] = [countedOf(now), before ? countedOf(before) : null];
    const subjects = subjectsOf(before ? [now, before] : [now]);
    const rowsOf = (id: number): HeadcountRowResponse[] =>
      subjects.flatMap(([subject, of]) => rowOf(of, counted(id).get(subject), earlier?.(id).get(subject)));
    return {
      ...{ unit: refOf(now, unitId), onDay: day, since: since ?? null, rows: rowsOf(unitId) },
      units: now.units
        .filter(({ parentId }) => parentId === unitId)
        .map(({ id, name }) => ({ unit: { id, name }, rows: rowsOf(id) })),
      moved: since === undefined ? null : await this.counts.moved(unitId, since, day),
      earlier: earlierOf(before ? [now, before] : [now]),
      quotas: await this.counts.quotasOf(unitId),
    };
  }

  private async onDayOrFail(unitId: number, day: LocalDate): Promise<DayCounts> {
    const found = await this.counts.onDay(unitId, day);
    if (found) return found;
    await this.units.getOrFail(unitId);
    throw rosterProblems['unit-not-there']({ day }, { pointer: '/onDay', value: day });
  }
}

const subjectOf = ({ kind, position }: Pick<CountOf, 'kind' | 'position'>): string =>
  kind ?? `post ${position?.toLowerCase() ?? ''}`;

const tallies = (counts: readonly CountOf[]) =>
  counts.map((count) => ({ unitId: count.unitId, subject: subjectOf(count), n: count.n }));

const countedOf = ({ units, quotas, present }: DayCounts): Counted =>
  headcountOf(units, tallies(quotas), tallies(present));

/** What is counted on any of the days, kinds of staff first; a leading post as its quota has it. */
function subjectsOf(days: readonly DayCounts[]): (readonly [string, CountOf])[] {
  const counts = days.flatMap(({ quotas, present }) => [...quotas, ...present]);
  const first = new Map<string, CountOf>();
  for (const count of counts) if (!first.has(subjectOf(count))) first.set(subjectOf(count), count);
  const rank = ([subject, { kind }]: readonly [string, CountOf]): string => `${kind === null ? 1 : 0} ${subject}`;
  return [...first].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function rowOf(
  { kind, position }: CountOf,
  now: Headcount | undefined,
  before: Headcount | undefined,
): HeadcountRowResponse[] {
  if (!now && !before) return [];
  const count = now ?? { own: null, below: null, quota: null, present: 0, uncovered: 0 };
  return [{ kind, position, ...count, excess: excessOf(count), before: before ?? null }];
}

/** Units that were counted on any of the days and have been taken over since. */
function earlierOf(days: readonly DayCounts[]): { id: number; name: string }[] {
  const earlier = days.flatMap(({ units }) => units.filter(({ isEarlier }) => isEarlier));
  return [...new Map(earlier.map(({ id, name }) => [id, { id, name }])).values()];
}

function refOf({ units }: DayCounts, unitId: number): { id: number; name: string } {
  return { id: unitId, name: units.find(({ id }) => id === unitId)?.name ?? '' };
}
