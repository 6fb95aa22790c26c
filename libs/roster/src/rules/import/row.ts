import { addDays, foldVietnamese, localDate, splitName, type LocalDate } from '@app/kernel';
import { isMasked, numberFault } from '../personal-number';
import type { DutyGroup, ManagingBody, Sex, StaffKind } from '../staff-kind';
import { masked, shown, type SheetCell } from './cell';
import type { FaultCode, RowFault } from './fault';
import type { ImportField } from './field';
import { legacyEncodingOf, type LegacyEncoding } from './legacy-text';
import { postSpanFault } from '../post-span';
import type { RowNote } from './note';
import * as value from './value';
import type { UnitNames } from './unit-name';

/** What holds for every row that does not say otherwise. */
export interface RowDefaults {
  readonly today: LocalDate;
  readonly kind: StaffKind;
  readonly unitId: number;
  readonly startsOn: LocalDate;
  /** Whether somebody who is said to have begun before their unit did begins with it; else that is a fault. */
  readonly fromUnitStart: boolean;
  readonly decision: { readonly number: string; readonly decidedOn: LocalDate; readonly by: string } | null;
  readonly convert: LegacyEncoding | null;
}

/** A row as a person with a post, as far as it could be read. */
export interface ReadRow {
  readonly fullName: string;
  readonly givenName: string;
  readonly familyAndMiddle: string;
  readonly nameFolded: string;
  readonly kind: StaffKind;
  /** The record that it says it is of. */
  readonly recordId: string | null;
  /** Which of what holds for every row the row itself says: what is not said of somebody who is there changes nothing. */
  readonly says: { readonly kind: boolean; readonly unit: boolean; readonly startsOn: boolean };
  readonly staffCode: string | null;
  /** Never written down as it is: whoever keeps it seals it. */
  readonly personalNumber: string | null;
  readonly sex: Sex | null;
  readonly birthYear: number | null;
  readonly bornOn: LocalDate | null;
  readonly managedBy: ManagingBody | null;
  readonly rankCode: string | null;
  readonly rankStep: number | null;
  readonly unitId: number;
  readonly position: string;
  readonly dutyGroup: DutyGroup | null;
  readonly startsOn: LocalDate;
  /** First day without the post, where the row says its last one. */
  readonly endsOn: LocalDate | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: LocalDate | null;
  readonly decidedBy: string | null;
  readonly faults: readonly RowFault[];
  readonly notes: readonly RowNote[];
}

