import { useLocation } from 'wouter';
import { call } from '../../../app/api';
import type { Draft } from '../../../app/api-types';
import { useT } from '../../../i18n';
import { Button, SubmitButton } from '../../../ui/Button';
import { Form } from '../../../ui/Form';
import { useCommandKey, useSubmit } from '../../../ui/useSubmit';
import { refreshChecklists } from '../useDrafts';
import type { DraftEditor } from './useDraftEditor';

/** Says what is lost before it is. */
export function DiscardForm({ draft, editor, onClose }: { draft: Draft; editor: DraftEditor; onClose: () => void }) {
  const { etag } = editor;
  const t = useT().drafts;
  const [, go] = useLocation();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () =>
      call('POST /checklist-drafts/{id}/discard', {
        path: { id: draft.id },
        ifMatch: etag,
        idempotencyKey: key.forContent(etag),
      }),
    done: async () => {
      key.acknowledged();
      await editor.forget();
      go('/checklists');
      await refreshChecklists();
    },
  });
  return (
    <Form id="discard" label={t.discard} submission={submission}>
      <p>{t.discardWarning}</p>
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {t.discard}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
