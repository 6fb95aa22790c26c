/** Why a file cannot be read as a sheet. */
export const WORKBOOK_FAULTS = [
  'workbook-unknown',
  'workbook-old',
  'workbook-locked',
  'workbook-damaged',
  'workbook-macro',
  'workbook-too-much-inside',
  'workbook-too-many-rows',
  'workbook-empty',
  'workbook-no-sheet',
  'workbook-took-too-long',
] as const;
export type WorkbookFaultCode = (typeof WORKBOOK_FAULTS)[number];

export class WorkbookFault extends Error {
  readonly code: WorkbookFaultCode;

  constructor(code: WorkbookFaultCode) {
    super(code);
    this.code = code;
  }
}

/** Rows with something in them that one file may have; an office has a few thousand people, a province 60,000. */
export const MAX_ROWS = 120_000;
/** Bytes that the parts of a workbook may have when they are unpacked, together. */
export const MAX_INFLATED_BYTES = 256 * 1024 * 1024;
export const MAX_WORKBOOK_BYTES = 20 * 1024 * 1024;
