import { localDate, type LocalDate } from '@app/kernel';

/** Work of one product in somebody's month: pieces, and those of them with an error of content or a delay. */
export interface PlannedLine {
  readonly assigned: number;
  readonly done: number;
  /** What the person reported, where the superior accepted less. */
  readonly reported: number;
  readonly quality: number;
  readonly late: number;
}

/** What the assessor finds of a leader's organising (đ): whole, partial, or where the text is silent, partial with a reason. */
export type Organised = 'WHOLE' | 'PARTIAL' | 'DECIDED';
export type Sending = 'IN_TIME' | 'LATE' | 'NOT';

export interface PlannedPerson {
  readonly key: string;
  readonly division: Division;
  readonly superior: string;
  readonly organised: Organised | null;
  /** Of the ten lines together, in hundredths: the superior's. */
  readonly general: number;
  /** In the order of the products of the person's division; none for whoever is away. */
  readonly lines: readonly PlannedLine[];
  readonly sending: Sending;
}

export interface PlannedMonth {
  readonly month: string;
  readonly given: LocalDate;
  /** Of the three products. */
  readonly due: readonly LocalDate[];
  /** On these days people report their work and send their own part, one after the other. */
  readonly told: readonly LocalDate[];
  readonly accepted: LocalDate;
  readonly assessed: LocalDate;
  readonly remarked: LocalDate;
  readonly locked: LocalDate;
  readonly people: readonly PlannedPerson[];
}

export type Division = 'office' | 'economy' | 'culture' | 'onestop';

// `26.5 16/15q1 6/6l1 2/2`: general points, then done of assigned for each product, `q` with so many errors and `l` delays; `(16)`
// reported where less was accepted. Before the points of a leader: + đ is whole, - it is partial, = the assessor decides that it is.
const OCTOBER: Readonly<Record<Division, Readonly<Record<string, string>>>> = {
  office: {
    office: '-27 10/10 6/6l1 4/3',
    '16': '+25.5 10/9 6/5 4/4q1',
    '14': '26 16/15 6/5 2/2q1',
    '15': '25.75 16/14l2 6/6 2/1',
    '17': '26.5 16/16 6/6l1 2/2',
    '18': '24.5 16/13q1 6/5l1 2/2',
    '19': '21.5 16/11q2 6/3l2 2/1',
    '20': '25.5 16/15 6/4q1 2/2l1',
    '21': '27 16/16q1 6/6 2/2',
    '22': '23 16/14 6/5l2 2/1q1',
    '23': '25 16/16 6/4l1 2/1',
    '24': '20.5 16/8q2 6/2l2 2/0',
  },
  economy: {
    economy: '+26 10/10 6/6 4/4l1',
    '26': '=26 10/9 6/5l1 4/4',
    '25': '26.75 16/16 6/6 2/2q1',
    '27': '22.15 16/14(15) 8/5q2l2 2/1q1',
    '28': '25.5 16/15l1 6/5 2/2',
    '29': '22 16/10l2 6/3q1 2/1',
    '30': '24 16/14 6/6q1 2/1',
    '31': '25.25 16/14l2 6/5 2/2',
    '32': '25.75 16/16 6/6l1 2/2q1',
    '33': '20.5 16/12q1 6/2l1 2/1',
  },
  culture: {
    culture: '-27.5 10/10 6/5 4/4',
    '38': '+25.5 10/10q1 6/6 4/4l1',
    '34': '25.75 16/13 6/6 2/2l1',
    '35': '25.2 15/14 6/4l1 2/2l1',
    '36': '21 16/11q1 6/3 2/1l1',
    '37': '27 10/10q1 4/4l1 2/1',
    '39': '26 16/16 6/6 2/2l1',
    '40': '24.75 16/13 6/5q1 2/2',
    '41': '25 16/15q2 6/6l1 2/1',
  },
  onestop: {
    onestop: '+25.5 10/10 6/6q1 4/4',
    '42': '-25 10/9 6/6l2 4/3',
    clerk: '26 20/18q1 6/5l1 2/2',
    '43': '25.25 20/18 6/6 2/1',
    '44': '24 20/17q1 6/5 2/2',
    '45': '20.75 20/13q2 6/3l2 2/1',
    '46': '27.5 20/20q1 6/6 2/2',
    '47': '0',
    '48': '26 20/19 6/4 2/2l1',
    '49': '23.5 20/18l2 6/5 2/1',
  },
};
/** Who says nothing of themselves by the day, and who does it late. */
const SENDING: Readonly<Record<string, Sending>> = { 29: 'NOT', 44: 'LATE' };
const ORGANISED: Readonly<Record<string, Organised>> = { '+': 'WHOLE', '-': 'PARTIAL', '=': 'DECIDED' };

/** Of Xã Minh Khê: dismissed from the list that is scored, for the story of each. */
export const TOLD = {
  /** The first worked example of the decree's formula. */
  example: 'minhkhe.37',
  /** Disciplined for a breach of public duty; the points stay. */
  sanctioned: 'minhkhe.35',
  /** Found to be right in November: decided anew. */
  decidedAnew: 'minhkhe.27',
  onMaternityLeave: 'minhkhe.47',
  records: 'minhkhe.34',
  chair: 'minhkhe.chair',
} as const;

