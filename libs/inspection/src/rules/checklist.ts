/** What an item asks of a finding beside its text: a number (of a whole), a day, a paper's number, people. */
export const ASKS = ['COUNT', 'DATE', 'DOCUMENT', 'PEOPLE'] as const;
export type Ask = (typeof ASKS)[number];

/** In force for new visits, or kept for those that began with it. Follows from the days, so no table has it. */
export const CHECKLIST_STATES = ['PUBLISHED', 'RETIRED'] as const;
export type ChecklistState = (typeof CHECKLIST_STATES)[number];
