/** A choice that the text of a rule leaves to the body, in the shape in which settings of the office are registered. */
interface OpenPoint {
  readonly kind: 'CHOICE';
  readonly group: 'EVALUATION';
  /** Where the default comes from; null where no regulation says it and it is the product's. */
  readonly source: string | null;
  /** The article that leaves the point open. */
  readonly openAt: string;
  readonly default: string;
  readonly choices: readonly string[];
  readonly choiceWords: Readonly<Record<string, readonly [vi: string, en: string]>>;
  /** Where it is read: as a month or a year is computed and told, or as the year is graded. */
  readonly usedFor: 'MONTH' | 'YEAR' | 'GRADING';
  /** Choices that the text allows and nothing follows yet: nobody can take them. */
  readonly later: readonly string[];
  readonly vi: { readonly name: string; readonly help: string };
  readonly en: { readonly name: string; readonly help: string };
}

const open = { kind: 'CHOICE', group: 'EVALUATION', later: [] } as const;

/** Every point that the texts leave open or that practice reads in two ways. A closed month keeps the choices it was closed with. */
export const EVALUATION_SETTINGS = {
  'evaluation.score-period': {
    ...open,
    usedFor: 'MONTH',
    source: null,
    openAt: 'NĐ 335/2025 (tháng hoặc quý, do cơ quan chọn)',
    default: 'MONTH',
    choices: ['MONTH', 'QUARTER'],
    later: ['QUARTER'],
    choiceWords: { MONTH: ['Theo tháng', 'By the month'], QUARTER: ['Theo quý', 'By the quarter'] },
    vi: {
      name: 'Kỳ theo dõi, đánh giá',
      help: 'Nghị định để cơ quan chọn tháng hoặc quý, không buộc theo quý; xếp loại vẫn theo năm. Ở đây chấm theo tháng: điểm quý là trung bình ba tháng (Đ.17) nên vẫn có đủ từng quý.',
    },
    en: {
      name: 'Period of scoring',
      help: 'The decree leaves the month or the quarter to the body and asks for no quarter; the grade stays yearly. Here points are given by the month: a quarter is the mean of three (Đ.17), so each is there too.',
    },
  },
  'evaluation.component-cap': {
    ...open,
    usedFor: 'MONTH',
    source: 'NĐ 335/2025 Đ.12.3 (chỉ giới hạn 70 điểm), Đ.18',
    openAt: 'NĐ 335/2025 Đ.14',
    default: 'NONE',
    choices: ['NONE', 'AT_100'],
    choiceWords: {
      NONE: ['Không giới hạn, chỉ giới hạn tổng 70 điểm', 'None; only the total of 70 is capped'],
      AT_100: ['Mỗi tỷ lệ không quá 100 %', 'None of them above 100 %'],
    },
    vi: {
      name: 'Giới hạn của a, b, c',
      help: 'Việc làm thêm có thể đưa số lượng, chất lượng, tiến độ lên trên 100 %.',
    },
    en: { name: 'Cap on a, b, c', help: 'Extra work can lift quantity, quality and progress above 100 %.' },
  },
  'evaluation.cap-reading': {
    ...open,
    usedFor: 'GRADING',
    source: 'NĐ 335/2025 Đ.20.5 (“số được xếp loại Hoàn thành tốt”)',
    openAt: 'NĐ 335/2025 Đ.20.5',
    default: 'LITERAL',
    choices: ['LITERAL', 'GOOD_AND_ABOVE'],
    choiceWords: {
      LITERAL: ['Trên số cuối cùng xếp loại Hoàn thành tốt', 'Of those finally graded good'],
      GOOD_AND_ABOVE: ['Trên số đạt từ Hoàn thành tốt trở lên', 'Of those at good or above'],
    },
    vi: { name: 'Cách tính tỷ lệ xuất sắc tối đa', help: 'Tỷ lệ 20 % hoặc 25 % tính trên số nào.' },
    en: { name: 'Reading of the cap on excellent', help: 'Of which number the 20 % or 25 % are taken.' },
  },
  'evaluation.cap-rounding': {
    ...open,
    usedFor: 'GRADING',
    source: null,
    openAt: 'NĐ 335/2025 Đ.20.5',
    default: 'DOWN',
    choices: ['DOWN', 'NEAREST'],
    choiceWords: { DOWN: ['Làm tròn xuống', 'Down'], NEAREST: ['Làm tròn đến số gần nhất', 'To the nearest'] },
    vi: {
      name: 'Làm tròn số xuất sắc tối đa',
      help: 'Khi tỷ lệ không ra số nguyên người. Làm tròn đến số gần nhất có thể vượt tỷ lệ tối đa: 2 người xuất sắc trên 8 người hoàn thành tốt là 25 %, quá 20 %.',
    },
    en: {
      name: 'Rounding of the cap',
      help: 'Where the share is no whole number of people. To the nearest can exceed the share: 2 excellent beside 8 good are 25 %, over 20 %.',
    },
  },
  'evaluation.cap-ties': {
    ...open,
    usedFor: 'GRADING',
    source: null,
    openAt: 'NĐ 335/2025 Đ.20.5',
    default: 'DECIDED',
    choices: ['DECIDED', 'NONE'],
    choiceWords: {
      DECIDED: ['Người có thẩm quyền quyết định, có lý do', 'The competent person decides, with a reason'],
      NONE: ['Không ai trong số bằng điểm', 'None of those who tie'],
    },
    vi: { name: 'Bằng điểm ở mức cuối', help: 'Nhiều người bằng điểm mà chỉ còn chỗ cho một số.' },
    en: { name: 'Ties at the line', help: 'Several have the same points and there is room for some of them.' },
  },
  'evaluation.shown-rounding': {
    ...open,
    usedFor: 'MONTH',
    source: null,
    openAt: 'NĐ 335/2025 Đ.16, Đ.17',
    default: 'NEAREST',
    choices: ['NEAREST', 'DOWN'],
    choiceWords: { NEAREST: ['Đến số gần nhất', 'To the nearest'], DOWN: ['Bỏ phần lẻ', 'Down'] },
    vi: {
      name: 'Làm tròn khi hiển thị điểm',
      help: 'Hai chữ số thập phân, chỉ để xem; xếp loại theo điểm chưa làm tròn.',
    },
    en: { name: 'Rounding of points for showing', help: 'Two decimals, to look at; bands compare unrounded points.' },
  },
  'evaluation.organising-silent': {
    ...open,
    usedFor: 'MONTH',
    source: null,
    openAt: 'NĐ 335/2025 Đ.15 (đ)',
    default: 'ASSESSOR',
    choices: ['ASSESSOR', 'FULL', 'HALF'],
    choiceWords: {
      ASSESSOR: ['Người đánh giá chọn, có lý do', 'The assessor decides, with a reason'],
      FULL: ['100 %', '100 %'],
      HALF: ['50 %', '50 %'],
    },
    vi: { name: 'Tiêu chí đ khi không rơi vào trường hợp nào', help: 'Ví dụ làm đủ việc nhưng không có sáng kiến.' },
    en: { name: 'Part đ where neither case holds', help: 'For example all is done but there was no initiative.' },
  },
  'evaluation.december': {
    ...open,
    usedFor: 'YEAR',
    source: null,
    openAt: 'NĐ 335/2025 Đ.17.3, Đ.19',
    default: 'EARLY_CYCLE',
    choices: ['EARLY_CYCLE', 'ELEVEN_MONTHS', 'ESTIMATE'],
    later: ['ESTIMATE'],
    choiceWords: {
      EARLY_CYCLE: ['Đánh giá tháng 12 sớm', 'An early December'],
      ELEVEN_MONTHS: ['Trung bình 11 tháng', 'Mean of eleven months'],
      ESTIMATE: ['Ước tháng 12 hoặc quý 4, có lý do', 'An estimate of December or quarter 4, with a reason'],
    },
    vi: {
      name: 'Tháng 12 khi xếp loại năm',
      help: 'Điểm năm là trung bình 12 tháng nhưng phải xếp loại trước 15/12. Cơ quan chấm theo quý thì chờ hoặc ước quý 4: trung bình 11 tháng không áp dụng.',
    },
    en: {
      name: 'December in the year’s grade',
      help: 'The year is a mean of 12, but grading ends before 15/12. A body that scores by quarter waits for quarter 4 or estimates it: a mean of eleven months is not for it.',
    },
  },
  'evaluation.hanoi-2018-number': {
    ...open,
    usedFor: 'MONTH',
    source: 'dongda.hanoi.gov.vn, 24/05/2018',
    openAt: 'Khung đánh giá của Hà Nội, 16/05/2018',
    default: '3814-QĐ/TU',
    choices: ['3814-QĐ/TU', '1841-QĐ/TU'],
    choiceWords: { '3814-QĐ/TU': ['3814-QĐ/TU', '3814-QĐ/TU'], '1841-QĐ/TU': ['1841-QĐ/TU', '1841-QĐ/TU'] },
    vi: { name: 'Số văn bản khung đánh giá 2018 của Hà Nội', help: 'Hai nguồn ghi hai số khác nhau.' },
    en: { name: 'Number of Hanoi’s framework of 2018', help: 'Two sources print two numbers.' },
  },
} as const satisfies Record<string, OpenPoint>;

export type EvaluationSettingKey = keyof typeof EVALUATION_SETTINGS;
export const EVALUATION_SETTING_KEYS = Object.keys(EVALUATION_SETTINGS) as readonly EvaluationSettingKey[];

/** What the body has chosen, key by key; kept with a closed month. */
export type EvaluationChoices = {
  readonly [K in EvaluationSettingKey]: (typeof EVALUATION_SETTINGS)[K]['choices'][number];
};

/** The choices of a body that has set nothing. */
export const DEFAULT_CHOICES = Object.fromEntries(
  EVALUATION_SETTING_KEYS.map((key) => [key, EVALUATION_SETTINGS[key].default]),
) as EvaluationChoices;
