import { useEffect, useRef, useState } from 'react';
import { useKeySwitch } from './keySwitch';

export interface VerbKey {
  /** The digit on it. */
  readonly key: string;
  readonly label: string;
  readonly act: () => void;
}

const DIGIT = /^(?:Digit|Numpad)(\d)$/;

/** A key pressed where somebody types, or together with another one, is not meant for the page. */
function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  return !target?.closest('input, textarea, select, [contenteditable], dialog');
}

/**
 * Keys of one digit for the verbs of a page, and `?` for the list of them. The digit is that of the key itself, whatever
 * an input method for Vietnamese makes of it. Whoever does not want them turns them off (WCAG 2.1.4).
 */
export function useVerbKeys(keys: readonly VerbKey[]) {
  const { isOn, turn } = useKeySwitch();
  const [help, setHelp] = useState(false);
  const latest = useRef(keys);
  latest.current = keys;
  const any = keys.length > 0;
  useEffect(() => {
    if (!any) return;
    const press = (event: KeyboardEvent): void => {
      if (!isOn || !isForPage(event)) return;
      if (event.key === '?') setHelp(true);
      const digit = DIGIT.exec(event.code)?.[1];
      const verb = !event.shiftKey ? latest.current.find(({ key }) => key === digit) : undefined;
      if (!verb) return;
      // The digit must not arrive in the field that is about to take the focus.
      event.preventDefault();
      verb.act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [any, isOn]);
  return {
    isOn,
    help,
    openHelp: () => setHelp(true),
    closeHelp: () => setHelp(false),
    turn,
  };
}
