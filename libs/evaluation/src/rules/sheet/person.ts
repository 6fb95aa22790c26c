import { foldVietnamese, headerKey, likeness, shownCell, type SheetLine } from '@app/kernel';
import type { Columns } from './columns';
import type { SheetFault } from './fault';

/** Somebody whom a sheet may name. */
export interface KnownPerson {
  readonly id: string;
  readonly fullName: string;
  readonly staffCode: string | null;
  readonly unitName: string;
}

export const PERSON_FIELDS = ['fullName', 'staffCode', 'unit'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

const HEADERS: Readonly<Record<PersonField, readonly string[]>> = {
  fullName: [
    ...['hovaten', 'hoten', 'tencanbo', 'hotencanbo', 'hovatencanbo', 'ten', 'tennguoi', 'canbo', 'nguoithuchien'],
    ...['nguoiduocgiao', 'canbothuchien', 'congchuc', 'fullname', 'name', 'person'],
  ],
  staffCode: [
    ...['macanbo', 'macb', 'macbccvc', 'macanbocongchucvienchuc', 'masocanbo', 'manhanvien', 'sohieu', 'sohieucanbo'],
    ...['sohieucongchuc', 'ma', 'maso', 'staffcode', 'code'],
  ],
  unit: ['donvi', 'donvicongtac', 'phong', 'phongban', 'bophan', 'noicongtac', 'unit'],
};
const BY_KEY = new Map(PERSON_FIELDS.flatMap((field) => HEADERS[field].map((key) => [key, field] as const)));

export const personField = (label: string): PersonField | null => BY_KEY.get(headerKey(label)) ?? null;
/** Whether the columns say who somebody is. */
export const namesPeople = (fields: ReadonlySet<string>): boolean => fields.has('fullName') || fields.has('staffCode');

export type PersonFound = { readonly person: KnownPerson } | { readonly fault: SheetFault };

const NEAR = 0.6;
const SUGGESTED = 4;
// Marks count: Hùng is not Hưng.
const nameKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

/** Finds people by what sheets say of them, and says who may have been meant. */
export class PeopleOfSheet {
  constructor(private readonly people: readonly KnownPerson[]) {}

  find({ cells }: SheetLine, { at }: Columns<string>): PersonFound {
    const [name, code, unit] = PERSON_FIELDS.map((field) => {
      const column = at.get(field);
      return column === undefined ? '' : shownCell(cells[column]);
    });
    const column = at.get('fullName') ?? null;
    const codeColumn = at.get('staffCode') ?? null;
    if (code) return this.byCode({ code, name: name ?? '', column: codeColumn });
    if (!name) return { fault: { code: 'person-missing', column: column ?? codeColumn } };
    return this.byName({ name, unit: unit ?? '', column });
  }

  private byCode({ code, name, column }: { code: string; name: string; column: number | null }): PersonFound {
    const found = this.people.filter(({ staffCode }) => staffCode !== null && headerKey(staffCode) === headerKey(code));
    const [only] = found;
    if (!only) {
      const named = this.people.filter(({ fullName }) => name !== '' && nameKey(fullName) === nameKey(name));
      return { fault: { code: 'person-unknown', column, value: code, ...suggested(named) } };
    }
    if (found.length > 1) return { fault: { code: 'person-several', column, value: code, ...suggested(found) } };
    if (name !== '' && nameKey(name) !== nameKey(only.fullName)) {
      return { fault: { code: 'person-differs', column, value: `${code}, ${name}`, suggestion: only.fullName } };
    }
    return { person: only };
  }

  private byName({ name, unit, column }: { name: string; unit: string; column: number | null }): PersonFound {
    const same = this.people.filter(({ fullName }) => nameKey(fullName) === nameKey(name));
    const there = unit === '' ? same : same.filter(({ unitName }) => headerKey(unitName) === headerKey(unit));
    const [only] = there;
    if (there.length > 1) return { fault: { code: 'person-several', column, value: name, ...suggested(there) } };
    if (only) return { person: only };
    // Named rightly, and in another unit than the row says; or nearly so.
    const meant = same.length > 0 ? same : this.near(name);
    return { fault: { code: 'person-unknown', column, value: name, ...suggested(meant) } };
  }

  private near(name: string): KnownPerson[] {
    const folded = foldVietnamese(name);
    return this.people
      .map((person) => ({ person, like: likeness(folded, foldVietnamese(person.fullName)) }))
      .filter(({ like }) => like >= NEAR)
      .sort((a, b) => b.like - a.like)
      .slice(0, 1)
      .map(({ person }) => person);
  }
}

function suggested(people: readonly KnownPerson[]): { suggestion?: string } {
  const said = people.slice(0, SUGGESTED).map(({ fullName, staffCode, unitName }) => {
    const more = [staffCode, unitName].filter(Boolean).join(', ');
    return more === '' ? fullName : `${fullName} (${more})`;
  });
  return said.length === 0 ? {} : { suggestion: said.join('; ') };
}
