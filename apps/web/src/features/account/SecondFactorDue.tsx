import { useState } from 'react';
import { useT } from '../../i18n';
import { LanguageSwitch } from '../../ui/LanguageSwitch';
import { usePageTitle } from '../../ui/pageTitle';
import { SignOut } from '../identity/SignOut';
import { SessionRenewal } from '../identity/SessionRenewal';
import { ConfirmYourself } from '../identity/ConfirmYourself';
import './account.css';
import { Enrolment } from './Enrolment';
import { RecoveryCodes } from './RecoveryCodes';
import { securityChanged } from './useAccount';

/** For whoever the office lets do nothing else before there is a second factor. */
export function SecondFactorDue() {
  const t = useT();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  usePageTitle(t.account.factor.dueHeading);
  return (
    <main className="lonely">
      <h1>{t.account.factor.dueHeading}</h1>
      <p>{t.account.factor.dueWhy}</p>
      {codes ? <RecoveryCodes codes={codes} onKept={() => void securityChanged()} /> : <Enrolment onSet={setCodes} />}
      <div className="form-actions">
        <LanguageSwitch />
        <SignOut className="button button-quiet">{t.frame.signOut}</SignOut>
      </div>
      <SessionRenewal />
      <ConfirmYourself />
    </main>
  );
}
