import { call } from '../../app/api';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { CountField } from '../../ui/CountField';
import { DayField } from '../../ui/DayField';
import { TaskReason, type ReasonProps } from './TaskReason';

const MAX_TERM_WORKDAYS = 250;

/** The inspecting side puts the task off until a day. */
export function DeferForm(props: ReasonProps) {
  const t = useT().course.defer;
  return (
    <TaskReason
      {...props}
      verb="defer"
      words={t}
      empty={{ until: '', reason: '' }}
      body={(reason, { until }) => ({ until: readDay(until) ?? '', reason })}
      send={(command) => call('POST /tasks/{id}/defer', command)}
      beside={{
        field: 'until',
        check: ({ until }) => (readDay(until) ? [] : [{ field: 'until', message: t.untilMissing }]),
        input: (draft) => (
          <DayField
            name="until"
            label={t.until}
            value={draft.value.until}
            onChange={(until) => draft.change({ until })}
          />
        ),
      }}
    />
  );
}

const termOf = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0);

/** The inspecting side takes a closed task up again, with a term of its own. */
export function ReopenForm(props: ReasonProps) {
  const t = useT().course.reopen;
  return (
    <TaskReason
      {...props}
      verb="reopen"
      words={t}
      empty={{ term: '', reason: '' }}
      body={(reason, { term }) => ({ termWorkdays: termOf(term), reason })}
      send={(command) => call('POST /tasks/{id}/reopen', command)}
      beside={{
        field: 'termWorkdays',
        check: ({ term }) =>
          termOf(term) >= 1 && termOf(term) <= MAX_TERM_WORKDAYS
            ? []
            : [{ field: 'termWorkdays', message: t.termMissing }],
        input: (draft) => (
          <CountField
            name="termWorkdays"
            label={t.term}
            value={draft.value.term}
            onChange={(term) => draft.change({ term })}
          />
        ),
      }}
    />
  );
}
