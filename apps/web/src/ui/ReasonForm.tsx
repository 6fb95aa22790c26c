import { LEAST_WRITTEN } from '@app/kernel';
import type { DraftHandle } from '../app/useDraft';
import { useT } from '../i18n';
import { Button, SubmitButton } from './Button';
import { TextArea } from './Field';
import { Form } from './Form';
import { isTooShort } from './isTooShort';
import { Presets } from './Presets';
import { SavedAt } from './SavedAt';
import type { FieldError, Submission } from './useSubmit';
import type { ReactNode } from 'react';

export function useReasonCheck(): (reason: string) => FieldError[] {
  const t = useT();
  return (reason) => (isTooShort(reason) ? [{ field: 'reason', message: t.form.reasonTooShort(LEAST_WRITTEN) }] : []);
}

interface ReasonFormProps<T extends { reason: string }> {
  id: string;
  /** Left out where the page's own title says it. */
  heading?: string;
  label: string;
  hint?: string;
  note?: string;
  presets?: readonly string[];
  submitText: string;
  cancelText: string;
  draft: DraftHandle<T>;
  submission: Submission;
  onCancel: () => void;
  instead?: ReactNode;
  /** Fields that stand above the reason. */
  children?: ReactNode;
}

/** Nothing is returned, withdrawn or refused without a written reason. */
export function ReasonForm<T extends { reason: string }>(props: ReasonFormProps<T>) {
  const { id, draft, submission, presets = [] } = props;
  const setReason = (reason: string): void => draft.change({ reason } as Partial<T>);
  return (
    <Form id={id} submission={submission} instead={props.instead}>
      {props.heading && <h3>{props.heading}</h3>}
      <SavedAt draft={draft} />
      {props.note && <p className="meta">{props.note}</p>}
      {props.children}
      <TextArea name="reason" label={props.label} hint={props.hint} value={draft.value.reason} onChange={setReason} />
      <Presets presets={presets} text={draft.value.reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {props.submitText}
        </SubmitButton>
        <Button onClick={props.onCancel}>{props.cancelText}</Button>
      </div>
    </Form>
  );
}
