import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { officeNow } from '../app/clock';
import { useMe } from '../app/session';
import { useT } from '../i18n';
import { showInstant } from '../i18n/dates';
import { Button } from './Button';

/** What only the paper shows: what sheet it is, of which unit, printed when and by whom. */
export function PrintHead({ title, of }: { title: string; of: string }) {
  const t = useT().frame;
  const me = useMe();
  const printedAt = usePrinting();
  return (
    <div className="print-only print-head">
      <p className="print-title">{title}</p>
      <p>{of}</p>
      <p className="meta">{t.printedAt(showInstant(printedAt), me.person?.fullName ?? me.account.username)}</p>
    </div>
  );
}

export function PrintButton({ label }: { label: string }) {
  return (
    <span className="no-print">
      <Button icon="file" look="quiet" onClick={() => print()}>
        {label}
      </Button>
    </span>
  );
}

/** While it is printed everything folded away is open. Answers with the moment of the last printing. */
function usePrinting(): number {
  const [at, setAt] = useState(officeNow);
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const before = (): void => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
      for (const one of opened) one.open = true;
      // The paper is taken as soon as this returns: the time has to stand there by then.
      flushSync(() => setAt(officeNow()));
    };
    const after = (): void => {
      for (const one of opened) one.open = false;
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return at;
}
