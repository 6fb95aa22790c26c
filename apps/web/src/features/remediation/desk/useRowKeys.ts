import { useEffect } from 'react';
import { useKeySwitch } from '../keySwitch';

const STEPS: Readonly<Record<string, number>> = { KeyJ: 1, KeyK: -1 };
/** Where letters are typed, or where the browser itself does something with them. */
const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable], dialog';

/**
 * J and K walk through the rows, X ticks the row one is at; Enter is the link's own. Keys are told by their place on the
 * board, so that a Vietnamese input method does not change them, and nothing happens while somebody types.
 * @returns the switch, for whoever does not want them.
 */
export function useRowKeys(): ReturnType<typeof useKeySwitch> {
  const keys = useKeySwitch();
  useEffect(() => {
    if (!keys.isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const rows = [...document.querySelectorAll<HTMLElement>('.desk-row')];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      if (event.code === 'KeyX' && at >= 0) {
        event.preventDefault();
        rows[at]?.querySelector<HTMLInputElement>('.desk-tick input')?.click();
        return;
      }
      const step = STEPS[event.code];
      if (step === undefined) return;
      event.preventDefault();
      const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1);
      const link = rows[next]?.querySelector<HTMLElement>('.row-title');
      link?.focus();
      link?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys.isOn]);
  return keys;
}
