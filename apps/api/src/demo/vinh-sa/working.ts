import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { OwnWork, WorkAcceptance, WorkAssignment, WorkLists } from '@app/evaluation';
import { addDays, localDate, type LocalDate } from '@app/kernel';
import { etagOf } from '@app/platform';
import { instant, type Act, type Cast } from './cast';
import { VINH_SA_DUTIES } from './duties';
import { noteOf } from './month-words';
import { TOLD, type PlannedLine, type PlannedMonth, type PlannedPerson } from './months-plan';
import { PRODUCTS, productsOf } from './products';

const YEAR = 2026;
const APPROVED = {
  decisionNumber: '21/QĐ-UBND',
  decidedOn: localDate('2026-01-15'),
  decidedBy: 'Chủ tịch UBND xã Minh Khê',
};
const DUTIES = new Map(
  VINH_SA_DUTIES.flatMap(({ duties, holders }) =>
    holders.map(({ code, person }) => [person, duties.find((duty) => duty.code === code)?.title ?? ''] as const),
  ).reverse(),
);
const DIVISION_NAMES = {
  office: 'Văn phòng',
  economy: 'Phòng Kinh tế',
  culture: 'Phòng Văn hóa - Xã hội',
  onestop: 'Trung tâm',
} as const;

/** Work of somebody's month as it is told: which one it is, and the plan. */
export interface ToldWork {
  readonly id: string;
  readonly person: PlannedPerson;
  readonly line: PlannedLine;
  readonly place: number;
}

/** The commune's list of products, and what its people do of it in a month: given, reported, accepted. */
@Injectable()
export class VinhSaWorking {
  private products = new Map<string, string>();

  constructor(
    private readonly lists: WorkLists,
    private readonly assignment: WorkAssignment,
    private readonly own: OwnWork,
    private readonly acceptance: WorkAcceptance,
  ) {}

  /** The list of the year, approved by its decision. */
  list(cast: Cast): Act {
    const at = instant(APPROVED.decidedOn, '09:00');
    this.products = new Map(PRODUCTS.map(({ key }) => [key, uuidv7()]));
    return {
      at,
      happen: async () => {
        const id = uuidv7();
        const products = PRODUCTS.map(({ key, duePattern, ...product }) => ({
          ...{ ...product, id: this.products.get(key) ?? '' },
          ...(duePattern === null ? {} : { duePattern }),
        }));
        await cast.as(TOLD.chair, 'evaluation.draft-work-list', at, () =>
          this.lists.draft({ id, unitId: cast.unit('minhkhe'), year: YEAR, products }),
        );
        await cast.as(TOLD.chair, 'evaluation.approve-work-list', at, () =>
          this.lists.approve(id, etagOf(id, 1), APPROVED),
        );
      },
    };
  }

  /** Work of everybody in a month, by what it is in the plan. */
  worksOf({ people }: PlannedMonth): ToldWork[] {
    return people.flatMap((person) => person.lines.map((line, place) => ({ id: uuidv7(), person, line, place })));
  }

  /** Everybody's superior gives the work at the beginning of the month. */
  given(cast: Cast, { given, due, month }: PlannedMonth, works: readonly ToldWork[]): Act[] {
    return superiorsOf(works).map(([superior, theirs], order) => {
      const at = instant(given, `08:${10 + order * 5}`);
      return {
        at,
        happen: () =>
          cast.as(superior, 'evaluation.assign-work', at, async () => {
            for (const { id, person, line, place } of theirs) {
              await this.assignment.assign({
                productId: this.products.get(productsOf(person)[place] ?? '') ?? '',
                title: titleOf(person, place, month),
                dueOn: due[place] ?? given,
                kind: 'ASSIGNED',
                people: [{ id, staffMemberId: cast.person(person.key), pieces: line.assigned }],
              });
            }
          }),
      };
    });
  }

  /** Somebody reports what they have done; within one of the person's own units of work. */
  async report({ due }: PlannedMonth, works: readonly ToldWork[], today: LocalDate): Promise<void> {
    for (const { id, line, place } of works) {
      const day = addDays(due[place] ?? today, line.late > 0 ? 1 : -1);
      await this.own.report(id, { done: line.reported, doneOn: day < today ? day : today });
    }
  }

  /** Everybody's superior accepts what was reported, with what was wrong or late. */
  accepted(cast: Cast, day: LocalDate, works: readonly ToldWork[]): Act[] {
    return superiorsOf(works).map(([superior, theirs], order) => {
      const at = instant(day, `09:${10 + order * 10}`);
      const items = theirs.map(({ id, person, line }) => ({
        ...{ id, version: etagOf(id, 2), done: line.done, delays: false },
        marks: marksOf(person, line),
      }));
      return {
        at,
        happen: () =>
          cast.as(superior, 'evaluation.assign-work', at, async () => {
            await this.acceptance.accept(items);
          }),
      };
    });
  }

  /** One more piece turns out to have been done. */
  async found(cast: Cast, { id, person, line }: ToldWork, at: Date): Promise<void> {
    await cast.as(person.superior, 'evaluation.assign-work', at, async () => {
      await this.acceptance.accept([{ id, version: etagOf(id, 3), done: line.reported, delays: false }]);
    });
  }
}

function superiorsOf(works: readonly ToldWork[]): [superior: string, theirs: ToldWork[]][] {
  const superiors = [...new Set(works.map(({ person }) => person.superior))];
  return superiors.map((superior) => [superior, works.filter(({ person }) => person.superior === superior)]);
}

const marksOf = (person: PlannedPerson, { quality, late }: PlannedLine) =>
  [
    ...Array.from({ length: quality }, (_, at) => ({ kind: 'QUALITY' as const, piece: at + 1 })),
    ...Array.from({ length: late }, (_, at) => ({ kind: 'PROGRESS' as const, piece: at + 1 })),
  ].map((mark) => ({ ...mark, id: uuidv7(), note: noteOf(person, mark.kind, mark.piece) }));

/** What the work is called, by what the person does in the commune. */
function titleOf({ key, division, organised }: PlannedPerson, place: number, month: string): string {
  const when = `tháng ${Number(month.slice(5))}`;
  if (organised !== null) {
    const where = DIVISION_NAMES[division];
    return (
      [`Chỉ đạo công việc ${where} ${when}`, `Báo cáo ${when} của ${where}`, `Kiểm tra, đôn đốc ${where} ${when}`][
        place
      ] ?? ''
    );
  }
  const duty = DUTIES.get(key) ?? 'Công việc chuyên môn';
  const about = duty[0] ? duty[0].toLocaleLowerCase('vi') + duty.slice(1) : duty;
  if (division === 'onestop') {
    return (
      [`${duty}, ${when}`, `Hướng dẫn nộp hồ sơ trực tuyến ${when}`, `Rà soát danh mục niêm yết ${when}`][place] ?? ''
    );
  }
  return [`${duty}: hồ sơ, văn bản ${when}`, `Báo cáo ${when}: ${about}`, `Kế hoạch quý IV: ${about}`][place] ?? '';
}
