import type { FindingClass, Severity } from '@app/kernel';
import type { Ask } from './checklist';

/** An item while it is drafted: its texts may still be empty. */
export interface DraftItem {
  /** Stays with the item wherever it is moved and whatever it is called. */
  readonly id: string;
  readonly code: string;
  readonly section: string;
  readonly title: string;
  readonly requirement: string;
  readonly legalBasis: string | null;
  readonly basisCode: string | null;
  readonly findingClass: FindingClass;
  readonly severity: Severity;
  readonly termWorkdays: number;
  readonly expectedFix: string;
  readonly asks: readonly Ask[];
  readonly countLabel: string | null;
  readonly totalLabel: string | null;
  readonly replacesCode: string | null;
  readonly source: string;
}

export type ItemContent = Omit<DraftItem, 'id' | 'source'>;
export type ItemField = keyof ItemContent;

/** Between which days a law is in force. */
export interface BasisDays {
  readonly code: string;
  readonly citation: string;
  readonly inForceFrom: string | null;
  readonly expiredOn: string | null;
}

/** What stands in the way of publishing, each with the place in the draft. */
export type ContentFault =
  | 'empty'
  | 'code-missing'
  | 'code-twice'
  | 'code-used'
  | 'text-missing'
  | 'text-too-long'
  | 'same-words'
  | 'basis-missing'
  | 'basis-unknown'
  | 'basis-expired'
  | 'basis-not-yet'
  | 'count-label';

export interface FaultAt {
  readonly pointer: string;
  readonly fault: ContentFault;
  readonly facts: Readonly<Record<string, string>>;
}

const CODE = /^[A-Z0-9][A-Z0-9-]{0,19}$/;
/** Fewer letters say nothing. */
const LEAST_LETTERS = 5;
/** Working days: a year of them. */
export const LONGEST_TERM = 250;
/** What the title of a list may have at most. */
export const LONGEST_TITLE = 120;
/** What a text may have at most, here and in the request that keeps it. */
export const LONGEST = {
  ...{ code: 20, section: 120, title: 120, requirement: 300, legalBasis: 300, basisCode: 40 },
  ...{ expectedFix: 500, countLabel: 120, totalLabel: 120, replacesCode: 20 },
} as const satisfies Partial<Record<ItemField, number>>;
const BOUNDED = Object.keys(LONGEST) as (keyof typeof LONGEST)[];
const TEXTS = ['section', 'requirement', 'title', 'expectedFix'] as const satisfies readonly ItemField[];

/** What a checklist is judged by on the day from which it would hold. */
export interface JudgedBy {
  readonly bases: readonly BasisDays[];
  readonly day: string;
  /** Codes that other items of the list have had: findings are counted as repeated by them. */
  readonly usedCodes: readonly string[];
}

/** Everything that stands in the way of publishing the content: what the library that comes with the product keeps to. */
export function contentFaults(
  { title, items }: { readonly title: string; readonly items: readonly Omit<DraftItem, 'id'>[] },
  by: JudgedBy,
): FaultAt[] {
  const found: FaultAt[] = [];
  if (letters(title) < LEAST_LETTERS) found.push({ pointer: '/title', fault: 'text-missing', facts: { item: title } });
  if (letters(title) > LONGEST_TITLE) {
    found.push({ pointer: '/title', fault: 'text-too-long', facts: { item: title, most: `${LONGEST_TITLE}` } });
  }
  if (items.length === 0) found.push({ pointer: '/items', fault: 'empty', facts: {} });
  for (const [index, item] of items.entries()) {
    const named = item.code || `${index + 1}`;
    const at = (field: ItemField, fault: ContentFault, facts: Record<string, string> = {}): void => {
      found.push({ pointer: `/items/${index}/${field}`, fault, facts: { item: named, ...facts } });
    };
    const tooLong = BOUNDED.filter((field) => letters(item[field] ?? '') > LONGEST[field]);
    for (const field of tooLong) at(field, 'text-too-long', { most: `${LONGEST[field]}` });
    if (!CODE.test(item.code) && !tooLong.includes('code')) at('code', 'code-missing');
    else if (items.findIndex(({ code }) => code === item.code) < index) at('code', 'code-twice');
    else if (by.usedCodes.includes(item.code)) at('code', 'code-used');
    for (const field of TEXTS) if (letters(item[field]) < LEAST_LETTERS) at(field, 'text-missing');
    if (item.title !== '' && item.title === item.requirement) at('requirement', 'same-words');
    if (item.asks.includes('COUNT') !== (item.countLabel !== null)) at('countLabel', 'count-label');
    else if (item.totalLabel !== null && item.countLabel === null) at('totalLabel', 'count-label');
    const basis = basisFault(item, by);
    if (basis) at('basisCode', basis.fault, basis.facts);
  }
  return found;
}

function basisFault(
  { basisCode, legalBasis }: Pick<DraftItem, 'basisCode' | 'legalBasis'>,
  { bases, day }: JudgedBy,
): Pick<FaultAt, 'fault' | 'facts'> | null {
  if (basisCode === null) return legalBasis ? null : { fault: 'basis-missing', facts: {} };
  const basis = bases.find(({ code }) => code === basisCode);
  if (!basis) return { fault: 'basis-unknown', facts: { basis: basisCode } };
  const { citation, inForceFrom, expiredOn } = basis;
  if (expiredOn !== null && expiredOn <= day)
    return { fault: 'basis-expired', facts: { basis: citation, since: expiredOn } };
  return inForceFrom !== null && inForceFrom > day
    ? { fault: 'basis-not-yet', facts: { basis: citation, from: inForceFrom } }
    : null;
}

const letters = (text: string): number => [...text.trim().normalize('NFC')].length;

/** Items in the order given, those of one section together: the order of a walk through the office. */
export function inSections<Item extends { readonly section: string }>(items: readonly Item[]): Item[] {
  const sections = [...new Set(items.map(({ section }) => section))];
  return sections.flatMap((section) => items.filter((item) => item.section === section));
}
