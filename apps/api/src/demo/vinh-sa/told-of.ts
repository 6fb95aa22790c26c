import { ITEMS, type ToldItem } from './items';
import { ITEMS_OF_2020 } from './year-2020';

/** What is told of an item of the plan, whichever year's checklist it is of. */
export function toldOf(item: string): ToldItem {
  const told = ITEMS[item] ?? ITEMS_OF_2020[item];
  if (!told) throw new Error(`nothing is told of ${item}`);
  return told;
}
