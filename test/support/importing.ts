import { v7 as uuidv7 } from 'uuid';
import { expectDone } from './story';
import type { Answer, Visitor } from './visitor';

export interface Import {
  id: string;
  state: string;
  sheets: {
    name: string;
    isHidden: boolean;
    header: { row: number; rows: 1 | 2; columns: { column: number; label: string; field: string | null }[] } | null;
    encoding: string | null;
  }[];
  counts: {
    newPeople: number;
    newPosts: number;
    added: number;
    changed: number;
    unchanged: number;
    wrong: number;
    early: number;
    late: number;
    startDiffers: number;
    endDiffers: number;
    besideMain: number;
    namesakes: number;
    namesakesInList: number;
    noted: number;
    rows: number;
    others: number;
    sections: string[];
  };
  hindrances: { what: string; people: number }[];
  progress: unknown;
}

export interface Line {
  number: number;
  verdict: string;
  fullName: string;
  unitName: string;
  isFurtherPost: boolean;
  startsOn: string;
  endsOn: string | null;
  faults: { code: string; field: string; value?: string; suggestion?: string }[];
  notes: { code: string; field: string; value: string; stands: string; personId?: string }[];
  changes: { field: string; before: string | null; after: string | null }[];
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const listHeaders = (name = 'danh sách.xlsx', type = XLSX): Record<string, string> => ({
  ...{ 'content-type': type, 'x-file-name': encodeURIComponent(name) },
});

/** Sends a list; a text is a CSV. */
export const sendList = (who: Visitor, content: Buffer | string, unitId: number): Promise<Answer> =>
  who.put(
    `/roster-imports/${uuidv7()}?unitId=${unitId}`,
    content,
    typeof content === 'string' ? listHeaders('danh sách.csv', 'text/csv') : listHeaders(),
  );

/** What the sheet itself suggests, and what holds beside. */
export function settingsOf({ sheets }: Import, more: object = {}): object {
  const sheet = Math.max(
    sheets.findIndex(({ header }) => header !== null),
    0,
  );
  const header = sheets[sheet]?.header;
  const columns = (header?.columns ?? []).flatMap(({ column, field }) => (field ? [{ column, field }] : []));
  const place = { sheet, headerRow: header?.row ?? 1, headerRows: header?.rows ?? 1, columns };
  return { ...place, kind: 'CIVIL_SERVANT', startsOn: '2025-07-01', ...more };
}

export const checkList = (who: Visitor, received: Import, more: object = {}): Promise<Answer> =>
  who.post(`/roster-imports/${received.id}/check`, settingsOf(received, more));

/** Sends a list and tries it as it suggests itself. */
export async function tryList(
  who: Visitor,
  content: Buffer | string,
  unitId: number,
  more: object = {},
): Promise<Import> {
  const received = expectDone(await sendList(who, content, unitId)).json<Import>();
  return expectDone(await checkList(who, received, more)).json<Import>();
}

export const commitList = async (who: Visitor, id: string): Promise<Import> =>
  expectDone(await who.post(`/roster-imports/${id}/commit`)).json<Import>();

export const undoList = (who: Visitor, id: string): Promise<Answer> =>
  who.post(`/roster-imports/${id}/undo`, { reason: 'Gửi nhầm danh sách.' });

export const linesOf = async (who: Visitor, id: string, more = ''): Promise<Line[]> =>
  expectDone(await who.get(`/roster-imports/${id}/rows?limit=200${more}`)).json<{ items: Line[] }>().items;
