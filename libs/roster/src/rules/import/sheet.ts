import { maskNumber } from '../personal-number';
import { shown, type SheetCell, type SheetLine } from './cell';
import type { ImportField } from './field';
import type { MergedCells } from './header';
import { readRow, type ReadRow, type RowDefaults } from './row';
import { unitKey, type UnitNames } from './unit-name';

/** What a line below the headers is. */
export type LineRead =
  | {
      readonly kind: 'person';
      readonly number: number;
      readonly row: ReadRow;
      readonly person: string;
      readonly first: boolean;
      /** Whether it is held as the main post: the first one, and whatever follows a main one. */
      readonly main: boolean;
    }
  | { readonly kind: 'section' | 'other'; readonly number: number; readonly text: string };

const NAMES = ['fullName', 'familyAndMiddle', 'givenName'] as const;

/** What belongs to the post and not to the person. */
const OF_POST: ReadonlySet<ImportField> = new Set([
  'position',
  'dutyGroup',
  'startsOn',
  'endsOn',
  'decisionNumber',
  'decidedOn',
  'decidedBy',
] as const);
const ENUMERATION = /^\s*(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)\s*[.):-]\s*/;
const NO_PERSON =
  /^(tong|cong|ghi chu|nguoi lap|thu truong|noi nhan|ngay \d|lap bieu|xac nhan|danh sach|chu tich\b.*ky)/;

const ENDS_LIST = /^(nguoi lap|thu truong|noi nhan|lap bieu|xac nhan)/;
/** The days of a post, up to the first without it. */
interface Span {
  readonly from: string;
  readonly until: string | null;
}
const meets = (a: Span, b: Span): boolean =>
  (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);

/** Whoever stood above: the number that their first row says, and the main posts with their lines. */
interface PersonAbove {
  readonly number: string | null;
  readonly mains: (Span & { readonly line: number })[];
}

/** What may stand in the heading of a unit. */
const OF_HEADING: ReadonlySet<ImportField> = new Set(['ordinal', ...NAMES, 'unit'] as const);

/**
 * Reads the lines below the headers in their order: units that stand above their people as a line of their own, people on
 * several lines for several posts, cells merged over several lines, lines of numbers and of sums.
 */
export class SheetReading {
  private section: string | null = null;
  /** Whoever made the list signs it: names that stand alone from here on are none of it. */
  private isOver = false;
  private last: { readonly line: SheetLine; readonly person: string } | null = null;
  private readonly merged = new Map<string, { readonly from: number; readonly column: number }>();
  private readonly kept = new Map<number, SheetLine>();
  private readonly people = new Map<string, PersonAbove>();
  private readonly posts = new Map<string, readonly Span[]>();
  private readonly codes = new Map<string, string>();
  private readonly records = new Map<string, string>();
  private readonly numbers = new Map<string, string>();

  constructor(
    private readonly columns: ReadonlyMap<ImportField, number>,
    private readonly units: UnitNames,
    private readonly defaults: RowDefaults,
    merges: readonly MergedCells[] = [],
  ) {
    // Only what goes down: who holds two posts has the name once, over both lines.
    for (const { firstRow, lastRow, firstColumn } of merges) {
      for (let row = firstRow + 1; row <= Math.min(lastRow, firstRow + 50); row += 1) {
        this.merged.set(`${row}:${firstColumn}`, { from: firstRow, column: firstColumn });
      }
    }
  }

  read(line: SheetLine): LineRead {
    if (this.merged.size > 0) this.kept.set(line.number, line);
    const own = (field: ImportField): SheetCell => this.cell(line, field);
    const before = this.last;
    const isCovered = before !== null && this.isCovered(before.line, line);
    if (isCovered && !this.saysPost(line)) return { kind: 'other', number: line.number, text: longestOf(line) };
    const isNext = before?.line.number === line.number - 1 && this.isAnotherPost(line);
    const continued = isCovered || isNext ? before : null;
    const cell = continued
      ? (field: ImportField) => own(field) ?? (OF_POST.has(field) ? null : this.cell(continued.line, field))
      : own;
    const read = this.lineOf(line, cell, continued?.person ?? null);
    if (read.kind !== 'person') this.last = null;
    else {
      const cells = continued ? merge(line.cells, continued.line.cells) : line.cells;
      this.last = { line: { ...line, cells }, person: read.person };
    }
    return read;
  }

