import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Parts';

/** Ten codes for the day on which the phone is lost: seen this once, until one says that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useT().account.factor;
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="recovery">
      <h3 tabIndex={-1} ref={heading}>
        {t.codesHeading}
      </h3>
      <Notice icon="warning" tone="warm">
        <p>{t.codesWhy}</p>
      </Notice>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="form-actions">
        <Button look="primary" onClick={onKept}>
          {t.codesKept}
        </Button>
        <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}>
          {copied ? t.copied : t.copy}
        </Button>
        <Button onClick={() => print()}>{t.print}</Button>
      </div>
    </div>
  );
}
