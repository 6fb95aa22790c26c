import { POSITION_GROUPS, type PositionGroup } from '@app/roster/rules';
import type { Duty, NewDuty } from '../../app/api-types';

/** Words for the groups as they are typed, in the language of the screen. */
export type GroupWords = Readonly<Record<PositionGroup, string>>;

/** A list as text, one duty a line: code, job position, group, duty, checklist items, parted by bars. */
export function textOfList(duties: readonly Duty[], words: GroupWords): string {
  return duties
    .map(({ code, jobPosition, positionGroup, title, itemCodes }) =>
      [code, jobPosition, words[positionGroup], title, itemCodes.join(', ')].join(' | ').replace(/ \| $/, ''),
    )
    .join('\n');
}

export interface TypedList {
  readonly duties: readonly NewDuty[];
  /** Numbers of lines that say too little, from one. */
  readonly unread: readonly number[];
}

/** What was typed or pasted from a sheet: bars and tabs part the columns alike. */
export function listOfText(text: string, words: GroupWords): TypedList {
  const duties: NewDuty[] = [];
  const unread: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [code = '', jobPosition = '', group = '', title = '', items = ''] = line
      .split(/[|\t]/)
      .map((part) => part.trim());
    const positionGroup = POSITION_GROUPS.find((known) => words[known].toLowerCase() === group.toLowerCase());
    const whole = code !== '' && jobPosition.length >= 2 && title.length >= 5 && positionGroup !== undefined;
    if (!whole) unread.push(at + 1);
    else duties.push({ code, jobPosition, positionGroup, title, itemCodes: items.split(/[,;\s]+/).filter(Boolean) });
  }
  return { duties, unread };
}
