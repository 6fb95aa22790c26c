import { useState, type ReactNode } from 'react';
import type { ProblemBody } from '../app/api-types';
import { useT } from '../i18n';
import { Button } from './Button';
import { Icon } from './Icon';
import { isIdTaken } from './useSubmit';

/** The version it was meant for has passed, or the step it was meant for has. */
export const isStale = (problem: ProblemBody | null): boolean =>
  problem?.status === 412 || problem?.code === 'remediation.wrong-state';

/**
 * In place of a form's summary, where one goes on by looking at what the server has: somebody else was faster, or an
 * earlier attempt of one's own arrived with other content. What is typed stays either way.
 */
export function insteadOf(problem: ProblemBody | null, onLoad: () => Promise<unknown>): ReactNode {
  if (isStale(problem)) return <StaleNotice onLoad={onLoad} />;
  return isIdTaken(problem) && <StaleNotice key="arrived" arrived onLoad={onLoad} />;
}

interface StaleNoticeProps {
  /** Fetches what the server has; what is typed is not touched. */
  onLoad: () => Promise<unknown>;
  /** It is one's own earlier attempt. */
  arrived?: boolean;
}

/** What the server has is loaded, to be compared with what is typed. */
export function StaleNotice({ onLoad, arrived = false }: StaleNoticeProps) {
  const { form } = useT();
  const t = form[arrived ? 'arrived' : 'stale'];
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
        <span>{t.heading}</span>
      </p>
      {state === 'loaded' ? (
        <p>{t.loaded}</p>
      ) : (
        <>
          <p>{t.why}</p>
          <Button icon="reload" onClick={load} aria-disabled={state === 'loading'}>
            {t.load}
          </Button>
        </>
      )}
    </div>
  );
}
