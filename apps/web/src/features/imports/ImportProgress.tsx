import { call } from '../../app/api';
import type { ImportProgress as Progress } from '../../app/api-types';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { Notice } from '../../ui/Parts';
import { useSubmit } from '../../ui/useSubmit';
import { keepImport } from './useImports';

/** How far the work is; whoever comes back later finds it again, and may call it off. `id` null: it has hardly begun. */
export function ImportProgress({ id, progress }: { id: string | null; progress: Progress }) {
  const { imports: t } = useT();
  const { act, done, total, isStuck, calledOffByName } = progress;
  if (isStuck) {
    return (
      <Notice icon="warning" tone="warm">
        {t.stuck}
      </Notice>
    );
  }
  return (
    <div className="panel import-progress">
      <div role="status">
        <p>
          <strong>{t.acts[act]}</strong> <span className="meta">{total > 0 ? t.progress(done, total) : t.reading}</span>
        </p>
        <progress aria-label={t.acts[act]} {...(total > 0 ? { max: total, value: done } : {})} />
        <p className="meta">{calledOffByName === null ? t.mayLeave : t.stopping(calledOffByName)}</p>
      </div>
      {id !== null && calledOffByName === null && <CallOff id={id} />}
    </div>
  );
}

function CallOff({ id }: { id: string }) {
  const { imports: t } = useT();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () => call('POST /roster-imports/{id}/cancel', { path: { id } }),
    done: keepImport,
  });
  return (
    <Form id="call-off-import" submission={submission}>
      <div className="form-actions">
        <SubmitButton look="plain" pending={submission.pending}>
          {t.callOff}
        </SubmitButton>
      </div>
    </Form>
  );
}
