import { Link } from 'wouter';
import { useT } from '../../../i18n';
import { Icon } from '../../../ui/Icon';
import { useSeen } from '../../../ui/Done';
import { sentence } from '../../../ui/useSubmit';
import type { Outcome } from './DeskBatch';

/** How many succeeded, and of each that did not the reason in the server's words. */
export function BatchOutcome({ outcome }: { outcome: Outcome | null }) {
  const t = useT().desk;
  const { result, rows = [] } = outcome ?? {};
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const skipped = result?.rows.filter(({ done }) => !done) ?? [];
  const place = useSeen(outcome);
  return (
    <div role="status" className="done-place" ref={place} tabIndex={-1}>
      {result && (
        <div className={skipped.length > 0 ? 'notice notice-warm desk-outcome' : 'done'}>
          <Icon name={skipped.length > 0 ? 'warning' : 'check'} />
          <div>
            <p>
              {t.outcome}: {t.done(result.done)}
              {result.skipped > 0 && `, ${t.skipped(result.skipped)}`}.
            </p>
            {skipped.length > 0 && (
              <ul aria-label={t.skippedBecause}>
                {skipped.map(({ id, title, remedy }) => (
                  <li key={id}>
                    <Link href={`/tasks/${id}`}>{titles.get(id) ?? id}</Link>: {sentence(title ?? '', remedy)}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