const LETTERS_ONLY = /^[\p{L}\p{M}' .’-]+$/u;
const YOUNGEST = 15;
const OLDEST = 100;

/** Reads one row. Whatever cannot be read is a fault at its field, and the rest is read on. */
export function readRow(
  cell: (field: ImportField) => SheetCell,
  units: UnitNames,
  defaults: RowDefaults,
  section: string | null = null,
): ReadRow {
  const faults: RowFault[] = [];
  const text = (field: ImportField): string => {
    const raw = cell(field);
    if (raw !== null && typeof raw === 'object' && 'formula' in raw) {
      add('formula', field);
      return '';
    }
    const written = shown(raw);
    if (written === '') return '';
    // What was to be converted has been, as the sheet was read.
    if (!defaults.convert && legacyEncodingOf(written) !== null) add('legacy-text', field);
    return written;
  };
  const add = (code: FaultCode, field: ImportField, more: Partial<RowFault> = {}): void => {
    if (faults.some((known) => known.field === field)) return;
    const stood = masked(shown(cell(field))).slice(0, 120);
    faults.push({ code, field, ...(stood === '' ? {} : { value: stood }), ...more });
  };
  /** What the field says, null where it says nothing; a fault where it says something that cannot be read. */
  const read = <Value>(
    field: ImportField,
    code: FaultCode,
    make: (raw: SheetCell, text: string) => Value | null,
  ): Value | null => {
    const written = text(field);
    if (written === '') return null;
    const made = make(cell(field), written);
    if (made === null) add(code, field);
    return made;
  };
  const within = (field: ImportField, code: FaultCode, max: number): string | null =>
    read(field, code, (_, written) => (written.length <= max ? written : null));

  const fullName = text('fullName') || `${text('familyAndMiddle')} ${text('givenName')}`.trim();
  const at: ImportField = cell('fullName') === null && cell('givenName') !== null ? 'givenName' : 'fullName';
  if (fullName === '') add('name-missing', at);
  else if ([...fullName].length < 2 || [...fullName].length > 100) add('name-length', at);
  else if (!LETTERS_ONLY.test(fullName)) add('name-strange', at);

  const asMan = read('birthMale', 'birth-unreadable', value.birthOf);
  const asWoman = read('birthFemale', 'birth-unreadable', value.birthOf);
  const born = read('birth', 'birth-unreadable', value.birthOf) ?? asMan ?? asWoman;
  const said = read('sex', 'sex-unknown', (_, written) => value.sexOf(written));
  const sex = said ?? (asMan ? 'MALE' : asWoman ? 'FEMALE' : null);
  const began = read('startsOn', 'day-unreadable', value.dayOf);
  let startsOn = began ?? defaults.startsOn;
  if (startsOn > defaults.today) add('day-ahead', 'startsOn');
  const last = read('endsOn', 'day-unreadable', value.dayOf);
  if (last !== null && last < startsOn) add('end-before-start', 'endsOn', { from: startsOn });
  const endsOn = last === null || last < startsOn ? null : addDays(last, 1);
  const firstYear = Number((startsOn > defaults.today ? defaults.today : startsOn).slice(0, 4));
  if (born && (born.year > firstYear - YOUNGEST || born.year < firstYear - OLDEST)) {
    add('birth-range', asMan ? 'birthMale' : asWoman ? 'birthFemale' : 'birth');
  }
  const known = { sex, birthYear: born?.year ?? null };
  const numberText = text('personalNumber');
  const personalNumber =
    numberText === '' || isMasked(numberText) ? null : value.personalNumberOf(cell('personalNumber'));
  const numberHas = personalNumber === null ? null : numberFault(personalNumber, known);
  if (numberHas) add(numberHas === 'shape' ? 'number-shape' : 'number-differs', 'personalNumber');

  const position = masked(text('position'));
  if (position === '') add('position-missing', 'position');
  else if (position.length < 2 || position.length > 200) add('position-length', 'position');

  const ownUnit = text('unit');
  const unitText = ownUnit || (section ?? '');
  const unit = unitText === '' ? units.of(defaults.unitId) : units.find(unitText, { from: startsOn, until: endsOn });
  if ('fault' in unit)
    add(ownUnit === '' && unit.fault === 'unit-unknown' ? 'section-unknown' : unit.fault, 'unit', {
      value: unitText.slice(0, 120),
      ...(unit.suggestion ? { suggestion: unit.suggestion } : {}),
    });

  const isEndKnown = !faults.some(({ field }) => field === 'endsOn');
  const until = 'id' in unit && !isEndKnown ? unit.until : endsOn;
  const beyond = 'id' in unit ? postSpanFault({ from: startsOn, until }, unit) : null;
  const notes: RowNote[] = [];
  if ('id' in unit && beyond === 'after-unit') {
    const named = (unitText || unit.name).slice(0, 120);
    const ended = unit.until === null ? {} : { until: unit.until };
    const isOfUnit = endsOn !== null && (unit.until === null || startsOn < unit.until);
    if (isOfUnit) add('end-after-unit', 'endsOn', ended);
    else
      add('unit-ended', 'unit', {
        value: named,
        ...ended,
        ...(unit.successor === null ? {} : { suggestion: unit.successor }),
      });
  } else if ('id' in unit && beyond === 'before-unit') {
    if (defaults.fromUnitStart && (endsOn === null || endsOn > unit.from)) {
      notes.push({ code: 'from-unit-start', field: 'startsOn', value: startsOn, stands: unit.from });
      startsOn = localDate(unit.from);
    } else add('unit-not-there', 'startsOn', { value: startsOn, from: unit.from });
  }

  const decision = {
    number: within('decisionNumber', 'decision-part', 100) ?? defaults.decision?.number ?? null,
    decidedOn: read('decidedOn', 'day-unreadable', value.dayOf) ?? defaults.decision?.decidedOn ?? null,
    by: within('decidedBy', 'decision-part', 200) ?? defaults.decision?.by ?? null,
  };
  const parts = Object.values(decision).filter((part) => part !== null).length;
  if (parts > 0 && parts < 3) add('decision-part', 'decisionNumber');
  if (decision.decidedOn !== null && decision.decidedOn > defaults.today) add('day-ahead', 'decidedOn');

  const kind = read('kind', 'kind-unknown', (_, written) => value.kindOf(written));
  // Whatever stands where a name should: no number of anybody is kept in the clear.
  const named = masked(fullName);
  const { given, familyAndMiddle } = splitName(named);
  return {
    says: { kind: kind !== null, unit: unitText !== '', startsOn: began !== null },
    ...{ fullName: named, givenName: given, familyAndMiddle, nameFolded: foldVietnamese(named) },
    kind: kind ?? defaults.kind,
    recordId: read('recordId', 'record-unreadable', value.recordIdOf),
    staffCode: within('staffCode', 'code-length', 40),
    personalNumber,
    ...{ sex, birthYear: born?.year ?? null, bornOn: born?.day ?? null },
    managedBy: read('managedBy', 'managed-unknown', (_, written) => value.managedByOf(written)),
    rankCode: read('rankCode', 'rank-length', (raw) =>
      value.rankCodeOf(raw).length <= 20 ? value.rankCodeOf(raw) : null,
    ),
    rankStep: read('rankStep', 'step-range', value.rankStepOf),
    ...{ unitId: 'id' in unit ? unit.id : defaults.unitId, position },
    dutyGroup: read('dutyGroup', 'duty-unknown', (_, written) => value.dutyGroupOf(written)),
    ...{ startsOn, endsOn, decisionNumber: decision.number, decidedOn: decision.decidedOn, decidedBy: decision.by },
    faults,
    notes,
  };
}
