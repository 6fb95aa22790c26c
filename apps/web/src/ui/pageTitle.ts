import { useEffect } from 'react';
import { useT } from '../i18n';

let base = 'Kỷ Cương';
const prefixes: string[] = [];

function show(): void {
  document.title = `${prefixes[0] ?? ''}${base}`;
}

/** Names the page in the tab and for screen readers; null while the name is not known yet. */
export function usePageTitle(title: string | null): void {
  const { name } = useT().frame;
  useEffect(() => {
    base = title ? `${title} – ${name}` : name;
    show();
  }, [title, name]);
}

/** While mounted, the tab's title says that something has to be corrected. */
export function useErrorTitle(active: boolean): void {
  const prefix = useT().form.titlePrefix;
  useEffect(() => {
    if (!active) return;
    prefixes.push(prefix);
    show();
    return () => {
      prefixes.splice(prefixes.indexOf(prefix), 1);
      show();
    };
  }, [active, prefix]);
}
