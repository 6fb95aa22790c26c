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

/** Of a body's month: what there is to do about it, or what one's own came to. */
function pageOfMonth(code: string, id: string, { month }: Facts): string {
  if (code === 'evaluation.decision-due') return `/evaluations/cycles/${id}`;
  return code === 'evaluation.superior-due' ? `/evaluations/assess?month=${month ?? ''}` : '/evaluations';
}

/** The page that the item leads to. */
export function pageOf(item: InboxItem): string {
  const { about, code } = item;
  const facts = factsOf(item);
  const pages = {
    task: `/tasks/${about.id}`,
    inspection: `/inspections/${about.id}`,
    amendment: '/amendments',
    finding: `/named-findings/${about.id}`,
    account: '/account',
    evaluation: `/evaluations/${about.id}`,
    import: `/staff/imports/${about.id}`,
    cycle: pageOfMonth(code, about.id, facts),
    'unit-grade': `/evaluations/years?unitId=${facts['unitId'] ?? ''}&year=${facts['year'] ?? ''}`,
    'party-result': `/evaluations/year?year=${facts['year'] ?? ''}`,
  };
  return pages[about.type];
}
