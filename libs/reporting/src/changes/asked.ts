import { foldVietnamese } from '@app/kernel';

/** As `foldVietnamese` does, for a name that a log keeps. */
export const folded = (column: string): string =>
  `replace(regexp_replace(normalize(lower(${column}), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;

/** Part of a name as a pattern for `folded`. */
export const patternOf = (name: string | undefined): string | null =>
  name ? foldVietnamese(name).replace(/[\\%_]/g, '\\$&') : null;

/** From the first instant of one day to the first after another, in Vietnam's time. */
export function daysAsked({ from, to }: { from: string | undefined; to: string | undefined }): (string | null)[] {
  return [
    from ? `${from}T00:00:00+07:00` : null,
    to ? new Date(Date.parse(`${to}T00:00:00+07:00`) + 86_400_000).toISOString() : null,
  ];
}
