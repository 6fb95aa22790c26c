import type { InboxResponse } from '../../libs/notification/src/dto/inbox.response';
import { expectDone } from './story';
import type { Answer, Visitor } from './visitor';

/** As what an answer refuses; undefined where it does not. */
export const codeOf = (answer: Answer): string | undefined => answer.json<{ code?: string }>().code;

/** Which fields it refuses, and as what. */
export const faultsOf = (answer: Answer): string[] =>
  (answer.json<{ errors?: { pointer: string; code: string }[] }>().errors ?? []).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

/** What somebody's inbox says of one kind of thing, newest first: the code, and the facts in the order of their names. */
export async function toldOf(who: Visitor, type: string): Promise<string[]> {
  return expectDone(await who.get('/inbox'))
    .json<InboxResponse>()
    .items.filter(({ about }) => about.type === type)
    .map(({ code, facts }) => [code.split('.')[1], ...facts.map(({ value }) => value)].join(' '));
}
