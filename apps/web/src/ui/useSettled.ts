import { useEffect, useState } from 'react';

const QUIET_MS = 1500;

/** The text once it has stood for a while: what changes at every key would be read out at every key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
