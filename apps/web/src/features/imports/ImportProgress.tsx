import type { ImportProgress as Progress } from '../../app/api-types';
import { useT } from '../../i18n';
import { Notice } from '../../ui/Parts';

/** How far the work is; whoever comes back later finds it again. */
export function ImportProgress({ progress }: { progress: Progress }) {
  const { imports: t } = useT();
  const { act, done, total, isStuck } = progress;
  if (isStuck) {
    return (
      <Notice icon="warning" tone="warm">
        {t.stuck}
      </Notice>
    );
  }
  return (
    <div className="panel import-progress" role="status">
      <p>
        <strong>{t.acts[act]}</strong> <span className="meta">{total > 0 ? t.progress(done, total) : t.reading}</span>
      </p>
      <progress aria-label={t.acts[act]} {...(total > 0 ? { max: total, value: done } : {})} />
      <p className="meta">{t.mayLeave}</p>
    </div>
  );
}
