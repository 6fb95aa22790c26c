import { Injectable } from '@nestjs/common';
import { addMonths, type LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { monthOf } from '../rules/work-item';
import type { WorkItem } from './entities/work-item.entity';
import { workProblems } from './work.problems';

type PlaceOfWork = Pick<WorkItem, 'staffMemberId' | 'bodyId' | 'month'>;
/** With the place in the request that a refusal names. */
export type PlacedWork = PlaceOfWork & { readonly pointer?: string };

interface ClosedMonth {
  readonly staffMemberId: string;
  readonly month: string;
  readonly personName: string;
  readonly lockedByName: string;
}

/** Which months are closed for whom: a score that is closed does not follow work any more. */
@Injectable()
export class WorkMonths {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Holds the months until the unit of work ends, as whoever locks one holds it; throws where one is closed, at the place of the
   * first work in it.
   */
  async requireOpen(works: readonly PlacedWork[]): Promise<void> {
    const [closed] = await this.hold(works);
    if (closed === undefined) return;
    const { staffMemberId, personName, month, lockedByName } = closed;
    const pointer = works.find((one) => one.staffMemberId === staffMemberId && one.month.startsWith(month))?.pointer;
    const facts = { person: personName, month: month.split('-').reverse().join('/'), lockedBy: lockedByName };
    throw workProblems['month-closed'](facts, pointer === undefined ? undefined : { pointer, value: month });
  }

  /** The closed ones from the work's month up to the one after today's, by their first days; all of them are held. */
  async closedFrom({ staffMemberId, bodyId, month }: PlaceOfWork): Promise<ReadonlySet<LocalDate>> {
    const last = addMonths(monthOf(this.unitOfWork.current.today), 1);
    const works: PlaceOfWork[] = [];
    for (let next = month; next <= last || next === month; next = addMonths(next, 1)) {
      works.push({ staffMemberId, bodyId, month: next });
    }
    const closed = new Set((await this.hold(works)).map((one) => one.month));
    return new Set(works.flatMap((one) => (closed.has(one.month.slice(0, 7)) ? [one.month] : [])));
  }

  private hold(works: readonly PlaceOfWork[]): Promise<ClosedMonth[]> {
    if (works.length === 0) return Promise.resolve([]);
    return this.unitOfWork.current.query<ClosedMonth>({
      name: 'evaluation.hold-work-months',
      text: 'SELECT * FROM work_months_hold($1, $2, $3)',
      values: [
        works.map(({ staffMemberId }) => staffMemberId),
        works.map(({ bodyId }) => bodyId),
        works.map(({ month }) => month),
      ],
    });
  }
}
