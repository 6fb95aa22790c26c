import { useState } from 'react';
import type { ProblemBody } from '../app/api-types';
import { useT } from '../i18n';
import { Button } from './Button';
import { Icon } from './Icon';

export interface Difference {
  field: string;
  label: string;
  yours: string;
  theirs: string;
}

interface StaleNoticeProps {
  /** Fetches the new version; what is typed is not touched. */
  onLoad: () => Promise<unknown>;
  /** Of the version now loaded against what is typed. */
  differences?: readonly Difference[];
  onTakeTheirs?: (field: string) => void;
}

/** The version it was meant for has passed, or the step it was meant for has. */
export const isStale = (problem: ProblemBody | null): boolean =>
  problem?.status === 412 || problem?.code === 'remediation.wrong-state';

/** Somebody else was faster (412): load their version and show both, field by field. */
export function StaleNotice({ onLoad, differences = [], onTakeTheirs }: StaleNoticeProps) {
  const t = useT();
  const [state, setState] = useState<'stale' | 'loading' | 'loaded'>('stale');
  const load = (): void => {
    setState('loading');
    onLoad().then(
      () => setState('loaded'),
      () => setState('stale'),
    );
  };
  return (
    <div className="stale" role="alert">
      <p className="stale-title">
        <Icon name="warning" />
        <span>{t.form.stale.heading}</span>
      </p>
      {state === 'loaded' ? (
        <>
          <p>{differences.length === 0 && onTakeTheirs ? t.form.stale.same : t.form.stale.loaded}</p>
          {differences.length > 0 && <Differences rows={differences} onTakeTheirs={onTakeTheirs} />}
        </>
      ) : (
        <>
          <p>{t.form.stale.why}</p>
          <Button icon="reload" onClick={load} aria-disabled={state === 'loading'}>
            {t.form.stale.load}
          </Button>
        </>
      )}
    </div>
  );
}

function Differences({
  rows,
  onTakeTheirs,
}: {
  rows: readonly Difference[];
  onTakeTheirs?: ((field: string) => void) | undefined;
}) {
  const { stale } = useT().form;
  return (
    <ul className="differences">
      {rows.map(({ field, label, yours, theirs }) => (
        <li key={field}>
          <strong>{label}</strong>
          <dl>
            <div>
              <dt>{stale.yours}</dt>
              <dd>{yours || stale.empty}</dd>
            </div>
            <div>
              <dt>{stale.theirs}</dt>
              <dd>{theirs || stale.empty}</dd>
            </div>
          </dl>
          {onTakeTheirs && (
            <Button look="quiet" onClick={() => onTakeTheirs(field)} aria-label={`${stale.takeTheirs}: ${label}`}>
              {stale.takeTheirs}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
