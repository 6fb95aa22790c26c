import type { Sections } from '../../app/api-types';

type Line = Sections['lines'][number];
export type Cell = Line['cells'][number];

/** What was looked at there; null where nothing was, which is not the same as nothing found. */
export const cellOf = ({ cells }: Line, section: string): Cell | null =>
  cells.find((cell) => cell.section === section) ?? null;

/** In per cent, of the items that were looked at. */
export const rateOf = ({ checked, failed }: Cell): number => Math.round((failed * 100) / checked);

/** One of five steps from light to dark. */
export const stepOf = (rate: number): number => Math.min(4, Math.ceil(rate / 25));

/** By one section, the highest rate first, else as the server ordered them; those where nothing was looked at last. */
export function sortByRate(lines: readonly Line[], section: string | undefined): Line[] {
  if (section === undefined) return [...lines];
  const rate = (line: Line): number => {
    const cell = cellOf(line, section);
    return cell ? rateOf(cell) : -1;
  };
  return [...lines].sort((a, b) => rate(b) - rate(a));
}

/** The darkest cell with enough items behind it, else the darkest at all; below `few` a share says little. */
export function worst({ lines }: Sections, few: number): { line: Line; cell: Cell } | null {
  const cells = lines.flatMap((line) => line.cells.filter(({ failed }) => failed > 0).map((cell) => ({ line, cell })));
  const sure = cells.filter(({ cell }) => cell.checked >= few);
  return (sure.length > 0 ? sure : cells).reduce<(typeof cells)[number] | null>(
    (most, one) => (most === null || rateOf(one.cell) > rateOf(most.cell) ? one : most),
    null,
  );
}
