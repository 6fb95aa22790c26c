import { bySection, type Section } from '../../checklist/found';
import { countsOf, type Counts, type ItemView } from './visitView';

export interface SectionView extends Section<ItemView> {
  counts: Omit<Counts, 'outside'>;
}

/** The parts of the office with how far the visit is in each. */
export const sectionsOf = (views: readonly ItemView[]): SectionView[] =>
  bySection(views, ({ item }) => item).map((section) => ({ ...section, counts: countsOf(section.items) }));
