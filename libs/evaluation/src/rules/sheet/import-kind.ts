/** What a sheet brings: scores of months from paper, or the work of a month. */
export const IMPORT_KINDS = ['SCORES', 'WORK'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Rows are lines of the sheet; entries what they bring: months, or works. */
export interface ImportCounts {
  readonly rows: number;
  readonly people: number;
  readonly entries: number;
  /** There already, the very same. */
  readonly unchanged: number;
  readonly wrong: number;
}
