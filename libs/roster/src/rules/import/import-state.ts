export const IMPORT_STATES = ['RECEIVED', 'CHECKED', 'COMMITTED', 'UNDONE'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const ROW_VERDICTS = ['NEW', 'ADDED', 'CHANGED', 'UNCHANGED', 'WRONG'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

export const IMPORT_ACTS = ['CHECK', 'COMMIT', 'UNDO'] as const;
export type ImportAct = (typeof IMPORT_ACTS)[number];
