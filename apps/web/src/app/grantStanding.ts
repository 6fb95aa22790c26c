import type { GrantCapacity } from '@app/identity/rules';
import { addDays, isLocalDate } from '@app/kernel';
import { useT } from '../i18n';
import { showDay } from '../i18n/dates';

/** The days of a role as people say them: with the last day, not with the first without it. */
export function useGrantDays(): (grant: { validFrom: string; validTo: string | null }) => string {
  const t = useT().accounts.grant;
  return ({ validFrom, validTo }) => {
    if (validTo === null || !isLocalDate(validTo)) return t.since(showDay(validFrom));
    if (validTo <= validFrom) return t.takenBackFrom(showDay(validFrom));
    return t.period(showDay(validFrom), showDay(addDays(validTo, -1)));
  };
}

/** In whose place a role is held, `ký thay (KT.) Đỗ Minh Ngọc`; nothing where it is by one's own post. */
export function useInWhosePlace(): (grant: { capacity: GrantCapacity; standsForName: string | null }) => string {
  const { standing } = useT().accounts.grant;
  return ({ capacity, standsForName }) => (capacity === 'OWN' ? '' : standing[capacity](standsForName ?? '').trim());
}
