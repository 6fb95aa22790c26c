import { useEffect, useRef } from 'react';
import { Link } from 'wouter';

export interface Tab {
  href: string;
  label: string;
  current: boolean;
  /** Null while it is not known yet: its place is kept. */
  count?: number | null | undefined;
}

/** Which part of a list is shown, each an address of its own; on a phone the row slides to where the current one is seen. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const row = useRef<HTMLElement>(null);
  // Its place changes with what is current, and with counts that arrive later.
  const shape = tabs.map(({ label: name, count, current }) => `${name} ${count} ${current}`).join();
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (!row.current || !tab) return;
    row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2;
  }, [shape]);
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {tabs.map(({ href, label: name, current: isCurrent, count }) => (
        <Link key={href} href={href} aria-current={isCurrent ? 'page' : undefined}>
          {name}
          {count !== undefined && <span className={count === null ? 'count pending' : 'count'}>{count ?? 0}</span>}
        </Link>
      ))}
    </nav>
  );
}
