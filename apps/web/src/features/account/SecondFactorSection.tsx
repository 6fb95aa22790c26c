import { useState } from 'react';
import { call } from '../../app/api';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { Dialog, Notice, Section } from '../../ui/Parts';
import { useAct } from './useAct';
import { Enrolment } from './Enrolment';
import { ProblemLine } from './ProblemLine';
import { RecoveryCodes } from './RecoveryCodes';
import { securityChanged, useSecondFactor } from './useAccount';

const FEW = 3;

/** The second factor: whether there is one, and everything that can be done about it. */
export function SecondFactorSection() {
  const t = useT().account.factor;
  const query = useSecondFactor();
  const [enrolling, setEnrolling] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [said, say] = useSaid();
  const renew = useAct(async () => setCodes((await call('POST /me/second-factor/recovery-codes', {})).codes));
  const remove = useAct(async () => {
    await call('POST /me/second-factor/remove', {});
    setRemoving(false);
    await securityChanged();
    say(t.removed);
  });

  return (
    <Section title={t.heading} id="second-factor" note={t.why}>
      <Done said={said} />
      {codes && (
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes(null);
            void securityChanged();
          }}
        />
      )}
      {enrolling && (
        <Enrolment
          onCancel={() => setEnrolling(false)}
          onSet={(fresh) => {
            setEnrolling(false);
            setCodes(fresh);
            say(t.set);
          }}
        />
      )}
      {!codes && !enrolling && (
        <Load query={query} rows={2}>
          {({ isOn, isRequired, setAt, recoveryCodesLeft }) => (
            <>
              <p>{isOn && setAt ? t.on(showInstant(setAt)) : t.off}</p>
              {isRequired && <p className="meta">{t.required}</p>}
              {isOn && recoveryCodesLeft <= FEW && (
                <Notice icon="warning" tone="warm">
                  <p>{t.fewCodes(recoveryCodesLeft)}</p>
                </Notice>
              )}
              {isOn && recoveryCodesLeft > FEW && <p>{t.codesLeft(recoveryCodesLeft)}</p>}
              <ProblemLine problem={renew.problem} />
              <div className="form-actions">
                <Button look={isOn ? 'plain' : 'primary'} onClick={() => setEnrolling(true)}>
                  {isOn ? t.replace : t.begin}
                </Button>
                {isOn && (
                  <Button onClick={renew.run} aria-disabled={renew.pending}>
                    {t.newCodes}
                  </Button>
                )}
                {isOn && !isRequired && (
                  <Button look="quiet" onClick={() => setRemoving(true)}>
                    {t.remove}
                  </Button>
                )}
              </div>
            </>
          )}
        </Load>
      )}
      {removing && (
        <Dialog title={t.removeHeading} onClose={() => setRemoving(false)}>
          <p>{t.removeWhy}</p>
          <ProblemLine problem={remove.problem} />
          <div className="form-actions">
            <Button look="danger" onClick={remove.run} aria-disabled={remove.pending}>
              {t.removeNow}
            </Button>
            <Button onClick={() => setRemoving(false)}>{t.keep}</Button>
          </div>
        </Dialog>
      )}
    </Section>
  );
}
