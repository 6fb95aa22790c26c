import { useEffect } from 'react';
import { holdNothingBack } from '../../app/outbox/outbox';
import { useEntries } from '../../app/outbox/useOutbox';
import { refreshMinutes } from './useMinutes';

/**
 * Minutes say what the server has: what this device still holds for an undo is sent as soon as they are looked at, and
 * the paper is asked for again once it has arrived.
 * @returns how much of the visit still waits
 */
export function useNothingHeldBack(visitId: string): number {
  const waiting = useEntries().filter((entry) => entry.visitId === visitId);
  const isHeld = waiting.some(({ notBefore }) => notBefore > 0);
  useEffect(() => {
    if (isHeld) holdNothingBack().catch(() => undefined);
  }, [isHeld]);
  const count = waiting.length;
  useEffect(() => {
    if (count === 0) void refreshMinutes(visitId);
  }, [visitId, count]);
  return count;
}
