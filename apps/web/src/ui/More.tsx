import { useT } from '../i18n';
import { Button } from './Button';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** The next page of a list, in the order of the server. */
export function More({ query }: { query: Paged }) {
  const t = useT().frame;
  if (!query.hasNextPage) return null;
  return (
    <p className="more">
      <Button onClick={() => void query.fetchNextPage()} aria-disabled={query.isFetchingNextPage}>
        {query.isFetchingNextPage ? t.loading : t.showMore}
      </Button>
    </p>
  );
}
