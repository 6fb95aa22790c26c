import type { InboxItem } from '../../app/api-types';
import type { Facts } from '../../i18n/facts';
import type { Text } from '../../i18n/vi';

/** The facts of an item, by name. */
export const factsOf = (item: InboxItem): Facts =>
  Object.fromEntries(item.facts.map(({ name, value }) => [name, value]));

/** What an item says. One that this version of the client does not know yet still leads to its page. */
export function sentenceOf(item: InboxItem, words: Text['notification']): string {
  const known: Readonly<Record<string, (facts: Facts) => string>> = words.sentences;
  return known[item.code]?.(factsOf(item)) ?? words.other;
}

/** The page that the item leads to. */
export function pageOf({ about }: InboxItem): string {
  const pages = {
    task: `/tasks/${about.id}`,
    inspection: `/inspections/${about.id}`,
    amendment: '/amendments',
    finding: `/named-findings/${about.id}`,
    account: '/account',
    evaluation: `/evaluations/${about.id}`,
    import: `/staff/imports/${about.id}`,
  };
  return pages[about.type];
}
