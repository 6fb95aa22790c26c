import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { DayField } from '../../ui/DayField';
import type { FieldError } from '../../ui/useSubmit';
import type { UnitChoice } from '../organization/UnitPicker';
import { firstDayAfter, lastDay } from './line';

/** For the request: the first day after a post in a unit that has ended; null where the unit goes on. */
export const untilDayOf = ({ unit }: UnitChoice, last: string): string | null => {
  const day = readDay(last);
  return unit?.validTo && day ? firstDayAfter(day) : null;
};

export function useLastDayCheck(): (unit: UnitChoice, typed: { onDay: string; last: string }) => FieldError[] {
  const { roster: t } = useT();
  return ({ unit }, { onDay, last }) => {
    if (!unit?.validTo) return [];
    const [first, day] = [readDay(onDay), readDay(last)];
    const isWithin = day !== null && day < unit.validTo && (first === null || day >= first);
    return isWithin ? [] : [{ field: 'untilDay', message: t.endedUntilMissing(showDay(lastDay(unit.validTo))) }];
  };
}

interface Props {
  unit: UnitChoice;
  value: string;
  onChange: (value: string) => void;
}

/** The last day of a post in a unit that has ended: it ended with it at the latest. Nothing where the unit goes on. */
export function LastDayField({ unit: { unit }, value, onChange }: Props) {
  const { roster: t } = useT();
  if (!unit?.validTo) return null;
  const hint = t.endedUntilHint(unit.name, showDay(lastDay(unit.validTo)));
  return <DayField name="untilDay" label={t.until} hint={hint} value={value} onChange={onChange} />;
}