function lineOf(written: string): PlannedLine {
  const [, assigned, done, reported, quality, late] =
    /^(\d+)\/(\d+)(?:\((\d+)\))?(?:q(\d+))?(?:l(\d+))?$/.exec(written) ?? [];
  const count = (digits: string | undefined): number => Number(digits ?? 0);
  return {
    ...{ assigned: count(assigned), done: count(done), reported: count(reported ?? done) },
    ...{ quality: count(quality), late: count(late) },
  };
}

const DIVISIONS = Object.keys(OCTOBER) as Division[];

function octobersOf(division: Division): PlannedPerson[] {
  return Object.entries(OCTOBER[division]).map(([name, written]): PlannedPerson => {
    const [points = '', ...lines] = written.split(' ');
    const organised = ORGANISED[points[0] ?? ''] ?? null;
    return {
      ...{ key: `minhkhe.${name}`, division, organised, lines: lines.map(lineOf) },
      superior: name === division ? TOLD.chair : `minhkhe.${division}`,
      general: Math.round(Number(organised ? points.slice(1) : points) * 100),
      sending: lines.length === 0 ? 'NOT' : (SENDING[name] ?? 'IN_TIME'),
    };
  });
}

const days = (month: string, ...numbers: number[]): LocalDate[] =>
  numbers.map((day) => localDate(`${month}-${String(day).padStart(2, '0')}`));

function monthOf(month: string, people: readonly PlannedPerson[], told: readonly number[], rest: readonly number[]) {
  const [given, accepted, assessed, remarked, locked] = days(month, ...rest) as [
    LocalDate,
    LocalDate,
    LocalDate,
    LocalDate,
    LocalDate,
  ];
  return {
    month,
    people,
    given,
    due: days(month, 20, 16, 19),
    told: days(month, ...told),
    accepted,
    assessed,
    remarked,
    locked,
  };
}

const OF_OCTOBER = DIVISIONS.flatMap(octobersOf);

const KEEP_THEIR_WORK: readonly string[] = [TOLD.example, TOLD.sanctioned, TOLD.decidedAnew];

/** The month before went much the same: each with the work of the next one in the division, a little better or worse. */
const OF_SEPTEMBER = DIVISIONS.flatMap((division) => {
  const all = OF_OCTOBER.filter((person) => person.division === division);
  const staff = all.filter(
    ({ organised, lines, key }) => organised === null && lines.length > 0 && !KEEP_THEIR_WORK.includes(key),
  );
  return all.map((person, index): PlannedPerson => {
    const next = staff[(staff.indexOf(person) + 1) % staff.length];
    const lines = staff.includes(person) && next ? next.lines : person.lines;
    const whole = lines.map((line) => ({ ...line, reported: line.done }));
    const general = person.lines.length === 0 ? 0 : Math.min(2900, person.general + ((index % 5) - 2) * 25);
    return { ...person, lines: whole, general, sending: person.lines.length === 0 ? 'NOT' : 'IN_TIME' };
  });
});

export const SEPTEMBER: PlannedMonth = monthOf('2026-09', OF_SEPTEMBER, [22, 23, 24], [3, 25, 25, 28, 30]);
/** 41 công chức: nine above 90, 25 tốt, five hoàn thành, one below 50, one without points. */
export const OCTOBER_MONTH: PlannedMonth = monthOf('2026-10', OF_OCTOBER, [20, 21, 22], [1, 26, 27, 28, 30]);

/** How far November has come on the morning of the story: its own part is due on the 25th. */
export const NOVEMBER = {
  month: monthOf('2026-11', OF_OCTOBER, [17, 18], [2, 19, 19, 27, 30]),
  sent: ['14', '17', '25', '28', '34', '35', '39', '40', '41', '43', '46'].map((name) => `minhkhe.${name}`),
  begun: ['clerk', '21', '31'].map((name) => `minhkhe.${name}`),
  accepted: ['34', '35', '39', '40'].map((name) => `minhkhe.${name}`),
  assessed: ['minhkhe.39'],
  returned: ['minhkhe.35'],
} as const;

/** How the points of the ten lines make up what is given of them all: a little less on each, in the order in which it is usual. */
const ORDER = ['III.4', 'III.3', 'II.2', 'III.1', 'I.2', 'III.2', 'II.4', 'II.1', 'I.1', 'II.3'];

export function pointsOf(
  general: number,
  criteria: readonly { readonly code: string; readonly max: string }[],
): { readonly code: string; readonly points: string }[] {
  const left = new Map(criteria.map(({ code, max }) => [code, Math.round(Number(max) * 100)]));
  let over = [...left.values()].reduce((sum, most) => sum + most, 0) - general;
  while (over > 0) {
    for (const code of ORDER) {
      const taken = Math.min(25, over);
      left.set(code, (left.get(code) ?? 0) - taken);
      over -= taken;
    }
  }
  return criteria.map(({ code }) => ({ code, points: ((left.get(code) ?? 0) / 100).toFixed(2).replace('.', ',') }));
}
