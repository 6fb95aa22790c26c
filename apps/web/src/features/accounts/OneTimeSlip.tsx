import { useEffect, useRef, useState } from 'react';
import type { OneTimePassword } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Parts';
import './accounts.css';

interface SlipProps {
  secret: OneTimePassword;
  fullName: string | null;
  onKept: () => void;
}

/** What the server made for one use: seen this once, and printed as a slip to hand over. */
export function OneTimeSlip({ secret: { username, oneTimePassword, until }, fullName, onKept }: SlipProps) {
  const t = useT().accounts.slip;
  const { tenant } = useMe();
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (oneTimePassword === null) {
    return (
      <Notice icon="warning" tone="warm">
        <p>{t.spent}</p>
      </Notice>
    );
  }
  const copy = (): void =>
    void navigator.clipboard.writeText(`${username}\n${oneTimePassword}`).then(() => setCopied(true));
  return (
    <section className="slip" aria-labelledby="slip">
      <h2 id="slip" tabIndex={-1} ref={heading} className="no-print">
        {t.heading}
      </h2>
      <div className="no-print">
        <Notice icon="warning" tone="warm">
          <p>{t.once}</p>
        </Notice>
      </div>
      <p className="slip-title print-only">{t.title}</p>
      <dl className="slip-facts">
        {(
          [
            [t.office, tenant.name],
            [t.address, location.origin],
            [t.username, fullName ? `${username} (${fullName})` : username],
            [t.password, <code key="password">{oneTimePassword}</code>],
            [t.until, until && showInstant(until)],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t.steps}</p>
      <div className="form-actions">
        <Button look="primary" onClick={() => print()}>
          {t.print}
        </Button>
        <Button onClick={copy}>{copied ? t.copied : t.copy}</Button>
        <Button look="quiet" onClick={onKept}>
          {t.kept}
        </Button>
      </div>
    </section>
  );
}
