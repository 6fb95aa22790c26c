import { call } from '../../app/api';
import type { Minutes } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextArea, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Section } from '../../ui/Parts';
import { useReasonCheck } from '../../ui/ReasonForm';
import { SavedAt } from '../../ui/SavedAt';
import { useCommandKey, useSubmit, type FieldError } from '../../ui/useSubmit';
import { showMinutes } from './useMinutes';

interface Signed {
  outcome: '' | 'SIGNED' | 'REFUSED';
  reason: string;
  witnessName: string;
  witnessPosition: string;
}
const EMPTY: Signed = { outcome: '', reason: '', witnessName: '', witnessPosition: '' };

interface Props {
  minutes: Minutes;
  onSaid: (text: string) => void;
}

/** Whether the unit signed the paper: told once it is known, asked for before. */
export function SignOff(props: Props) {
  const t = useT().minutes.sign;
  const { signOff, allowed } = props.minutes;
  if (!signOff && !allowed.includes('sign-off')) return null;
  return (
    <Section id="sign-heading" title={t.heading}>
      {signOff ? <Told signOff={signOff} /> : <WithDraft {...props} />}
    </Section>
  );
}

function Told({ signOff }: { signOff: NonNullable<Minutes['signOff']> }) {
  const t = useT().minutes.sign;
  const at = showInstant(signOff.at);
  if (signOff.outcome === 'SIGNED') return <p>{t.signed(signOff.byName, at)}</p>;
  return (
    <>
      <p>{t.refused(signOff.byName, at)}</p>
      <p>{t.because(signOff.reason ?? '')}</p>
      <p>{t.witness(signOff.witnessName ?? '', signOff.witnessPosition ?? '')}</p>
    </>
  );
}

function WithDraft(props: Props) {
  const t = useT().minutes.sign;
  const { inspectionId } = props.minutes;
  const draft = useDraft<Signed>(`inspection:sign-off:${inspectionId}`, EMPTY, {
    href: `/inspections/${inspectionId}/minutes`,
    title: t.heading,
  });
  return draft && <SignOffForm {...props} draft={draft} />;
}

function SignOffForm({ minutes, onSaid, draft }: Props & { draft: DraftHandle<Signed> }) {
  const t = useT().minutes.sign;
  const { value, change } = draft;
  const { outcome, reason, witnessName, witnessPosition } = value;
  const key = useCommandKey();
  const reasonCheck = useReasonCheck();
  const submission = useSubmit({
    fields: ['outcome', 'reason', 'witnessName', 'witnessPosition'],
    check: () => {
      if (outcome === '') return [{ field: 'outcome', message: t.outcomeMissing }];
      if (outcome === 'SIGNED') return [];
      const found: FieldError[] = reasonCheck(reason);
      if (witnessName.trim().length < 2) found.push({ field: 'witnessName', message: t.witnessNameMissing });
      if (witnessPosition.trim().length < 2)
        found.push({ field: 'witnessPosition', message: t.witnessPositionMissing });
      return found;
    },
    send: () => {
      const body =
        outcome === 'REFUSED'
          ? {
              outcome,
              reason: reason.trim(),
              witnessName: witnessName.trim(),
              witnessPosition: witnessPosition.trim(),
            }
          : { outcome: 'SIGNED' as const };
      return call('POST /inspections/{id}/sign-off', {
        path: { id: minutes.inspectionId },
        idempotencyKey: key.forContent(body),
        body,
      });
    },
    done: async (recorded) => {
      key.acknowledged();
      await draft.clear();
      showMinutes(recorded);
      onSaid(t.done);
    },
  });
  return (
    <div className="panel">
      <Form id="sign" submission={submission}>
        <SavedAt draft={draft} />
        <p>{t.why}</p>
        <Choice
          name="outcome"
          label={t.outcome}
          value={outcome}
          onChange={(next) => change({ outcome: next })}
          options={(['SIGNED', 'REFUSED'] as const).map((each) => ({ value: each, label: t.outcomes[each] }))}
        />
        {outcome === 'REFUSED' && (
          <>
            <TextArea
              name="reason"
              rows={3}
              label={t.reason}
              value={reason}
              onChange={(next) => change({ reason: next })}
            />
            <TextField
              name="witnessName"
              label={t.witnessName}
              value={witnessName}
              onChange={(next) => change({ witnessName: next })}
            />
            <TextField
              name="witnessPosition"
              label={t.witnessPosition}
              value={witnessPosition}
              onChange={(next) => change({ witnessPosition: next })}
            />
          </>
        )}
        <div className="form-actions">
          <SubmitButton pending={submission.pending}>{t.submit}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
