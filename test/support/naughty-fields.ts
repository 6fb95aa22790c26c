// How fields take a text that is not what they are for, where it is not kept and shown as it was typed.

/** Kept in small letters, as people sign in. */
const SMALL = ['POST /accounts /username', 'PATCH /accounts/{id} /username'];
/** Points are kept as they are counted, in whole hundredths. */
const POINTS =
  /^(PATCH \/own-evaluations\/\{id\}|POST \/assessments|POST \/finding-effects\/\{id\}\/decide|POST \/paper-scores\/\{id\}\/correct) .*\/points$/;

/** As the field keeps a text that it took. */
export function keptAs(field: string, text: string): string {
  if (SMALL.includes(field)) return text.toLowerCase();
  // A whole number of hundredths.
  if (field === 'POST /party-results /score') return Math.round(Number(text.replace(',', '.')) * 100).toString();
  return POINTS.test(field) ? Number(text.replace(',', '.')).toFixed(2) : text;
}

/** A number, a time of the day, a code, the name of a role or of an account: few texts are any, and all others refused. */
export const PICKY = [
  'POST /settings/{key}/values /value',
  ...['morningFrom', 'morningTo', 'afternoonFrom', 'afternoonTo'].map((at) => `POST /units/{id}/working-hours /${at}`),
  ...['phone', 'email'].map((at) => `POST /units/{id}/contact /${at}`),
  'POST /accounts /grant/role',
  'POST /accounts/{id}/grants /role',
  'POST /legal-bases /code',
  'POST /party-results /score',
  'POST /duty-assignments /dutyCode',
  'POST /checklist-drafts /code',
  'PATCH /staff-members/{id}/particulars /contact/personalNumber',
  'POST /staff-members/by-personal-number /personalNumber',
  ...['PATCH /own-evaluations/{id}', 'POST /assessments /entries/0'].flatMap((of) =>
    ['code', 'points'].map((field) => `${of}${of.startsWith('PATCH') ? ' ' : ''}/points/0/${field}`),
  ),
  ...['criterion', 'points'].map((of) => `POST /finding-effects/{id}/decide /${of}`),
  // A month has points, or words for why it has none.
  ...['points', 'absenceNote'].map((of) => `POST /paper-scores/{id}/correct /${of}`),
  ...['POST /evaluation-cycles /month', 'POST /work-items /month', 'POST /evaluation-choices /value'],
  ...['version', 'generalMax', 'taskMax', 'criteria/0/max', 'bands/0/from', 'cap/share', 'cap/outstandingShare'].map(
    (field) => `POST /evaluation-rules/own /${field}`,
  ),
  ...['POST /work-lists', 'POST /work-lists/{id}/products'].map((of) => `${of} /products/0/coefficient`),
  ...SMALL,
];
/** A batch answers for each of its rows; one of another version is not done, and nothing of it kept. */
export const OF_ROWS = ['POST /tasks/batch /items/0/version', 'POST /work-items/accept /items/0/version'];
/** Why an account was disabled, or a whole number shown, stands in the log, and nowhere else. */
export const IN_LOG = [
  'POST /accounts/{id}/disable /reason',
  'POST /duty-lists/{id}/withdraw /reason',
  'POST /roster-imports/{id}/undo /reason',
  'POST /staff-members/{id}/personal-number /reason',
  'PUT /evaluations/{id}/superior /reason',
];
/** Encrypted before it comes to the database: the answer alone shows that it was kept. */
export const SEALED = 'PATCH /staff-members/{id}/particulars ';
/** What the answer to the request itself does not show. */
export const NOT_SHOWN = [
  ...IN_LOG,
  ...['fullName', 'staffCode', 'rankCode', 'to/position', 'decision/number', 'decision/by'].map(
    (field) => `POST /accounts /person/${field}`,
  ),
  'POST /accounts /grant/basisNumber',
  'POST /party-results /score',
  'POST /tasks/batch /items/0/note',
  ...['points/0/points', 'remark'].map((field) => `POST /assessments /entries/0/${field}`),
  'POST /paper-scores/{id}/correct /points',
  'POST /evaluations/{id}/reopen /reason',
  ...['meeting', 'cell'].map((of) => `PUT /evaluations/{id}/remarks /${of}`),
  'POST /inspections/{id}/lock /unitOpinion',
  'POST /inspections/{id}/lock /place',
  'POST /checklist-drafts/{id}/publish /decisionNumber',
];

/** A number that is one and does not fit those beside it: the list is named, because which of them is wrong nobody knows. */
export function besideAt(pointer: string): string | null {
  if (pointer === '/generalMax') return '/criteria';
  return /^(\/criteria|\/bands)\/\d+\/(max|from)$/.exec(pointer)?.[1] ?? null;
}
