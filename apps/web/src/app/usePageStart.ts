import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

let goingBack = false;
addEventListener('popstate', () => {
  goingBack = true;
});

/** A new page starts at its top with the focus on its title; going back finds the place where one was. */
export function usePageStart(): void {
  const [path] = useLocation();
  const first = useRef(true);
  useEffect(() => {
    const wasBack = goingBack;
    goingBack = false;
    if (first.current) {
      first.current = false;
      return;
    }
    if (wasBack) return;
    scrollTo(0, 0);
    return whenTitleIsThere((title) => title.focus({ preventScroll: true }));
  }, [path]);
}

function whenTitleIsThere(use: (title: HTMLElement) => void): () => void {
  const find = (): boolean => {
    // The page before is kept, hidden, while the code of the next one is fetched.
    const title = [...document.querySelectorAll<HTMLElement>('main h1')].find(({ offsetParent }) => offsetParent);
    if (title) use(title);
    return title !== undefined;
  };
  if (find()) return () => undefined;
  const observer = new MutationObserver(() => find() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}
