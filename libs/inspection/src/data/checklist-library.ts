import type { NewChecklist, NewChecklistItem } from '../checklist/checklist.service';
import { RECEPTION_ITEMS, DIRECTION_ITEMS } from './items-office';
import { ONE_STOP_ITEMS } from './items-one-stop';
import { CONDUCT_ITEMS, PRESENCE, ROOMS } from './items-people';
import { TEMPLATE_2020 } from './template-2020';

/** One version of a list with everything in it. */
export interface LibraryVersion {
  readonly list: NewChecklist;
  readonly items: readonly NewChecklistItem[];
}

const ITEMS: readonly NewChecklistItem[] = [
  ...PRESENCE,
  ...CONDUCT_ITEMS,
  ...ROOMS,
  ...ONE_STOP_ITEMS,
  ...RECEPTION_ITEMS,
  ...DIRECTION_ITEMS,
];

/** From the two-tier local government to the new law on receiving citizens. */
const REFORM = '2025-07-01';
const RECEPTION_REFORM = '2026-07-01';

// The same list under the decree that was in force before: a visit of that year keeps what it was opened with.
const BEFORE_RECEPTION_REFORM = ITEMS.map((item) =>
  item.basisCode === 'ND-154-2026'
    ? {
        ...item,
        basisCode: 'ND-64-2014',
        legalBasis: 'Nghị định 64/2014/NĐ-CP',
        requirement: item.requirement.replace(' theo Mẫu số 03/TCD', ' theo mẫu'),
      }
    : item,
);

const TITLE = 'Danh mục kiểm tra công vụ đột xuất';

/** Every list that comes with the product; codes mean the same in all versions of a list. */
export const CHECKLIST_LIBRARY: readonly LibraryVersion[] = [
  {
    list: { code: 'MAU2020', version: 1, title: 'Mẫu 2020', publishedOn: '2020-03-23', retiredOn: REFORM },
    items: TEMPLATE_2020,
  },
  {
    list: { code: 'KTCV', version: 1, title: TITLE, publishedOn: REFORM, retiredOn: RECEPTION_REFORM },
    items: BEFORE_RECEPTION_REFORM,
  },
  {
    list: { code: 'KTCV', version: 2, title: TITLE, publishedOn: RECEPTION_REFORM, retiredOn: null },
    items: ITEMS,
  },
];
