import { useState } from 'react';
import { call } from '../../app/api';
import type { Account, HeldWork, OneTimePassword } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import type { IconName } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Notice } from '../../ui/Parts';
import { useReasonCheck } from '../../ui/ReasonForm';
import { insteadOf } from '../../ui/StaleNotice';
import { Unfold } from '../../ui/Unfold';
import { useSubmit } from '../../ui/useSubmit';
import { ProblemLine } from '../account/ProblemLine';
import { useAct } from '../account/useAct';
import { NO_PERSON, PersonPicker, type PersonChoice } from '../roster/PersonPicker';
import { administeredUnit } from '../identity/abilities';
import { refreshAccounts, useOpenWork } from './useAccounts';

interface ActsProps {
  account: Account;
  onSaid: (text: string) => void;
  onSecret: (secret: OneTimePassword) => void;
}

/** What an administrator can do about somebody's account; each says first what comes of it. */
export function AccountActs({ account, onSaid, onSecret }: ActsProps) {
  const t = useT().accounts.acts;
  const path = { id: account.id };
  if (account.state === 'DISABLED') {
    return (
      <div className="account-acts">
        <Act
          label={t.enable}
          why={t.enableWhy}
          icon="check"
          run={async () => onSecret(await call('POST /accounts/{id}/enable', { path }))}
        />
      </div>
    );
  }
  return (
    <div className="account-acts">
      <Act
        label={t.reset}
        why={t.resetWhy}
        icon="reload"
        run={async () => onSecret(await call('POST /accounts/{id}/reset-password', { path }))}
      />
      {account.sessions > 0 && (
        <Act
          label={t.sessions}
          why={t.sessionsWhy}
          icon="leave"
          run={async () => {
            await call('POST /accounts/{id}/sessions/end', { path });
            onSaid(t.sessionsDone);
          }}
        />
      )}
      {account.hasSecondFactor && (
        <Act
          label={t.factor}
          why={t.factorWhy}
          icon="minus"
          run={async () => {
            await call('POST /accounts/{id}/second-factor/remove', { path });
            onSaid(t.factorDone);
          }}
        />
      )}
      <Unfold label={t.revise} icon="pen">
        {(close) => <ReviseForm account={account} onClose={close} onSaid={onSaid} />}
      </Unfold>
      <Unfold label={t.disable} icon="lock">
        {(close) => <DisableForm account={account} onClose={close} onSaid={onSaid} />}
      </Unfold>
    </div>
  );
}

interface ActProps {
  label: string;
  why: string;
  icon: IconName;
  run: () => Promise<void>;
}

/** An act without anything to fill in: what comes of it, then the button that does it. */
function Act(props: ActProps) {
  return (
    <Unfold label={props.label} icon={props.icon}>
      {(close) => <ActPanel {...props} onClose={close} />}
    </Unfold>
  );
}

function ActPanel({ label, why, run, onClose }: ActProps & { onClose: () => void }) {
  const t = useT().accounts;
  const act = useAct(async () => {
    await run();
    onClose();
    await refreshAccounts();
  });
  return (
    <>
      <h3>{label}</h3>
      <p>{why}</p>
      <ProblemLine problem={act.problem} />
      <div className="form-actions">
        <Button look="danger" onClick={act.run} aria-disabled={act.pending}>
          {label}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </>
  );
}

interface ActFormProps extends Omit<ActsProps, 'onSecret'> {
  onClose: () => void;
}

function ReviseForm({ account, onClose, onSaid }: ActFormProps) {
  const { accounts: all } = useT();
  const t = all.acts;
  const me = useMe();
  const [username, setUsername] = useState(account.username);
  const [person, setPerson] = useState<PersonChoice>(
    account.person ? { person: account.person, text: account.person.fullName } : NO_PERSON,
  );
  const submission = useSubmit({
    fields: ['username', 'staffMemberId'],
    check: () => [
      ...(username.trim().length < 3 ? [{ field: 'username', message: all.open.usernameMissing }] : []),
      ...(person.person || person.text.trim() === ''
        ? []
        : [{ field: 'staffMemberId', message: all.open.personMissing }]),
    ],
    send: () =>
      call('PATCH /accounts/{id}', {
        path: { id: account.id },
        ifMatch: account.etag,
        body: { username: username.trim(), staffMemberId: person.person?.id ?? null },
      }),
    done: async () => {
      await refreshAccounts();
      onClose();
      onSaid(t.revised);
    },
  });
  return (
    <Form
      id="revise-account"
      submission={submission}
      label={t.revise}
      instead={insteadOf(submission.problem, refreshAccounts)}
    >
      <p className="meta">{t.reviseWhy}</p>
      <TextField name="username" label={all.open.username} value={username} onChange={setUsername} />
      <PersonPicker
        name="staffMemberId"
        label={all.open.person}
        hint={t.personHint}
        optional
        unitId={administeredUnit(me)}
        value={person}
        onChange={setPerson}
      />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.save}</SubmitButton>
        <Button onClick={onClose}>{all.cancel}</Button>
      </div>
    </Form>
  );
}

function DisableForm(props: ActFormProps) {
  const query = useOpenWork(props.account.id);
  return (
    <Load query={query} rows={2}>
      {(held) => <HandOverForm {...props} held={held} />}
    </Load>
  );
}

/** The account is locked and the open work goes to another in one act. */
function HandOverForm({ account, onClose, onSaid, held }: ActFormProps & { held: HeldWork }) {
  const { accounts: all } = useT();
  const t = all.acts;
  const me = useMe();
  const { tasks } = held;
  const checkReason = useReasonCheck();
  const [successor, setSuccessor] = useState(NO_PERSON);
  const [reason, setReason] = useState('');
  const submission = useSubmit({
    fields: ['successorId', 'reason'],
    check: () => [
      ...(tasks > 0 && !successor.person ? [{ field: 'successorId', message: t.successorMissing }] : []),
      ...checkReason(reason),
    ],
    send: () =>
      call('POST /accounts/{id}/disable', {
        path: { id: account.id },
        body: { reason: reason.trim(), successorId: successor.person?.id ?? null },
      }),
    done: async () => {
      await refreshAccounts();
      onClose();
      onSaid(tasks > 0 ? t.handedOver(tasks, successor.person?.fullName ?? '') : t.disabled);
    },
  });
  return (
    <Form id="disable-account" submission={submission} label={t.disable}>
      <p>{t.disableWhy}</p>
      <p>{tasks > 0 ? <strong>{t.work(tasks)}</strong> : t.noWork}</p>
      <LeftOpen held={held} />
      {tasks > 0 && (
        <PersonPicker
          name="successorId"
          label={t.successor}
          hint={t.successorHint}
          unitId={held.takingUnitId ?? administeredUnit(me)}
          value={successor}
          onChange={setSuccessor}
        />
      )}
      <TextArea name="reason" label={t.reason} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {t.disable}
        </SubmitButton>
        <Button onClick={onClose}>{all.cancel}</Button>
      </div>
    </Form>
  );
}

/** What goes to nobody by itself, each with whoever sees to it. */
function LeftOpen({ held }: { held: HeldWork }) {
  const t = useT().accounts.acts;
  const left = (['visits', 'work', 'assessments'] as const).filter((kind) => held[kind] > 0);
  if (left.length === 0) return null;
  return (
    <Notice tone="warm" icon="warning">
      <p>{t.leftOpen}</p>
      <ul>
        {left.map((kind) => (
          <li key={kind}>{t.left[kind](held[kind])}</li>
        ))}
      </ul>
    </Notice>
  );
}
