import type { CalendarPage, DayChange } from '../../app/api-types';
import { call } from '../../app/api';
import type { DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Section } from '../../ui/Parts';
import { useReasonCheck } from '../../ui/ReasonForm';
import { SavedAt } from '../../ui/SavedAt';
import { insteadOf } from '../../ui/StaleNotice';
import { useSubmit } from '../../ui/useSubmit';
import { refreshCalendar, useDueMoves, type ChangeContent } from './useCalendar';

interface PanelProps {
  page: CalendarPage;
  draft: DraftHandle<ChangeContent>;
  onSaid: (text: string) => void;
}

/** What is about to be decided, and what it does to open due dates, before it is published. */
export function ChangePanel({ page, draft, onSaid }: PanelProps) {
  const t = useT().calendar;
  const { days, throughYear, reason } = draft.value;
  const checkReason = useReasonCheck();
  const firstYear = Number(page.coversTo.slice(0, 4));
  const wanted = throughYear.trim() === '' ? null : Number(throughYear);
  const submission = useSubmit({
    fields: ['days', 'throughYear', 'reason'],
    check: () => [
      ...(days.length === 0 && wanted === null ? [{ field: null, message: t.nothing }] : []),
      ...(wanted === null || (Number.isInteger(wanted) && wanted >= firstYear && wanted <= 2099)
        ? []
        : [{ field: 'throughYear', message: t.throughMissing(String(firstYear)) }]),
      ...checkReason(reason),
    ],
    send: () =>
      call('POST /calendars', {
        body: {
          ...{ id: draft.id, basedOn: page.version, days, reason: reason.trim() },
          ...(wanted === null ? {} : { throughYear: wanted }),
        },
      }),
    renewId: draft.renew,
    done: async ({ version }) => {
      await draft.clear();
      await refreshCalendar();
      onSaid(t.published(String(version)));
    },
  });
  return (
    <Section id="calendar-change" title={t.changeHeading} count={days.length}>
      {days.length === 0 ? (
        <p className="meta">{t.changeEmpty}</p>
      ) : (
        <>
          <ul className="rows">
            {days.map((change) => (
              <Changed
                key={change.day}
                change={change}
                onTakeOut={() => draft.change({ days: days.filter(({ day }) => day !== change.day) })}
              />
            ))}
          </ul>
          <Moves basedOn={page.version} days={days} />
        </>
      )}
      <Form
        id="calendar-publish"
        label={t.publish}
        submission={submission}
        instead={insteadOf(submission.problem, refreshCalendar)}
      >
        <SavedAt draft={draft} />
        <TextField
          name="throughYear"
          optional
          short
          inputMode="numeric"
          label={t.through}
          hint={t.throughHint}
          value={throughYear}
          onChange={(typed) => draft.change({ throughYear: typed })}
        />
        <TextArea name="reason" label={t.reason} value={reason} onChange={(typed) => draft.change({ reason: typed })} />
        <div className="form-actions">
          <SubmitButton pending={submission.pending}>{t.publish}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

function Changed({ change, onTakeOut }: { change: DayChange; onTakeOut: () => void }) {
  const t = useT().calendar;
  const { day, kind, state, name } = change;
  return (
    <li className="row">
      <div className="row-main">
        <p className="calendar-named">
          {t.changed(showDay(day), t.kinds[kind], kind === 'PLAIN' ? '' : t.states[state])}
        </p>
        {name && <p className="meta">{name}</p>}
      </div>
      <div className="row-side">
        <Button look="quiet" icon="cross" aria-label={t.takeOutOf(showDay(day))} onClick={onTakeOut}>
          {t.takeOut}
        </Button>
      </div>
    </li>
  );
}

/** Old and new, unit by unit; of the task itself nothing is told here. */
function Moves({ basedOn, days }: { basedOn: number; days: readonly DayChange[] }) {
  const t = useT().calendar;
  const query = useDueMoves(basedOn, days);
  return (
    <div className="calendar-moves">
      <h3>{t.movesHeading}</h3>
      <Load query={query} rows={2}>
        {({ pages }) => {
          const [first] = pages;
          if (!first || first.count === 0) return <p>{t.movesNone}</p>;
          return (
            <>
              <p role="status">
                <strong>{t.moves(first.count)}</strong> {first.beyond > 0 && t.movesBeyond(first.beyond)}
              </p>
              <table className="list-table">
                <thead>
                  <tr>
                    {(['unit', 'notice', 'from', 'to'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t.columns[column]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {pages
                    .flatMap(({ items }) => items)
                    .map(({ unit, noticeNumber, dueOn, newDueOn }, at) => (
                      <tr key={at}>
                        <th scope="row">{unit.name}</th>
                        <td data-label={t.columns.notice}>{noticeNumber}</td>
                        <td data-label={t.columns.from}>{showDay(dueOn)}</td>
                        <td data-label={t.columns.to}>{newDueOn === null ? t.beyond : showDay(newDueOn)}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
              <More query={query} />
            </>
          );
        }}
      </Load>
    </div>
  );
}
