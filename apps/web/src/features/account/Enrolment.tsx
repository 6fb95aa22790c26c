import { useEffect, useRef, useState } from 'react';
import { call } from '../../app/api';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Skeleton } from '../../ui/Load';
import { useSubmit } from '../../ui/useSubmit';
import { ProblemLine } from './ProblemLine';
import { QrCode } from './QrCode';
import { useAct } from './useAct';

interface EnrolmentProps {
  onSet: (codes: readonly string[]) => void;
  /** None where the office asks for a second factor before anything else. */
  onCancel?: () => void;
}

/** Setting an authenticator app up: scan, or type the key, then prove it by a code. */
export function Enrolment({ onSet, onCancel }: EnrolmentProps) {
  const t = useT().account.factor;
  const [given, setGiven] = useState<{ secret: string; uri: string } | null>(null);
  const [code, setCode] = useState('');
  const begin = useAct(async () => setGiven(await call('POST /me/second-factor/begin', {})));
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin.run();
  }, [begin]);

  const submission = useSubmit({
    fields: ['code'],
    check: () => (/^\s*(\d\s*){6}$/.test(code) ? [] : [{ field: 'code', message: t.codeMissing }]),
    send: () => call('POST /me/second-factor/confirm', { body: { code: code.replace(/\s/g, '') } }),
    done: ({ codes }) => onSet(codes),
  });

  if (begin.problem) {
    return (
      <>
        <ProblemLine problem={begin.problem} />
        <div className="form-actions">
          <Button onClick={begin.run}>{t.again}</Button>
          {onCancel && (
            <Button look="quiet" onClick={onCancel}>
              {t.cancel}
            </Button>
          )}
        </div>
      </>
    );
  }
  if (!given) return <Skeleton rows={3} />;
  return (
    <div className="enrolment">
      <ol className="enrolment-steps">
        <li>{t.stepApp}</li>
        <li>
          {t.stepScan}
          <QrCode text={given.uri} label={t.qr} />
          <p className="meta">{t.stepType}</p>
          <p className="enrolment-key">
            <code>{given.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </li>
        <li>
          <Form id="enrolment" submission={submission} label={t.heading}>
            <TextField
              name="code"
              label={t.stepCode}
              value={code}
              onChange={setCode}
              inputMode="numeric"
              autoComplete="one-time-code"
              short
            />
            <div className="form-actions">
              <SubmitButton pending={submission.pending}>{t.confirm}</SubmitButton>
              {onCancel && (
                <Button look="quiet" onClick={onCancel}>
                  {t.cancel}
                </Button>
              )}
            </div>
          </Form>
        </li>
      </ol>
    </div>
  );
}
