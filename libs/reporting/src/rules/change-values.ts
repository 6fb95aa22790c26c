import { codeWord } from './change-codes';
import { fieldWord } from './change-fields';
import { LANGUAGES, type WordLanguage, type Words } from './change-words';

/** What changed about a person without the log saying what it says. */
const PRIVATE = {
  personalNumber: ['số định danh cá nhân', 'personal number'],
  phone: ['điện thoại', 'phone'],
  address: ['nơi ở', 'address'],
  isMember: ['đảng viên', 'Party membership'],
  joinedOn: ['ngày vào Đảng', 'day of joining the Party'],
  confirmedOn: ['ngày chính thức', 'day of confirmation'],
  cell: ['chi bộ', 'Party cell'],
  ethnicGroup: ['dân tộc', 'ethnic group'],
  religion: ['tôn giáo', 'religion'],
  condition: ['sức khỏe', 'health'],
  relatives: ['gia đình', 'family'],
} as const satisfies Record<string, Words>;

/** What of a thing within a list a person knows it by. */
const NAMES = ['name', 'fullName', 'caption', 'title', 'citation', 'code'];

const ZONE = 'Asia/Ho_Chi_Minh';
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;
const minuteOf = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const dayOf = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });

interface Value {
  readonly name: string;
  readonly value: string;
}

/** A value of an entry as people say it: words for codes, days and times of the office, names for lists of things. */
export function valueWord(subjectType: string, { name, value }: Value, language: WordLanguage): string {
  const word = codeWord(subjectType, { name, value }, language);
  if (word !== undefined) return word;
  if (subjectType === 'staff_member' && name === 'changed') return fieldsIn(value, language);
  if (/^[[{]/.test(value)) return thingsIn(subjectType, { name, value }, language) ?? value;
  return timeWord(value);
}

function timeWord(value: string): string {
  if (INSTANT.test(value)) {
    const at = new Date(value);
    return `${minuteOf.format(at)}, ${dayOf.format(at)}`;
  }
  return value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
}

const fieldsIn = (json: string, language: WordLanguage): string =>
  Object.entries(PRIVATE)
    .filter(([field]) => json.includes(`"${field}"`))
    .map(([, words]) => words[LANGUAGES[language]])
    .join('; ');

function thingsIn(subjectType: string, { name, value }: Value, language: WordLanguage): string | null {
  const said = (field: string, text: unknown): string =>
    typeof text === 'string' || typeof text === 'number' || typeof text === 'boolean'
      ? valueWord(subjectType, { name: field, value: String(text) }, language)
      : '–';
  try {
    const read: unknown = JSON.parse(value);
    if (!Array.isArray(read))
      return fieldsOf(read)
        .map(([field, text]) => `${fieldWord(field, language)}: ${said(field, text)}`)
        .join('; ');
    const names = read.map((thing: unknown) => nameOf(thing, { name, said }));
    return names.every((known) => known === null) && names.length > 0
      ? null
      : names.map((known) => known ?? '–').join('; ');
  } catch {
    // Words of people may begin with a bracket.
    return null;
  }
}

const fieldsOf = (thing: unknown): [string, unknown][] =>
  typeof thing === 'object' && thing !== null ? Object.entries(thing).filter(([, value]) => value !== null) : [];

function nameOf(
  thing: unknown,
  { name, said }: { name: string; said: (field: string, text: unknown) => string },
): string | null {
  if (typeof thing === 'string') {
    return name === 'days'
      ? thing
          .split(' ')
          .map((part) => said(name, part))
          .join(' ')
      : said(name, thing);
  }
  const fields = new Map(fieldsOf(thing));
  // A role is known by where it is held, somebody who was counted by what was found.
  if (name === 'grants') return [said('role', fields.get('role')), fields.get('unit')].filter(Boolean).join(' – ');
  const own = NAMES.map((key) => fields.get(key)).find((text) => typeof text === 'string' && text !== '');
  if (typeof own !== 'string') return null;
  return fields.has('status') ? `${own}: ${said('status', fields.get('status'))}` : own;
}