  /** `continued`: whose further post stands there. */
  private lineOf(line: SheetLine, cell: (field: ImportField) => SheetCell, continued: string | null): LineRead {
    const number = line.number;
    const [filled, longest] = [filledOf(line), longestOf(line)];
    const name = shown(cell('fullName')) || shown(cell('givenName'));
    if (isNumbering(filled)) return { kind: 'other', number, text: filled.join(' ') };
    if (continued === null && filled.length <= 2 && !this.isPerson(cell, name)) {
      const between = this.between(line, name, longest);
      if (between !== null) return between;
    } else if (name === '' && filled.length <= 2) return { kind: 'other', number, text: longest };
    this.isOver = false;

    const row = readRow(cell, this.units, this.defaults, this.section);
    return { kind: 'person', number, ...this.place(number, row, continued) };
  }

  /** What a line with hardly anything in it is where it is nobody's row; null where it is, though it may lack something. */
  private between(line: SheetLine, name: string, longest: string): LineRead | null {
    const said = [...this.columns.keys()].filter((field) => !OF_HEADING.has(field) && this.written(line, field) !== '');
    const ofPost = said.filter((field) => OF_POST.has(field)).length;
    const isHeading = name === '' ? ofPost === 0 : said.length === 0 || this.units.knows(bare(name));
    if (isHeading) return this.lineBetween(line.number, longest);
    // A day or a paper beside a post is somebody's, whoever it is; a post alone may be what somebody signs as.
    const isSigning = this.isOver || (name === '' && ofPost === 1) || isAboutList(name) || isAboutList(longest);
    if (ENDS_LIST.test(unitKey(longest))) this.isOver = true;
    return isSigning ? { kind: 'other', number: line.number, text: longest } : null;
  }

  private cell(line: SheetLine, field: ImportField): SheetCell {
    const column = this.columns.get(field);
    return column === undefined ? null : this.cellAt(line, column);
  }

  /** Whether the name of whoever stands before the line is one cell over both. */
  private isCovered(before: SheetLine, line: SheetLine): boolean {
    return NAMES.some((field) => {
      const column = this.columns.get(field);
      const from = column === undefined ? undefined : this.merged.get(`${line.number}:${column}`)?.from;
      return from !== undefined && from <= before.number;
    });
  }

  private saysPost(line: SheetLine): boolean {
    return [...OF_POST, 'unit' as const].some((field) => this.written(line, field) !== '');
  }

  // Nobody is named, no number of the list stands there, but a post does: it is another one of whoever stands above.
  private isAnotherPost(line: SheetLine): boolean {
    if ((['ordinal', ...NAMES] as const).some((field) => shown(this.cell(line, field)) !== '')) return false;
    const post = shown(this.cell(line, 'position'));
    return post !== '' && !isAboutList(post);
  }

