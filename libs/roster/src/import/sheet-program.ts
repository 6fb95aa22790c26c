// What the process that reads sheets makes of those that list people. It runs beside the server, so it imports rules alone.
import { v7 as uuidv7 } from 'uuid';
import type { ImportField, Remembered } from '../rules/import/field';
import type { SheetLine } from '../rules/import/cell';
import { masked, shown } from '../rules/import/cell';
import { findHeader, HEADER_WITHIN, headerAt, type Header, type MergedCells } from '../rules/import/header';
import { legacyEncodingOf, type LegacyEncoding } from '../rules/import/legacy-text';
import { OldFont } from '../rules/import/old-font';
import type { RowDefaults } from '../rules/import/row';
import { SheetReading, type LineRead } from '../rules/import/sheet';
import { UnitNames, type KnownUnit } from '../rules/import/unit-name';

interface Sheets {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  rows(sheet: number): AsyncGenerator<SheetLine>;
  merges(sheet: number): Promise<readonly MergedCells[]>;
}

/** To look at the beginnings of the sheets, to see which columns a line heads, or to read all rows of one. */
export type SheetTask =
  | { readonly act: 'look'; readonly remembered: Remembered }
  | {
      readonly act: 'read';
      readonly importId: string;
      readonly tenantId: number;
      readonly orgUnitId: number;
      readonly sheet: number;
      readonly header: Pick<Header, 'row' | 'rows'>;
      readonly columns: readonly { readonly column: number; readonly field: ImportField }[];
      readonly units: readonly KnownUnit[];
      readonly defaults: RowDefaults;
    };

export interface SheetLook {
  readonly name: string;
  readonly isHidden: boolean;
  readonly header: Header | null;
  /** What the sheet's first lines would be as headers, each as one line. */
  readonly sample: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly encoding: LegacyEncoding | null;
}

export interface SheetCount {
  readonly rows: number;
  readonly people: number;
  readonly sections: readonly string[];
  /** Lines that name nobody, and the first of them. */
  readonly others: number;
  readonly firstOthers: readonly { readonly number: number; readonly text: string }[];
  /** Columns of the widest row. */
  readonly width: number;
  readonly headers: readonly { readonly column: number; readonly label: string }[];
}

type ReadTask = SheetTask & { act: 'read' };
const NAME_FIELDS: ReadonlySet<ImportField> = new Set(['fullName', 'familyAndMiddle', 'givenName']);

const SHEETS_SHOWN = 20;
const COLUMNS_SHOWN = 40;
const LETTERS_SHOWN = 60;
const FIRST = 20;

export async function readSheets(
  sheets: Sheets,
  task: SheetTask,
  write: (line: string) => Promise<void>,
): Promise<SheetLook[] | SheetCount> {
  if (task.act === 'read') return readPeople(sheets, task, write);
  const looks: SheetLook[] = [];
  for (const [at, { name, isHidden }] of sheets.sheets.slice(0, SHEETS_SHOWN).entries()) {
    const lines = await beginningOf(sheets, at);
    const merges = await sheets.merges(at);
    const texts = lines.flatMap(({ cells }) => cells.map(shown));
    const sample = lines.slice(0, HEADER_WITHIN).map(({ number, cells }) => ({
      number,
      cells: cells.slice(0, COLUMNS_SHOWN).map((cell) => masked(shown(cell)).slice(0, LETTERS_SHOWN)),
    }));
    const encoding = texts.map(legacyEncodingOf).find((found) => found !== null) ?? null;
    looks.push({ name, isHidden, header: findHeader(lines, merges, task.remembered), sample, encoding });
  }
  return looks;
}

async function beginningOf(sheets: Sheets, at: number): Promise<SheetLine[]> {
  const lines: SheetLine[] = [];
  for await (const line of sheets.rows(at)) {
    lines.push(line);
    if (lines.length === HEADER_WITHIN * 2) break;
  }
  return lines;
}

