import { useSearchParams } from 'wouter';

/** What is unfolded on the inspection's page. It stands in the address, so that one can come back to it. */
export interface Opening {
  kind: 'lock';
}

export function useOpening(): { opening: Opening | null; open: (opening: Opening | null) => void } {
  const [search, setSearch] = useSearchParams();
  return {
    opening: search.get('open') === 'lock' ? { kind: 'lock' } : null,
    open: (opening) => setSearch(opening ? { open: opening.kind } : {}, { replace: true }),
  };
}
