import AxeBuilder from '@axe-core/playwright';
import type { Seat } from './browser';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What takes no press because the link of a row lies over it. Each is brought into the window, which afterwards stands where it
 * stood. As text, because the page's own policy lets none be made within.
 */
const COVERED = `(() => {
  const [x, y] = [scrollX, scrollY];
  const pressed = [...document.querySelectorAll('main a, main button, main input:not([type=radio]), main select, main textarea')];
  const found = pressed.flatMap((one) => {
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = one.getClientRects()[0];
    const over = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('a.row-title');
    return over && over !== one ? [(one.ariaLabel || one.textContent || one.name) + ' lies under ' + over.textContent] : [];
  });
  scrollTo({ left: x, top: y, behavior: 'instant' });
  return found;
})()`;

/**
 * What is wrong with the page as it stands, told so that a person can find the place: what axe finds, what is wider than
 * the window or cannot be pressed, and what went wrong at this seat so far.
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
  const covered = await seat.page.evaluate<string[]>(COVERED);
  return [...found, ...covered, ...(overflow > 0 ? [`${overflow} px wider than the window`] : []), ...seat.faults];
}