  /** What is written in the line itself, not in a cell that covers it from above. */
  private written(line: SheetLine, field: ImportField): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : shown(line.cells[column]);
  }

  private cellAt(line: SheetLine, column: number): SheetCell {
    if (this.merged.size === 0) return line.cells[column] ?? null;
    const origin = this.merged.get(`${line.number}:${column}`);
    const source = origin ? this.kept.get(origin.from) : line;
    return source?.cells[column] ?? null;
  }

  // With hardly anything else in the line, a name alone is one only behind a number of the list.
  private isPerson(cell: (field: ImportField) => SheetCell, name: string): boolean {
    return name !== '' && /^\d+$/.test(shown(cell('ordinal'))) && !/^\d/.test(name);
  }

  private lineBetween(number: number, longest: string): LineRead {
    const text = bare(longest);
    if (!/\p{L}/u.test(text) || isAboutList(text)) {
      if (ENDS_LIST.test(unitKey(text))) this.isOver = true;
      return { kind: 'other', number, text: longest };
    }
    this.section = text;
    return { kind: 'section', number, text };
  }

  /** Whose row it is: the first of a person, another post of theirs, or one that cannot be theirs. */
  private place(
    number: number,
    row: ReadRow,
    continued: string | null,
  ): { row: ReadRow; person: string; first: boolean; main: boolean } {
    const isKnown = continued !== null || row.recordId !== null || row.staffCode !== null || row.birthYear !== null;
    const person =
      continued ?? row.recordId ?? row.staffCode ?? `${row.nameFolded}|${row.bornOn ?? row.birthYear ?? ''}`;
    const post = `${person}|${row.unitId}|${row.position.toLowerCase()}`;
    const fault = (
      code: 'row-twice' | 'name-twice' | 'code-twice' | 'record-twice' | 'number-twice' | 'number-other',
      field: ImportField,
      value: string,
    ): ReadRow => ({ ...row, faults: [...row.faults, { code, field, value: value.slice(0, 120) }] });
    const alone = (wrong: ReadRow) => ({ row: wrong, person: `${person}#${number}`, first: true, main: true });
    const further = { person, first: false, main: false };
    if (row.recordId !== null && (this.records.get(row.recordId) ?? row.nameFolded) !== row.nameFolded) {
      return alone(fault('record-twice', 'recordId', row.recordId));
    }
    if (row.recordId !== null) this.records.set(row.recordId, row.nameFolded);
    if (row.personalNumber !== null) {
      // Whose number it is: the code says so where there is one, else name and birth.
      if ((this.numbers.get(row.personalNumber) ?? person) !== person) {
        return alone(fault('number-twice', 'personalNumber', maskNumber(row.personalNumber)));
      }
      this.numbers.set(row.personalNumber, person);
    }
    if (row.staffCode !== null && (this.codes.get(row.staffCode) ?? row.nameFolded) !== row.nameFolded) {
      return alone(fault('code-twice', 'staffCode', row.staffCode));
    }
    if (row.staffCode !== null) this.codes.set(row.staffCode, row.nameFolded);
    const above = this.people.get(person);
    if (above && !isKnown) return alone(fault('name-twice', 'fullName', row.fullName));
    const span = { from: row.startsOn, until: row.endsOn };
    // Held twice with a time between is no fault.
    const same = this.posts.get(post) ?? [];
    if (same.some((other) => meets(span, other)))
      return { row: fault('row-twice', 'position', row.position), ...further };
    this.posts.set(post, [...same, span]);
    if (!above) {
      this.people.set(person, { number: row.personalNumber, mains: [{ ...span, line: number }] });
      return { row, person, first: true, main: true };
    }
    if (row.personalNumber !== null && row.personalNumber !== above.number)
      return { row: fault('number-other', 'personalNumber', maskNumber(row.personalNumber)), ...further };
    const main = above.mains.find((other) => meets(span, other));
    if (!main) above.mains.push({ ...span, line: number });
    return { row: besideMain(row, main), person, first: false, main: !main };
  }
}

/** Where a last day is said, posts may have been meant to follow each other: that they do not is to be looked at. */
function besideMain(row: ReadRow, main: PersonAbove['mains'][number] | undefined): ReadRow {
  if (!main || (row.endsOn === null && main.until === null)) return row;
  const { startsOn: value } = row;
  return {
    ...row,
    notes: [...row.notes, { code: 'beside-main', field: 'startsOn', value, stands: String(main.line) }],
  };
}

const bare = (text: string): string => text.replace(ENUMERATION, '').trim();
const isAboutList = (text: string): boolean => NO_PERSON.test(unitKey(text));
const filledOf = ({ cells }: SheetLine): string[] => cells.map(shown).filter((text) => text !== '');
const longestOf = (line: SheetLine): string => filledOf(line).reduce((a, b) => (b.length > a.length ? b : a), '');

/** The cells of a line; where it says nothing, those of the line above. */
function merge(cells: readonly SheetCell[], above: readonly SheetCell[]): SheetCell[] {
  return Array.from({ length: Math.max(cells.length, above.length) }, (_, at) => cells[at] ?? above[at] ?? null);
}

/** (1) (2) (3) …: the line that numbers the columns. */
function isNumbering(filled: readonly string[]): boolean {
  return filled.length >= 3 && filled.every((text, at) => Number(text.replace(/[()]/g, '')) === at + 1);
}
