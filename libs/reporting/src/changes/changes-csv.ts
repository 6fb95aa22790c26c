import type { ChangeResponse } from '../dto/changes.response';
import { changeSaid, jobName, subjectWord, type SaidField, type WordLanguage } from '../rules';

const HEAD = {
  vi: ['Thời gian', 'Ai', 'Chức vụ', 'Việc', 'Đối tượng', 'Đơn vị', 'Trước', 'Sau', 'Mã bản ghi', 'Mã yêu cầu'],
  en: ['Time', 'Who', 'Position', 'Act', 'Of what', 'Unit', 'Before', 'After', 'Entry', 'Request'],
} as const;
const CUT = {
  vi: (at: number) => `Danh sách dừng ở ${at} bản ghi mới nhất. Chọn khoảng thời gian ngắn hơn để xuất phần còn lại.`,
  en: (at: number) => `The list ends after the newest ${at} entries. Choose a shorter time to export the rest.`,
} as const;
const BOM = '\ufeff';

/** The log as a sheet that opens in an office's Excel with its letters right; says where it was cut. */
export function changesCsv(items: readonly ChangeResponse[], cutAt: number | null, language: WordLanguage): Buffer {
  const rows = [HEAD[language], ...items.map((item) => row(item, language))];
  if (cutAt !== null) rows.push([CUT[language](cutAt)]);
  return Buffer.from(BOM + rows.map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n');
}

function row(change: ChangeResponse, language: WordLanguage): string[] {
  const { id, at, who, subject, unit, requestId } = change;
  const { sentence, fields } = changeSaid(change, language);
  return [
    inVietnam(at),
    who.job === null ? who.name : jobName(who.job, language),
    who.position ?? '',
    sentence,
    subject.title ?? `${subjectWord(subject.type, language)} ${subject.id}`,
    unit?.name ?? '',
    sideOf(fields, 'before'),
    sideOf(fields, 'after'),
    id,
    requestId,
  ];
}

function sideOf(fields: readonly SaidField[], side: 'before' | 'after'): string {
  return fields.flatMap(({ word, [side]: value }) => (value === null ? [] : `${word}: ${value}`)).join('; ');
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
