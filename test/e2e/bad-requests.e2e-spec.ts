import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { refused, type BadRequest, type RefusedRow } from '../support/refusal';
import { answerOf, expectDone, newTasks, query, questionOf, step, storyOf } from '../support/story';
import type { Visitor } from '../support/visitor';

// Questions, extensions and disputes that make no sense are refused beside the field, in words, and leave nothing.
let app: TestApp;
let chair: Visitor;
let official: Visitor;
let followUp: Visitor;
let task = '';
/** Asked and waiting, one of each kind, each on a task of its own. */
const waiting = { QUESTION: '', EXTENSION: '', DISPUTE: '', answered: '' };

beforeAll(async () => {
  app = await TestApp.start();
  const story = await storyOf(app.database);
  [chair, official, followUp] = [await app.as('ngoc.do'), await app.as('anh.le'), await app.as('mai.vu')];
  const [own = '', one = '', two = '', three = '', four = ''] = await newTasks(await app.as('lan.tran'), story, 5);
  task = own;
  const ask = async (on: string, body: { id: string }): Promise<string> => {
    expectDone(await step(chair, on, 'requests', body));
    return body.id;
  };
  waiting.QUESTION = await ask(one, questionOf());
  waiting.EXTENSION = await ask(two, questionOf({ kind: 'EXTENSION', proposedDueOn: '2026-12-31' }));
  waiting.DISPUTE = await ask(three, questionOf({ kind: 'DISPUTE' }));
  waiting.answered = await ask(four, questionOf());
  expectDone(await followUp.post(`/task-requests/${waiting.answered}/answer`, answerOf()));
});
afterAll(() => app.stop());
const running = (): TestApp => app;

const asking =
  (changes: Record<string, unknown>, who = (): Visitor => chair) =>
  async (): Promise<BadRequest> => ({
    who: who(),
    path: `/tasks/${task}/requests`,
    body: questionOf(changes),
    headers: { 'if-match': (await chair.get(`/tasks/${task}`)).json<{ etag: string }>().etag },
  });
const extending = (proposedDueOn: unknown) => asking({ kind: 'EXTENSION', proposedDueOn });
const at = (pointer: string, code: string, value?: unknown) => ({
  status: 400,
  code,
  pointer,
  ...(value === undefined ? {} : { value }),
});

// The task is due on Fri 04/12/2026; today is Fri 20/11/2026.
describe('asking is refused', () => {
  const day = (code: string, value?: unknown) => at('/proposedDueOn', code, value);
  refused(running, [
    ['for an extension to yesterday', extending('2026-11-19'), day('remediation.extension-past', '2026-11-19')],
    ['for an extension to today', extending('2026-11-20'), day('remediation.extension-past', '2026-11-20')],
    ['for an extension before the date that stands', extending('2026-12-03'), day('remediation.extension-not-later')],
    ['for an extension to the date that stands', extending('2026-12-04'), day('remediation.extension-not-later')],
    ['for an extension to a Sunday', extending('2026-12-06'), day('remediation.extension-day-off')],
    ['for an extension to New Year', extending('2027-01-01'), day('remediation.extension-day-off')],
    ['for an extension beyond a year', extending('2027-11-22'), day('remediation.extension-too-far')],
    ['for an extension to a year that was mistyped', extending('2126-12-10'), day('remediation.extension-too-far')],
    ['for an extension to no day of the calendar', extending('2027-02-30'), day('field.day', '2027-02-30')],
    ['for an extension without a date', extending(undefined), day('remediation.due-date-missing', null)],
    ['with a date for a question', asking({ proposedDueOn: '2026-12-10' }), day('remediation.due-date-misplaced')],
    ['in nine letters', asking({ text: 'Vì sao hả' }), at('/text', 'field.length')],
    ['in spaces that nobody sees', asking({ text: '\u200b'.repeat(20) }), at('/text', 'field.length')],
    ['for what is no kind', asking({ kind: 'WISH' }), at('/kind', 'field.choice', 'WISH')],
    ['with a file that does not exist', asking({ fileId: uuidv7() }), at('/fileId', 'field.no-such-row')],
    ['with an answer in it', asking({ outcome: 'GRANTED' }), at('/outcome', 'field.unknown')],
    [
      'in a version that has passed',
      async () => ({ ...(await asking({})()), headers: { 'if-match': `"${task}-1"` } }),
      { status: 412, code: 'request.stale-version' },
    ],
    [
      'without If-Match',
      async () => ({ ...(await asking({})()), headers: {} }),
      { status: 428, code: 'request.version-missing' },
    ],
    ['by an official', asking({}, () => official), { status: 403, code: 'request.not-permitted' }],
    [
      'about a task of another tenant',
      async () => {
        const [row] = await query<{ id: string }>(
          app.database,
          'SELECT id FROM remediation_task WHERE tenant_id = 2 LIMIT 1',
        );
        return { ...(await asking({})()), path: `/tasks/${row?.id}/requests` };
      },
      { status: 404, code: 'request.not-found' },
    ],
  ]);
});

describe('answering is refused', () => {
  const answer = (which: keyof typeof waiting, body: object) => (): BadRequest => ({
    who: followUp,
    path: `/task-requests/${waiting[which]}/answer`,
    body,
  });
  const granting = (grantedDueOn?: string) => answer('EXTENSION', answerOf('GRANTED', { grantedDueOn }));
  const day = (code: string, value?: unknown) => at('/grantedDueOn', code, value);
  const otherKind = at('/outcome', 'remediation.answer-of-another-kind');
  const rows: RefusedRow[] = [
    ['with an extension to yesterday', granting('2026-11-19'), day('remediation.extension-past')],
    ['with an extension to the date that stands', granting('2026-12-04'), day('remediation.extension-not-later')],
    ['with an extension to a Saturday', granting('2026-12-05'), day('remediation.extension-day-off')],
    ['with an extension without a date', granting(), day('remediation.due-date-missing', null)],
    [
      'with a date where the extension is refused',
      answer('EXTENSION', answerOf('REFUSED', { grantedDueOn: '2026-12-10' })),
      day('remediation.due-date-misplaced'),
    ],
    ['by words of a dispute for an extension', answer('EXTENSION', answerOf('ACCEPTED')), otherKind],
    ['by words of an extension for a question', answer('QUESTION', answerOf('REFUSED')), otherKind],
    ['by words of a question for a dispute', answer('DISPUTE', answerOf('ANSWERED')), otherKind],
    ['without a reason', answer('DISPUTE', { outcome: 'UPHELD' }), at('/answer', 'field.required')],
    ['in one word', answer('DISPUTE', answerOf('UPHELD', { answer: 'Không.' })), at('/answer', 'field.length')],
    ['a second time', answer('answered', answerOf()), { status: 409, code: 'remediation.request-answered' }],
    [
      'where nothing was asked',
      () => ({ who: followUp, path: `/task-requests/${uuidv7()}/answer`, body: answerOf() }),
      { status: 404, code: 'request.not-found' },
    ],
  ];
  refused(running, rows);
});

describe('a list is refused', () => {
  const list = (text: string) => (): BadRequest => ({ who: chair, method: 'GET', path: `/task-requests${text}` });
  refused(running, [
    ['without a side', list('?state=open'), at('/side', 'field.required')],
    ['of no side', list('?side=mine&state=open'), at('/side', 'field.choice', 'mine')],
    ['of no state', list('?side=asked&state=late'), at('/state', 'field.choice', 'late')],
    ['after no position', list('?side=asked&state=open&after=x'), at('/after', 'field.cursor', 'x')],
  ]);
});
