import type {
  EvaluationChoices,
  EvaluationState,
  Leave,
  MonthStanding,
  Stretch,
  YearSanction,
  YearSheet,
} from '../../../libs/evaluation/src/rules';
import { choose, regimeOf, type Case, type Rules } from './case';

const TODAY = '2026-11-20';
const sheet = (month: string, total: string | null = '90', state: EvaluationState = 'LOCKED'): YearSheet => ({
  month: `2026-${month}-01`,
  state,
  total,
});
const ALL_YEAR: Stretch = { from: '2025-07-01', until: null };

interface Facts {
  readonly sheets?: readonly YearSheet[];
  readonly posts?: readonly Stretch[];
  readonly cameFromElsewhere?: boolean;
}
const yearOf = ({ sheets = [], posts = [ALL_YEAR], cameFromElsewhere = false }: Facts) => ({
  ...{ sheets, posts, cameFromElsewhere },
});
const standings =
  (facts: Facts, today = TODAY) =>
  (rules: Rules): string =>
    rules
      .monthsOfYear(2026, yearOf(facts), today)
      .map(({ standing }) => WRITTEN[standing])
      .join('');
const WRITTEN: Readonly<Record<MonthStanding, string>> = {
  ...{ SCORED: 'S', INSUFFICIENT_DATA: 'I', OPEN: 'O', NO_SHEET: '?', TO_COME: '>', ELSEWHERE: 'E', NOT_IN_POST: '.' },
};
const totals = (facts: Facts) => (rules: Rules) =>
  rules.monthsOfYear(2026, yearOf(facts), TODAY).flatMap((month) => month.sheet?.total ?? []);

const MONTHS: readonly Case[] = [
  ['in post, nothing opened; December is to come', standings({}), '???????????>'],
  ['the first of a month is that month', standings({}, '2026-12-01'), '????????????'],
  ['a year that has passed', standings({}, '2027-02-01'), '????????????'],
  [
    'closed with points, closed without, not closed',
    standings({ sheets: [sheet('01'), sheet('02', null), sheet('03', null, 'REMARKED')] }),
    'SIO????????>',
  ],
  ['assessed is not closed', standings({ sheets: [sheet('02', '90', 'SUPERIOR_ASSESSED')] }), '?O?????????>'],
  ['a sheet that is open in December', standings({ sheets: [sheet('12', null, 'SELF_DRAFT')] }), '???????????O'],
  ['Đ.11: taken on in March', standings({ posts: [{ from: '2026-03-15', until: null }] }), '..?????????>'],
  ['on the first of a month', standings({ posts: [{ from: '2026-03-01', until: null }] }), '..?????????>'],
  ['gone in June', standings({ posts: [{ from: '2025-01-01', until: '2026-06-15' }] }), '??????......'],
  ['gone on the first of June', standings({ posts: [{ from: '2025-01-01', until: '2026-06-01' }] }), '?????.......'],
  [
    'away between two posts',
    standings({
      posts: [
        { from: '2025-01-01', until: '2026-03-01' },
        { from: '2026-05-01', until: null },
      ],
    }),
    '??..???????>',
  ],
  ['no post is known', standings({ posts: [] }), '............'],
  [
    'Đ.19: from a body that has not sent its months',
    standings({ posts: [{ from: '2026-07-01', until: null }], cameFromElsewhere: true }),
    'EEEEEE?????>',
  ],
  [
    'Đ.19: what it has sent counts',
    standings({ posts: [{ from: '2026-03-01', until: null }], sheets: [sheet('01')], cameFromElsewhere: true }),
    'SE?????????>',
  ],
  [
    'gone again, that is no other body',
    standings({ posts: [{ from: '2026-03-01', until: '2026-05-01' }], cameFromElsewhere: true }),
    'EE??........',
  ],
  ['from elsewhere without any post', standings({ posts: [], cameFromElsewhere: true }), '............'],
  ['a month in two bodies: points before none', totals({ sheets: [sheet('05', '80'), sheet('05', null)] }), ['80']],
  ['points of both: the later body', totals({ sheets: [sheet('05', '80'), sheet('05', '70')] }), ['70']],
  [
    'closed without points before what is not closed',
    standings({ sheets: [sheet('05', null), sheet('05', null, 'REMARKED')] }),
    '????I??????>',
  ],
];

const decree = (rules: Rules, choices: Partial<EvaluationChoices> = {}) => ({
  regime: regimeOf('ND_335_2025/1', rules.REGIMES),
  choices: choose(choices),
});
const numbered = (from: number, to: number, total: string): YearSheet[] =>
  Array.from({ length: to - from + 1 }, (_, index) => sheet(String(from + index).padStart(2, '0'), total));
const means =
  (facts: Facts, choices: Partial<EvaluationChoices> = {}) =>
  (rules: Rules) =>
    rules
      .meansOfYear(() => decree(rules, choices), rules.monthsOfYear(2026, yearOf(facts), TODAY))
      .map(({ kind, number, score }) => `${kind} ${number} ${score.state === 'SCORED' ? score.total : score.state}`);
