import { call } from '../../app/api';
import type { Finding, Inspection } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { dayOfInstant, readDay, showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { SavedAt } from '../../ui/SavedAt';
import { useCommandKey, useSubmit, type FieldError } from '../../ui/useSubmit';
import { NoticeDates } from './NoticeDates';
import { showInspection } from './useInspections';

interface NoticeContent {
  number: string;
  date: string;
  receivedOn: string;
  /** Days that the notice names itself, by finding. */
  dates: Readonly<Record<string, string>>;
}

interface NoticeFormProps {
  inspection: Inspection;
  onRecorded: () => void;
}

/** The clerk gives the number and the date; the product only takes them down and starts the clock. */
export function NoticeForm(props: NoticeFormProps) {
  const t = useT().inspection.notice;
  const { id, unit } = props.inspection;
  const draft = useDraft<NoticeContent>(
    `inspection:notice:${id}`,
    { number: '', date: '', receivedOn: '', dates: {} },
    { href: `/inspections/${id}`, title: `${unit.name} – ${t.heading}` },
  );
  return draft && <Fields {...props} draft={draft} />;
}

function Fields({ inspection, onRecorded, draft }: NoticeFormProps & { draft: DraftHandle<NoticeContent> }) {
  const t = useT().inspection.notice;
  const { today } = useMe();
  const key = useCommandKey();
  const { value, change } = draft;
  const concluded = inspection.findings.filter(({ state }) => state === 'RELEASED');
  const check = useCheck(inspection, value, concluded);
  const submission = useSubmit({
    fields: ['number', 'date', 'receivedOn', ...concluded.map(({ id }) => `due-${id}`)],
    check,
    send: () => {
      const body = {
        number: value.number.trim(),
        date: readDay(value.date) ?? '',
        receivedOn: readDay(value.receivedOn) ?? '',
        dueDates: ownDates(value, concluded),
      };
      return call('POST /inspections/{id}/notice', {
        path: { id: inspection.id },
        idempotencyKey: key.forContent(body),
        body,
      });
    },
    done: async (recorded) => {
      key.acknowledged();
      await draft.clear();
      showInspection(recorded);
      onRecorded();
    },
  });
  return (
    <Form id="notice" submission={submission}>
      <SavedAt draft={draft} />
      <p>{t.why}</p>
      <TextField
        name="number"
        label={t.number}
        hint={t.numberHint}
        value={value.number}
        onChange={(number) => change({ number })}
      />
      <DayField name="date" label={t.date} today={today} value={value.date} onChange={(date) => change({ date })} />
      <DayField
        name="receivedOn"
        label={t.receivedOn}
        today={today}
        value={value.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
      />
      <NoticeDates
        findings={concluded}
        receivedOn={readDay(value.receivedOn)}
        dates={value.dates}
        onChange={(dates) => change({ dates })}
      />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.submit}</SubmitButton>
        <p className="meta">{t.consequence}</p>
      </div>
    </Form>
  );
}

/** Only what was typed and is a day; what is none has been told before. */
const ownDates = ({ dates }: NoticeContent, concluded: readonly Finding[]): { findingId: string; dueOn: string }[] =>
  concluded.flatMap(({ id }) => {
    const dueOn = readDay(dates[id] ?? '');
    return dueOn ? [{ findingId: id, dueOn }] : [];
  });

function useCheck(inspection: Inspection, value: NoticeContent, concluded: readonly Finding[]): () => FieldError[] {
  const { form, inspection: texts } = useT();
  const { today } = useMe();
  const t = texts.notice;
  const lockedOn = inspection.lockedAt && dayOfInstant(inspection.lockedAt);
  return () => {
    const found: FieldError[] = [];
    if (!value.number.trim()) found.push({ field: 'number', message: t.numberMissing });
    const date = readDay(value.date);
    const receivedOn = readDay(value.receivedOn);
    const wrong = (field: 'date' | 'receivedOn', message: string): void => {
      if (!found.some((error) => error.field === field)) found.push({ field, message });
    };
    if (!value.date.trim()) wrong('date', t.dateMissing);
    if (!date) wrong('date', form.dayUnreadable(t.date));
    else if (date > today) wrong('date', form.dayAfterToday(t.date, showDay(today)));
    else if (lockedOn && date < lockedOn) wrong('date', form.dayBefore(t.date, t.theMinutes, showDay(lockedOn)));
    if (!value.receivedOn.trim()) wrong('receivedOn', t.receivedOnMissing);
    if (!receivedOn) wrong('receivedOn', form.dayUnreadable(t.receivedOn));
    else if (receivedOn > today) wrong('receivedOn', form.dayAfterToday(t.receivedOn, showDay(today)));
    else if (date && receivedOn < date) wrong('receivedOn', form.dayBefore(t.receivedOn, t.theDate, showDay(date)));
    for (const { id } of concluded) {
      const typed = value.dates[id]?.trim();
      const own = typed ? readDay(typed) : null;
      if (typed && !own) found.push({ field: `due-${id}`, message: form.dayUnreadable(t.ownDate) });
      if (own && receivedOn && own < receivedOn) {
        const message = form.dayBefore(t.ownDate, t.theReceipt, showDay(receivedOn));
        found.push({ field: `due-${id}`, message });
      }
    }
    return found;
  };
}
