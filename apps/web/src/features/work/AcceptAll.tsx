import { call } from '../../app/api';
import type { WorkItem } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';

interface Props {
  items: readonly WorkItem[];
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
  onDone: (count: number) => void;
}

/** Accepts what is picked as it was reported, all of it or none; what was late gets its delays. */
export function AcceptAll({ items, picked, onPick, onDone }: Props) {
  const { monthWork: t } = useT();
  const chosen = items.filter(({ id }) => picked.includes(id));
  const late = chosen.filter(({ isLate }) => isLate).length;
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => (chosen.length > 0 ? [] : [{ field: null, message: t.nothingPicked }]),
    send: () => {
      const body = { items: chosen.map(({ id, etag }) => ({ id, version: etag })) };
      return call('POST /work-items/accept', { body, idempotencyKey: key.forContent(body) });
    },
    done: () => {
      key.acknowledged();
      onDone(chosen.length);
    },
  });
  return (
    <Form id="accept-all" label={t.acceptAll} submission={submission}>
      {late > 0 && <p className="meta">{t.lateAmong(late)}</p>}
      <div className="form-actions">
        <SubmitButton icon="check" pending={submission.pending}>
          {t.acceptPicked(chosen.length)}
        </SubmitButton>
        <Button look="quiet" onClick={() => onPick(chosen.length === items.length ? [] : items.map(({ id }) => id))}>
          {chosen.length === items.length ? t.pickNone : t.pickAll(items.length)}
        </Button>
      </div>
    </Form>
  );
}
