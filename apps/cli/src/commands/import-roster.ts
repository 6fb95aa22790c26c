import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { columnName } from '@app/documents';
import { isLocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { DATABASE_POOL, jobContext, UnitOfWork, type Acting, type Language } from '@app/platform';
import {
  importFaultWords,
  ImportCheck,
  ImportCommit,
  ImportErrors,
  ImportReadModel,
  headerAt,
  ImportReceipt,
  namesPeople,
  STAFF_KINDS,
  type ImportLineResponse,
  type RosterImportResponse,
} from '@app/roster';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { refuse, tell } from '../refuse';
import { withApplication } from './with-application';

const WORDS = `--file LIST.xlsx --unit ID [--commit] [--errors FILE] [--sheet NUMBER] [--header-row LINE|LINE-LINE] [--kind ${STAFF_KINDS.join('|')}] [--starts-on YYYY-MM-DD] [--from-unit-start] [--convert TCVN3|VNI]`;
const USAGE = {
  vi: `import-roster cần ${WORDS}: --unit là mã đơn vị có danh sách; không có --commit thì chỉ chạy thử`,
  en: `import-roster needs ${WORDS}: --unit is the unit whose people the list names; without --commit it is only tried`,
};
const SHOWN = 20;
const LOOK_MS = 500;
const n = (count: number): string => count.toLocaleString('en-GB');

/** Tries a list of people as a browser would, says what would come of it, and brings it in only where that is asked for. */
export async function importRoster(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      file: { type: 'string' },
      unit: { type: 'string' },
      sheet: { type: 'string' },
      'header-row': { type: 'string' },
      kind: { type: 'string', default: 'CIVIL_SERVANT' },
      'starts-on': { type: 'string' },
      convert: { type: 'string' },
      'from-unit-start': { type: 'boolean', default: false },
      errors: { type: 'string' },
      commit: { type: 'boolean', default: false },
    },
  });
  const { file, unit, sheet, convert, errors, 'starts-on': startsOn, 'header-row': headerRow } = values;
  const kind = STAFF_KINDS.find((one) => one === values.kind);
  const encoding = (['TCVN3', 'VNI'] as const).find((one) => one === convert);
  const isWrong =
    !file ||
    !existsSync(file) ||
    !/^[1-9]\d{0,8}$/.test(unit ?? '') ||
    !kind ||
    (convert !== undefined && !encoding) ||
    (startsOn !== undefined && !isLocalDate(startsOn)) ||
    (sheet !== undefined && !/^[1-9]\d?$/.test(sheet)) ||
    (headerRow !== undefined && !headerLines(headerRow));
  if (isWrong) {
    const missing = { vi: `Không có tệp ${file}.`, en: `There is no file ${file}.` };
    return refuse(file && !existsSync(file) ? missing : USAGE, file && !existsSync(file) ? 1 : 2);
  }

  return withApplication(async (app) => {
    const { rows } = await app
      .get<Pool>(DATABASE_POOL, { strict: false })
      .query<{ id: number }>('SELECT tenant_ids() AS id');
    const [tenant] = rows;
    if (!tenant) {
      return refuse({
        vi: 'Chưa có cơ quan nào: create-admin --office lập cơ quan.',
        en: 'There is no office yet: create-admin --office sets one up.',
      });
    }
    const context = jobContext('command-line', tenant.id);
    const acting: Acting = { ...context, actor: { ...context.actor, name: 'Dòng lệnh' }, requestId: uuidv7() };
    const [unitOfWork, lists] = [app.get(UnitOfWork), app.get(ImportReadModel, { strict: false })];
    const read = <T>(work: () => Promise<T>): Promise<T> => unitOfWork.run({ ...acting, mode: 'read' }, work);
    const id = uuidv7();
    const page = async (): Promise<RosterImportResponse> =>
      (await read(() => lists.page(id))).parse() as RosterImportResponse;

    const unitId = Number(unit);
    if (!(await read(() => app.get(UnitService, { strict: false }).find(unitId))))
      return refuse({ vi: `Không có đơn vị ${unitId}.`, en: `There is no unit ${unitId}.` });
    const arrival = { id, unitId, name: basename(file), body: createReadStream(file) };
    await app.get(ImportReceipt, { strict: false }).receive(acting, arrival);
    const received = await page();
    const found = sheet === undefined ? sheetOf(received) : Number(sheet) - 1;
    const look = received.sheets[found];
    const lines = headerRow === undefined ? null : headerLines(headerRow);
    const header = look && lines ? headerAt(look.sample, lines, []) : look?.header;
    if (!header || !namesPeople(header.columns.map(({ field }) => field))) {
      const names = received.sheets.map(({ name }, at) => `${at + 1} ${name}`).join(', ');
      return refuse({
        vi: `Không có dòng nào giống tiêu đề danh sách người; chọn trang và dòng bằng --sheet, --header-row. Hoặc ghép cột một lần trên trình duyệt: lần sau của đơn vị được đọc như thế.\nCác trang: ${names}`,
        en: `No line looks like the header of a list of people; --sheet and --header-row choose them. Or say once in the browser what the columns hold: the unit's next list is read so.\nSheets: ${names}`,
      });
    }
    const columns = header.columns.flatMap(({ column, field }) => (field ? [{ column, field }] : []));
    const name = received.sheets[found]?.name ?? '';
    tell({
      vi: `Trang ${found + 1}, “${name}”, tiêu đề ở dòng ${header.row}:`,
      en: `Sheet ${found + 1}, “${name}”, header in line ${header.row}:`,
    });
    for (const { column, label, field } of header.columns) {
      console.log(`  ${columnName(column)} ${label} → ${field ?? '–'}`);
    }
    await app.get(ImportCheck, { strict: false }).check({ acting, key: null }, id, {
      ...{ sheet: found, headerRow: header.row, headerRows: header.rows === 2 ? 2 : 1, columns, kind },
      startsOn: startsOn && isLocalDate(startsOn) ? startsOn : await read(async () => unitOfWork.current.today),
      fromUnitStart: values['from-unit-start'],
      decision: null,
      convert: encoding ?? null,
    });
    const tried = await page();
    const wrong = (await read(() => lists.rows(id, { verdict: 'WRONG', limit: SHOWN }))).parse();
    say(tried, (wrong as { items: ImportLineResponse[] }).items);
    if (errors !== undefined && (tried.counts?.wrong ?? 0) > 0) {
      const { content } = await app.get(ImportErrors, { strict: false }).sheet(acting, id);
      await writeFile(errors, content, { mode: 0o600 });
      tell({ vi: `Danh sách có ghi chỗ sai: ${errors}`, en: `The list with what is wrong in it: ${errors}` });
    }
    if (!values.commit) {
      tell({
        vi: 'Chưa thay đổi gì. Thêm --commit để nhập; lần thử này cũng xem được trên trình duyệt.',
        en: 'Nothing was changed. --commit brings it in; the try also stands in the browser.',
      });
      return 0;
    }
    const ticking = setInterval(() => {
      void page().then(({ progress }) => progress && console.error(`${n(progress.done)} / ${n(progress.total)}`));
    }, LOOK_MS);
    try {
      await app.get(ImportCommit, { strict: false }).commit({ acting, key: null }, id);
    } finally {
      clearInterval(ticking);
    }
    tell({
      vi: 'Đã nhập. Hoàn tác cả lần nhập trên trình duyệt được, khi chưa có gì khác gắn với những người này.',
      en: 'Brought in. It can be undone in the browser, as a whole, while nothing hangs on it.',
    });
    return 0;
  });
}