const soFar =
  (facts: Facts, choices: Partial<EvaluationChoices> = {}) =>
  (rules: Rules) => {
    const score = rules.meanSoFar(decree(rules, choices), rules.monthsOfYear(2026, yearOf(facts), TODAY));
    return score.state === 'SCORED' ? `${score.total} ${score.band}` : score.state;
  };

// §2.5, example 10.
const TEN = ['91.2', '88.5', '90.0', '86.4', '92.1', '89.9', '90.3', '91.0', '87.7', '90.6', '91.4', '90.9'];
const example10 = TEN.map((total, index) => sheet(String(index + 1).padStart(2, '0'), total));
const MEANS: readonly Case[] = [
  [
    'Đ.17: each period waits for its own months',
    means({ sheets: [...numbered(1, 6, '80'), ...numbered(7, 8, '90')] }),
    [
      ...['QUARTER 1 80/1', 'QUARTER 2 80/1', 'QUARTER 3 WAITING', 'QUARTER 4 WAITING'],
      ...['HALF_YEAR 1 80/1', 'HALF_YEAR 2 WAITING', 'YEAR 1 WAITING'],
    ],
  ],
  [
    'a body’s rule of quarters: each period by the rule that holds on its last day, and none where there is none',
    (rules) =>
      rules
        .meansOfYear(
          (kind, last) => (kind === 'QUARTER' && last < 12 ? decree(rules, {}) : null),
          rules.monthsOfYear(2026, yearOf({ sheets: numbered(1, 6, '80') }), TODAY),
        )
        .map(({ score }) => (score.state === 'SCORED' ? score.total : score.state)),
    [...['80/1', '80/1', 'WAITING', 'NOT_SCORED'], ...['NOT_SCORED', 'NOT_SCORED', 'NOT_SCORED']],
  ],
  [
    'each period is asked for with its last month',
    (rules) => {
      const asked: string[] = [];
      rules.meansOfYear((kind, last) => {
        asked.push(`${kind} ${last}`);
        return null;
      }, []);
      return asked;
    },
    ['QUARTER 3', 'QUARTER 6', 'QUARTER 9', 'QUARTER 12', 'HALF_YEAR 6', 'HALF_YEAR 12', 'YEAR 12'],
  ],
  [
    'Đ.17.3: the year of twelve (example 10)',
    means({ sheets: example10 }),
    [
      ...['QUARTER 1 899/10', 'QUARTER 2 1342/15', 'QUARTER 3 269/3', 'QUARTER 4 2729/30'],
      ...['HALF_YEAR 1 5381/60', 'HALF_YEAR 2 5419/60', 'YEAR 1 90/1'],
    ],
  ],
  [
    'Đ.11.2: months that are nobody’s stay out of the mean',
    means({ sheets: example10.slice(3), posts: [{ from: '2026-04-01', until: null }] }),
    [
      ...['QUARTER 1 INSUFFICIENT_DATA', 'QUARTER 2 1342/15', 'QUARTER 3 269/3', 'QUARTER 4 2729/30'],
      ...['HALF_YEAR 1 1342/15', 'HALF_YEAR 2 5419/60', 'YEAR 1 2701/30'],
    ],
  ],
  [
    'practice: December as the body has set it',
    (rules) => means({ sheets: numbered(1, 11, '90') }, { 'evaluation.december': 'ELEVEN_MONTHS' })(rules).at(-1),
    'YEAR 1 90/1',
  ],
  [
    'practice: an early December is waited for',
    (rules) => means({ sheets: numbered(1, 11, '90') })(rules).at(-1),
    'YEAR 1 WAITING',
  ],
  [
    'Đ.19.1: so far, of what is closed',
    soFar({ sheets: [...numbered(1, 2, '90'), ...numbered(3, 3, '89.99')] }),
    '26999/300 GOOD',
  ],
  ['so far: without a score out of it', soFar({ sheets: [sheet('01', '90'), sheet('02', null)] }), '90/1 EXCELLENT'],
  [
    'so far: what is not closed does not count',
    soFar({ sheets: [sheet('01', '90'), sheet('02', '10', 'REMARKED')] }),
    '90/1 EXCELLENT',
  ],
  ['so far: nothing', soFar({}), 'INSUFFICIENT_DATA'],
  [
    'so far: eleven months leave December out',
    soFar({ sheets: [...numbered(1, 2, '90'), ...numbered(12, 12, '10')] }, { 'evaluation.december': 'ELEVEN_MONTHS' }),
    '90/1 EXCELLENT',
  ],
];

const worked =
  (facts: Facts, leaves: readonly Leave[] = []) =>
  (rules: Rules) => {
    const months = rules.monthsOfYear(2026, yearOf(facts), TODAY);
    const { monthsWorked, monthsAway, absence } = rules.workedInYear(2026, months, leaves);
    return `${monthsWorked} ${monthsAway} ${absence}`;
  };
