import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

const REST_MS = 400;

/** A text that narrows a list as it is typed: once the hands rest the address says it, and the list follows the address. */
export function useTypedFilter(
  inAddress: string,
  addressWith: (typed: string | undefined) => string,
): [string, (typed: string) => void] {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(inAddress);
  const known = useRef(inAddress);
  const address = addressWith(typed.trim() || undefined);
  useEffect(() => {
    // Somebody went back, or took the conditions away.
    if (inAddress === known.current) return;
    known.current = inAddress;
    setTyped(inAddress);
  }, [inAddress]);
  useEffect(() => {
    if (typed.trim() === known.current) return;
    const timer = setTimeout(() => {
      known.current = typed.trim();
      navigate(address, { replace: true });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed, address, navigate]);
  return [typed, setTyped];
}
