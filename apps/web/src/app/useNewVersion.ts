import { useEffect, useState } from 'react';

const LOOK_EVERY_MS = 15 * 60_000;

/** The file that this page began with; its name changes with what is in it or in any file that it loads. */
const ownEntry = (): string | null =>
  document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src') ?? null;

async function isReplaced(entry: string): Promise<boolean> {
  const answer = await fetch('/', { cache: 'no-store', headers: { Accept: 'text/html' } });
  return answer.ok && !(await answer.text()).includes(`"${entry}"`);
}

/**
 * Whether the server has another version of this client by now, as after an upgrade under a page left open: looked for when
 * one comes back to the page, every quarter of an hour, and at once where a part of the old version is no longer to be had.
 */
export function useNewVersion(): boolean {
  const [replaced, setReplaced] = useState(false);
  useEffect(() => {
    const entry = ownEntry();
    if (replaced || entry === null) return;
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      // Without a network there is nothing to be loaded either.
      isReplaced(entry).then(setReplaced, () => undefined);
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    addEventListener('vite:preloadError', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('vite:preloadError', look);
    };
  }, [replaced]);
  return replaced;
}
