import { localDate } from '../../../libs/kernel/src/index';
import type { CriterionPoints, PeriodKind, ScoreFacts } from '../../../libs/evaluation/src/rules';
import { aLine, choose, regimeOf, type Case, type Rules } from './case';
import { basis } from './own-rules';

// Each number of a text where it decides something, written down from the text and not read off the data.

/** Which lines of the regime's form take exactly so many points, and not a hundredth more. */
const takes =
  (version: string, most: Readonly<Record<string, string>>) =>
  (rules: Rules): unknown => {
    const regime = regimeOf(version, rules.REGIMES);
    const scored = (criteria: readonly CriterionPoints[]) => {
      const work: ScoreFacts['work'] = regime.formula.code === 'CONVERTED_WORK_1' ? [aLine({ done: 0 })] : [];
      const score = rules.scoreOf({ regime, choices: choose() }, { criteria, work, leader: null });
      return score.state === 'REFUSED' ? score.faults.map(({ code, at }) => `${code} ${at}`).join() : score;
    };
    const full = Object.entries(most).map(([code, points]) => ({ code, points }));
    const whole = scored(full);
    const over = full.map((line, index) => {
      const more = { ...line, points: (Number(line.points) + 0.01).toFixed(2) };
      return scored(full.with(index, more)) === `score-over-maximum /criteria/${index}/points`;
    });
    return [typeof whole === 'object' && whole.state === 'SCORED' ? whole.total : whole, over.every(Boolean)];
  };
const POINTS: readonly Case[] = [
  [
    '335/2025 Đ.12, Mẫu số 01: 5 + 5, 4 × 2.5, 4 × 2.5, together 30',
    takes('ND_335_2025/1', {
      ...{ 'I.1': '5', 'I.2': '5' },
      ...{ 'II.1': '2.5', 'II.2': '2.5', 'II.3': '2.5', 'II.4': '2.5' },
      ...{ 'III.1': '2.5', 'III.2': '2.5', 'III.3': '2.5', 'III.4': '2.5' },
    }),
    ['30/1', true],
  ],
  ['366-QĐ/TW, Phụ lục 1–5: a scale of 100', takes('QD_366_TW/1', { TOTAL: '100' }), ['100/1', true]],
  [
    'Hanoi’s framework of 16/05/2018: 20 + 70 + 10',
    takes('HN_2018/1', { CONDUCT: '20', RESULT: '70', BONUS: '10' }),
    ['100/1', true],
  ],
];

/** Whether the regime alone holds for a period that ends on the day. */
const holds =
  (version: string, period: PeriodKind, day: string) =>
  (rules: Rules): boolean => {
    const regime = regimeOf(version, rules.REGIMES);
    const [staffKind = regime.openTo[0]] = regime.staffKinds;
    if (staffKind === undefined) throw new Error(`${version} is for nobody`);
    const asked = { staffKind, result: regime.result, period, day: localDate(day) };
    return rules.regimeFor(asked, [regime]).state === 'HOLDS';
  };
/** Whether a body may have been under Hanoi's framework for these days. */
const underHanoi =
  (from: string, until: string) =>
  (rules: Rules): boolean => {
    const decision = { basis, validFrom: localDate(from), validUntil: localDate(until) };
    const taken = rules.adopted(
      regimeOf('HN_2018/1', rules.REGIMES),
      { staffKinds: ['CIVIL_SERVANT'], ...decision },
      rules.REGIMES,
    );
    return 'regime' in taken;
  };
const DAYS: readonly Case[] = [
  ['335/2025 Đ.27: holds on 01/01/2026', holds('ND_335_2025/1', 'MONTH', '2026-01-01'), true],
  ['335/2025 Đ.27: not on the day before', holds('ND_335_2025/1', 'MONTH', '2025-12-31'), false],
  ['366-QĐ/TW: holds on 30/08/2025', holds('QD_366_TW/1', 'YEAR', '2025-08-30'), true],
  ['366-QĐ/TW: not on the day before', holds('QD_366_TW/1', 'YEAR', '2025-08-29'), false],
  ['233/2026 Đ.18–20: 90/2020 decides year-end 2026', holds('ND_90_2020/1', 'YEAR', '2026-12-31'), true],
  ['233/2026 Đ.18–20: from the first day of that year', holds('ND_90_2020/1', 'YEAR', '2026-01-01'), true],
  ['90/2020: the product knows no day before', holds('ND_90_2020/1', 'YEAR', '2025-12-31'), false],
  ['233/2026 Đ.18–20: and no day after', holds('ND_90_2020/1', 'YEAR', '2027-01-01'), false],
  ['Hanoi 2018: from its own day', underHanoi('2018-05-16', '2026-01-01'), true],
  ['Hanoi 2018: not from the day before', underHanoi('2018-05-15', '2026-01-01'), false],
  ['Hanoi 2018: the decree’s first day is not under it', underHanoi('2018-05-16', '2026-01-02'), false],
  [
    '233/2026: a unit’s Quy chế is awaited from 01/07/2026',
    (rules) => ['2026-06-30', '2026-07-01'].map((day) => awaitedOn(rules, day)),
    ['NO_RULE', 'OWN_RULE_NEEDED'],
  ],
];
function awaitedOn(rules: Rules, day: string): string {
  const asked = { staffKind: 'PUBLIC_EMPLOYEE', result: 'STATE', period: 'MONTH', day: localDate(day) } as const;
  const found = rules.regimeFor(asked, rules.REGIMES);
  return found.state === 'NONE' ? found.because : found.state;
}

// The day of issue decides nothing, neither who is under a rule nor a point. It shows in what a result cites, and there alone.
const cites = (version: string) => (rules: Rules) => {
  const { document, issuedOn, articles } = rules.basisOf(regimeOf(version, rules.REGIMES), choose());
  return `${document}, ${issuedOn}, ${articles}`;
};
const CITED: readonly Case[] = [
  ['335/2025', cites('ND_335_2025/1'), 'Nghị định 335/2025/NĐ-CP, 2025-12-21, Đ.12–20'],
  ['366-QĐ/TW', cites('QD_366_TW/1'), 'Quy định 366-QĐ/TW; Hướng dẫn 43-HD/BTCTW, 2025-08-30, Phụ lục 1–5'],
  ['233/2026', cites('ND_233_2026/1'), 'Nghị định 233/2026/NĐ-CP, 2026-06-26, Đ.18–20'],
  [
    '90/2020: by the transition of 233/2026, whose day it is',
    cites('ND_90_2020/1'),
    'Nghị định 90/2020/NĐ-CP, sửa đổi bởi Nghị định 48/2023/NĐ-CP; Nghị định 233/2026/NĐ-CP, 2026-06-26, NĐ 233/2026 Đ.18–20 (chuyển tiếp)',
  ],
  ['Hanoi 2018', cites('HN_2018/1'), '3814-QĐ/TU (Hà Nội), 2018-05-16, Khung tiêu chí đánh giá hằng tháng'],
];

export const numberCases: readonly Case[] = [...POINTS, ...DAYS, ...CITED];
