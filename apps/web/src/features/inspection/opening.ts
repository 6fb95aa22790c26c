import { useSearchParams } from 'wouter';

/** What is unfolded on the inspection's page. It stands in the address, so that a draft can be gone back to. */
export type Opening = { kind: 'item' | 'edit' | 'withdraw'; id: string } | { kind: 'outside' | 'lock' };

export const openingOf = (opening: Opening): string =>
  'id' in opening ? `${opening.kind}:${opening.id}` : opening.kind;

function readOpening(text: string | null): Opening | null {
  const [kind, id = ''] = (text ?? '').split(':');
  if (kind === 'outside' || kind === 'lock') return { kind };
  if (kind === 'item' || kind === 'edit' || kind === 'withdraw') return { kind, id };
  return null;
}

export function useOpening(): { opening: Opening | null; open: (opening: Opening | null) => void } {
  const [search, setSearch] = useSearchParams();
  return {
    opening: readOpening(search.get('open')),
    open: (opening) => setSearch(opening ? { open: openingOf(opening) } : {}, { replace: true }),
  };
}
