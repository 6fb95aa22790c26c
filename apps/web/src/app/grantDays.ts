import { addDays, isLocalDate } from '@app/kernel';
import { useT } from '../i18n';
import { showDay } from '../i18n/dates';

/** The days of a role as people say them: with the last day, not with the first without it. */
export function useGrantDays(): (grant: { validFrom: string; validTo: string | null }) => string {
  const t = useT().accounts.grant;
  return ({ validFrom, validTo }) => {
    if (validTo === null || !isLocalDate(validTo)) return t.since(showDay(validFrom));
    if (validTo <= validFrom) return t.never(showDay(validFrom));
    return t.period(showDay(validFrom), showDay(addDays(validTo, -1)));
  };
}
