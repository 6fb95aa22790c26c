import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Parts';

/** A new token, seen this once. */
export function MadeToken({ token, onKept }: { token: string; onKept: () => void }) {
  const t = useT().account.tokens;
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="recovery">
      <h3 tabIndex={-1} ref={heading}>
        {t.madeHeading}
      </h3>
      <Notice icon="warning" tone="warm">
        <p>{t.madeWhy}</p>
      </Notice>
      <p className="enrolment-key">
        <code>{token}</code>
      </p>
      <div className="form-actions">
        <Button look="primary" onClick={onKept}>
          {t.kept}
        </Button>
        <Button onClick={() => void navigator.clipboard.writeText(token).then(() => setCopied(true))}>
          {copied ? t.copied : t.copy}
        </Button>
      </div>
    </div>
  );
}