const leave = (kind: string, from: string, until: string | null): Leave => ({ kind, from, until });
const WORKED: readonly Case[] = [
  ['Đ.11: the whole year, December with it', worked({}), '12 0 null'],
  ['Đ.11: taken on in August', worked({ posts: [{ from: '2026-08-10', until: null }] }), '5 0 null'],
  [
    'Đ.19: where they were before counts too',
    worked({ posts: [{ from: '2026-08-10', until: null }], cameFromElsewhere: true }),
    '12 0 null',
  ],
  [
    'Đ.11.2: maternity, months wholly away',
    worked({}, [leave('MATERNITY', '2026-01-15', '2026-07-15')]),
    '7 5 MATERNITY',
  ],
  [
    'whole months, from the first to the first',
    worked({}, [leave('SICKNESS', '2026-02-01', '2026-04-01')]),
    '10 2 SICK',
  ],
  ['one day short of a month', worked({}, [leave('SICKNESS', '2026-02-02', '2026-03-01')]), '12 0 null'],
  ['unpaid', worked({}, [leave('UNPAID', '2026-01-01', '2026-08-01')]), '5 7 UNPAID_LEAVE'],
  ['without an end is not known to be away', worked({}, [leave('UNPAID', '2026-01-01', null)]), '12 0 null'],
  ['studies are none of these', worked({}, [leave('STUDY', '2026-01-01', '2027-01-01')]), '12 0 null'],
  ['of the year before', worked({}, [leave('MATERNITY', '2025-06-01', '2026-01-01')]), '12 0 null'],
  ['of the year after', worked({}, [leave('MATERNITY', '2027-01-01', '2027-06-01')]), '12 0 null'],
  [
    'maternity before sickness',
    worked({}, [leave('SICKNESS', '2026-02-01', '2026-02-15'), leave('MATERNITY', '2026-02-15', '2026-05-01')]),
    '9 3 MATERNITY',
  ],
  [
    'a day between two',
    worked({}, [leave('SICKNESS', '2026-02-01', '2026-02-15'), leave('SICKNESS', '2026-02-16', '2026-03-01')]),
    '12 0 null',
  ],
  [
    'Đ.11: a day of sickness of somebody taken on in August',
    worked({ posts: [{ from: '2026-08-10', until: null }] }, [leave('SICKNESS', '2026-09-07', '2026-09-08')]),
    '5 0 null',
  ],
];

const sanction = (more: Partial<YearSanction> = {}): YearSanction => ({
  ...{ side: 'STATE', decidedOn: '2026-09-14', actOn: '2026-08-11', isPublicDuty: true },
  ...more,
});
const effects =
  (...sanctions: readonly YearSanction[]) =>
  (rules: Rules) =>
    rules.sanctionsOfYear(2026, sanctions).map(({ effect, citation }) => `${effect} ${citation}`);
const BREACH = 'PUBLIC_DUTY_BREACH NĐ 335/2025 Đ.20.4.c';
const PARTY_BEFORE = sanction({ side: 'PARTY', decidedOn: '2025-12-20' });
const SANCTIONS: readonly Case[] = [
  ['Đ.20.4.c: signed that it was one', effects(sanction()), [BREACH]],
  [
    '13.1.6: not signed yet, nothing is inferred',
    effects(sanction({ isPublicDuty: null })),
    ['PUBLIC_DUTY_UNSIGNED NĐ 335/2025 Đ.20.4.c'],
  ],
  ['13.1.6: signed that it was none', effects(sanction({ isPublicDuty: false })), []],
  [
    'decided in another year',
    effects(sanction({ decidedOn: '2025-12-31' }), sanction({ decidedOn: '2027-01-01' })),
    [],
  ],
  [
    'on the first and the last day',
    effects(sanction({ decidedOn: '2026-01-01' }), sanction({ decidedOn: '2026-12-31' })),
    [BREACH, BREACH],
  ],
  [
    'Đ.11: the same act, under the Party a year before',
    effects(PARTY_BEFORE, sanction({ actOn: '2026-08-11' })),
    ['SAME_ACT_COUNTED NĐ 335/2025 Đ.11'],
  ],
  ['Đ.11: another act', effects({ ...PARTY_BEFORE, actOn: '2025-08-11' }, sanction()), [BREACH]],
  ['Đ.11: of the same side is another decision', effects({ ...PARTY_BEFORE, side: 'STATE' }, sanction()), [BREACH]],
  ['Đ.11: the first was none', effects({ ...PARTY_BEFORE, isPublicDuty: false }, sanction()), [BREACH]],
  ['Đ.11: the first is not signed', effects({ ...PARTY_BEFORE, isPublicDuty: null }, sanction()), [BREACH]],
  [
    'both in the year: each of them',
    effects({ ...PARTY_BEFORE, decidedOn: '2026-01-01' }, sanction()),
    [BREACH, BREACH],
  ],
];

export const personYearCases: readonly Case[] = [...MONTHS, ...MEANS, ...WORKED, ...SANCTIONS];
