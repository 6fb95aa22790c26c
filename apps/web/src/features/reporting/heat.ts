import type { Sections } from '../../app/api-types';

/** Below so many visits a rate says little; it is shown, and marked. */
export const FEW = 3;

type Line = Sections['lines'][number];

/** In per cent, of the visits of the unit; null where there was none. */
export function rateOf({ visits, cells }: Line, section: string | null): number | null {
  if (visits === 0) return null;
  const failed = cells.find((cell) => cell.section === section)?.failed ?? 0;
  return Math.round((failed * 100) / visits);
}

/** One of five steps from light to dark. */
export const stepOf = (rate: number): number => Math.min(4, Math.ceil(rate / 25));

/** The sections of the checklist, and last what was found outside of it, where something was. */
export const columnsOf = ({ sections, lines }: Sections): (string | null)[] =>
  lines.some(({ cells }) => cells.some(({ section }) => section === null)) ? [...sections, null] : [...sections];

/** By one section, the highest rate first, else as the server ordered them; those without a visit last. */
export function sortByRate(lines: readonly Line[], section: string | null | undefined): Line[] {
  if (section === undefined) return [...lines];
  return [...lines].sort((a, b) => (rateOf(b, section) ?? -1) - (rateOf(a, section) ?? -1));
}

/** The darkest cell with enough visits behind it, else the darkest at all. */
export function worst(data: Sections): { line: Line; section: string | null; rate: number } | null {
  const cells = data.lines.flatMap((line) =>
    columnsOf(data).flatMap((section) => {
      const rate = rateOf(line, section);
      return rate ? [{ line, section, rate }] : [];
    }),
  );
  const sure = cells.filter(({ line }) => line.visits >= FEW);
  return (sure.length > 0 ? sure : cells).reduce<(typeof cells)[number] | null>(
    (most, cell) => (most === null || cell.rate > most.rate ? cell : most),
    null,
  );
}
