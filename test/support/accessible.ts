import AxeBuilder from '@axe-core/playwright';
import type { Seat } from './browser';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What is wrong with the page as it stands, told so that a person can find the place: what axe finds, what is wider than
 * the window, and what went wrong at this seat so far.
 */
export async function faultsOf(seat: Seat): Promise<string[]> {
  await seat.arrived();
  // There are no frames, so axe can do all of it where the page is; what was in order is not carried over here.
  const axe = new AxeBuilder({ page: seat.page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(RULES).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
  const overflow = await seat.widthOverflow();
  return [...found, ...(overflow > 0 ? [`${overflow} px wider than the window`] : []), ...seat.faults];
}
