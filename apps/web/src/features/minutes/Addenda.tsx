import { useState } from 'react';
import { call } from '../../app/api';
import type { Minutes } from '../../app/api-types';
import { useAskedFor } from '../../app/useAskedFor';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { Section } from '../../ui/Parts';
import { useReasonCheck } from '../../ui/ReasonForm';
import { SavedAt } from '../../ui/SavedAt';
import { insteadOf } from '../../ui/StaleNotice';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { refreshMinutes } from './useMinutes';

interface Written {
  text: string;
  reason: string;
}
const EMPTY: Written = { text: '', reason: '' };
const NAME = 'addendum';

interface Props {
  minutes: Minutes;
  onSaid: (text: string) => void;
}

/** Biên bản bổ sung: what locked minutes can still be given. */
export function Addenda({ minutes, onSaid }: Props) {
  const t = useT().minutes.addenda;
  const [open, setOpen] = useState(useAskedFor() === NAME);
  return (
    <Section id="addenda-heading" title={t.heading} count={minutes.addenda.length}>
      {minutes.addenda.length === 0 && <p className="meta">{t.none}</p>}
      {minutes.addenda.map(({ id, number, text, reason, writtenByName, writtenAt, hash }) => (
        <article key={id} className="panel">
          <h3>{t.one(number)}</h3>
          <p className="prewrap">{text}</p>
          <p className="meta">{t.because(reason)}</p>
          <p className="meta">{t.by(writtenByName, showInstant(writtenAt))}</p>
          <p className="minutes-hash">{hash}</p>
        </article>
      ))}
      {minutes.allowed.includes('add-addendum') &&
        (open ? (
          <WithDraft
            minutes={minutes}
            onClose={() => setOpen(false)}
            onSaid={(text) => {
              setOpen(false);
              onSaid(text);
            }}
          />
        ) : (
          <p className="form-actions">
            <Button icon="plus" onClick={() => setOpen(true)}>
              {t.open}
            </Button>
          </p>
        ))}
    </Section>
  );
}

type FormProps = Props & { onClose: () => void };

function WithDraft(props: FormProps) {
  const t = useT().minutes.addenda;
  const { inspectionId } = props.minutes;
  const draft = useDraft<Written>(`inspection:addendum:${inspectionId}`, EMPTY, {
    href: `/inspections/${inspectionId}/minutes?open=${NAME}`,
    title: t.open,
  });
  return draft && <AddendumForm {...props} draft={draft} />;
}

function AddendumForm({ minutes, onSaid, onClose, draft }: FormProps & { draft: DraftHandle<Written> }) {
  const t = useT().minutes.addenda;
  const { value, change } = draft;
  const reasonCheck = useReasonCheck();
  const submission = useSubmit({
    fields: ['text', 'reason'],
    check: () => {
      const found: FieldError[] = [];
      if (isTooShort(value.text)) found.push({ field: 'text', message: t.textMissing });
      return [...found, ...reasonCheck(value.reason)];
    },
    send: () =>
      call('POST /inspections/{id}/addenda', {
        path: { id: minutes.inspectionId },
        body: { id: draft.id, text: value.text.trim(), reason: value.reason.trim() },
      }),
    renewId: draft.renew,
    done: async ({ number }) => {
      await draft.clear();
      void refreshMinutes(minutes.inspectionId);
      onSaid(t.done(number));
    },
  });
  return (
    <div className="panel">
      <Form
        id={NAME}
        submission={submission}
        instead={insteadOf(submission.problem, () => refreshMinutes(minutes.inspectionId))}
      >
        <SavedAt draft={draft} />
        <TextArea name="text" rows={4} label={t.text} value={value.text} onChange={(text) => change({ text })} />
        <TextArea
          name="reason"
          rows={2}
          label={t.reason}
          value={value.reason}
          onChange={(reason) => change({ reason })}
        />
        <p className="meta">{t.consequence}</p>
        <div className="form-actions">
          <SubmitButton pending={submission.pending}>{t.submit}</SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </div>
  );
}
