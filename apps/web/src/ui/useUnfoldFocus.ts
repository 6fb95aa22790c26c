import { useEffect, useRef, type RefObject } from 'react';

/**
 * The keyboard follows a form that unfolds: into its first field when it opens, back to what opened it when it closes,
 * unless something else has taken the focus by then.
 * @param open which form is open, or nothing.
 */
export function useUnfoldFocus<T>(
  open: T | null | false,
  panel: RefObject<HTMLElement | null>,
  opener: (closed: T) => HTMLElement | null | undefined,
): void {
  const before = useRef<T | null | false>(null);
  useEffect(() => {
    const closed = before.current;
    before.current = open;
    if (open) return focusFirstField(panel.current);
    if (closed && document.activeElement === document.body) opener(closed)?.focus();
  }, [open, panel]);
}

/** The form comes once the device has been asked for its draft. */
function focusFirstField(place: HTMLElement | null): (() => void) | undefined {
  if (!place) return;
  const find = (): boolean => {
    const field = place.querySelector<HTMLElement>('form input:not([type=hidden]), form select, form textarea');
    field?.focus();
    return field !== null;
  };
  if (find()) return;
  const observer = new MutationObserver(() => find() && observer.disconnect());
  observer.observe(place, { childList: true, subtree: true });
  return () => observer.disconnect();
}
