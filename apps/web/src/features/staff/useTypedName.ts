import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { rosterAddress, type RosterFilter } from './rosterAddress';

const REST_MS = 400;

/** Part of a name as it is typed: once the hands rest the address says it, and the list follows the address. */
export function useTypedName(filter: RosterFilter): [string, (q: string) => void] {
  const [, navigate] = useLocation();
  const inAddress = filter.q ?? '';
  const [q, setQ] = useState(inAddress);
  const known = useRef(inAddress);
  const address = rosterAddress({ ...filter, q: q.trim() || undefined });
  useEffect(() => {
    // Somebody went back, or took the conditions away.
    if (inAddress === known.current) return;
    known.current = inAddress;
    setQ(inAddress);
  }, [inAddress]);
  useEffect(() => {
    if (q.trim() === known.current) return;
    const timer = setTimeout(() => {
      known.current = q.trim();
      navigate(address, { replace: true });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [q, address, navigate]);
  return [q, setQ];
}
