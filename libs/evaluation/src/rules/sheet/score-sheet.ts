import {
  addMonths,
  foldVietnamese,
  headerKey,
  localDate,
  shownCell,
  type LocalDate,
  type SheetCell,
  type SheetLine,
} from '@app/kernel';
import { readTypedScore } from '../typed-score';
import { columnsOf, isEmpty, isFormula, type Columns, type Table } from './columns';
import type { SheetFault, SheetFaultCode } from './fault';
import { namesPeople, PeopleOfSheet, personField, type KnownPerson, type PersonField } from './person';

/** Why a month has no score (Nghị định 335/2025, Đ.11: the time actually worked counts). */
export const PAPER_ABSENCES = ['MATERNITY', 'SICKNESS', 'UNPAID', 'STUDY', 'OTHER'] as const;
export type PaperAbsence = (typeof PAPER_ABSENCES)[number];
/** The most that a month can come to (Đ.12). */
export const MOST_POINTS = '100';

/** A month as the document has it: points, or why there are none. */
export type PaperMonth =
  | { readonly points: string; readonly absence: null; readonly note: null }
  | { readonly points: null; readonly absence: PaperAbsence; readonly note: string };

export type ScoreRead = PaperMonth | { readonly fault: SheetFaultCode };

const ABSENCES: readonly (readonly [RegExp, PaperAbsence])[] = [
  [/\bthai san\b|^ts$/, 'MATERNITY'],
  [/\b(om|benh|dieu tri)\b/, 'SICKNESS'],
  [/\bkhong (huong )?luong\b/, 'UNPAID'],
  [/\b(hoc|dao tao|boi duong)\b/, 'STUDY'],
  [/\b(nghi|khong|chua|vang|biet phai|chuyen|tap su)\b/, 'OTHER'],
];
const LONGEST_NOTE = 200;

/** A cell as a month: `88,5`, `88.5`, 88.5 as a number, or the words for why there is none. */
export function scoreOfCell(cell: SheetCell): ScoreRead {
  if (isFormula(cell)) return { fault: 'formula' };
  if (cell !== null && typeof cell === 'object') return { fault: 'score-unreadable' };
  // A workbook keeps 88.3 as the nearest number that it has: what it shows of it is meant.
  const text = typeof cell === 'number' ? String(Number(cell.toPrecision(12))) : shownCell(cell);
  const folded = foldVietnamese(text);
  const absence = /\d/.test(text) ? undefined : ABSENCES.find(([pattern]) => pattern.test(folded))?.[1];
  if (absence) return { points: null, absence, note: text.slice(0, LONGEST_NOTE) };
  const read = readTypedScore(text, MOST_POINTS, '');
  if (read.state === 'READ') return { points: read.points, absence: null, note: null };
  return { fault: FAULT_OF[read.fault.code] ?? 'score-unreadable' };
}

const FAULT_OF: Readonly<Record<string, SheetFaultCode>> = {
  'score-decimals': 'score-decimals',
  'score-negative': 'score-negative',
  'score-over-maximum': 'score-over',
};

type ScoreField = PersonField | 'score' | `month${number}`;

const SCORE_KEYS = new Set(['diem', 'tongdiem', 'diemthang', 'diemdanhgia', 'ketquadiem', 'diemso', 'score', 'points']);

/** The month of 1 to 12 in `Tháng 3`, `T3`, `Điểm tháng 03/2026`, `03/2026`; null for none, or of another year. */
export function monthIn(label: string, year: number): number | null {
  const [, digits, of] =
    /^(?:[a-z]*(?:thang|month)|t|diemt)?0?(1[0-2]|[1-9])(?:nam)?(20\d\d)?$/.exec(headerKey(label)) ?? [];
  if (digits === undefined || (of !== undefined && Number(of) !== year)) return null;
  // A bare number is a number of something.
  return /^\d{1,2}$/.test(headerKey(label)) ? null : Number(digits);
}

function fieldOf(label: string, year: number): ScoreField | null {
  const person = personField(label);
  if (person !== null) return person;
  const month = monthIn(label, year);
  if (month !== null) return `month${month}`;
  return SCORE_KEYS.has(headerKey(label)) ? 'score' : null;
}

export interface SheetMonth {
  readonly month: LocalDate;
  readonly column: number;
  readonly read: PaperMonth;
}

/** What a row says: whose months, or what is wrong with it. */
export interface ScoreRow {
  /** Index of the sheet. */
  readonly sheet: number;
  readonly number: number;
  readonly person: KnownPerson | null;
  readonly name: string;
  readonly months: readonly SheetMonth[];
  readonly faults: readonly SheetFault[];
}

