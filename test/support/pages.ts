import { expectDone } from './story';
import type { Visitor } from './visitor';

/** All that a list has, read page by page; the path says how long a page is. */
export async function everyPage<Row>(who: Visitor, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after = ''; ;) {
    const page = expectDone(await who.get(`${path}${after}`)).json<{ items: Row[]; next: string | null }>();
    rows.push(...page.items);
    if (page.next === null) return rows;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}