/** The old font of the sheet, where its text is to be converted: every line is looked at before the first one is read. */
async function oldFontOf(sheets: Sheets, { sheet, columns, defaults }: ReadTask): Promise<OldFont | null> {
  if (!defaults.convert) return null;
  const names = columns.filter(({ field }) => NAME_FIELDS.has(field)).map(({ column }) => column);
  const font = new OldFont(defaults.convert, new Set(names));
  for await (const line of sheets.rows(sheet)) font.learn(line);
  return font;
}

async function readPeople(sheets: Sheets, task: ReadTask, write: (line: string) => Promise<void>): Promise<SheetCount> {
  const merges = await sheets.merges(task.sheet);
  const columns = new Map(task.columns.map(({ column, field }) => [field, column]));
  const reading = new SheetReading(columns, new UnitNames(task.units), task.defaults, merges);
  const people = new Map<string, { row: number; id: string }>();
  const sections = new Set<string>();
  const firstOthers: { number: number; text: string }[] = [];
  const top: SheetLine[] = [];
  let [rows, others, width] = [0, 0, 0];
  const font = await oldFontOf(sheets, task);
  for await (const typed of sheets.rows(task.sheet)) {
    const line = font ? font.line(typed) : typed;
    width = Math.max(width, line.cells.length);
    if (line.number < task.header.row + task.header.rows) {
      top.push(line);
      continue;
    }
    const read = reading.read(line);
    if (read.kind !== 'person') {
      if (read.kind === 'section') sections.add(masked(read.text));
      else {
        others += 1;
        if (firstOthers.length < FIRST)
          firstOthers.push({ number: read.number, text: masked(read.text).slice(0, LETTERS_SHOWN) });
      }
      continue;
    }
    rows += 1;
    const person = people.get(read.person) ?? { row: read.number, id: uuidv7() };
    people.set(read.person, person);
    await write(copyLine(task, person, read));
  }
  const headers = headerAt(top, task.header, merges).columns.map(({ column, label }) => ({ column, label }));
  return { rows, people: people.size, sections: [...sections].slice(0, 200), others, firstOthers, width, headers };
}

/** The columns of `roster_import_row` that a line has, in its order; behind them a personal number. */
export const LINE_COLUMNS =
  'import_id, number, tenant_id, org_unit_id, person_row, verdict, faults, person_id, post_id, movement_id, full_name, given_name, ' +
  'family_and_middle, name_folded, kind, staff_code, sex, birth_year, born_on, managed_by, rank_code, rank_step, unit_id, position, ' +
  'duty_group, starts_on, ends_on, is_main, decision_number, decided_on, decided_by, notes, record_id';
/** What stands behind them until the rows are judged: which of what holds for every row the row says itself. */
export const SAYS_COLUMNS = 'says_kind, says_unit, says_start';

function copyLine(
  { importId, tenantId, orgUnitId }: ReadTask,
  person: { row: number; id: string },
  { number, row, main }: LineRead & { kind: 'person' },
): string {
  // prettier-ignore
  const values = [
    importId, number, tenantId, orgUnitId, person.row, row.faults.length > 0 ? 'WRONG' : 'NEW', JSON.stringify(row.faults),
    person.id, uuidv7(), row.decisionNumber === null ? null : uuidv7(), row.fullName, row.givenName, row.familyAndMiddle,
    row.nameFolded, row.kind, row.staffCode, row.sex, row.birthYear, row.bornOn, row.managedBy, row.rankCode, row.rankStep,
    row.unitId, row.position, row.dutyGroup, row.startsOn, row.endsOn, main ? 't' : 'f', row.decisionNumber, row.decidedOn, row.decidedBy,
    JSON.stringify(row.notes), row.recordId,
    ...[row.says.kind, row.says.unit, row.says.startsOn].map((says) => (says ? 't' : 'f')),
    // In the clear, as in the file beside it, and last: whoever takes the line into the database seals it.
    number === person.row && row.faults.every(({ code }) => code === 'unit-not-there') ? row.personalNumber : null,
  ];
  return `${values.map(copied).join('\t')}\n`;
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '' };
const SPECIAL = /[\\\t\n\r\0]/;
const ALL_SPECIAL = /[\\\t\n\r\0]/g;

function copied(value: string | number | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return SPECIAL.test(value) ? value.replace(ALL_SPECIAL, (sign) => ESCAPED[sign] ?? sign) : value;
}
