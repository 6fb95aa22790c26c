import { answerOf, expectDone, questionOf, step } from './story';
import type { Answer, Visitor } from './visitor';

export interface AskedOfTask {
  readonly id: string;
  readonly kind: string;
  readonly outcome: string | null;
  readonly mayAnswer: boolean;
}

/** A task's page, as far as asking and answering show on it. */
export interface AskedPage {
  readonly state: string;
  readonly etag: string;
  readonly dueOn: string | null;
  readonly firstDueOn: string | null;
  readonly extensionCount: number;
  readonly daysLeft: number | null;
  readonly overdueSince: string | null;
  readonly mayAsk: string[];
  readonly requests: AskedOfTask[];
  readonly timeline: { action: string; byName: string; reason: string | null; dueOn: string | null }[];
  readonly due: { on: string; calendarVersion: number } | null;
}

/** What the two sides of a test say to each other, by user name. */
export interface Conversation {
  who(username: string): Visitor;
  pageOf(username: string, task: string): Promise<AskedPage>;
  ask(username: string, task: string, body?: object): Promise<Answer>;
  /** Asks, which must succeed, and answers with the id of what was asked. */
  asked(username: string, task: string, body?: Record<string, unknown> & { id: string }): Promise<string>;
  reply(username: string, id: string, body?: object): Promise<Answer>;
}

export function conversationOf(people: ReadonlyMap<string, Visitor>): Conversation {
  const who = (username: string): Visitor => {
    const visitor = people.get(username);
    if (!visitor) throw new Error(`${username} has not signed in`);
    return visitor;
  };
  const ask = (username: string, task: string, body: object = questionOf()): Promise<Answer> =>
    step(who(username), task, 'requests', body);
  return {
    who,
    ask,
    pageOf: async (username, task) => expectDone(await who(username).get(`/tasks/${task}`)).json<AskedPage>(),
    asked: async (username, task, body = questionOf()) => {
      expectDone(await ask(username, task, body));
      return body.id;
    },
    reply: (username, id, body = answerOf()) => who(username).post(`/task-requests/${id}/answer`, body),
  };
}

/** What a unit asks for when it needs until that day. */
export const extensionTo = (day: string): Record<string, unknown> & { id: string } =>
  questionOf({ kind: 'EXTENSION', text: 'Chờ cấp kinh phí sửa phòng.', proposedDueOn: day });
export const grantUntil = (day: string): object => answerOf('GRANTED', { grantedDueOn: day });
export const codeOf = (answer: Answer | undefined): unknown => [answer?.status, answer?.json<{ code?: string }>().code];
