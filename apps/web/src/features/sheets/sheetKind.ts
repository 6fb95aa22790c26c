const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** By its name, because browsers call the same file by many kinds. The server looks into it and says what it is. */
const KINDS: Readonly<Record<string, string>> = { xlsx: WORKBOOK, xlsm: WORKBOOK, xls: WORKBOOK, csv: 'text/csv' };

export const SHEET_ENDINGS = ['.xlsx', '.csv', WORKBOOK, 'text/csv'];
export const kindOfSheet = (file: File | null): string | undefined =>
  KINDS[file?.name.split('.').at(-1)?.toLowerCase() ?? ''];

/** The place of the form on a page: its button, and the panel that unfolds there. */
export const SHEET_PLACE = { closed: 'no-print sheet-place', open: 'panel sheet-place' };
