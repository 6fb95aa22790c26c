import { dayOfCell, foldVietnamese, headerKey, likeness, shownCell, type LocalDate, type SheetLine } from '@app/kernel';
import { monthOf, type WorkKind } from '../work-item';
import { columnsOf, isEmpty, isFormula, type Columns, type Table } from './columns';
import type { SheetFault } from './fault';
import { namesPeople, PeopleOfSheet, personField, type KnownPerson, type PersonField } from './person';

/** A product of the approved list, with the number under which a sheet may name it. */
export interface KnownProduct {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** One work for one person, as a row says it. */
export interface SheetWork {
  readonly productId: string;
  readonly title: string;
  readonly pieces: number;
  readonly dueOn: LocalDate;
  readonly kind: WorkKind;
}

export interface WorkRow {
  readonly sheet: number;
  readonly number: number;
  readonly person: KnownPerson | null;
  readonly name: string;
  /** Where it says who it is. */
  readonly nameColumn: number | null;
  /** Null where it cannot be read. */
  readonly work: SheetWork | null;
  readonly productName: string;
  readonly faults: readonly SheetFault[];
}

export interface WorkSheet {
  readonly rows: readonly WorkRow[];
  readonly header: { readonly sheet: number; readonly headerRow: number; readonly labels: readonly string[] } | null;
  readonly ignored: readonly string[];
}

interface Asked {
  readonly month: LocalDate;
  readonly people: readonly KnownPerson[];
  readonly products: readonly KnownProduct[];
  /** Whoever brings the sheet. */
  readonly me: string | null;
}

const WORK_FIELDS = ['product', 'productCode', 'title', 'pieces', 'dueOn', 'note', 'kind'] as const;
type WorkField = PersonField | (typeof WORK_FIELDS)[number];
const HEADERS: Readonly<Record<(typeof WORK_FIELDS)[number], readonly string[]>> = {
  product: ['sanpham', 'tensanpham', 'sanphamcongviec', 'sanphamtrongdanhmuc', 'danhmuc', 'product'],
  productCode: ['masanpham', 'masp', 'mssanpham', 'productcode'],
  title: ['tenviec', 'noidung', 'noidungcongviec', 'congviec', 'nhiemvu', 'tennhiemvu', 'title', 'work'],
  pieces: ['soluong', 'sosanpham', 'sl', 'soluongsanpham', 'soluongduocgiao', 'pieces'],
  dueOn: ['han', 'hanhoanthanh', 'thoihan', 'ngayhoanthanh', 'thoihanhoanthanh', 'hanxuly', 'due', 'dueon'],
  note: ['ghichu', 'note'],
  kind: ['loaiviec', 'loai', 'hinhthuc', 'kind'],
};
const BY_KEY = new Map(WORK_FIELDS.flatMap((field) => HEADERS[field].map((key) => [key, field] as const)));
const fieldOf = (label: string): WorkField | null => BY_KEY.get(headerKey(label)) ?? personField(label);

const MOST_PIECES = 9999;
const LONGEST_TITLE = 500;
const NEAR = 0.5;

/** The first sheet in sight that names people, products and pieces: one row a work. Rows that name a person alone say nothing. */
export function readWork(tables: readonly Table[], { month, people, products, me }: Asked): WorkSheet {
  const known = new PeopleOfSheet(people);
  for (const [sheet, table] of tables.entries()) {
    if (table.isHidden) continue;
    const columns = columnsOf<WorkField>(
      table,
      fieldOf,
      (fields) => namesPeople(fields) && fields.has('pieces') && (fields.has('product') || fields.has('productCode')),
    );
    if (columns === null) continue;
    const said = (['product', 'productCode', 'pieces', 'title'] as const).flatMap(
      (field) => columns.at.get(field) ?? [],
    );
    const seen = new Set<string>();
    const rows = table.lines
      .filter(({ number, cells }) => number >= columns.firstRow && said.some((column) => !isEmpty(cells[column])))
      .map((line) => rowOf(line, { sheet, columns, known, products, month, me, seen }));
    const { headerRow, labels, ignored } = columns;
    return { rows, header: { sheet, headerRow, labels }, ignored: ignored.filter((label) => !ORDINAL.test(label)) };
  }
  return { rows: [], header: null, ignored: [] };
}

const ORDINAL = /^(stt|tt|số tt|số thứ tự|chức vụ)$/i;

interface Reading {
  readonly sheet: number;
  readonly columns: Columns<WorkField>;
  readonly known: PeopleOfSheet;
  readonly products: readonly KnownProduct[];
  readonly month: LocalDate;
  readonly me: string | null;
  /** Every row so far, whole. */
  readonly seen: Set<string>;
}

function rowOf(line: SheetLine, reading: Reading): WorkRow {
  const { sheet, columns, known, products, month, me, seen } = reading;
  const column = (field: WorkField): number | null => columns.at.get(field) ?? null;
  const cell = (field: WorkField) => line.cells[columns.at.get(field) ?? -1] ?? null;
  const found = known.find(line, columns);
  const person = 'person' in found ? found.person : null;
  const nameColumn = column('fullName') ?? column('staffCode');
  const faults: SheetFault[] = 'fault' in found ? [found.fault] : [];
  if (person !== null && person.id === me)
    faults.push({ code: 'own-work', column: nameColumn, value: person.fullName });
  for (const field of WORK_FIELDS) if (isFormula(cell(field))) faults.push({ code: 'formula', column: column(field) });
  const product = productOf({ name: shownCell(cell('product')), code: shownCell(cell('productCode')) }, products);
  if ('code' in product) {
    const at = column(product.byCode ? 'productCode' : 'product') ?? column('product') ?? column('productCode');
    const { byCode: _by, ...fault } = product;
    faults.push({ ...fault, column: at });
  }
  const pieces = piecesOf(shownCell(cell('pieces')));
  if (pieces === null) faults.push({ code: 'pieces-unreadable', column: column('pieces'), ...value(cell('pieces')) });
  const dueOn = dayOfCell(cell('dueOn'));
  if (dueOn === null) faults.push({ code: 'due-unreadable', column: column('dueOn'), ...value(cell('dueOn')) });
  else if (monthOf(dueOn) !== month)
    faults.push({ code: 'due-outside', column: column('dueOn'), ...value(cell('dueOn')) });
  const kind = kindOf(shownCell(cell('kind')));
  if (kind === null) faults.push({ code: 'kind-unknown', column: column('kind'), ...value(cell('kind')) });
  const productName =
    'product' in product ? product.product.name : shownCell(cell('product')) || shownCell(cell('productCode'));
  const title = titleOf(shownCell(cell('title')), shownCell(cell('note')), productName);
  if ([...title].length > LONGEST_TITLE)
    faults.push({ code: 'title-length', column: column('title') ?? column('note') });
  const isWhole = 'product' in product && pieces !== null && dueOn !== null && kind !== null;
  const work = isWhole ? { productId: product.product.id, title, pieces, dueOn, kind } : null;
  const whole = work === null || person === null ? null : JSON.stringify([person.id, work]);
  if (whole !== null && seen.has(whole)) faults.push({ code: 'row-twice', column: null });
  if (whole !== null) seen.add(whole);
  const name = person?.fullName ?? (nameColumn === null ? '' : shownCell(line.cells[nameColumn]));
  return { sheet, number: line.number, person, name, nameColumn, work, productName, faults };
}

const value = (cell: SheetLine['cells'][number]): { value?: string } =>
  isEmpty(cell) ? {} : { value: shownCell(cell) };

type ProductFound =
  | { readonly product: KnownProduct }
  | {
      readonly code: 'product-missing' | 'product-unknown' | 'product-several';
      readonly byCode: boolean;
      readonly value?: string;
      readonly suggestion?: string;
    };

/** By the whole name, or by the number in the list; a name that begins so is only suggested. */
function productOf({ name, code }: { name: string; code: string }, products: readonly KnownProduct[]): ProductFound {
  if (name === '' && code === '') return { code: 'product-missing', byCode: false };
  const byCode = name === '';
  const said = byCode ? code : name;
  const key = foldVietnamese(said);
  const named = products.filter((product) => !byCode && foldVietnamese(product.name) === key);
  const numbered = products.filter((product) => headerKey(product.code) === headerKey(said));
  const found = named.length > 0 ? named : numbered;
  const [only] = found;
  if (found.length > 1) return { code: 'product-several', byCode, value: said };
  if (only) return { product: only };
  const near = products
    .map((product) => ({ product, like: likeness(key, foldVietnamese(product.name)) }))
    .filter(({ like }) => like >= NEAR)
    .sort((a, b) => b.like - a.like)[0]?.product;
  return {
    code: 'product-unknown',
    byCode,
    value: said,
    ...(near ? { suggestion: `${near.name} (${near.code})` } : {}),
  };
}

const piecesOf = (text: string): number | null => {
  const pieces = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return pieces >= 1 && pieces <= MOST_PIECES ? pieces : null;
};

function kindOf(text: string): WorkKind | null {
  const folded = foldVietnamese(text);
  if (folded === '' || /duoc giao|thuong xuyen|ke hoach|^assigned$/.test(folded)) return 'ASSIGNED';
  return /dot xuat|phat sinh|nhan thay|^extra$/.test(folded) ? 'EXTRA' : null;
}

/** What the work is called: as the row says, or after its product; a note goes with it. */
function titleOf(title: string, note: string, product: string): string {
  const said = title === '' ? product : title;
  return note === '' ? said : `${said}. ${note}`;
}
