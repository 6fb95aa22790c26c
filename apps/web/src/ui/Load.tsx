import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemPanel } from '../app/ProblemPage';
import { useT } from '../i18n';
import { showInstant } from '../i18n/dates';
import { Button } from './Button';
import { Icon } from './Icon';

interface LoadProps<T> {
  query: UseQueryResult<T>;
  /** `page`: a problem takes the whole page; `part`: only this place. */
  as?: 'page' | 'part';
  rows?: number;
  children: (data: T) => ReactNode;
}

/** What was read before stays readable when the network goes; it only says how old it is. */
export function Load<T>({ query, as = 'part', rows = 3, children }: LoadProps<T>) {
  const t = useT();
  const retry = (): void => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && (
          <div className="banner" role="status">
            <Icon name="offline" small />
            <span>{t.frame.asOf(showInstant(query.dataUpdatedAt))}</span>
            <Button look="quiet" onClick={retry}>
              {t.frame.retry}
            </Button>
          </div>
        )}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <ProblemPanel error={query.error} as={as} retry={retry} />;
  return <Skeleton rows={rows} />;
}

/** Drawn after 150 ms, so that a quick answer does not flicker; the words come after 4 s. */
export function Skeleton({ rows }: { rows: number }) {
  const t = useT();
  return (
    <div className="skeleton" aria-busy="true">
      <span className="hidden">{t.frame.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton-row" />
      ))}
      <p className="skeleton-slow">{t.frame.loadingSlow}</p>
    </div>
  );
}
