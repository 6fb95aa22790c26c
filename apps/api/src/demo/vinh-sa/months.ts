import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Assessment, CycleOpening, MonthReadModel, REGIMES, SelfAssessment } from '@app/evaluation';
import { instant, type Act, type Cast } from './cast';
import { wordsOf } from './month-words';
import { pointsOf, TOLD, type Organised, type PlannedMonth, type PlannedPerson } from './months-plan';

const CRITERIA = REGIMES.find(({ code }) => code === 'ND_335_2025')?.criteria ?? [];
/** By how much people give themselves more than they are given, one after the other. */
const MORE = [50, 100, 0, 150, 75, 25];

const LEADER: Readonly<
  Record<Organised, { readonly allDone: boolean; readonly shortcomings: boolean; readonly decided: boolean }>
> = {
  WHOLE: { allDone: true, shortcomings: false, decided: false },
  PARTIAL: { allDone: false, shortcomings: true, decided: false },
  DECIDED: { allDone: true, shortcomings: false, decided: true },
};
const SILENT = { whole: false, reason: 'Việc làm đủ nhưng chưa có sáng kiến, giải pháp mới trong tháng.' };

/** A month of the commune as it is told: who has which sheet is known once it is open. */
export interface ToldMonth {
  readonly cycle: string;
  readonly plan: PlannedMonth;
  readonly sheets: Map<string, string>;
}

/** Months of the commune: opened, told by everybody of themselves, assessed. */
@Injectable()
export class VinhSaMonths {
  constructor(
    private readonly opening: CycleOpening,
    private readonly rows: MonthReadModel,
    private readonly self: SelfAssessment,
    private readonly assessment: Assessment,
  ) {}

  toldMonth(plan: PlannedMonth): ToldMonth {
    return { cycle: uuidv7(), plan, sheets: new Map() };
  }

  opened(cast: Cast, month: ToldMonth): Act {
    const at = instant(month.plan.given, '07:45');
    return {
      at,
      happen: async () => {
        const input = { id: month.cycle, unitId: cast.unit('minhkhe'), month: month.plan.month };
        await cast.as(TOLD.records, 'evaluation.run', at, () => this.opening.open(input));
        await this.readSheets(cast, month, at);
      },
    };
  }

  /** Which sheet is whose, as the month stands. */
  async readSheets(cast: Cast, { cycle, plan, sheets }: ToldMonth, at: Date): Promise<void> {
    const page = await cast.as(TOLD.records, 'evaluation.read', at, () => this.rows.cycle(cycle));
    for (const { key } of plan.people) {
      const found = page?.evaluations.find(({ staffMemberId }) => staffMemberId === cast.person(key));
      if (!found) throw new Error(`${key} of the story has no sheet in ${plan.month}`);
      sheets.set(key, found.id);
    }
  }

  /** Writes down what somebody says of themselves, within a unit of work of their own. */
  async save({ plan, sheets }: ToldMonth, person: PlannedPerson): Promise<string> {
    const id = sheets.get(person.key) ?? '';
    const at = plan.people.indexOf(person);
    const { strengths, weaknesses } = wordsOf(person, at + Number(plan.month.slice(5)));
    const general = Math.min(3000, person.general + (MORE[at % MORE.length] ?? 0));
    await this.self.save(id, `"${id}-1"`, { points: pointsOf(general, CRITERIA), strengths, weaknesses });
    return id;
  }

  async submit(month: ToldMonth, person: PlannedPerson): Promise<void> {
    const late = person.sending === 'LATE' ? 'Đi tập huấn chuyển đổi số tại tỉnh từ ngày 21 đến ngày 23.' : null;
    await this.self.submit(await this.save(month, person), late);
  }

  /** Everybody's superior gives points and a remark, all of their people at once. */
  assessed(cast: Cast, month: ToldMonth, people = month.plan.people): Act[] {
    const there = people.filter(({ lines }) => lines.length > 0);
    const superiors = [...new Set(there.map(({ superior }) => superior))];
    return superiors.map((superior, order) => {
      const at = instant(month.plan.assessed, `15:${10 + order * 5}`);
      const entries = (): Parameters<Assessment['assess']>[0] =>
        there
          .filter((person) => person.superior === superior)
          .map((person) => ({
            ...{ id: month.sheets.get(person.key) ?? '', version: person.sending === 'NOT' ? 1 : 3 },
            points: pointsOf(person.general, CRITERIA),
            remark: wordsOf(person, month.plan.people.indexOf(person)).remark,
            leader: leaderOf(person),
          }));
      return {
        at,
        happen: () =>
          cast.as(superior, 'evaluation.take-part', at, async () => {
            await this.assessment.assess(entries());
          }),
      };
    });
  }

  async sendBack(cast: Cast, { sheets }: ToldMonth, { key, superior }: PlannedPerson, at: Date): Promise<void> {
    const reason = 'Chưa nêu hai báo cáo nộp chậm của tháng 10 và việc khắc phục sau kỷ luật.';
    await cast.as(superior, 'evaluation.take-part', at, () => this.assessment.sendBack(sheets.get(key) ?? '', reason));
  }
}

function leaderOf({ organised }: PlannedPerson) {
  if (organised === null) return null;
  const { allDone, shortcomings, decided } = LEADER[organised];
  const organising = { allDone, initiative: organised === 'WHOLE', shortcomings, decided: decided ? SILENT : null };
  return { organising, disunityReported: false };
}
