/** What an item can be about: the page that it leads to. */
export const ABOUT_TYPES = [
  'task',
  'inspection',
  'amendment',
  'finding',
  'account',
  'evaluation',
  'import',
  'cycle',
  'unit-grade',
  'party-result',
] as const;
export type AboutType = (typeof ABOUT_TYPES)[number];
