import { foldVietnamese } from '@app/kernel';
import type { Duty } from '../../app/api-types';

/** How a duty may fail to be clear: nobody has it, or more than one person. */
export const UNCLEAR = ['NOBODY', 'SEVERAL'] as const;
export type Unclear = (typeof UNCLEAR)[number];

/** Whoever holds no post in the unit any more does not count as a holder. */
export const holdersHere = ({ holders }: Pick<Duty, 'holders'>): number =>
  holders.filter(({ position }) => position !== null).length;

export function unclearnessOf(duty: Pick<Duty, 'holders'>): Unclear | null {
  const holders = holdersHere(duty);
  if (holders === 1) return null;
  return holders === 0 ? 'NOBODY' : 'SEVERAL';
}

/** The duties that fail in this way, if it is asked for, and have the typed words somewhere, with or without diacritics. */
export function narrowed(
  duties: readonly Duty[],
  { show, q }: { show?: Unclear | undefined; q?: string | undefined },
): readonly Duty[] {
  const words = foldVietnamese(q ?? '').split(' ');
  return duties.filter((duty) => {
    if (show !== undefined && unclearnessOf(duty) !== show) return false;
    const { code, title, jobPosition, itemCodes, holders } = duty;
    const text = foldVietnamese(
      [code, title, jobPosition, ...itemCodes, ...holders.map(({ fullName }) => fullName)].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}
