import type { ChangeResponse } from '../dto/changes.response';
import { changeSaid, jobName, subjectWord, type SaidField, type WordLanguage } from '../rules';

const HEAD = {
  vi: ['Thời gian', 'Ai', 'Chức vụ', 'Việc', 'Đối tượng', 'Đơn vị', 'Trước', 'Sau', 'Mã bản ghi', 'Mã yêu cầu'],
  en: ['Time', 'Who', 'Position', 'Act', 'Of what', 'Unit', 'Before', 'After', 'Entry', 'Request'],
} as const;
/** The log as the rows of a sheet, its head first, as the entries come. */
export async function* changesRows(
  entries: AsyncIterable<ChangeResponse>,
  language: WordLanguage,
): AsyncGenerator<readonly string[]> {
  yield HEAD[language];
  for await (const entry of entries) yield row(entry, language);
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