export interface ScoreSheet {
  readonly rows: readonly ScoreRow[];
  readonly headers: readonly {
    readonly sheet: number;
    readonly headerRow: number;
    readonly labels: readonly string[];
  }[];
  readonly ignored: readonly string[];
}

interface Asked {
  readonly year: number;
  readonly today: LocalDate;
  readonly people: readonly KnownPerson[];
  /** Whoever brings the sheet. */
  readonly me: string | null;
}

/** Every sheet that is in sight and names people and months: one row a person, a column a month, or a sheet a month. */
export function readScores(tables: readonly Table[], { year, today, people, me }: Asked): ScoreSheet {
  const known = new PeopleOfSheet(people);
  const taken = new Set<string>();
  const found = tables.flatMap((table, sheet) => {
    if (table.isHidden) return [];
    const ofSheet = monthIn(table.name, year);
    const columns = columnsOf<ScoreField>(
      table,
      (label) => fieldOf(label, year),
      (fields) => {
        const months = [...fields].some((field) => field.startsWith('month'));
        return namesPeople(fields) && (months || (ofSheet !== null && fields.has('score')));
      },
    );
    if (columns === null) return [];
    const months = monthColumns(columns, { year, ofSheet });
    const rows = table.lines
      .filter(({ number, cells }) => number >= columns.firstRow && months.some(({ column }) => !isEmpty(cells[column])))
      .filter(({ cells }) => !cells.some((cell) => SUMMED.test(foldVietnamese(shownCell(cell)))))
      .map((line): ScoreRow => rowOf(line, { sheet, columns, months, known, taken, today, me }));
    return [{ sheet, columns, rows }];
  });
  return {
    rows: found.flatMap(({ rows }) => rows),
    headers: found.map(({ sheet, columns: { headerRow, labels } }) => ({ sheet, headerRow, labels })),
    ignored: [...new Set(found.flatMap(({ columns }) => columns.ignored))].filter((label) => !ORDINAL.test(label)),
  };
}

/** The line below a list that sums it up names nobody. */
const SUMMED = /^(tong cong|cong|trung binh|binh quan)$/;
const ORDINAL = /^(stt|tt|số tt|số thứ tự|chức vụ)$/i;

interface MonthColumn {
  readonly month: LocalDate;
  readonly column: number;
}

function monthColumns(
  { at }: Columns<ScoreField>,
  { year, ofSheet }: { year: number; ofSheet: number | null },
): MonthColumn[] {
  const first = localDate(`${year}-01-01`);
  const named = Array.from({ length: 12 }, (_, index) => index).flatMap((index): MonthColumn[] => {
    const column = at.get(`month${index + 1}`);
    return column === undefined ? [] : [{ month: addMonths(first, index), column }];
  });
  const score = at.get('score');
  return named.length > 0 || score === undefined || ofSheet === null
    ? named
    : [{ month: addMonths(first, ofSheet - 1), column: score }];
}

interface Reading {
  readonly sheet: number;
  readonly columns: Columns<ScoreField>;
  readonly months: readonly MonthColumn[];
  readonly known: PeopleOfSheet;
  /** Person and month of every cell so far. */
  readonly taken: Set<string>;
  readonly today: LocalDate;
  readonly me: string | null;
}

function rowOf(line: SheetLine, { sheet, columns, months, known, taken, today, me }: Reading): ScoreRow {
  const found = known.find(line, columns);
  const person = 'person' in found ? found.person : null;
  const nameColumn = columns.at.get('fullName') ?? columns.at.get('staffCode') ?? 0;
  const faults: SheetFault[] = 'fault' in found ? [found.fault] : [];
  if (person !== null && person.id === me)
    faults.push({ code: 'own-score', column: nameColumn, value: person.fullName });
  const read: SheetMonth[] = [];
  for (const { month, column } of months) {
    const cell = line.cells[column] ?? null;
    if (isEmpty(cell)) continue;
    const score = scoreOfCell(cell);
    const value = shownCell(cell);
    const place = `${person?.id ?? ''} ${month}`;
    if ('fault' in score) faults.push({ code: score.fault, column, value });
    else if (addMonths(month, 1) > today) faults.push({ code: 'month-ahead', column, value });
    else if (person !== null && taken.has(place)) faults.push({ code: 'month-twice', column, value });
    else read.push({ month, column, read: score });
    taken.add(place);
  }
  const name = person?.fullName ?? shownCell(line.cells[nameColumn]);
  return { sheet, number: line.number, person, name, months: read, faults };
}
