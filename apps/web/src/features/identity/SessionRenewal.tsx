import { useEffect, useRef, useState } from 'react';
import { whenSessionEnds } from '../../app/api';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Dialog } from '../../ui/Parts';
import { SignInForm } from './SignInForm';
import { SignOut } from './SignOut';

/**
 * When the session ends while somebody works: asks for the password over the page, then every waiting request is
 * repeated. Only the same account may continue, because what waits was done in its name.
 */
export function SessionRenewal() {
  const me = useMe();
  const { renew } = useT().identity;
  const [asking, setAsking] = useState(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    whenSessionEnds(
      () =>
        new Promise((resume) => {
          waiting.current.push(resume);
          setAsking(true);
        }),
    );
    return () => whenSessionEnds(null);
  }, []);

  if (!asking) return null;
  const resume = (): void => {
    setAsking(false);
    for (const go of waiting.current.splice(0)) go();
  };
  return (
    <Dialog title={renew.heading} onClose={null}>
      <p>{renew.why}</p>
      <SignInForm id="renew" submitText={renew.submit} username={me.account.username} onSignedIn={resume} />
      <p className="meta">{renew.otherNote}</p>
      <SignOut className="button button-quiet">{renew.other}</SignOut>
    </Dialog>
  );
}