/** One line, or two that stand below each other: `4`, `4-5`. */
function headerLines(text: string): { row: number; rows: 1 | 2 } | null {
  const [, first, last] = /^([1-9]\d{0,2})(?:-([1-9]\d{0,2}))?$/.exec(text) ?? [];
  if (first === undefined) return null;
  const [row, until] = [Number(first), Number(last ?? first)];
  if (until - row === 0) return { row, rows: 1 };
  return until - row === 1 ? { row, rows: 2 } : null;
}

/** The first sheet that is seen and lists people. */
function sheetOf({ sheets }: RosterImportResponse): number {
  const seen = sheets.findIndex(({ header, isHidden }) => header !== null && !isHidden);
  return seen >= 0 ? seen : sheets.findIndex(({ header }) => header !== null);
}

function say({ counts }: RosterImportResponse, wrong: readonly ImportLineResponse[]): void {
  if (!counts) return;
  const { newPeople, added, changed, unchanged, others } = counts;
  tell({
    vi: `${n(counts.rows)} dòng: ${n(newPeople)} mới, ${added > 0 ? `${n(added)} vị trí trước đây, ` : ''}${n(changed)} thay đổi, ${n(unchanged)} không đổi, ${n(counts.wrong)} sai; bỏ qua ${n(others)} dòng khác.`,
    en: `${n(counts.rows)} rows: ${n(newPeople)} new, ${added > 0 ? `${n(added)} posts of before, ` : ''}${n(changed)} changed, ${n(unchanged)} unchanged, ${n(counts.wrong)} wrong; ${n(others)} other lines are left out.`,
  });
  const { early, late, besideMain, namesakes, namesakesInList } = counts;
  const differing = counts.startDiffers + counts.endDiffers;
  if (early + late + differing + besideMain + namesakes + namesakesInList > 0) {
    tell({
      vi: `  cần xem lại: ${n(early)} dòng có ngày trước ngày lập đơn vị (--from-unit-start lấy ngày lập), ${n(late)} dòng đã lấy ngày lập đơn vị, ${n(differing)} dòng khác ngày trong hệ thống, ${n(besideMain)} vị trí trùng thời gian được ghi là kiêm nhiệm, ${n(namesakes)} người mới trùng họ tên với người đã có, ${n(namesakesInList)} dòng thiếu năm sinh trùng họ tên với dòng khác`,
      en: `  to look at: ${n(early)} rows of a day before their unit (--from-unit-start takes its first day), ${n(late)} that begin with their unit, ${n(differing)} of other days than on record, ${n(besideMain)} posts at the same time as a main one, ${n(namesakes)} new people of the name of somebody there, ${n(namesakesInList)} without a year of birth of the name of another row`,
    });
  }
  for (const { number, fullName, faults } of wrong) {
    const said = (language: Language): string =>
      faults
        .map((fault) => {
          const { value, suggestion } = fault;
          const { title, remedy } = importFaultWords(fault, language);
          const likest = language === 'vi' ? 'Có phải' : 'Did you mean';
          return `${title}${value ? ` (“${value}”)` : ''}. ${remedy}${suggestion ? ` ${likest} “${suggestion}”?` : ''}`;
        })
        .join(' ');
    tell({ vi: `  dòng ${number}, ${fullName}: ${said('vi')}`, en: `  row ${number}, ${fullName}: ${said('en')}` });
  }
  const more = counts.wrong - wrong.length;
  if (more > 0) {
    tell({
      vi: `  và ${n(more)} dòng nữa; --errors FILE ghi đủ`,
      en: `  and ${n(more)} more; --errors FILE has them all`,
    });
  }
}
