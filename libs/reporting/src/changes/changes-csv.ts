import type { ChangeResponse } from '../dto/changes.response';
import { changeSentence, fieldWord, isChangeAction, jobName, subjectWord, valueWord } from '../rules';

const HEAD = ['Thời gian', 'Ai', 'Chức vụ', 'Việc', 'Đối tượng', 'Đơn vị', 'Trước', 'Sau', 'Mã bản ghi', 'Mã yêu cầu'];
const BOM = '\ufeff';

/** The log as a sheet that opens in an office's Excel with its letters right; says where it was cut. */
export function changesCsv(items: readonly ChangeResponse[], cutAt: number | null): Buffer {
  const rows = [HEAD, ...items.map(row)];
  if (cutAt !== null) {
    rows.push([`Danh sách dừng ở ${cutAt} bản ghi mới nhất. Chọn khoảng thời gian ngắn hơn để xuất phần còn lại.`]);
  }
  return Buffer.from(BOM + rows.map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n');
}

function row({ id, at, who, action, subject, unit, fields, requestId }: ChangeResponse): string[] {
  const side = (of: 'before' | 'after'): string =>
    fields
      .flatMap(({ name, [of]: value }) =>
        value === null ? [] : `${fieldWord(name, 'vi')}: ${valueWord(subject.type, { name, value }, 'vi')}`,
      )
      .join('; ');
  return [
    inVietnam(at),
    who.job === null ? who.name : jobName(who.job, 'vi'),
    who.position ?? '',
    isChangeAction(action) ? changeSentence(action, { title: subject.title, fields }, 'vi') : action,
    subject.title ?? `${subjectWord(subject.type, 'vi')} ${subject.id}`,
    unit?.name ?? '',
    side('before'),
    side('after'),
    id,
    requestId,
  ];
}

const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  ...({
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const),
});

function inVietnam(instant: string): string {
  const part = Object.fromEntries(CLOCK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part['day']}/${part['month']}/${part['year']} ${part['hour']}:${part['minute']}:${part['second']}`;
}

// A cell that begins like a formula is text here, whoever wrote it.
function cell(text: string): string {
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
