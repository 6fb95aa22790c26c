import type { FindingContent } from '../../../app/outbox/acts';
import type { Text } from '../../../i18n/vi';
import { readDay, showDay } from '../../../i18n/dates';

/** The fields of a finding that are typed as text. */
export type TypedField =
  'title' | 'count' | 'outOf' | 'documentNumber' | 'foundOn' | 'place' | 'detail' | 'remedyNote' | 'recommendedAction';

export type Read<K extends TypedField = TypedField> = { value: FindingContent[K] } | { wrong: string };

const LARGEST = 100_000;

/** As the field shows it. */
export function shown(field: TypedField, content: FindingContent): string {
  const value = content[field];
  if (value === null) return '';
  return field === 'foundOn' ? showDay(String(value)) : String(value);
}

/** What the typed text means, or what has to be different about it before it can be kept. */
export function readField(field: TypedField, text: string, content: FindingContent, t: Text): Read {
  const trimmed = text.trim();
  switch (field) {
    case 'title':
      return trimmed.length < 3 ? { wrong: t.visit.finding.whatMissing } : { value: trimmed };
    case 'count':
      return wholeNumber(trimmed, t.visit.finding.countWrong);
    case 'outOf': {
      const read = wholeNumber(trimmed, t.visit.finding.countWrong);
      const tooSmall =
        'value' in read && read.value !== null && (content.count === null || Number(read.value) < content.count);
      return tooSmall ? { wrong: t.visit.finding.outOfWrong } : read;
    }
    case 'foundOn': {
      if (trimmed === '') return { value: null };
      const day = readDay(trimmed);
      return day === null ? { wrong: t.form.dayUnreadable(t.visit.finding.foundOn) } : { value: day };
    }
    default:
      return { value: trimmed || null };
  }
}

function wholeNumber(text: string, wrong: string): Read {
  if (text === '') return { value: null };
  const number = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : LARGEST + 1;
  return number <= LARGEST ? { value: number } : { wrong };
}

/** A number that grew beyond its whole takes the whole along, so that what is kept can always be sent. */
export function withWhole(changes: Partial<FindingContent>, content: FindingContent): Partial<FindingContent> {
  if (!('count' in changes) || content.outOf === null) return changes;
  if (changes.count === null) return { ...changes, outOf: null };
  return (changes.count ?? 0) > content.outOf ? { ...changes, outOf: changes.count ?? null } : changes;
}
