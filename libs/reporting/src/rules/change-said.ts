import { fieldWord } from './change-fields';
import { valueWord } from './change-values';
import { changeSentence, isChangeAction, type WordLanguage } from './change-words';

/** An entry of the log as the API tells it. */
export interface ToldChange {
  readonly action: string;
  readonly subject: { readonly type: string; readonly title: string | null };
  readonly fields: readonly ToldField[];
}

interface ToldField {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What an id stands for, where the reader may see it. */
  readonly beforeName: string | null;
  readonly afterName: string | null;
}

export interface SaidField {
  readonly name: string;
  readonly word: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** For programs: the reader's own authority, and codes whose words stand beside them or in the sentence. */
const FOR_PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  'notification.told': ['code'],
  'organization.setting-changed': ['key'],
  'organization.setting-withdrawn': ['key'],
  'remediation.clock-started': ['tenantId'],
};

/** An entry as people say it: what was done to whom or what as one sentence, and each field before and after. */
export function changeSaid(
  { action, subject, fields }: ToldChange,
  language: WordLanguage,
): { readonly sentence: string; readonly fields: readonly SaidField[] } {
  const said = (name: string, value: string | null): string | null =>
    value === null ? null : valueWord(subject.type, { name, value }, language);
  const worded = fields
    .filter(({ name }) => !FOR_PROGRAMS[action]?.includes(name))
    .map(({ name, before, after, beforeName, afterName }) => ({
      ...{ name, word: fieldWord(name, language) },
      ...{ before: said(name, beforeName ?? before), after: said(name, afterName ?? after) },
    }));
  const sentence = isChangeAction(action)
    ? changeSentence(action, { title: subject.title, fields: worded }, language)
    : action;
  return { sentence, fields: worded };
}
