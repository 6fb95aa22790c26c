import { useEffect } from 'react';
import { dayOfInstant } from '../i18n/dates';
import type { Day } from './api-types';
import { officeNow } from './clock';
import { queryClient } from './queries';

const LOOK_EVERY_MS = 60_000;

/** A page left open overnight: once the office's day has changed, everything counted in days is asked for again. */
export function useNewDay(today: Day): void {
  useEffect(() => {
    const look = (): void => {
      const now = dayOfInstant(new Date(officeNow()).toISOString());
      if (now > today) void queryClient.invalidateQueries();
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [today]);
}
